import { readPieceBlob } from "./pieces.ts";

/** The letterhead, once read: what the writer lays acts on, what the screen shows. */
export type PapierLu = Extract<Awaited<ReturnType<typeof readPapierCoffre>>, { readonly ok: true }>["papier"];

/** Nothing that the screen shows first needs to read Word: it loads with the first letterhead. */
const loadPapier = () => import("#shared/word/papier.ts");

const lus = new Map<string, ReturnType<typeof readPapierCoffre>>();

/** The letterhead of the vault, read once; `ok: false` says in French why it cannot be. */
export function readPapierEnregistre(empreinte: string): ReturnType<typeof readPapierCoffre> {
  const connu = lus.get(empreinte);
  if (connu !== undefined) return connu;
  const lecture = readPapierCoffre(empreinte);
  lus.set(empreinte, lecture);
  return lecture;
}

async function readPapierCoffre(empreinte: string) {
  const octets = await readOctetsPiece(empreinte);
  const { readPapier } = await loadPapier();
  return octets.ok ? readPapier(octets.octets) : octets;
}

/** A letterhead that a person gives, tried before it is kept. */
export async function readPapierDepose(fichier: File) {
  const { readPapierEprouve } = await loadPapier();
  return readPapierEprouve(new Uint8Array(await fichier.arrayBuffer()));
}

export type OctetsLus = { readonly ok: true; readonly octets: Uint8Array } | { readonly ok: false; readonly motif: string };

export async function readOctetsPiece(empreinte: string): Promise<OctetsLus> {
  const reponse = await readPieceBlob(empreinte, "application/octet-stream");
  return reponse.ok ? { ok: true, octets: new Uint8Array(await reponse.value.arrayBuffer()) } : { ok: false, motif: reponse.detail };
}

/** What a mark of a template does, as the language of the acts reads it. */
export type RoleMarque = (marque: string) => "ouvre" | "branche" | "ferme" | "bloc" | "valeur";

/** A template of the company, read and ready to be filled. */
export type GabaritLu = Exclude<Awaited<ReturnType<typeof readGabaritCoffre>>, undefined>;

const gabarits = new Map<string, ReturnType<typeof readGabaritCoffre>>();

/** The template of the vault, read once; `undefined` when it cannot be. */
export function readGabaritEnregistre(empreinte: string, findRole: RoleMarque): ReturnType<typeof readGabaritCoffre> {
  const lecture = gabarits.get(empreinte) ?? readGabaritCoffre(empreinte, findRole);
  gabarits.set(empreinte, lecture);
  return lecture;
}

async function readGabaritCoffre(empreinte: string, findRole: RoleMarque) {
  const lus = await readOctetsPiece(empreinte);
  if (!lus.ok) return undefined;
  const { readGabarit } = await import("#shared/word/gabarit-lecture.ts");
  const lecture = readGabarit(lus.octets, findRole);
  return lecture.ok ? lecture.gabarit : undefined;
}
