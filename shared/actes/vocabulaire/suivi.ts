import { formatJourLong } from "../../kernel/format-jour.ts";
import { formatListe } from "../../kernel/texte.ts";
import { sumMontants } from "../../kernel/montant.ts";
import { LIBELLES_ETAPE } from "../../suivi/libelles.ts";
import { computeEtape } from "../../suivi/statut.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes, DEMANDE, demander, inconnu } from "./champ.ts";

const { texte, texteLong, date, montant, entier } = createTypes<FaitsActe>();
const MANDAT = "Fiche du dossier, mandat";
const CHRONOLOGIE = "Fiche du dossier, chronologie";

/** Where the dossier stands, who has it, what it cost. */
export const CHAMPS_SUIVI: Readonly<Record<string, Champ>> = {
  "dossier.etape": texte("étape du dossier", "Fiche du dossier", ({ dossier }) => LIBELLES_ETAPE[computeEtape(dossier)].toLowerCase()),
  "dossier.risques": demander(texteLong("risque principal", DEMANDE, findRisque), { exemple: "une livraison n’est prouvée que par un courriel" }),
  "dossier.nombreConflits": entier("conflits entre les faits", CHRONOLOGIE, ({ dossier }) => dossier.conflits.length),
  "mandataire.nomComplet": texte("mandataire", "Mandataires", ({ mandataire }) => (mandataire === undefined ? undefined : mandataire.structure === undefined ? mandataire.nom : `${mandataire.nom} (${mandataire.structure})`)),
  "mandat.date": date("date du mandat", MANDAT, ({ mandat }) => mandat?.dateFait),
  "mandat.mission": texteLong("mission confiée", MANDAT, ({ mandat }) => mandat?.mission),
  "mandat.limites": texteLong("limites de la mission", MANDAT, ({ mandat }) => mandat?.limites),
  "mandat.dateDerniereNouvelle": demander(date("dernière nouvelle du mandataire", DEMANDE, inconnu), { exemple: "2026-11-18", sens: "passee" }),
  "frais.montantAvances": demander(montant("frais avancés", DEMANDE, ({ decompte }) => (decompte.kind === "calcule" && decompte.valeur.frais.length > 0 ? sumMontants(decompte.valeur.frais.map(({ montant: somme }) => somme)) : undefined)), { exemple: "120,00" }),
  "frais.montantRecuperables": demander(montant("frais récupérables", DEMANDE, ({ decompte }) => (decompte.kind === "calcule" && decompte.valeur.frais.length > 0 ? decompte.valeur.fraisRestants : undefined)), { exemple: "80,00" }),
  "chronologie.nombre": entier("faits de la chronologie", CHRONOLOGIE, ({ chronologie }) => (chronologie.length === 0 ? undefined : chronologie.length)),
  "chronologie.nombreSansPiece": entier("faits sans pièce", CHRONOLOGIE, ({ chronologie, aujourdhui }) => chronologie.filter(({ date: le, pieceNumeros }) => le <= aujourdhui && pieceNumeros.length === 0).length),
  "chronologie.anomalies": texte("dates qui se contredisent", CHRONOLOGIE, formatAnomalies),
  "derogations.liste": demander(texteLong("écarts et dérogations", DEMANDE, inconnu), { question: "Contrôle levé, nom, motif, date\u00A0; «\u00A0aucun\u00A0» sinon", exemple: "aucun" }),
  "journal.dateVerification": demander(date("dernière vérification du journal", DEMANDE, inconnu), { exemple: "2026-11-20", sens: "passee" }),
  "journal.empreinte": demander(texte("empreinte du journal", DEMANDE, inconnu), { exemple: "7b0c3f9a" }),
};

/** The first thing that the gates miss or reserve, as they say it. */
function findRisque({ portes }: FaitsActe): string | undefined {
  return Object.values(portes)
    .flatMap(({ constats }) => constats)
    .find(({ kind }) => kind === "manque" || kind === "reserve")
    ?.libelle.replace(/\.$/, "");
}

/** A payment before the invoice it pays, a notice before any invoice: told, never settled. */
function formatAnomalies({ dossier }: FaitsActe): string | undefined {
  const premiere = dossier.creances.flatMap(({ dateFacture }) => (dateFacture === undefined ? [] : [dateFacture])).toSorted()[0];
  const anomalies = [
    ...dossier.reglements.flatMap(({ creanceId, dateFait }) => {
      const facture = dossier.creances.find((creance) => creance.creanceId === creanceId);
      return facture?.dateFacture === undefined || dateFait >= facture.dateFacture ? [] : [`règlement du ${formatJourLong(dateFait)} avant la facture n° ${facture.numero}`];
    }),
    ...dossier.evenements.flatMap(({ kind, dateFait }) => (premiere !== undefined && kind === "mise_en_demeure" && dateFait < premiere ? [`mise en demeure du ${formatJourLong(dateFait)} avant toute facture`] : [])),
  ];
  return anomalies.length === 0 ? undefined : formatListe(anomalies);
}
