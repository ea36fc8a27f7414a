import type { Curseur } from "#shared/ipc/journal-channels.ts";
import { jour, type Jour } from "#shared/kernel/jour.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import type { SujetId } from "#shared/model/fait.ts";
import { NOEUDS_VIDES, NOMBRE_TRANCHES } from "#shared/sync/racine.ts";
import { type Codec, createEncodeur, type Encodeur } from "./codec.ts";
import { type Collection, createCollection, emptyCollection } from "./collection.ts";
import type { SujetTenu } from "./faits-tenus.ts";
import type { CreateLoi, Loi } from "./lois.ts";
import type { Situation } from "#shared/suivi/pilotage/situation.ts";
import type { Changement, Famille, FamilleTenue, Nouvelle, ValeurPar } from "./moteur.ts";
import type { Photos } from "./pilotage-formes.ts";
import type { CreatePresse, Presse } from "./presse.ts";
import { createRangementMemoire, type Rangement } from "./rangement.ts";
import type { LignesLues } from "./schema.ts";
import type { Appret, Liasse, Tranche } from "./sujets-tenus.ts";

/** What the engine is given: storage, law, and someone to tell. */
export interface Fournitures {
  /** Rejects when nothing can be kept on this disk. */
  readonly openRangement: () => Promise<Rangement>;
  readonly createLoi: CreateLoi;
  readonly emit: (nouvelle: Nouvelle) => void;
  /** Rows that were read and shown while the engine was loading; answers them once. */
  readonly takeLignes?: () => LignesLues | undefined;
  readonly tailles?: Tailles;
  /** A thread that gets bundles ready while this one goes on; without it, the engine does it by itself. */
  readonly createPresse?: CreatePresse;
}

export interface Tailles {
  /** Subjects sealed together. */
  readonly liasse: number;
  /** Subjects that may wait for one transaction while the journal is being read. */
  readonly ecriture: number;
}

/** A row with what must be known to compute it again when its debtor changes. */
export interface LigneTenue {
  readonly ligne: LigneDossier;
  readonly debiteurId: string;
}

export interface Collections {
  readonly dossier: Collection<LigneTenue>;
  readonly debiteur: Collection<ValeurPar["debiteur"]>;
  readonly creancier: Collection<ValeurPar["creancier"]>;
  readonly mandataire: Collection<ValeurPar["mandataire"]>;
  readonly utilisateur: Collection<ValeurPar["utilisateur"]>;
  readonly import: Collection<ValeurPar["import"]>;
  readonly paquet: Collection<ValeurPar["paquet"]>;
  readonly arrivee: Collection<ValeurPar["arrivee"]>;
  readonly referentiel: Collection<ValeurPar["referentiel"]>;
  readonly effacement: Collection<ValeurPar["effacement"]>;
  /** By dossier, of the same day as its row. */
  readonly situation: Collection<Situation>;
}

/** The engine's working state; only the files of the engine write in it. */
export interface Atelier extends Fournitures {
  readonly tailles: Tailles;
  readonly collections: Collections;
  /** Past evenings whose figures are being read. */
  readonly photos: Photos;
  readonly dossiersParDebiteur: Map<string, Set<string>>;
  /** In memory until the projection is opened, and again when the disk takes nothing more. */
  rangement: Rangement;
  isEnMemoire: boolean;
  /** Known once the projection is opened with its key. */
  codec: Codec | undefined;
  /** Mark of each stored block. */
  readonly marques: Map<string, number>;
  /** Parts of the state that were read or written since the start, and the hash of each part. */
  readonly feuilles: Map<number, Tranche>;
  noeuds: readonly string[];
  /** Subjects stored. */
  sujets: number;
  /** Mark of each bundle of subjects. */
  reperes: readonly number[];
  /** The bundle being filled, as it was written last. */
  derniere: { readonly rang: number; readonly liasse: Liasse } | undefined;
  /** A few bundles as they are on the disk, opened to be read: the save that follows opens them once. */
  ouvertes: ReadonlyMap<number, Liasse>;
  /** Subjects not yet written, as they will be sealed: read before the base, written with the next batch. Their facts as objects would be walked by every collection of memory until then. */
  attente: Map<SujetId, SujetTenu>;
  /** Where those bytes are; another one after each writing. */
  encode: Encodeur;
  /** Those of them that nobody had written about, as the bundles they will be. */
  apprets: Appret[];
  enVol: EnVol | undefined;
  presse: Presse | undefined;
  curseur: Curseur;
  /** The cursor that is on the disk; none before the first transaction. */
  curseurEcrit: Curseur | undefined;
  aujourdhui: Jour;
  arreteAu: Jour;
  /** Shipped packs and those of the collection. */
  loi: Loi;
  /** The law under which every row was computed; `LIGNES_PERIMEES` when some are of a former one. */
  loiDesLignes: number;
}

