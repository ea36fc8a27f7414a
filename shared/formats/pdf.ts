import { isInflatable } from "./zip-plafond.ts";
import { type DocumentPdf, openPdf } from "./pdf-moteur.ts";

/** A file attached to a PDF. */
export interface JointePdf {
  readonly nom: string;
  readonly octets: Uint8Array;
}

export type LecturePdf =
  | { readonly kind: "lu"; readonly jointes: readonly JointePdf[]; /** Of its first pages; empty when it is a picture. */ readonly texte: string }
  /** A password is needed; `isFaux`: the one that was given is wrong. */
  | { readonly kind: "mot-de-passe"; readonly isFaux: boolean }
  | { readonly kind: "illisible"; readonly motif: string };

/** Beyond this size a PDF is kept as it is, its attachments are not looked for. */
const TAILLE_MAX = 64 * 1024 * 1024;
/** Everything that its compressed parts may hold, all together. */
const DEPLOYE_MAX = 256 * 1024 * 1024;

/** The files attached to a PDF and the text of its first pages, whatever its version; a PDF encrypted with an empty password opens by itself. Never throws. */
export async function readPdf(octets: Uint8Array, motDePasse?: string, deployeMax = DEPLOYE_MAX): Promise<LecturePdf> {
  if (octets.length > TAILLE_MAX) return { kind: "illisible", motif: "Ce PDF dépasse 64 Mo\u00A0: ses pièces jointes ne sont pas cherchées." };
  if (!isInflatable(octets, deployeMax)) return { kind: "illisible", motif: "Ce PDF dépasse la taille admise une fois décompressé\u00A0: il n’est pas ouvert." };
  try {
    const ouverture = await openPdf(octets, motDePasse);
    if (ouverture.kind === "illisible") return ABIME;
    if (ouverture.kind === "mot-de-passe") return ouverture;
    const jointes = listJointes(await ouverture.document.demande("GetAttachments"));
    const texte = await readTextePdf(ouverture.document);
    ouverture.document.close();
    return { kind: "lu", jointes, texte };
  } catch {
    return ABIME;
  }
}

const ABIME: LecturePdf = { kind: "illisible", motif: "Ce PDF est abîmé ou incomplet\u00A0: son contenu n’a pas pu être lu." };

/** Names as written, without the path that some of them hold. */
function listJointes(lues: unknown): readonly JointePdf[] {
  return Object.values<unknown>(Object(lues)).flatMap((jointe) => {
    const octets: unknown = Reflect.get(Object(jointe), "content");
    const nom: unknown = Reflect.get(Object(jointe), "filename");
    return octets instanceof Uint8Array ? [{ nom: String(nom ?? "").replace(/^.*[\\/]/s, ""), octets }] : [];
  });
}

/** Pages and characters that are enough to tell what a document is and what it speaks of. */
const PAGES_LUES = 8;
const TEXTE_MAX = 40_000;

/** The text of the first pages, a line a line; a page that cannot be read costs its own text only. */
async function readTextePdf({ pages, readPage }: DocumentPdf): Promise<string> {
  const textes: string[] = [];
  for (let page = 0, taille = 0; page < Math.min(pages, PAGES_LUES) && taille < TEXTE_MAX; page++) {
    const parts = await readPage(page).catch(() => []);
    const texte = parts.flatMap(listItems).join("");
    taille += texte.length;
    textes.push(texte.trim());
  }
  return textes.join("\n").slice(0, TEXTE_MAX).trim();
}

function listItems(part: unknown): readonly string[] {
  const items: unknown = Reflect.get(Object(part), "items");
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) => {
    const texte: unknown = Reflect.get(Object(item), "str");
    return typeof texte === "string" ? [`${texte}${Reflect.get(Object(item), "hasEOL") === true ? "\n" : ""}`] : [];
  });
}
