/** First free number of the year among the references « 2026-0042 ». */
export function findProchainNumero(references: readonly string[], annee: number): number {
  const pris = references.flatMap((reference) => {
    const lu = /^(\d{4})-(\d{1,8})$/.exec(reference);
    return lu !== null && Number(lu[1]) === annee ? [Number(lu[2])] : [];
  });
  return pris.reduce((plus, numero) => Math.max(plus, numero), 0) + 1;
}

/** First free numbers of the year, one after the other. */
export function createReferences(references: readonly string[], annee: number): () => string {
  let prochain = findProchainNumero(references, annee);
  return () => `${annee}-${String(prochain++).padStart(4, "0")}`;
}
