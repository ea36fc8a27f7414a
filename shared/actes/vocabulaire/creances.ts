import { addJours } from "../../kernel/jour.ts";
import { MONTANT_NUL } from "../../kernel/montant.ts";
import type { Creance, Dossier } from "../../model/dossier.ts";
import type { Segment } from "../../regles/decompte/decompte.ts";
import { listNumerosCreance, listNumerosNature } from "../citation.ts";
import { readTitreDecompte } from "../../suivi/titre-decompte.ts";
import { type CreanceDecomptee, listCreancesDecomptees } from "../controle-decompte.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes, listElements, type ListeChamps } from "./champ.ts";

const CREANCES = "Fiche du dossier, créances et décompte";
const PIECES = "Fiche du dossier, pièces";

/** A claim of the act, beside its line of the statement when there is one. */
interface CreanceVisee {
  readonly rang: number;
  readonly creance: Creance;
  readonly decomptee: CreanceDecomptee | undefined;
  readonly dossier: Dossier;
}

const segment = createTypes<Segment>();

const CHAMPS_SEGMENT: Readonly<Record<string, Champ<Segment>>> = {
  "segment.du": segment.date("début de période", CREANCES, ({ du }) => du),
  "segment.au": segment.date("fin de période", CREANCES, ({ au }) => au),
  "segment.jours": segment.entier("jours", CREANCES, ({ jours }) => jours),
  "segment.principal": segment.montant("base", CREANCES, ({ principal }) => principal),
  "segment.taux": segment.taux("taux annuel", CREANCES, ({ tauxPpm }) => tauxPpm),
  "segment.montant": segment.montant("intérêt de la période", CREANCES, ({ montant }) => montant),
};

const { texte, date, montant, entier, pieces, liste } = createTypes<CreanceVisee>();

const CHAMPS_CREANCE: Readonly<Record<string, Champ<CreanceVisee>>> = {
  "creance.rang": entier("rang", CREANCES, ({ rang }) => rang),
  "creance.reference": texte("numéro de facture", CREANCES, ({ creance }) => creance.numero),
  "creance.date": date("date de facture", CREANCES, ({ creance }) => creance.dateFacture),
  "creance.echeance": date("échéance", CREANCES, ({ creance }) => creance.echeance),
  "creance.dateExecution": date("fin d’exécution", CREANCES, ({ creance }) => creance.dateExecution),
  "creance.dateInterets": date("premier jour d’intérêts", CREANCES, ({ creance, decomptee }) => decomptee?.ligne.segments[0]?.du ?? (creance.echeance === undefined ? undefined : addJours(creance.echeance, 1))),
  "creance.objet": texte("objet facturé", CREANCES, ({ creance }) => creance.libelle ?? "prestations ou marchandises facturées"),
  "creance.montantTtc": montant("montant TTC", CREANCES, ({ creance }) => creance.montantTtc),
  "creance.montantAvoirs": montant("avoirs", CREANCES, ({ decomptee }) => decomptee?.avoirs ?? MONTANT_NUL),
  "creance.montantReglements": montant("règlements sur le principal", CREANCES, ({ decomptee }) => decomptee?.reglements ?? MONTANT_NUL),
  "creance.principalRestant": montant("reste dû en principal", CREANCES, ({ decomptee }) => decomptee?.ligne.principalRestant),
  "creance.interetsRestants": montant("intérêts restant dus", CREANCES, ({ decomptee }) => decomptee?.ligne.interetsRestants),
  "creance.indemniteRestante": montant("indemnité restant due", CREANCES, ({ decomptee }) => decomptee?.ligne.indemniteRestante),
  "creance.pieces": pieces("facture", PIECES, ({ creance, dossier }) => listFactures(creance.creanceId, dossier)),
  "creance.piecesExecution": pieces("preuve d’exécution", PIECES, ({ creance, dossier }) => listNumerosCreance(creance.creanceId, dossier, ["bon-de-livraison"])),
  "creance.segments": liste("périodes d’intérêts", CREANCES, ({ decomptee }) => listElements(CHAMPS_SEGMENT, decomptee?.ligne.segments ?? [])),
};

const faits = createTypes<FaitsActe>();

/** The claims that the act is about: all those of the dossier, the oldest due date first. */
export const CHAMPS_CREANCES: Readonly<Record<string, Champ>> = {
  creances: faits.liste("créances visées", CREANCES, (source) => listElements(CHAMPS_CREANCE, listCreancesVisees(source))),
  "creances.pieces": faits.pieces("factures", PIECES, ({ dossier }) => listNumerosNature(dossier, ["facture"])),
  "creances.piecesExecution": faits.pieces("preuves d’exécution", PIECES, ({ dossier }) => listNumerosNature(dossier, ["bon-de-livraison"])),
};

export const LISTES_CREANCES: readonly ListeChamps[] = [
  { element: "creance", liste: "creances", champs: CHAMPS_CREANCE },
  { element: "segment", liste: "creance.segments", champs: CHAMPS_SEGMENT },
];

function listCreancesVisees({ dossier, decompte }: FaitsActe): readonly CreanceVisee[] {
  const decomptees = decompte.kind === "calcule" ? listCreancesDecomptees({ dossier }, decompte.valeur) : [];
  const creances = decompte.kind === "calcule" ? readTitreDecompte(dossier, decompte.valeur.arreteAu).dossier.creances : dossier.creances;
  return creances
    .toSorted((a, b) => ((a.echeance ?? "9999") < (b.echeance ?? "9999") ? -1 : (a.echeance ?? "9999") > (b.echeance ?? "9999") ? 1 : a.numero < b.numero ? -1 : 1))
    .map((creance, rang) => ({ rang: rang + 1, creance, decomptee: decomptees.find((lue) => lue.creance.creanceId === creance.creanceId), dossier }));
}

function listFactures(creanceId: string, dossier: Dossier): readonly number[] {
  const factures = listNumerosCreance(creanceId, dossier, ["facture"]);
  return factures.length > 0 ? factures : listNumerosCreance(creanceId, dossier);
}
