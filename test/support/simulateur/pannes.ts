// What happens to a folder that other programs move, cut and restore.
import type { Alea } from "./alea.ts";
import { type Dossiers, sealSegment } from "./segments.ts";

export interface Pannes {
  /** One fault at random. */
  readonly strike: (partage: Dossiers, alea: Alea) => void;
}

/** Names that synchronisation clients and people give to copies. */
const COPIES = [" (conflicted copy 2026-11-21)", "-PC1", ".sync-conflict-20261121-101010-ABCDEFG", " - Copie", " (1)"] as const;

const INTRUS = "z".repeat(16);

export function createPannes(): Pannes {
  let ancienne: Dossiers = new Map();
  let ecartes: Dossiers = new Map();
  const surUnFichier = (change: (contenu: string, alea: Alea) => string | undefined) => (partage: Dossiers, alea: Alea) => {
    const noms = [...partage.keys()];
    if (noms.length === 0) return;
    const nom = alea.pick(noms);
    const contenu = change(partage.get(nom) ?? "", alea);
    if (contenu === undefined) partage.delete(nom);
    else partage.set(nom, contenu);
  };
  const toutes: readonly ((partage: Dossiers, alea: Alea) => void)[] = [
    surUnFichier((contenu, alea) => contenu.slice(0, alea.below(contenu.length))),
    surUnFichier(flip),
    surUnFichier((contenu) => "\0".repeat(contenu.length)),
    surUnFichier(() => undefined),
    (partage, alea) => alea.chance(0.3) && partage.clear(),
    (partage) => (ancienne = new Map(partage)),
    (partage) => replaceTout(partage, ancienne),
    (partage, alea) => copy(partage, alea),
    (partage, alea) => (ecartes = new Map([...ecartes, ...takeUn(partage, alea)])),
    (partage) => ecartes.forEach((contenu, nom) => partage.set(nom, contenu)),
    (partage, alea) => forge(partage, alea),
  ];
  return { strike: (partage, alea) => void alea.pick(toutes)(partage, alea) };
}

/** One bit, wherever it falls: a figure may become another figure. */
function flip(contenu: string, alea: Alea): string {
  if (contenu.length === 0) return contenu;
  const rang = alea.below(contenu.length);
  return contenu.slice(0, rang) + String.fromCharCode(contenu.charCodeAt(rang) ^ 1) + contenu.slice(rang + 1);
}

function replaceTout(partage: Dossiers, par: Dossiers): void {
  partage.clear();
  for (const [nom, contenu] of par) partage.set(nom, contenu);
}

function copy(partage: Dossiers, alea: Alea): void {
  const noms = [...partage.keys()];
  if (noms.length === 0) return;
  const nom = alea.pick(noms);
  partage.set(`${nom}${alea.pick(COPIES)}`, partage.get(nom) ?? "");
}

function takeUn(partage: Dossiers, alea: Alea): Dossiers {
  const noms = [...partage.keys()];
  if (noms.length === 0) return new Map();
  const nom = alea.pick(noms);
  const pris = new Map([[nom, partage.get(nom) ?? ""]]);
  partage.delete(nom);
  return pris;
}

/** A stranger who can write in the folder and knows the format, but no key. */
function forge(partage: Dossiers, alea: Alea): void {
  const id = `${INTRUS}.zzzzzzzz:1`;
  const note = { id, sujet: `dossier/${"d".repeat(20)}`, type: "note", dateFait: "2026-11-21", contenu: { texte: "intrus", portee: "interne" }, remplace: [], v: 1 };
  const ligne = JSON.stringify({ h: [1, 0], par: "", faits: [note] });
  partage.set(`${INTRUS}/${alea.below(4)}`, sealSegment(INTRUS, [1, 1], [ligne], "aucun"));
}
