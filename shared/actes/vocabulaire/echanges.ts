import { formatJourLong } from "../../kernel/format-jour.ts";
import type { Jour } from "../../kernel/jour.ts";
import { sumMontants } from "../../kernel/montant.ts";
import { formatListe } from "../../kernel/texte.ts";
import type { Dossier, Evenement, Reglement } from "../../model/dossier.ts";
import { findJourPropose } from "../../suivi/jour-utile.ts";
import { listNumerosNature, listNumerosPieces } from "../citation.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes, DEMANDE, demander, inconnu, listElements, type ListeChamps } from "./champ.ts";
import { findReglage } from "./parametres.ts";

const CHRONOLOGIE = "Fiche du dossier, chronologie";
const { texte, texteLong, date, entier, pieces, liste, montant } = createTypes<FaitsActe>();

/** An exchange with the pièce that proves it. */
interface Echange {
  readonly evenement: Evenement;
  readonly dossier: Dossier;
}

const echange = createTypes<Echange>();

function createChampsEchange(element: string, mots: string, defaut: string): Readonly<Record<string, Champ<Echange>>> {
  return {
    [`${element}.date`]: echange.date(`date de la ${mots}`, CHRONOLOGIE, ({ evenement }) => evenement.dateFait),
    [`${element}.libelle`]: echange.texte(`objet de la ${mots}`, CHRONOLOGIE, ({ evenement }) => evenement.detail?.replace(/[.\s]+$/, "") ?? defaut),
    [`${element}.pieces`]: echange.pieces(`preuve de la ${mots}`, CHRONOLOGIE, ({ evenement, dossier }) => (evenement.pieceId === undefined ? [] : listNumerosPieces([evenement.pieceId], dossier))),
  };
}

const CHAMPS_RELANCE = createChampsEchange("relance", "relance", "lettre simple");
const CHAMPS_CONTESTATION = createChampsEchange("contestation", "contestation", "contestation de la créance");
const CHAMPS_RECONNAISSANCE = createChampsEchange("reconnaissance", "reconnaissance", "reconnaissance de la dette");

const reglement = createTypes<Reglement>();
const CHAMPS_REGLEMENT: Readonly<Record<string, Champ<Reglement>>> = {
  "reglement.date": reglement.date("date du règlement", CHRONOLOGIE, ({ dateFait }) => dateFait),
  "reglement.montant": reglement.montant("montant du règlement", CHRONOLOGIE, ({ montant: somme }) => somme),
  "reglement.libelle": reglement.texte("libellé du règlement", CHRONOLOGIE, ({ libelle }) => libelle ?? "règlement reçu"),
};

