import { computeEmpreinte } from "../empreinte.ts";
import type { FichierEntier } from "./sceau.ts";

/**
 * Where each file lies in the shared folder, from what it holds: `v1/d/<poste>/<room>/…`, one writer by post, lower-case letters, figures, dots and
 * dashes. The name under which a file is found is a hint, and never more.
 */
export const RACINE = "v1";
export const POSTES = `${RACINE}/d`;
export const NOTICE = "LISEZ-MOI.txt";

/** Rooms of a post: tail segments, packs, heads, members, chunks of pièces. */
export const CHAMBRES = { segment: "t", paquet: "p", tete: "h", membre: "m", bloc: "b" } as const;
export type NaturePartagee = keyof typeof CHAMBRES;
/** Rooms that an exchange looks at; chunks are read when somebody asks for them. */
export const CHAMBRES_LUES: readonly string[] = [CHAMBRES.segment, CHAMBRES.paquet, CHAMBRES.tete, CHAMBRES.membre];

const POSTE = /^[a-z2-7]{16}$/;
const TEMPORAIRE = /^~[0-9a-f]{8}\.tmp$/;

export function isNomPoste(nom: string): boolean {
  return POSTE.test(nom);
}

export function isNomTemporaire(nom: string): boolean {
  return TEMPORAIRE.test(nom);
}

/** The place of a file of this content; `undefined` when its header is not one of ours. */
export function formatChemin({ nature, auteur, entete, empreinte }: Pick<FichierEntier, "nature" | "auteur" | "entete" | "empreinte">): string | undefined {
  if (!isNomPoste(auteur)) return undefined;
  const debut = (chambre: string): string => `${POSTES}/${auteur}/${chambre}`;
  const fin = empreinte.slice(0, 16);
  switch (nature) {
    case "segment":
      return isRang(entete["a"]) ? `${debut(CHAMBRES.segment)}/${formatRang(entete["a"])}-${fin}.seg` : undefined;
    case "paquet":
      return isRang(entete["de"]) && isRang(entete["a"]) ? `${debut(CHAMBRES.paquet)}/${formatRang(entete["de"])}-${formatRang(entete["a"])}-${fin}.pack` : undefined;
    case "tete":
      return isRang(entete["n"]) ? `${debut(CHAMBRES.tete)}/${formatRang(entete["n"])}-${fin}.head` : undefined;
    case "membre":
      return isRang(entete["n"]) ? `${debut(CHAMBRES.membre)}/${formatRang(entete["n"])}-${fin}.mbr` : undefined;
    case "bloc":
      return isRepere(entete["piece"]) && isRang(entete["rang"]) ? `${formatDossierBlocs(auteur, entete["piece"])}/${formatDebutBloc(entete["piece"], entete["rang"])}${fin}.blk` : undefined;
    default:
      return undefined;
  }
}

/** Where the chunks of a pièce lie in the room of a post; `repere` tells the pièce to whoever holds the key, and nobody else. */
export function formatDossierBlocs(poste: string, repere: string): string {
  return `${POSTES}/${poste}/${CHAMBRES.bloc}/${repere.slice(0, 2)}`;
}

/** How the names of one chunk begin: what follows is the hash of its file. */
export function formatDebutBloc(repere: string, rang: number): string {
  return `${repere}.${String(rang).padStart(5, "0")}-`;
}

export function formatCheminGenese(genese: Uint8Array): string {
  return `${RACINE}/equipe-${computeEmpreinte(genese).slice(0, 16)}.gen`;
}

export function isNomGenese(nom: string): boolean {
  return /^equipe-[0-9a-f]{16}\.gen$/.test(nom);
}

/** « 7c1e 90ab 4f22 d3b8 », to be compared aloud. */
export function findEmpreinteGenese(chemin: string): string {
  return (/[0-9a-f]{16}(?=\.gen$)/.exec(chemin)?.[0].match(/.{4}/g) ?? []).join(" ");
}

export function findAuteur(chemin: string): string {
  return readEtage(chemin, POSTES.length + 1);
}

/** The room of a post that a file lies in. */
export function findChambre(chemin: string): string {
  return readEtage(chemin, chemin.indexOf("/", POSTES.length + 1) + 1);
}

/** What stands between a place of a path and the next slash; asked of every file at every exchange. */
function readEtage(chemin: string, debut: number): string {
  const fin = chemin.indexOf("/", debut);
  return fin === -1 ? chemin.slice(debut) : chemin.slice(debut, fin);
}

export function findDossier(chemin: string): string {
  return chemin.slice(0, chemin.lastIndexOf("/"));
}

/** Last sequence that a tail segment announces by its name: what may be left unread when a pack holds it already. */
export function findFinAnnoncee(chemin: string): number | undefined {
  const lu = /\/t\/(\d{10})-[0-9a-f]{16}\.seg$/.exec(chemin);
  return lu === null ? undefined : Number(lu[1]);
}

function isRepere(valeur: unknown): valeur is string {
  return typeof valeur === "string" && /^[0-9a-f]{32}$/.test(valeur);
}

function isRang(valeur: unknown): valeur is number {
  return typeof valeur === "number" && Number.isSafeInteger(valeur) && valeur > 0 && valeur < 10_000_000_000;
}

function formatRang(rang: number): string {
  return String(rang).padStart(10, "0");
}
