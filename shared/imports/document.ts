import type { FichierEntier } from "./format.ts";
import type { LectureDocument } from "./lecture-document.ts";

/** First bytes of the pictures that a person may keep as evidence. */
const IMAGES: readonly (readonly [debut: RegExp, mime: string])[] = [
  [/^\u0089PNG/, "image/png"], [/^\u00FF\u00D8\u00FF/, "image/jpeg"], [/^GIF8/, "image/gif"], [/^(?:II\*\0|MM\0\*)/, "image/tiff"],
  [/^BM[\s\S]{4}\0\0\0\0/, "image/bmp"], [/^RIFF[\s\S]{4}WEBP/, "image/webp"], [/^[\s\S]{4}ftyphei[cx]/, "image/heic"],
];

export function findMimeImage(brut: string): string | undefined {
  return IMAGES.find(([debut]) => debut.test(brut))?.[1];
}

/** A document kept as it is: nothing is taken of it but what it is, and the text that its format gives. */
export function createLectureDocument({ nomFichier }: Pick<FichierEntier, "nomFichier">, format: LectureDocument["format"], mime: string, texte = ""): LectureDocument {
  return { kind: "document", format, mime, nomFichier, anomalies: [], anomaliesTotal: 0, avertissements: [], ...(texte === "" ? {} : { texte }) };
}
