import type { Bloc, DocumentRedige } from "./bloc.ts";
import { formatFragments } from "./bloc.ts";

/** A bookmark of the file: its name in Word, and the text it holds. */
export interface Signet {
  readonly nom: string;
  readonly texte: string;
}

/** Bookmark of each `ancre` of the document, ranked after the `avant` blocks and bookmarks of those of the same file; throws on an `ancre` given twice or a `renvoi` that leads nowhere. */
export function listSignets(document: DocumentRedige, avant = 0): ReadonlyMap<string, Signet> {
  const signets = new Map<string, Signet>();
  for (const { ancre, texte } of document.blocs.flatMap(listAncres)) {
    if (signets.has(ancre)) throw new Error(`L’ancre «\u00A0${ancre}\u00A0» est posée deux fois dans le document`);
    signets.set(ancre, { nom: createNom(ancre, avant + signets.size), texte });
  }
  const perdu = document.blocs.flatMap(listRenvois).find((renvoi) => !signets.has(renvoi));
  if (perdu !== undefined) throw new Error(`Le renvoi «\u00A0${perdu}\u00A0» ne mène nulle part dans le document`);
  return signets;
}

function listAncres(bloc: Bloc): readonly { readonly ancre: string; readonly texte: string }[] {
  if (bloc.kind === "titre") return bloc.ancre === undefined ? [] : [{ ancre: bloc.ancre, texte: bloc.texte }];
  if (bloc.kind !== "tableau") return [];
  return bloc.lignes.flatMap(({ ancre, cellules }) => (ancre === undefined ? [] : [{ ancre, texte: formatFragments(cellules[0] ?? []) }]));
}

function listRenvois(bloc: Bloc): readonly string[] {
  return listTextes(bloc).flat().flatMap(({ renvoi }) => (renvoi === undefined ? [] : [renvoi]));
}

function listTextes(bloc: Bloc) {
  switch (bloc.kind) {
    case "paragraphe":
    case "encadre":
      return [bloc.texte];
    case "liste":
      return bloc.points;
    case "tableau":
      return bloc.lignes.flatMap(({ cellules }) => cellules);
    case "titre":
    case "saut-de-page":
    case "image":
      return [];
  }
}

/** Word takes a letter, then letters, digits and « _ », forty characters at most; the rank keeps the names apart. */
function createNom(ancre: string, rang: number): string {
  const lettres = ancre.normalize("NFD").replace(/[^A-Za-z0-9]+/g, "_").replace(/^_+|_+$/g, "");
  return `r${rang}_${lettres}`.slice(0, 40);
}