/** What is being written while the engine goes on: one writing at a time. */
export interface EnVol {
  readonly attente: ReadonlyMap<SujetId, SujetTenu>;
  /** Ends with what prevented it; all that was taken waits again then. */
  readonly fin: Promise<Error | undefined>;
}

/** No checksum: those are never negative. */
const LIGNES_PERIMEES = -1;

/** The rows of the list first: they are what is waited for at each start. */
export const FAMILLES = ["dossier", "debiteur", "creancier", "mandataire", "utilisateur", "import", "paquet", "arrivee", "referentiel", "effacement"] as const satisfies readonly Famille[];

/** What is stored: the situations come last, nobody waits for them. */
export const FAMILLES_TENUES = [...FAMILLES, "situation"] as const satisfies readonly FamilleTenue[];

/** Sixty-four thousand subjects are some forty megabytes, and a third of the largest portfolio: its hashes are not sealed again for every few dossiers. */
const TAILLES: Tailles = { liasse: 150, ecriture: 64_000 };

const JOUR_INCONNU = jour("0001-01-01");

export function createAtelier(fournitures: Fournitures): Atelier {
  const collections: Collections = {
    dossier: createCollection("dossier"),
    debiteur: createCollection("debiteur"),
    creancier: createCollection("creancier"),
    mandataire: createCollection("mandataire"),
    utilisateur: createCollection("utilisateur"),
    import: createCollection("import"),
    paquet: createCollection("paquet"),
    arrivee: createCollection("arrivee"),
    referentiel: createCollection("referentiel"),
    effacement: createCollection("effacement"),
    situation: createCollection("situation"),
  };
  const loi = fournitures.createLoi([]);
  return {
    ...fournitures, tailles: fournitures.tailles ?? TAILLES, collections, photos: new Map(), dossiersParDebiteur: new Map(), rangement: createRangementMemoire(), isEnMemoire: true, codec: undefined, marques: new Map(),
    feuilles: new Map(), noeuds: NOEUDS_VIDES, sujets: 0, reperes: [], derniere: undefined, ouvertes: new Map(), attente: new Map(), encode: createEncodeur(), apprets: [], enVol: undefined, presse: undefined,
    curseur: {}, curseurEcrit: undefined, aujourdhui: JOUR_INCONNU, arreteAu: JOUR_INCONNU, loi, loiDesLignes: loi.somme,
  };
}

export function emptyAtelier(atelier: Atelier): void {
  for (const famille of FAMILLES_TENUES) emptyCollection<unknown>(atelier.collections[famille]);
  atelier.dossiersParDebiteur.clear();
  atelier.marques.clear();
  // Nothing is stored: each part is known, and empty.
  for (let tranche = 0; tranche < NOMBRE_TRANCHES; tranche += 1) atelier.feuilles.set(tranche, new Map());
  atelier.noeuds = NOEUDS_VIDES;
  atelier.sujets = 0;
  atelier.reperes = [];
  atelier.derniere = undefined;
  atelier.ouvertes = new Map();
  emptyAttente(atelier);
  atelier.curseur = {};
  atelier.curseurEcrit = undefined;
  atelier.arreteAu = atelier.aujourdhui;
  applyLoi(atelier);
  atelier.emit({ kind: "vide" });
}

export function emptyAttente(atelier: Atelier): void {
  atelier.attente = new Map();
  atelier.apprets = [];
  atelier.encode = createEncodeur();
}

/** Brings the law up to date with the accepted packs; the rows computed before then wait to be computed again. */
export function applyLoi(atelier: Atelier): void {
  const { collections: { paquet, dossier }, createLoi } = atelier;
  const loi = createLoi(paquet.items.map(({ valeur }) => valeur));
  if (dossier.items.length === 0) atelier.loiDesLignes = loi.somme;
  else if (loi.somme !== atelier.loi.somme) atelier.loiDesLignes = LIGNES_PERIMEES;
  atelier.loi = loi;
}

export function hasLignesPerimees({ loi, loiDesLignes }: Atelier): boolean {
  return loi.somme !== loiDesLignes;
}

export function emitChangements({ emit }: Atelier, changements: readonly Changement[]): void {
  if (changements.length > 0) emit({ kind: "items", changements });
}
