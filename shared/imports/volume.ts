import type { Apercu, ApercuCreance, ApercuDebiteur } from "./apercu-modele.ts";

/** Facts that importing these claims would write: the file, each new debtor and dossier, each claim and what was paid on it. */
export function countFaitsImport({ debiteurs, disparues }: Apercu, cles: ReadonlySet<string>): number {
  const nombres = debiteurs.map((debiteur) => countFaits(debiteur, listChoisies(debiteur, cles)));
  const total = [...nombres, ...[...debiteurs, ...disparues].map((debiteur) => countChangements(debiteur, cles))].reduce((somme, nombre) => somme + nombre, 0);
  return total === 0 ? 0 : total + FICHIER;
}

/** Of the claims chosen, those of as many debtors as one import of `plafond` facts can hold, in the order of the preview; a debtor is never split. */
export function listClesTenues({ debiteurs }: Apercu, cles: ReadonlySet<string>, plafond: number): ReadonlySet<string> {
  const tenues = new Set<string>();
  let reste = plafond - FICHIER;
  for (const debiteur of debiteurs) {
    const creances = listChoisies(debiteur, cles);
    const nombre = countFaits(debiteur, creances);
    if (nombre > reste) continue;
    reste -= nombre;
    for (const { cle } of creances) tenues.add(cle);
  }
  return tenues;
}

/** The fact that names the file. */
const FICHIER = 1;

/** Credits that the ticked changes record: those of the file, else one. */
function countChangements({ creances }: ApercuDebiteur, cles: ReadonlySet<string>): number {
  return creances.reduce((somme, { cle, changement }) => somme + (changement?.isApplicable === true && cles.has(cle) ? Math.max(1, changement.imputations.length) : 0), 0);
}

function listChoisies({ creances }: ApercuDebiteur, cles: ReadonlySet<string>): readonly ApercuCreance[] {
  return creances.filter(({ cle, statut }) => statut === "nouvelle" && cles.has(cle));
}

function countFaits({ connu }: ApercuDebiteur, creances: readonly ApercuCreance[]): number {
  if (creances.length === 0) return 0;
  const parties = (connu === undefined ? 1 : 0) + (connu?.dossierId === undefined ? 1 : 0);
  return creances.reduce((somme, { poste }) => somme + 1 + poste.imputations.length, parties);
}
