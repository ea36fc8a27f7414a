import { createResume } from "#shared/imports/resume.ts";
import { foldTexte } from "#shared/kernel/texte.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createSujetId, splitSujetId, type SujetId } from "#shared/model/fait.ts";
import { listPassages, parseRequete, type PassageTrouve } from "#shared/suivi/requete-recherche.ts";
import { addTextes, listTextes } from "#shared/suivi/texte-recherche.ts";
import { readFichier } from "../workers/import-client.ts";
import { type IndexDistant, startIndex } from "../workers/index-client.ts";
import { readPieceBlob } from "./pieces.ts";
import type { Portefeuille } from "./portefeuille.ts";

/** A dossier that answers, with where it does. */
export interface Trouvaille {
  readonly ligne: LigneDossier;
  readonly passages: readonly PassageTrouve[];
}

export interface EtatRecherche {
  /** Dossiers indexed, of those to index; equal once everything can be found. */
  readonly indexes: number;
  readonly total: number;
  /** Dossiers whose files are being read, when someone asked for it. */
  readonly pieces?: { readonly fait: number; readonly total: number } | undefined;
  readonly hasPiecesLues: boolean;
}

/** The search of one portfolio: its index lives in memory, is made after the list is usable and follows each save. */
export interface Recherche {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => EtatRecherche;
  /** Begins to index; once is enough. */
  readonly start: () => void;
  readonly search: (texte: string) => Promise<readonly Trouvaille[]>;
  /** Reads the text of every file, dossier after dossier; `stopPieces` keeps what was read. */
  readonly readPieces: () => Promise<void>;
  readonly stopPieces: () => void;
}

interface Tenue {
  readonly portefeuille: Portefeuille;
  index: IndexDistant | undefined;
  etat: EtatRecherche;
  readonly listeners: Set<() => void>;
  /** Text of files by dossier, then by hash. */
  readonly lus: Map<string, Map<string, string>>;
  /** Dossiers to index, in order. */
  readonly file: Set<string>;
  isEnCours: boolean;
  arret: AbortController | undefined;
  lignes: readonly LigneDossier[];
  parId: ReadonlyMap<string, LigneDossier>;
}

/** Dossiers indexed at a time: a save never waits for more than these. */
const PORTION = 100;
/** Milliseconds left to the rest between two portions. */
const REPIT = 15;
const MONTRES = 12;
/** A save of more dossiers than this is an import: its files are read on demand only. */
const DEPOT = 5;
/** Bytes above which a file is not read for its words. */
const TAILLE_LUE = 32 * 1024 * 1024;

export function createRecherche(portefeuille: Portefeuille, open: () => IndexDistant = startIndex): Recherche {
  const tenue: Tenue = { portefeuille, index: undefined, etat: { indexes: 0, total: 0, hasPiecesLues: false }, listeners: new Set(), lus: new Map(), file: new Set(), isEnCours: false, arret: undefined, lignes: [], parId: new Map() };
  return {
    subscribe: (listener) => {
      tenue.listeners.add(listener);
      return () => void tenue.listeners.delete(listener);
    },
    read: () => tenue.etat,
    start: () => {
      if (tenue.index !== undefined) return;
      tenue.index = open();
      portefeuille.subscribeSujets((sujets) => (sujets === undefined ? refill(tenue) : follow(tenue, sujets)));
      refill(tenue);
    },
    search: (texte) => search(tenue, texte),
    readPieces: () => readPieces(tenue),
    stopPieces: () => tenue.arret?.abort(),
  };
}

function update(tenue: Tenue, changement: Partial<EtatRecherche>): void {
  tenue.etat = { ...tenue.etat, ...changement };
  for (const listener of tenue.listeners) listener();
}

/** Everything again: the copy was made anew. */
function refill(tenue: Tenue): void {
  tenue.index?.empty();
  tenue.file.clear();
  const { lignes } = tenue.portefeuille.read();
  for (const { id } of lignes) tenue.file.add(id);
  update(tenue, { indexes: 0, total: lignes.length });
  void drain(tenue);
}

function follow(tenue: Tenue, sujets: readonly SujetId[]): void {
  const debiteurs = new Set<string>();
  const touches: string[] = [];
  for (const sujet of sujets) {
    const { sujet: famille, id } = splitSujetId(sujet);
    if (famille === "debiteur") debiteurs.add(id);
    if (famille === "dossier") touches.push(id);
  }
  if (debiteurs.size > 0) for (const { id, debiteurId } of tenue.portefeuille.read().lignes) if (debiteurId !== undefined && debiteurs.has(debiteurId)) tenue.file.add(id);
  for (const id of touches) tenue.file.add(id);
  void drain(tenue);
  if (touches.length <= DEPOT) void readTextesDe(tenue, touches).then((nombre) => (nombre === 0 ? undefined : drain(tenue)));
}

