import { formatDocumentFictif, toOctetsPdf } from "#shared/fictif/document-fictif.ts";
import type { Handlers } from "#shared/ipc/contract.ts";
import { TAILLE_PORTION } from "#shared/ipc/portion.ts";

type HandlersPiece = Pick<Handlers, Extract<keyof Handlers, `piece:${string}`>>;

/** Pièces in memory; `documents` are invented ones, by their hash. A hash only has the shape of one: nothing here is kept. */
export function createFakePieces(documents: ReadonlyMap<string, readonly string[]> = new Map()): HandlersPiece {
  const encours = new Map<string, Uint8Array[]>();
  const gardees = new Map<string, Uint8Array>();
  let dernier = 0;
  return {
    "piece:begin": async () => {
      dernier += 1;
      const jeton = `jetonjetonjeton${formatBase32(dernier)}`;
      encours.set(jeton, []);
      return Promise.resolve({ jeton });
    },
    "piece:write": async ({ jeton, portion }) => {
      findPortions(encours, jeton).push(portion);
      return Promise.resolve({});
    },
    "piece:end": async ({ jeton }) => {
      const octets = mergePortions(findPortions(encours, jeton));
      encours.delete(jeton);
      const empreinte = computeFausseEmpreinte(octets);
      gardees.set(empreinte, octets);
      return Promise.resolve({ empreinte, taille: octets.byteLength, mime: findMime(octets) });
    },
    "piece:cancel": async ({ jeton }) => {
      encours.delete(jeton);
      return Promise.resolve({});
    },
    "piece:read": async ({ empreinte, debut }) => {
      const document = documents.get(empreinte);
      const octets = document === undefined ? gardees.get(empreinte) : toOctetsPdf(formatDocumentFictif(document));
      if (octets === undefined) throw new Error("Cette pièce n’est pas dans le coffre");
      return Promise.resolve({ portion: octets.slice(debut, debut + TAILLE_PORTION), taille: octets.byteLength });
    },
    "piece:open": async () => Promise.resolve({}),
  };
}

function findPortions(encours: ReadonlyMap<string, Uint8Array[]>, jeton: string): Uint8Array[] {
  const portions = encours.get(jeton);
  if (portions === undefined) throw new Error("Cet ajout n’est plus en cours");
  return portions;
}

function mergePortions(portions: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(portions.reduce((taille, portion) => taille + portion.byteLength, 0));
  let rang = 0;
  for (const portion of portions) {
    octets.set(portion, rang);
    rang += portion.byteLength;
  }
  return octets;
}

const SIGNATURES = [[[0x89, 0x50, 0x4e, 0x47], "image/png"], [[0xff, 0xd8, 0xff], "image/jpeg"], [[0x25, 0x50, 0x44, 0x46], "application/pdf"]] as const;

function findMime(octets: Uint8Array): string {
  return SIGNATURES.find(([signature]) => signature.every((octet, rang) => octets[rang] === octet))?.[1] ?? "application/octet-stream";
}

function computeFausseEmpreinte(octets: Uint8Array): string {
  const morceaux = Array.from({ length: 8 }, (_vide, graine) => {
    let somme = 0x811c9dc5 + graine;
    for (const octet of octets) somme = Math.imul(somme ^ octet, 0x01000193);
    return (somme >>> 0).toString(16).padStart(8, "0");
  });
  return morceaux.join("");
}

function formatBase32(nombre: number): string {
  return nombre.toString(26).padStart(5, "0").replace(/\d/g, (chiffre) => "qrstuvwxyz".charAt(Number(chiffre)));
}
