/** A file that old mail programs wrote in letters: `begin 644 nom`, lines, `end`. */
export interface FichierUu {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/** The files written so in a text, and the text without them. */
export function splitUuencode(texte: string): { readonly texte: string; readonly fichiers: readonly FichierUu[] } {
  if (!/^begin [0-7]{3,4} /m.test(texte)) return { texte, fichiers: [] };
  const fichiers: FichierUu[] = [];
  const reste: string[] = [];
  let ouvert: { readonly nom: string; readonly lignes: string[]; readonly brutes: string[] } | undefined;
  for (const ligne of texte.split(/\r\n|\r|\n/)) {
    const debut = /^begin [0-7]{3,4} (.{1,400})$/.exec(ligne);
    if (ouvert === undefined) {
      if (debut === null) reste.push(ligne);
      else ouvert = { nom: (debut[1] ?? "").trim(), lignes: [], brutes: [ligne] };
      continue;
    }
    ouvert.brutes.push(ligne);
    if (ligne.trim() === "end") {
      fichiers.push({ nom: ouvert.nom, octets: decodeLignes(ouvert.lignes) });
      ouvert = undefined;
    } else ouvert.lignes.push(ligne);
  }
  // A file that is not closed was no file: its text stays.
  return { texte: [...reste, ...(ouvert?.brutes ?? [])].join("\n"), fichiers };
}

function decodeLignes(lignes: readonly string[]): Uint8Array {
  const octets: number[] = [];
  for (const ligne of lignes) {
    const longueur = (ligne.charCodeAt(0) - 32) & 63;
    for (let place = 1, lus = 0; lus < longueur; place += 4) {
      const groupe = [0, 1, 2, 3].map((rang) => ((ligne.charCodeAt(place + rang) || 32) - 32) & 63);
      const [a = 0, b = 0, c = 0, d = 0] = groupe;
      for (const octet of [(a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d]) if (lus++ < longueur) octets.push(octet & 255);
    }
  }
  return Uint8Array.from(octets);
}
