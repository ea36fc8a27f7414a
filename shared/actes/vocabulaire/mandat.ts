import type { FaitsActe } from "../faits-acte.ts";
import type { ElementListe } from "../langue/valeur.ts";
import { type Champ, createTypes, DEMANDE, demander, inconnu, type ListeChamps } from "./champ.ts";

const MANDAT = "Fiche du dossier, mandat";
const { texte, date, montant, entier, liste } = createTypes<FaitsActe>();
const element = createTypes<ElementListe>();

const CHAMPS_ADRESSE: Readonly<Record<string, Champ<ElementListe>>> = {
  "adresse.texte": element.texte("autre adresse connue", DEMANDE, inconnu),
  "adresse.source": element.texte("source de cette adresse", DEMANDE, inconnu),
  "adresse.date": element.date("date de cette adresse", DEMANDE, inconnu),
};

const CHAMPS_RENSEIGNEMENT: Readonly<Record<string, Champ<ElementListe>>> = {
  "renseignement.nature": element.texte("nature du renseignement", DEMANDE, inconnu),
  "renseignement.texte": element.texte("renseignement", DEMANDE, inconnu),
  "renseignement.source": element.texte("source du renseignement", DEMANDE, inconnu),
  "renseignement.date": element.date("date du renseignement", DEMANDE, inconnu),
};

/** What is entrusted to an avocat or to an étude, how far, for how much, until when. */
export const CHAMPS_MANDAT: Readonly<Record<string, Champ>> = {
  "etude.nom": texte("commissaire de justice", MANDAT, ({ mandataire }) => (mandataire?.kind === "commissaire-de-justice" ? mandataire.nom : undefined)),
  "mandat.budget": montant("budget prévu", MANDAT, ({ mandat }) => mandat?.budget),
  "mandat.dateEcheance": demander(date("date attendue du mandataire", DEMANDE, ({ mandat }) => mandat?.dateEcheance), { exemple: "2026-12-15", sens: "a-venir" }),
  "mandat.seuilAccord": demander(montant("délai ou remise permis sans accord", DEMANDE, inconnu), { exemple: "500,00" }),
  "mandat.seuilFrais": demander(montant("frais au-delà desquels l’accord est requis", DEMANDE, inconnu), { exemple: "300,00" }),
  "mandat.provision": demander(montant("provision versée à l’étude", DEMANDE, inconnu), { exemple: "150,00" }),
  "mandat.consigneDelais": demander(texte("délais de paiement que l’étude peut accorder", DEMANDE, inconnu), { exemple: "six mensualités au plus, la première sous dix jours" }),
  "mandat.delaiReversementJours": demander(entier("délai de reversement en jours", DEMANDE, inconnu), { exemple: "15" }),
  "export.nom": texte("archive transmise", MANDAT, ({ dossier }) => dossier.transmissions.at(-1)?.nomFichier),
  adresses: demander(liste("autres adresses connues du débiteur", DEMANDE, inconnu), { question: "Une adresse par ligne\u00A0: adresse\u00A0; source\u00A0; date (AAAA-MM-JJ)", exemple: "12 rue des Forges, 92000 Nanterre\u00A0; extrait d’immatriculation\u00A0; 2026-11-02" }),
  renseignements: demander(liste("renseignements utiles à l’exécution", DEMANDE, inconnu), {
    question: "Un renseignement par ligne\u00A0: nature\u00A0; contenu\u00A0; source\u00A0; date (AAAA-MM-JJ)", exemple: "compte bancaire\u00A0; Banque des Deux Rives, agence de Nanterre\u00A0; chèque reçu\u00A0; 2026-03-16",
  }),
};

export const LISTES_MANDAT: readonly ListeChamps[] = [
  { element: "adresse", liste: "adresses", champs: CHAMPS_ADRESSE },
  { element: "renseignement", liste: "renseignements", champs: CHAMPS_RENSEIGNEMENT },
];
