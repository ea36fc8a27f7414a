import { formatListe } from "../../kernel/texte.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes, DEMANDE, demander, inconnu } from "./champ.ts";

const { texte, date, montant, ouiNon, choix } = createTypes<FaitsActe>();

/** What a payment ended: the last one received, the debts named, the measure to lift. */
export const CHAMPS_QUITUS: Readonly<Record<string, Champ>> = {
  "quitus.montantRecu": demander(montant("dernier règlement reçu", DEMANDE, ({ dossier }) => dossier.reglements.at(-1)?.montant), { exemple: "5 000,00" }),
  "quitus.dateValeur": demander(date("date de valeur du dernier règlement", DEMANDE, ({ dossier }) => dossier.reglements.at(-1)?.dateFait), { exemple: "2026-11-02", sens: "passee" }),
  "quitus.canal": demander(texte("comment le règlement est arrivé", DEMANDE, inconnu), { exemple: "par virement" }),
  "quitus.isEncaisse": demander(ouiNon("encaissement définitif, confirmé en banque", DEMANDE, inconnu), { question: "La banque a-t-elle confirmé l’encaissement, sans rejet possible\u00A0?", exemple: "oui" }),
  "quitus.perimetre": demander(texte("créances acquittées", DEMANDE, formatPerimetre), { exemple: "la facture n° F-25-412" }),
  "quitus.limite": demander(texte("personne à qui le quitus est limité", DEMANDE, inconnu), { exemple: "Monsieur Côme Pelagrin" }),
  "quitus.sortTitre": demander(texte("ce que devient la copie exécutoire", DEMANDE, inconnu), { exemple: "vous est restituée ce jour, contre reçu" }),
  "quitus.motif": demander(choix("pourquoi la mesure est levée", DEMANDE, inconnu), { exemple: "paiement", choix: ["paiement", "accord"] }),
  "quitus.dateAccord": demander(date("date de l’accord écrit", DEMANDE, inconnu), { exemple: "2026-11-10", sens: "passee" }),
  "quitus.isHabilite": demander(ouiNon("le signataire peut donner quittance et mainlevée", DEMANDE, inconnu), { exemple: "oui" }),
  "mainlevee.mesure": demander(texte("mesure à lever, avec son article", DEMANDE, inconnu), { exemple: "la saisie-attribution" }),
  "mainlevee.dateMesure": demander(date("date de la mesure à lever", DEMANDE, inconnu), { exemple: "2026-10-05", sens: "passee" }),
  "mainlevee.tiers": demander(texte("tiers saisi, avec son article", DEMANDE, inconnu), { exemple: "la Banque des Deux Rives" }),
  "mainlevee.montant": demander(montant("montant de la mesure à lever", DEMANDE, inconnu), { exemple: "42 000,00" }),
  "mainlevee.conservees": demander(texte("mesures qui restent", DEMANDE, inconnu), { exemple: "le nantissement provisoire du fonds de commerce" }),
  "mainlevee.isInscription": demander(ouiNon("inscription à radier", DEMANDE, inconnu), { exemple: "non" }),
  "mainlevee.frais": demander(texte("qui paie les frais de mainlevée", DEMANDE, inconnu), { exemple: "à la charge du débiteur" }),
};

/** The invoices by their numbers: a quitus never says « toutes sommes ». */
function formatPerimetre({ dossier }: FaitsActe): string | undefined {
  const numeros = dossier.creances.map(({ numero }) => `n° ${numero}`);
  if (numeros.length === 0) return undefined;
  return numeros.length === 1 ? `la facture ${numeros[0] ?? ""}` : `les factures ${formatListe(numeros)}`;
}
