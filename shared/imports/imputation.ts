import type { Jour } from "../kernel/jour.ts";
import { montant, type Montant } from "../kernel/montant.ts";
import { foldTexte } from "../kernel/texte.ts";
import type { Imputation, MotifImputation } from "./lecture.ts";

/** An open line of a customer, whatever file it comes from. Positive: he owes it. */
export interface LigneTiers {
  readonly ligne: number;
  readonly compte: string;
  /** Number shown to people. */
  readonly numero: string;
  readonly piece?: string;
  /** The piece names a batch, a month, an opening: it identifies nothing. */
  readonly isGenerique: boolean;
  readonly nature: "facture" | "avoir" | "reglement" | "report" | "acompte";
  readonly date: Jour;
  readonly dateFacture: Jour;
  readonly echeance?: Jour;
  readonly libelle?: string;
  readonly montant: Montant;
  /** Lettrage group that does not balance. */
  readonly groupe?: string;
  /** Its group holds no credit: what settles it is not in the file. */
  readonly isHorsFichier: boolean;
  /** The amount is what a list says remains of an invoice: its payments are not known. */
  readonly isSolde?: boolean;
  readonly relances?: number;
  /** Moves the same claim from 411 to 416: neither an invoice nor a payment. */
  readonly isTransfert: boolean;
}

/** A debit being settled. */
export interface Dette {
  readonly ligne: LigneTiers;
  reste: number;
  readonly imputations: (Imputation & { readonly isTransfert: boolean })[];
}

/** A credit being used up. */
export interface Credit {
  readonly ligne: LigneTiers;
  readonly cle: string;
  reste: number;
}

/** Inside a lettrage group first, then line against line of the same piece: what the books themselves say. */
export function settleParPiece(dettes: readonly Dette[], credits: readonly Credit[]): void {
  imputeParCle(dettes, credits, "reference", ({ groupe, piece, isGenerique }) => (groupe === undefined || isGenerique || piece === undefined ? undefined : `${groupe}\u0000${piece}`));
  imputeParCle(dettes, credits, "lettrage", ({ groupe }) => groupe);
  imputeParCle(dettes, credits, "reference", ({ piece, isGenerique }) => (isGenerique ? undefined : piece));
}

/**
 * What is left of the credits against what is left of the debits, so that no more is claimed than is owed: the invoice that the credit
 * names, then the only one of the same amount, then the oldest (C. civ., art. 1342-10). A person may move them.
 */
export function settleParSolde(dettes: readonly Dette[], credits: readonly Credit[]): void {
  imputeMentions(dettes, credits);
  imputeMontants(dettes, credits);
  imputeParCle(dettes, credits, "anciennete", () => "");
}

/** Oldest debt first within the same key. Both lists are in order of date. */
function imputeParCle(dettes: readonly Dette[], credits: readonly Credit[], motif: MotifImputation, findCle: (ligne: LigneTiers) => string | undefined): void {
  const files = new Map<string, { readonly dettes: Dette[]; rang: number }>();
  for (const dette of dettes) {
    const cle = dette.reste > 0 ? findCle(dette.ligne) : undefined;
    if (cle === undefined) continue;
    const file = files.get(cle);
    if (file === undefined) files.set(cle, { dettes: [dette], rang: 0 });
    else file.dettes.push(dette);
  }
  for (const credit of credits) {
    const cle = findCle(credit.ligne);
    const file = cle === undefined ? undefined : files.get(cle);
    for (let dette = file?.dettes[file.rang]; file !== undefined && dette !== undefined && credit.reste > 0; dette = file.dettes[file.rang]) {
      impute(dette, credit, motif);
      if (dette.reste === 0) file.rang++;
    }
  }
}

/** « Avoir sur FA2025-014 »: letters and digits of the number, in one word of the label or in two that follow each other. */
function imputeMentions(dettes: readonly Dette[], credits: readonly Credit[]): void {
  const parNumero = new Map<string, Dette>();
  for (const dette of dettes) {
    const numero = foldNumero(dette.ligne.piece ?? "");
    if (!dette.ligne.isGenerique && dette.reste > 0 && numero.length >= 4 && /\d/.test(numero) && !parNumero.has(numero)) parNumero.set(numero, dette);
  }
  if (parNumero.size === 0) return;
  for (const credit of credits.filter(({ reste }) => reste > 0)) {
    const mots = `${credit.ligne.piece ?? ""} ${credit.ligne.libelle ?? ""}`.split(/\s+/).map(foldNumero);
    const cibles = mots.flatMap((mot, rang) => [parNumero.get(mot), parNumero.get(mot + (mots[rang + 1] ?? ""))]);
    for (const dette of cibles) if (dette !== undefined) impute(dette, credit, "mention");
  }
}

function imputeMontants(dettes: readonly Dette[], credits: readonly Credit[]): void {
  const parReste = new Map<number, Dette[]>();
  for (const dette of dettes.filter(({ reste }) => reste > 0)) {
    const pareilles = parReste.get(dette.reste);
    if (pareilles === undefined) parReste.set(dette.reste, [dette]);
    else pareilles.push(dette);
  }
  for (const credit of credits) {
    const [seule, ...autres] = parReste.get(credit.reste) ?? [];
    if (credit.reste > 0 && seule !== undefined && autres.length === 0 && seule.reste === credit.reste && seule.ligne.dateFacture <= credit.ligne.date) impute(seule, credit, "montant");
  }
}

function impute(dette: Dette, credit: Credit, motif: MotifImputation): void {
  const part = Math.min(dette.reste, credit.reste);
  if (part <= 0) return;
  dette.reste -= part;
  credit.reste -= part;
  const { nature, date, piece, libelle, ligne, isTransfert } = credit.ligne;
  dette.imputations.push({
    kind: nature === "avoir" || nature === "acompte" ? nature : "reglement",
    cle: credit.cle, date, montant: montant(part), motif, ligne, isTransfert,
    ...(piece === undefined ? {} : { numero: piece }),
    ...(libelle === undefined ? {} : { libelle }),
  });
}

function foldNumero(texte: string): string {
  return foldTexte(texte).replace(/[^a-z0-9]/g, "");
}