/** What passed between the parties: reminders, formal notice, objections, payments. */
export const CHAMPS_ECHANGES: Readonly<Record<string, Champ>> = {
  relances: liste("relances adressées", CHRONOLOGIE, (faits) => listEchanges(faits, "relance", CHAMPS_RELANCE)),
  "relances.liste": texte("relances adressées", CHRONOLOGIE, ({ dossier }) => formatRelances(listDates(dossier, "relance"))),
  "relance.dateLimite": demander(date("date limite offerte par la relance", DEMANDE, ({ aujourdhui, territoire }) => findJourPropose(aujourdhui, findReglage("delaiRelanceJours"), territoire)), { exemple: "2026-12-01", sens: "a-venir" }),
  contestations: liste("contestations reçues", CHRONOLOGIE, (faits) => listEchanges(faits, "contestation", CHAMPS_CONTESTATION)),
  "contestations.reponse": demander(texteLong("réponse donnée aux contestations", DEMANDE, inconnu), {
    question: "Quand et comment y a-t-il été répondu\u00A0?", exemple: "par lettre du 3 septembre 2026, avec le procès-verbal de réception signé sans réserve",
  }),
  reconnaissances: liste("reconnaissances de la dette", CHRONOLOGIE, (faits) => listEchanges(faits, "reconnaissance", CHAMPS_RECONNAISSANCE)),
  reglements: liste("règlements reçus", CHRONOLOGIE, ({ dossier }) => listElements(CHAMPS_REGLEMENT, dossier.reglements)),
  "reglements.montantTotal": montant("total des règlements reçus", CHRONOLOGIE, ({ dossier }) => sumMontants(dossier.reglements.map(({ montant: somme }) => somme))),
  "miseEnDemeure.dateEnvoi": date("envoi de la mise en demeure", CHRONOLOGIE, ({ dossier }) => listDates(dossier, "mise_en_demeure").at(-1)),
  "miseEnDemeure.dateReception": demander(date("réception de la mise en demeure", DEMANDE, ({ dossier }) => findReception(dossier)), { exemple: "2026-09-24", sens: "passee" }),
  "miseEnDemeure.dateEffet": date("date d’effet de la mise en demeure", CHRONOLOGIE, ({ dossier }) => findDateEffet(dossier)),
  "miseEnDemeure.delaiJours": demander(entier("délai en jours depuis la réception", DEMANDE, () => findReglage("delaiMedJours")), { exemple: "8" }),
  "miseEnDemeure.dateLimite": demander(date("date limite de paiement", DEMANDE, ({ aujourdhui, territoire }) => findJourPropose(aujourdhui, findReglage("delaiMedJours") + findReglage("delaiPosteJours"), territoire)), { exemple: "2026-12-08", sens: "a-venir" }),
  "miseEnDemeure.pieces": pieces("mise en demeure et son avis de réception", CHRONOLOGIE, ({ dossier }) => listNumerosNature(dossier, ["mise-en-demeure", "accuse-de-reception"])),
};

export const LISTES_ECHANGES: readonly ListeChamps[] = [
  { element: "relance", liste: "relances", champs: CHAMPS_RELANCE },
  { element: "contestation", liste: "contestations", champs: CHAMPS_CONTESTATION },
  { element: "reconnaissance", liste: "reconnaissances", champs: CHAMPS_RECONNAISSANCE },
  { element: "reglement", liste: "reglements", champs: CHAMPS_REGLEMENT },
];

function listEchanges({ dossier }: FaitsActe, kind: Evenement["kind"], champs: Readonly<Record<string, Champ<Echange>>>) {
  return listElements(champs, listParDate(dossier, kind).map((evenement) => ({ evenement, dossier })));
}

function listParDate({ evenements }: Dossier, kind: Evenement["kind"]): readonly Evenement[] {
  return evenements.filter((evenement) => evenement.kind === kind).toSorted((a, b) => (a.dateFait < b.dateFait ? -1 : 1));
}

function listDates(dossier: Dossier, kind: Evenement["kind"]): readonly Jour[] {
  return listParDate(dossier, kind).map(({ dateFait }) => dateFait);
}

/** « notre relance du 3 mars 2026 », « nos relances des 3 mars 2026 et 17 mars 2026 ». */
function formatRelances(dates: readonly Jour[]): string | undefined {
  if (dates.length === 0) return undefined;
  return dates.length === 1 ? `notre relance du ${formatListe(dates.map(formatJourLong))}` : `nos relances des ${formatListe(dates.map(formatJourLong))}`;
}

/** The day on the notice of receipt, when it is among the pièces. */
function findReception({ pieces: lues }: Dossier): Jour | undefined {
  return lues.find(({ nature }) => nature === "accuse-de-reception")?.datePiece;
}

/** The day from which the statement counts legal interest, so that the act says the same; else receipt, else sending. */
function findDateEffet(dossier: Dossier): Jour | undefined {
  const [regime] = dossier.creances.flatMap(({ taux }) => (taux?.regime === "legal" ? [taux.miseEnDemeureLe] : []));
  return regime ?? findReception(dossier) ?? listDates(dossier, "mise_en_demeure")[0];
}
