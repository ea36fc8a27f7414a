/// <reference lib="webworker" />
import MiniSearch from "minisearch";
import type { Requete } from "#shared/suivi/requete-recherche.ts";
import type { FicheIndex } from "#shared/suivi/texte-recherche.ts";

/** What the window asks of the index. */
export type DemandeIndex =
  | { readonly kind: "ajouter"; readonly fiches: readonly FicheIndex[] }
  | { readonly kind: "retirer"; readonly ids: readonly string[] }
  | { readonly kind: "vider" }
  | { readonly kind: "chercher"; readonly numero: number; readonly requete: Requete };

export interface ReponseIndex {
  readonly numero: number;
  /** Identifiers of dossiers, the best first. */
  readonly ids: readonly string[];
}

/** The index of one portfolio: in memory only, nothing of it is ever written. */
export interface Index {
  readonly add: (fiches: readonly FicheIndex[]) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly empty: () => void;
  readonly search: (requete: Requete) => readonly string[];
}

const CHAMPS = ["noms", "codes", "textes"];
const RETENUS = 40;
/** Words from this length are found with one letter wrong, from the next with two. */
const FLOU = { un: 4, deux: 8 } as const;
/** Beginnings of words and of codes answer from this length on; shorter ones, the rows of the list answer at once. */
const DEBUT = { mot: 4, code: 6 } as const;
/**
 * A word that so many dossiers bear finds none of them: it is not kept of the following ones, and says nothing beside rarer words. What
 * a search costs is the number of dossiers that it must rank.
 */
const BANAL = 800;

/** Names weigh more than codes, codes more than the words of a pièce. */
export function createIndex(): Index {
  // Fiches come folded and cut: terms are taken as they are.
  const montants = createMontants();
  const porteurs = new Map<string, number>();
  const keep = (terme: string, champ = ""): string | null => {
    if (champ === "id") return terme;
    const nombre = (porteurs.get(terme) ?? 0) + 1;
    porteurs.set(terme, nombre);
    return nombre > BANAL ? null : terme;
  };
  const isBanal = (mot: string): boolean => (porteurs.get(mot) ?? 0) > BANAL;
  const mini = new MiniSearch<FicheIndex>({ fields: CHAMPS, tokenize: (texte) => texte.split(" ").filter((mot) => mot !== ""), processTerm: keep, searchOptions: { processTerm: (terme) => terme, boost: { noms: 4, codes: 3, textes: 1 } } });
  return {
    add: (fiches) => {
      for (const fiche of fiches) montants.write(fiche.id, fiche.montants);
      const nouvelles = fiches.filter(({ id }) => !mini.has(id));
      for (const fiche of fiches) if (mini.has(fiche.id)) mini.replace(fiche);
      mini.addAll(nouvelles);
    },
    remove: (ids) => {
      for (const id of ids) {
        montants.write(id, []);
        if (mini.has(id)) mini.discard(id);
      }
    },
    empty: () => {
      mini.removeAll();
      porteurs.clear();
      montants.empty();
    },
    search: (requete) => [...new Set([...montants.search(requete.montant), ...search(mini, { ...requete, mots: listRares(requete.mots, isBanal) })])].slice(0, RETENUS),
  };
}

/** Words that tell dossiers apart; all of them when none does. */
function listRares(mots: readonly string[], isBanal: (mot: string) => boolean): readonly string[] {
  const rares = mots.filter((mot) => !isBanal(mot));
  return rares.length === 0 ? mots : rares;
}

interface Montants {
  readonly write: (id: string, centimes: readonly number[]) => void;
  readonly empty: () => void;
  readonly search: (plage: Requete["montant"]) => readonly string[];
}

/** Dossiers by amount: figures are looked up, never guessed. */
function createMontants(): Montants {
  const parMontant = new Map<number, readonly string[]>();
  const parId = new Map<string, readonly number[]>();
  return {
    write: (id, centimes) => {
      for (const ancien of parId.get(id) ?? []) parMontant.set(ancien, (parMontant.get(ancien) ?? []).filter((autre) => autre !== id));
      for (const montant of centimes) parMontant.set(montant, [...(parMontant.get(montant) ?? []), id]);
      if (centimes.length === 0) parId.delete(id);
      else parId.set(id, centimes);
    },
    empty: () => {
      parMontant.clear();
      parId.clear();
    },
    search: (plage) => (plage === undefined ? [] : Array.from({ length: plage[1] - plage[0] + 1 }, (_vide, rang) => parMontant.get(plage[0] + rang) ?? []).flat()),
  };
}

function search(mini: MiniSearch<FicheIndex>, { mots, codes }: Requete): readonly string[] {
  const exactes = codes.map((code) => ({ queries: [code], fields: ["codes"], prefix: code.length >= DEBUT.code, fuzzy: false, combineWith: "OR" as const }));
  const justes = mots.length === 0 ? [] : [{ queries: [...mots], fields: ["noms", "textes"], combineWith: "AND" as const, prefix: (terme: string) => terme.length >= DEBUT.mot, fuzzy: false }];
  const trouves = mini.search({ combineWith: "OR", queries: [...exactes, ...justes] });
  // A mistyped word is tried only when nothing answers as it is written.
  const lus = trouves.length > 0 || mots.length === 0 ? trouves : mini.search({ queries: [...mots], fields: ["noms", "textes"], combineWith: "AND", prefix: false, fuzzy: (terme) => (terme.length >= FLOU.deux ? 2 : terme.length >= FLOU.un ? 1 : false) });
  return lus.map(({ id }) => String(id));
}

if ("WorkerGlobalScope" in globalThis) {
  const index = createIndex();
  self.addEventListener("message", ({ data: demande }: MessageEvent<DemandeIndex>) => {
    switch (demande.kind) {
      case "ajouter": return index.add(demande.fiches);
      case "retirer": return index.remove(demande.ids);
      case "vider": return index.empty();
      case "chercher": return self.postMessage({ numero: demande.numero, ids: index.search(demande.requete) } satisfies ReponseIndex);
    }
  });
}
