/** The first key that an object of a valid JSON text holds twice: reading it would keep the last one in silence. */
export function findCleDouble(texte: string): string | undefined {
  // The keys of each open object, from the outermost; an array has none of its own.
  const ouverts: Set<string>[] = [];
  for (const [jeton, deuxPoints] of texte.matchAll(JETONS)) {
    if (jeton === "{" || jeton === "[") ouverts.push(new Set());
    else if (jeton === "}" || jeton === "]") ouverts.pop();
    else if (deuxPoints !== undefined) {
      const cle = String(JSON.parse(jeton.slice(0, -deuxPoints.length)));
      const connues = ouverts.at(-1);
      if (connues?.has(cle) === true) return cle;
      connues?.add(cle);
    }
  }
  return undefined;
}

/** Texts, with the colon that makes one a key, and what opens or closes. */
const JETONS = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;
