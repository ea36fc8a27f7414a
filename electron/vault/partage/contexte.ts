import type { Sleep } from "../../adapters/atomic-file.ts";
import type { AlarmePartage } from "#shared/ipc/partage-channels.ts";
import type { Quarantine } from "../quarantine.ts";
import type { RandomBytes } from "../poste.ts";
import type { parseContenu } from "./chaine.ts";
import type { Branche } from "./branches.ts";
import type { FolderIO } from "./folder-io.ts";
import type { JournalPartage, JournalTamponne } from "./journal-partage.ts";
import type { Miroir, Rangement } from "./miroir.ts";
import type { Sceau } from "./sceau.ts";
import type { Tete } from "./tete.ts";
import type { FichiersMembres, TrousseEquipe } from "./trousse-equipe.ts";

/** What sharing asks of the vault's pièces. */
export interface PiecesDuCoffre {
  /** Bytes of a pièce; `undefined` when it is not here. */
  readonly findTaille: (empreinte: string) => Promise<number | undefined>;
  readonly listEmpreintes: () => Promise<readonly string[]>;
  /** Reads it block by block, four megabytes at most each. */
  readonly readBlocs: (empreinte: string, take: (bloc: Uint8Array) => Promise<void>) => Promise<unknown>;
  /** Adds a pièce from its blocks; answers its hash. */
  readonly add: (taille: number, blocs: AsyncIterable<Uint8Array>) => Promise<string>;
}

export interface PortsEchange {
  readonly io: FolderIO;
  readonly trousse: TrousseEquipe;
  readonly membres?: FichiersMembres;
  /** Files of the vault; absent: facts alone are shared. */
  readonly pieces?: PiecesDuCoffre;
  readonly journal: JournalPartage;
  readonly rangement: Rangement;
  readonly sceau: Sceau;
  /** How the lots of an opened file are read and their chain made again: `parseContenu`. */
  readonly readLots?: typeof parseContenu;
  readonly quarantine: Quarantine;
  /** Milliseconds of the wall clock. */
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
  readonly application: string;
  readonly pause?: Sleep;
}

/** What an exchange knows of the folder and of the team. All of it is made again from the mirror, the journal and the folder. */
export interface Contexte extends Omit<PortsEchange, "journal"> {
  readonly journal: JournalTamponne;
  readonly miroir: Miroir;
  readonly branches: Map<string, Branche[]>;
  /** Kept files that wait for one before them, or for a later version of the application. */
  readonly enAttente: Map<string, Attente>;
  readonly tetes: Map<string, TeteRecue>;
  /** Files found that were not kept. */
  readonly rejets: Map<string, Rejet>;
  /** Copies of files already kept, under other names. */
  readonly doublons: Set<string>;
  /** Since when a kept file is missing from the folder. */
  readonly manquants: Map<string, number>;
  readonly alarmes: Map<AlarmePartage["nature"], string>;
  /** When each own pack was first read back. */
  readonly paquetsVus: Map<string, number>;
  /** Pièces asked for here and not found whole, by their marks. */
  readonly piecesDemandees: Set<string>;
  /** Number of chunks of the pièces looked at and not taken, by their marks. */
  readonly morceaux: Map<string, number>;
  /** Since when a colleague's demand is known. */
  readonly demandesVues: Map<string, number>;
  /** Whose key signs each post that somebody has named as from before the team, when its files were last judged. */
  readonly signataires: Map<string, string>;
  /** Since when an unfinished writing of this post lies in the folder. */
  readonly temporaires: Map<string, number>;
  /** Rank, among own files, of the next one to compare with the folder. */
  prochainControle: number;
  /** Hash of what the window shows, and the frontier at which it was computed. */
  racine: RacineVue | undefined;
}

export interface RacineVue {
  readonly frontiere: string;
  readonly racine: string;
  /** Hash of the erasures carried out here. */
  readonly effaces?: string;
}

export interface Attente {
  readonly poste: string;
  readonly de: number;
  /** A later version of the application wrote it. */
  readonly motif: string | undefined;
}

export interface TeteRecue {
  readonly n: number;
  readonly chemin: string;
  readonly tete: Tete;
  /** When it was first seen here. */
  readonly vue: number;
}

export interface Rejet {
  readonly motif: string;
  readonly octets: number;
  readonly essais: number;
  readonly prochain: number;
}

/** The branches of a post, the one that bears its name first. */
export function listBranches({ branches }: Pick<Contexte, "branches">, poste: string): readonly Branche[] {
  return branches.get(poste) ?? [];
}
