/** Claims taken into account, and how many may be paid at once: beyond, too many sums are equal by chance. */
const TERMES_MAX = 14;
const PRIS_MAX = 6;

/** Ranks of the terms whose sum is `total`, when one choice and only one gives it; bounded, so that it always answers at once. */
export function findSommeUnique(termes: readonly number[], total: number): readonly number[] | undefined {
  if (termes.length > TERMES_MAX || total <= 0) return undefined;
  const trouvees: (readonly number[])[] = [];
  const search = (depart: number, reste: number, pris: readonly number[]): void => {
    if (trouvees.length > 1) return;
    if (reste === 0 && pris.length > 0) {
      trouvees.push(pris);
      return;
    }
    if (pris.length >= PRIS_MAX) return;
    for (let rang = depart; rang < termes.length; rang++) {
      const terme = termes[rang] ?? 0;
      if (terme > 0 && terme <= reste) search(rang + 1, reste - terme, [...pris, rang]);
    }
  };
  search(0, total, []);
  return trouvees.length === 1 ? trouvees[0] : undefined;
}
