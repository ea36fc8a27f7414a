/** What exchanging files needs to know of the team and of this post, whoever keeps the members. Asked at each file: it may change meanwhile. */
export interface TrousseEquipe {
  /** Identifier of the team, the one of its genesis: 16 lower-case base32 characters. */
  readonly equipe: string;
  readonly poste: string;
  /** The file that founded the team, as its founder wrote it: what tells this team's folder from another one. */
  readonly genese: Uint8Array;
  /** Seed of the Ed25519 key by which this post signs. */
  readonly graine: Uint8Array;
  /** Salts of the journals that this vault signs, by lot. */
  readonly sels: (lot: string) => Buffer;
  /** Epoch under which this post seals; `cleDe` holds its key. */
  readonly epoque: () => number;
  /** Every epoch whose key is held. */
  readonly listEpoques: () => readonly number[];
  /** Key of an epoch; `undefined`: not received yet, what it seals waits. */
  readonly cleDe: (epoque: number) => Uint8Array | undefined;
  /** A post whose membership is known, today or formerly; `undefined`: a stranger, or an entry that has not come yet. */
  readonly findPoste: (poste: string) => PosteEquipe | undefined;
  /** Every post known, this one included. */
  readonly listPostes: () => readonly PosteEquipe[];
  /** The post may write facts, and was a member when it wrote up to this sequence of its journal. */
  readonly isAuteurA: (poste: string, sequence: number) => boolean;
}

export interface PosteEquipe {
  readonly poste: string;
  /** Who sits there, as the team calls them. */
  readonly nom: string;
  /** Ed25519. */
  readonly publique: Uint8Array;
  readonly role: RoleEquipe;
  /** Still of the team: its acknowledgements count. */
  readonly isActif: boolean;
  /** Post of which its vault is a copy, with the same keys. */
  readonly jumeauDe?: string;
  /** No member: a journal from before the team, for which this member answers, and signs. */
  readonly repondant?: string;
  /** Somebody has named it as a journal from before the team: whose key signs its files may change, when its own post joins. */
  readonly isRevendique?: boolean;
}

export const ROLES = ["administrateur", "responsable", "gestionnaire", "lecteur"] as const;
export type RoleEquipe = (typeof ROLES)[number];

/** Files of members (`m/`), which the exchange carries, keeps and heals without reading them. */
export interface FichiersMembres {
  /** A whole file of this kind, by its author as it says; `attente`: what it rests on has not come yet, it is asked again. */
  readonly receive: (bytes: Uint8Array) => Promise<"accepte" | "attente" | "refuse">;
  /** Whole files to be kept in this post's room of the folder. */
  readonly listMiens: () => readonly Uint8Array[];
}
