/** The address that a text is, if it is one (`URL.canParse` is younger than the oldest runtime we test on). */
export function parseUrl(texte: string): URL | undefined {
  try {
    return new URL(texte);
  } catch {
    return undefined;
  }
}
