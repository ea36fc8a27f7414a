// A team whose members and keys never change: what exchanging files needs, without the keeping of members.
import { computeClePublique } from "../../../electron/vault/crypto/paires.ts";
import { deriveSels } from "../../../electron/vault/partage/chaine.ts";
import { formatCheminGenese } from "../../../electron/vault/partage/chemins.ts";
import type { PosteEquipe, TrousseEquipe } from "../../../electron/vault/partage/trousse-equipe.ts";

export const EQUIPE_TEST = "eeeeeeeeeeeeeeee";
export const CLE_EQUIPE = new Uint8Array(32).fill(7);

const GENESE_TEST = Buffer.from("genèse de l’équipe du test", "utf8");

export function createGraine(poste: string): Uint8Array {
  const connue = graines.get(poste) ?? Buffer.from(poste.repeat(2), "latin1");
  graines.set(poste, connue);
  return connue;
}

const graines = new Map<string, Uint8Array>();

const sels = new Map<string, TrousseEquipe["sels"]>();

/** Derived once, however many runs a post of that name is in. */
function createSels(poste: string): TrousseEquipe["sels"] {
  const connus = sels.get(poste) ?? deriveSels(createGraine(poste));
  sels.set(poste, connus);
  return connus;
}

const connus = new Map<string, PosteEquipe>();

export function createMembre(poste: string): PosteEquipe {
  const connu = connus.get(poste) ?? { poste, nom: `Poste ${poste.slice(0, 1)}`, publique: computeClePublique("ed25519", createGraine(poste)), role: "gestionnaire", isActif: true };
  connus.set(poste, connu);
  return connu;
}

export function createTrousseEnMemoire(poste: string, membres: readonly string[], changement: Partial<TrousseEquipe> = {}): TrousseEquipe {
  const parPoste = new Map(membres.map((membre) => [membre, createMembre(membre)]));
  return {
    equipe: EQUIPE_TEST,
    poste,
    genese: GENESE_TEST,
    graine: createGraine(poste),
    sels: createSels(poste),
    epoque: () => 1,
    listEpoques: () => [1],
    cleDe: (epoque) => (epoque === 1 ? CLE_EQUIPE : undefined),
    findPoste: (connu) => parPoste.get(connu),
    listPostes: () => [...parPoste.values()],
    isAuteurA: (connu) => parPoste.has(connu),
    ...changement,
  };
}

/** What the founder of the team leaves in its folder. */
export function foundDossier(files: Map<string, Uint8Array>): void {
  files.set(formatCheminGenese(GENESE_TEST), GENESE_TEST);
}
