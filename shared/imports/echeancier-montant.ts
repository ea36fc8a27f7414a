import type { Rangee } from "../formats/csv.ts";
import { findMarqueDecimale, type MarqueDecimale, parseMontantLu } from "../formats/montant-lu.ts";
import { type Montant, montant, sumMontants } from "../kernel/montant.ts";
import { foldTexte } from "../kernel/texte.ts";
import type { EnteteEcheancier } from "./echeancier-entete.ts";
import { type ChampEcheancier, foldNom } from "./echeancier-mots.ts";

/** How the amounts of a list are written: decided by whole columns, once. */
export interface UsagesMontants {
  readonly marques: ReadonlyMap<number, MarqueDecimale | undefined>;
  /** The column of credits holds negative numbers: they are added, not subtracted. */
  readonly isCreditSigne: boolean;
  /** Beside debit and credit, the balance is what remains of each line, not a running balance. */
  readonly isSoldeRestant: boolean;
}

export interface MontantLigne {
  readonly kind: "lu";
  readonly montant: Montant;
  /** Total of the invoice, when the list gives another amount as still due. */
  readonly initial?: Montant;
}

export interface RefusCellule {
  readonly kind: "refus";
  readonly texte: string;
  readonly champ: ChampEcheancier;
}

/** A thousand billion euros, in centimes: a cell above it is no amount, and a few of them are still added exactly. */
const MONTANT_MAX = 1e14;

export function findUsagesMontants(entete: EnteteEcheancier, corps: readonly Rangee[]): UsagesMontants {
  const { debit, credit, montant: total, solde } = entete.rangs;
  const rangs = [debit, credit, total, solde, ...entete.tranches].filter((rang) => rang !== undefined);
  const usages = {
    marques: new Map(rangs.map((rang) => [rang, findMarqueDecimale(corps.map(({ cellules }) => cellules[rang] ?? ""))] as const)),
    isCreditSigne: false,
    isSoldeRestant: false,
  };
  const listMontants = (champ: ChampEcheancier): readonly number[] => corps.map((rangee) => {
    const lu = readMontant(rangee, entete, usages, champ);
    return lu.kind === "lu" ? lu.montant : 0;
  });
  if (debit === undefined || credit === undefined) return usages;
  const credits = listMontants("credit");
  const isCreditSigne = credits.some((lu) => lu < 0) && credits.every((lu) => lu <= 0);
  const nets = listMontants("debit").map((lu, rang) => lu + (isCreditSigne ? 1 : -1) * (credits[rang] ?? 0));
  return { ...usages, isCreditSigne, isSoldeRestant: isRestant(entete, nets, listMontants("solde")) };
}

/** « Reste dû » says so; « Solde » is what remains when it never goes beyond its own line. */
function isRestant({ rangs, noms }: EnteteEcheancier, nets: readonly number[], soldes: readonly number[]): boolean {
  if (rangs.solde === undefined || rangs.debit === undefined || rangs.credit === undefined) return false;
  if (/^(?:reste|restant|remaining|outstanding|open)\b/.test(foldNom(noms[rangs.solde] ?? ""))) return true;
  return nets.every((net, rang) => net * (soldes[rang] ?? 0) >= 0 && Math.abs(soldes[rang] ?? 0) <= Math.abs(net)) && soldes.some((lu) => lu !== 0);
}

/** What is still open: debit less credit, else what the list says remains, else the total of the invoice, else the sum of the buckets. */
export function readNet(rangee: Rangee, entete: EnteteEcheancier, usages: UsagesMontants): MontantLigne | RefusCellule {
  const { debit, credit, montant: total, solde } = entete.rangs;
  const read = (champ: ChampEcheancier): MontantLigne | RefusCellule => readMontant(rangee, entete, usages, champ);
  if (debit !== undefined && credit !== undefined) return readReste(readDebitCredit(read("debit"), read("credit"), usages), usages.isSoldeRestant ? read("solde") : undefined);
  if (solde === undefined && total === undefined) return readTranches(rangee, entete, usages);
  return applySens(readReste(total === undefined ? undefined : read("montant"), solde === undefined ? undefined : read("solde")), rangee, entete);
}

function readDebitCredit(debit: MontantLigne | RefusCellule, credit: MontantLigne | RefusCellule, { isCreditSigne }: UsagesMontants): MontantLigne | RefusCellule {
  if (debit.kind === "refus") return debit;
  return credit.kind === "refus" ? credit : { kind: "lu", montant: montant(isCreditSigne ? debit.montant + credit.montant : debit.montant - credit.montant) };
}

function readReste(total: MontantLigne | RefusCellule | undefined, reste: MontantLigne | RefusCellule | undefined): MontantLigne | RefusCellule {
  if (reste === undefined) return total ?? { kind: "lu", montant: montant(0) };
  if (reste.kind === "refus" || total === undefined || total.kind === "refus" || total.montant === 0 || total.montant === reste.montant) return reste;
  return { ...reste, initial: total.montant };
}

/** « D » or « C » in a column of its own says the sign of amounts that have none. */
function applySens(lu: MontantLigne | RefusCellule, { cellules }: Rangee, { rangs }: EnteteEcheancier): MontantLigne | RefusCellule {
  if (rangs.sens === undefined || lu.kind === "refus" || lu.montant <= 0) return lu;
  return /^(?:c|cr|credit|h|-)/.test(foldTexte(cellules[rangs.sens] ?? "")) ? { kind: "lu", montant: montant(-lu.montant) } : lu;
}

function readTranches({ cellules }: Rangee, { tranches, noms }: EnteteEcheancier, { marques }: UsagesMontants): MontantLigne | RefusCellule {
  const lues = tranches.map((rang) => readCellule(cellules[rang] ?? "", marques.get(rang), "solde"));
  const refus = lues.find((lue) => lue.kind === "refus");
  if (refus?.kind === "refus") return { ...refus, texte: `${refus.texte} (${noms[tranches[lues.indexOf(refus)] ?? 0] ?? ""})` };
  return { kind: "lu", montant: sumMontants(lues.flatMap((lue) => (lue.kind === "lu" ? [lue.montant] : []))) };
}

/** The amount of a cell; blank is nil. */
export function readMontant({ cellules }: Rangee, { rangs }: EnteteEcheancier, { marques }: UsagesMontants, champ: ChampEcheancier): MontantLigne | RefusCellule {
  const rang = rangs[champ];
  return readCellule(rang === undefined ? "" : (cellules[rang] ?? ""), rang === undefined ? undefined : marques.get(rang), champ);
}

/** An amount, with the « D » or « C » that some software writes after it. */
export function readCellule(ecrit: string, marque: MarqueDecimale | undefined, champ: ChampEcheancier): MontantLigne | RefusCellule {
  const [, corps = ecrit, sens = ""] = /^(.*\d[^A-Za-z]*)(CR?|D[RB]?)\s*$/i.exec(ecrit) ?? [];
  const lu = /^[\s\u00A0\u202F]*[-–—]?[\s\u00A0\u202F]*$/.test(ecrit) ? { montant: montant(0) } : parseMontantLu(corps, marque);
  if (lu === undefined || Math.abs(lu.montant) > MONTANT_MAX) return { kind: "refus", texte: ecrit.trim(), champ };
  return { kind: "lu", montant: /^c/i.test(sens) ? montant(-lu.montant) : lu.montant };
}
