import type { Curseur } from "#shared/ipc/journal-channels.ts";
import { jour, type Jour } from "#shared/kernel/jour.ts";
import type { Debiteur, Dossier, LigneDossier } from "#shared/model/dossier.ts";
import type { Fait, SujetId } from "#shared/model/fait.ts";
import type { Codec } from "./codec.ts";
import { type Collection, createCollection, emptyCollection } from "./collection.ts";
import type { Base } from "./database.ts";
import type { Changement, Famille, Nouvelle, ValeurPar } from "./moteur.ts";

/** What the engine is given: storage, bytes, law, and someone to tell. */
export interface Fournitures {
  readonly base: Base;
  readonly codec: Codec;
  readonly projectLigne: (dossier: Dossier, debiteur: Debiteur | undefined, au: Jour) => LigneDossier;
  readonly emit: (nouvelle: Nouvelle) => void;
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
}

/** The engine's working state; only the files of the engine write in it. */
export interface Atelier extends Fournitures {
  readonly collections: Collections;
  readonly dossiersParDebiteur: Map<string, Set<string>>;
  /** Checksum of each stored block. */
  readonly sommes: Map<string, number>;
  /** Facts not yet written, when a transaction failed: read before the base, written with the next batch. */
  readonly attente: Map<SujetId, readonly Fait[]>;
  curseur: Curseur;
  aujourdhui: Jour;
  arreteAu: Jour;
}

export const FAMILLES = ["debiteur", "creancier", "mandataire", "utilisateur", "import", "dossier"] as const satisfies readonly Famille[];

const JOUR_INCONNU = jour("0001-01-01");

export function createAtelier(fournitures: Fournitures): Atelier {
  const collections: Collections = {
    dossier: createCollection("dossier"),
    debiteur: createCollection("debiteur"),
    creancier: createCollection("creancier"),
    mandataire: createCollection("mandataire"),
    utilisateur: createCollection("utilisateur"),
    import: createCollection("import"),
  };
  return {
    ...fournitures, collections, dossiersParDebiteur: new Map(), sommes: new Map(), attente: new Map(),
    curseur: {}, aujourdhui: JOUR_INCONNU, arreteAu: JOUR_INCONNU,
  };
}

export function emptyAtelier(atelier: Atelier): void {
  for (const famille of FAMILLES) emptyCollection<unknown>(atelier.collections[famille]);
  atelier.dossiersParDebiteur.clear();
  atelier.sommes.clear();
  atelier.attente.clear();
  atelier.curseur = {};
  atelier.arreteAu = atelier.aujourdhui;
  atelier.emit({ kind: "vide" });
}

export function emitChangements({ emit }: Atelier, changements: readonly Changement[]): void {
  if (changements.length > 0) emit({ kind: "items", changements });
}
