import type { Jour } from "../kernel/jour.ts";
import { montant } from "../kernel/montant.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import type { Baremes } from "../regles/baremes.ts";
import { createDebiteurFictif, GESTIONNAIRES } from "./noms.ts";
import { CREANCIER_ID } from "./parties-fictives.ts";
import { createPlume, type FactureFictive, type Plume } from "./plume.ts";
import { writePreuves, writeRelances } from "./scenario.ts";
import { readComptes, writeMandat } from "./transmission-fictive.ts";

interface VoieFictive {
  readonly kind: ContenuPar["poursuite"]["kind"];
  /** What was charged by whoever was mandated, excluding tax, in centimes, give or take a fifth. */
  readonly cout: number;
}

/** How a dossier of the last two years ended, and by which route. */
export interface IssueFictive {
  readonly motif: ContenuPar["cloture"]["motif"];
  readonly poids: number;
  /** Part of the principal that was received before the closing; 1: everything was, with its interest and indemnities. */
  readonly part: number;
  /** Absent: it ended without a procedure. */
  readonly voie?: VoieFictive;
}

export const ISSUES_FICTIVES: readonly IssueFictive[] = [
  { motif: "paiement", poids: 10, part: 1 },
  { motif: "paiement", poids: 5, part: 1, voie: { kind: "injonction-de-payer", cout: 18_000 } },
  { motif: "paiement", poids: 3, part: 1, voie: { kind: "refere-provision", cout: 85_000 } },
  { motif: "transaction", poids: 3, part: 0.75 },
  { motif: "transaction", poids: 2, part: 0.8, voie: { kind: "assignation-fond", cout: 160_000 } },
  { motif: "irrecouvrable", poids: 2, part: 0.1, voie: { kind: "injonction-de-payer", cout: 24_000 } },
  { motif: "collective", poids: 2, part: 0 },
  { motif: "abandon", poids: 1, part: 0 },
  { motif: "transmission", poids: 1, part: 0 },
];

const SUITE = ISSUES_FICTIVES.flatMap((issue) => Array.from({ length: issue.poids }, (_vide, rang) => ({ issue, place: (rang + 0.5) / issue.poids }))).toSorted((a, b) => a.place - b.place).map(({ issue }) => issue);

/** Days between two closings: a hundred of them make two years of work. */
const RYTHME = 7;
/** Two were given up long before, when no rate was known: nothing keeps them any more, their erasure may be proposed. */
const ECHUS: ReadonlySet<number> = new Set([97, 98]);
const ISSUE_ANCIENNE: IssueFictive = { motif: "abandon", poids: 0, part: 0 };
const ANCIENNETE = 4_000;
/** Days that a dossier was open. */
const VIE = { min: 50, max: 240 };
/** Rate of the value added tax, which an avocat and an étude add to what they charge. */
const TVA = 0.2;

/** A dossier that the department closed: the `place`-th before today. `rang` names it and its debtor among all the dossiers. */
export function createDossierClos(place: number, rang: number, aujourdhui: Jour, baremes: Baremes): Plume {
  const issue = ECHUS.has(place) ? ISSUE_ANCIENNE : SUITE[place % SUITE.length];
  if (issue === undefined) throw new Error("Aucune issue");
  const plume = createPlume({ rang, aujourdhui, nature: "commercial", baremes });
  const { tirer, ilYa, write, debiteur, debiteurId } = plume;
  const clos = 3 + place * RYTHME + (ECHUS.has(place) ? ANCIENNETE : 0);
  const ouvert = clos + tirer(VIE.min, VIE.max);
  const ouvertLe = ilYa(ouvert);
  write("debiteur", ouvertLe, createDebiteurFictif("societe", rang), debiteur);
  write("ouverture", ouvertLe, { reference: `${ouvertLe.slice(0, 4)}-${String(rang + 1).padStart(4, "0")}`, creancierId: CREANCIER_ID, debiteurId });
  write("champ", ouvertLe, { champ: "gestionnaire", valeur: GESTIONNAIRES[rang % GESTIONNAIRES.length] });
  const factures = Array.from({ length: tirer(1, 3) }, (_vide, facture) => plume.facture(ouvert + 60 + facture * 20));
  writePreuves(plume, factures);
  writeRelances(plume, ouvert + 10);
  if (issue.voie !== undefined) writeVoie(plume, issue.voie, ouvert);
  writeRecus(plume, factures, issue.part, { ouvert, clos });
  write("cloture", ilYa(clos), { motif: issue.motif });
  return plume;
}

interface Vie {
  readonly ouvert: number;
  readonly clos: number;
}

/** A mandate, its procedure and what it was charged for. */
function writeVoie(plume: Plume, { kind, cout }: VoieFictive, ouvert: number): void {
  const { rang, ilYa, write, createId, tirer } = plume;
  const mandatId = writeMandat(plume, rang, ouvert - 10, "Obtenir un titre exécutoire et le faire exécuter.");
  write("poursuite", ilYa(ouvert - 15), { poursuiteId: createId(), kind, nature: "commerciale", juridiction: "Tribunal de commerce de Lyon" });
  const horsTaxes = tirer(Math.round(cout * 0.8), Math.round(cout * 1.2));
  write("depense", ilYa(ouvert - 35), {
    depenseId: createId(), libelle: "Facture du mandataire", poste: "honoraires", montant: montant(Math.round(horsTaxes * (1 + TVA))), horsTaxes: montant(horsTaxes), mandatId, numero: `M-${rang}`,
  });
}

/** A third of the dossiers paid in two times; the last payment is just before the closing, and settles the statement of its day when everything is paid. */
function writeRecus(plume: Plume, factures: readonly FactureFictive[], part: number, { ouvert, clos }: Vie): void {
  if (part === 0) return;
  const dernier = clos + plume.tirer(1, 4);
  if (plume.rang % 3 === 0) for (const facture of factures) plume.reglement((facture.montantTtc * part) / 3, clos + Math.round((ouvert - clos) / 2), facture);
  if (part === 1) plume.reglement(readComptes(plume, plume.ilYa(dernier)).total, dernier);
  else for (const facture of factures) plume.reglement(facture.montantTtc * part * (plume.rang % 3 === 0 ? 2 / 3 : 1), dernier, facture);
}
