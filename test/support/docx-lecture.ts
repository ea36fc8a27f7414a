import { readBalises } from "#shared/formats/xml-balises.ts";
import { decodeUtf8, parseZip } from "#shared/formats/zip.ts";

/** The parts of a .docx as text, by path; throws on an archive that cannot be read. */
export function readParties(octets: Uint8Array): ReadonlyMap<string, string> {
  const archive = parseZip(octets);
  if (!archive.ok) throw new Error(archive.motif);
  return new Map(archive.entrees.map(({ nom, octets: corps }) => [nom, decodeUtf8(corps)]));
}

export function readPartie(octets: Uint8Array, nom: string): string {
  const partie = readParties(octets).get(nom);
  if (partie === undefined) throw new Error(`La partie « ${nom} » manque`);
  return partie;
}

/** Text of each paragraph of a part, in order, with its style: « Titre1 | Exposé ». */
export function listParagraphes(xml: string): readonly { readonly style: string; readonly texte: string }[] {
  const paragraphes: { style: string; texte: string }[] = [];
  readBalises(xml, {
    ouvre: ({ nom, attributs }) => {
      const courant = paragraphes.at(-1);
      if (nom === "w:p") paragraphes.push({ style: "Normal", texte: "" });
      else if (nom === "w:pStyle" && courant !== undefined) courant.style = attributs["w:val"] ?? "";
      else if (nom === "w:br" && courant !== undefined) courant.texte += "\n";
    },
    texte: (texte, parents) => {
      const courant = paragraphes.at(-1);
      if (parents.at(-1)?.nom === "w:t" && courant !== undefined) courant.texte += texte;
    },
  });
  return paragraphes;
}

/** Attributes of every element of that name, in order. */
export function listBalises(xml: string, nom: string): readonly Readonly<Record<string, string>>[] {
  const trouvees: Readonly<Record<string, string>>[] = [];
  readBalises(xml, {
    ouvre: (balise) => {
      if (balise.nom === nom) trouvees.push(balise.attributs);
    },
  });
  return trouvees;
}