async function drain(tenue: Tenue): Promise<void> {
  if (tenue.isEnCours) return;
  tenue.isEnCours = true;
  try {
    while (tenue.file.size > 0) {
      const ids = [...tenue.file].slice(0, PORTION);
      for (const id of ids) tenue.file.delete(id);
      const fiches = await tenue.portefeuille.readFiches(ids);
      tenue.index?.add(fiches.map((fiche) => addTextes(fiche, [...(tenue.lus.get(fiche.id)?.values() ?? [])])));
      const presentes = new Set(fiches.map(({ id }) => id));
      tenue.index?.remove(ids.filter((id) => !presentes.has(id)));
      const total = tenue.portefeuille.read().lignes.length;
      update(tenue, { indexes: Math.max(0, total - tenue.file.size), total });
      await new Promise((resolve) => setTimeout(resolve, REPIT));
    }
  } finally {
    tenue.isEnCours = false;
  }
}

async function search(tenue: Tenue, texte: string): Promise<readonly Trouvaille[]> {
  const requete = parseRequete(texte);
  if (requete === undefined || tenue.index === undefined) return [];
  const ids = await tenue.index.search(requete);
  const { lignes, debiteurs } = tenue.portefeuille.read();
  if (tenue.lignes !== lignes) {
    tenue.lignes = lignes;
    tenue.parId = new Map(lignes.map((ligne) => [ligne.id, ligne]));
  }
  const presents = sortParNom(ids.flatMap((id) => tenue.parId.get(id) ?? []), requete.mots).slice(0, MONTRES);
  const faits = await tenue.portefeuille.readFaits(presents.map(({ id }) => createSujetId("dossier", id)));
  return presents.map((ligne, rang) => {
    const lus = [...(tenue.lus.get(ligne.id)?.values() ?? [])].map((lu) => ({ kind: "piece" as const, texte: lu }));
    const textes = listTextes(faits[rang] ?? [], ligne.debiteurId === undefined ? undefined : debiteurs.get(ligne.debiteurId));
    return { ligne, passages: listPassages(requete, [...textes, ...lus]) };
  });
}

/** Words that everybody bears count no more in the index: of those that answer, the names that hold the most of what was typed come first. */
function sortParNom(lignes: readonly LigneDossier[], mots: readonly string[]): readonly LigneDossier[] {
  if (mots.length < 2) return lignes;
  const count = ({ debiteur }: LigneDossier): number => mots.filter((mot) => foldTexte(debiteur).includes(mot)).length;
  return lignes.map((ligne) => ({ ligne, nombre: count(ligne) })).toSorted((a, b) => b.nombre - a.nombre).map(({ ligne }) => ligne);
}

async function readPieces(tenue: Tenue): Promise<void> {
  if (tenue.arret !== undefined) return;
  tenue.arret = new AbortController();
  const { signal } = tenue.arret;
  const ids = tenue.portefeuille.read().lignes.map(({ id }) => id);
  try {
    for (let rang = 0; rang < ids.length && !signal.aborted; rang += 1) {
      update(tenue, { pieces: { fait: rang, total: ids.length } });
      if ((await readTextesDe(tenue, ids.slice(rang, rang + 1), signal)) > 0) void drain(tenue);
    }
    if (!signal.aborted) update(tenue, { hasPiecesLues: true });
  } finally {
    tenue.arret = undefined;
    update(tenue, { pieces: undefined });
  }
}

/** Reads the files of those dossiers that were not read yet, one after the other, off the screen's thread; how many gave words. */
async function readTextesDe(tenue: Tenue, ids: readonly string[], signal?: AbortSignal): Promise<number> {
  const faits = await tenue.portefeuille.readFaits(ids.map((id) => createSujetId("dossier", id)));
  let nombre = 0;
  for (const [rang, id] of ids.entries()) {
    const lus = tenue.lus.get(id) ?? new Map<string, string>();
    for (const fait of faits[rang] ?? []) {
      if (fait.type !== "piece" || lus.has(fait.contenu.empreinte) || fait.contenu.taille > TAILLE_LUE || signal?.aborted === true) continue;
      const texte = await readTexte(fait.contenu, signal);
      lus.set(fait.contenu.empreinte, texte);
      if (texte !== "") nombre += 1;
    }
    if (lus.size > 0) tenue.lus.set(id, lus);
    if (nombre > 0) tenue.file.add(id);
  }
  return nombre;
}

/** What a file says, or nothing: a picture, a file of another format, one that the vault no longer holds. */
async function readTexte({ empreinte, mime, nom }: { readonly empreinte: string; readonly mime: string; readonly nom: string }, signal: AbortSignal | undefined): Promise<string> {
  const lu = await readPieceBlob(empreinte, mime);
  if (!lu.ok) return "";
  const issue = await readFichier(new File([lu.value], nom), {}, signal === undefined ? {} : { signal });
  return issue.kind === "lu" ? (createResume(issue.lecture) ?? "") : "";
}
