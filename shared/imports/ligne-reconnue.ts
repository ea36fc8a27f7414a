/** Eighteen fields that look like an accounting line: the header was cut off. */
export function isLigneFec(ligne: string): boolean {
  const champs = ["\t", "|", ";"].map((separateur) => ligne.split(separateur)).find(({ length }) => length >= 17) ?? [];
  return champs.filter((champ) => /^\s*(?:19|20)\d{6}\s*$/.test(champ)).length >= 2 && champs.some((champ) => /^\s*[1-7]\d{2,}\s*$/.test(champ));
}
