import type { Jour } from "../kernel/jour.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import type { Baremes } from "../regles/baremes.ts";
import { createDebiteurFictif, GESTIONNAIRES } from "./noms.ts";
import { CREANCIER_ID } from "./parties-fictives.ts";
import { createPlume, type FactureFictive, type Plume } from "./plume.ts";
import { writePreuves, writeRelances } from "./scenario.ts";
import { writeMandat } from "./transmission-fictive.ts";

/** How a dossier of the last two years ended, and by which route. */
export interface IssueFictive {
  readonly motif: ContenuPar["cloture"]["motif"];
  readonly poids: number;
  /** Part of the principal that was received before the closing. */
  readonly part: number;
  /** Absent: it ended without a procedure. */
  readonly voie?: ContenuPar["poursuite"]["kind"];
  /** What was charged by whoever was mandated, excluding tax, in centimes. */
  readonly cout?: number;
}

export const ISSUES_FICTIVES: readonly IssueFictive[] = [
  { motif: "paiement", poids: 8, part: 1 },
  { motif: "plan", poids: 2, part: 1 },
  { motif: "paiement", poids: 5, part: 1, voie: "injonction-de-payer", cout: 18_000 },
  { motif: "paiement", poids: 3, part: 1, voie: "refere-provision", cout: 85_000 },
  { motif: "transaction", poids: 3, part: 0.75 },
  { motif: "transaction", poids: 2, part: 0.8, voie: "assignation-fond", cout: 160_000 },
  { motif: "irrecouvrable", poids: 2, part: 0.1, voie: "injonction-de-payer", cout: 24_000 },
  { motif: "collective", poids: 2, part: 0 },
  { motif: "abandon", poids: 1, part: 0 },
  { motif: "transmission", poids: 1, part: 0 },
];

const SUITE = ISSUES_FICTIVES.flatMap((issue) => Array.from({ length: issue.poids }, (_vide, rang) => ({ issue, place: (rang + 0.5) / issue.poids }))).toSorted((a, b) => a.place - b.place).map(({ issue }) => issue);

/** Days between two closings, and the longest life of a dossier: two years of work. */
const RYTHME = 7;
const VIE = { min: 50, max: 240 };

/** A dossier that the department closed: the `place`-th before today. `rang` names it and its debtor among all the dossiers. */
export function createDossierClos(place: number, rang: number, aujourdhui: Jour, baremes: Baremes): Plume {
  const issue = SUITE[place % SUITE.length];
  if (issue === undefined) throw new Error("Aucune issue");
  const plume = createPlume({ rang, aujourdhui, nature: "commercial", baremes });
  const { tirer, ilYa, write, debiteur, debiteurId } = plume;
  const clos = 3 + place * RYTHME;
  const ouvert = clos + tirer(VIE.min, VIE.max);
  const ouvertLe = ilYa(ouvert);
  write("debiteur", ouvertLe, createDebiteurFictif("societe", rang), debiteur);
  write("ouverture", ouvertLe, { reference: `${ouvertLe.slice(0, 4)}-${String(rang + 1).padStart(4, "0")}`, creancierId: CREANCIER_ID, debiteurId });
  write("champ", ouvertLe, { champ: "gestionnaire", valeur: GESTIONNAIRES[rang % GESTIONNAIRES.length] });
  const factures = Array.from({ length: tirer(1, 3) }, (_vide, facture) => plume.facture(ouvert + 60 + facture * 20));
  writePreuves(plume, factures);
  writeRelances(plume, ouvert + 10);
  if (issue.voie !== undefined) writeVoie(plume, issue, { ouvert, clos });
  writeRecus(plume, factures, issue.part, { ouvert, clos });
  write("cloture", ilYa(clos), { motif: issue.motif });
  return plume;
}

interface Vie {
  readonly ouvert: number;
  readonly clos: number;
}

/** A mandate, its procedure and what it was charged for. */
function writeVoie(plume: Plume, { voie, cout = 0 }: IssueFictive, { ouvert }: Vie): void {
  if (voie === undefined) return;
  const mandatId = writeMandat(plume, plume.rang, ouvert - 10, "Obtenir un titre exécutoire et le faire exécuter.");
  plume.write("poursuite", plume.ilYa(ouvert - 15), { poursuiteId: plume.createId(), kind: voie, nature: "commerciale", juridiction: "Tribunal de commerce de Lyon" });
  const horsTaxes = plume.createMontant(Math.round(cout * 0.8), Math.round(cout * 1.2));
  plume.write("depense", plume.ilYa(ouvert - 35), { depenseId: plume.createId(), libelle: "Facture du mandataire", poste: voie === "injonction-de-payer" ? "execution" : "honoraires", montant: plume.createMontant(Math.round(horsTaxes * 1.2), Math.round(horsTaxes * 1.2)), horsTaxes, mandatId, numero: `M-${plume.rang}` });
}

/** Claim by claim, in one payment or two, the last one just before the closing. */
function writeRecus(plume: Plume, factures: readonly FactureFictive[], part: number, { ouvert, clos }: Vie): void {
  if (part === 0) return;
  for (const facture of factures) {
    const recu = Math.round(facture.montantTtc * part);
    const premier = plume.rang % 3 === 0 ? Math.round(recu / 3) : 0;
    if (premier > 0) plume.reglement(premier, clos + Math.round((ouvert - clos) / 2), facture);
    plume.reglement(recu - premier, clos + plume.tirer(1, 4), facture);
  }
}
