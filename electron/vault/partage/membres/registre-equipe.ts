import type { ActeMembre, Entree, EntreeSignee } from "#shared/model/entree-membre.ts";
import { type Equipe, foldEquipe } from "#shared/sync/membres.ts";
import { createGraphe } from "#shared/sync/membres-graphe.ts";
import type { Verificateur } from "#shared/sync/membres-droit.ts";
import { isActif, type Membre } from "#shared/sync/membres-vue.ts";
import { parseEnveloppe } from "../../crypto/conteneur.ts";
import { computeClePublique } from "../../crypto/paires.ts";
import { type ClesEquipe, listCles } from "./cles-equipe.ts";
import { readFichierMembre, signEntree } from "./fichier-membre.ts";
import type { RegistreLocal } from "./registre-local.ts";

/** What the kept files say, and the keys that they hand to this post. */
export interface RegistreOuvert {
  readonly local: RegistreLocal;
  readonly entrees: readonly Entree[];
  readonly equipe: Equipe;
  readonly cles: ClesEquipe;
  /** This post, when it is of the team. */
  readonly moi: Membre | undefined;
}

/** Seeds of this vault's keys. */
export interface Graines {
  readonly signature: Uint8Array;
  readonly echange: Uint8Array;
}

export function openRegistre(local: RegistreLocal, { echange }: Graines, isSigne: Verificateur): RegistreOuvert {
  const { racine, annuaire, poste } = local;
  const entrees = local.fichiers.flatMap((bytes) => readFichierMembre(bytes, annuaire) ?? []);
  const equipe = foldEquipe(entrees, racine, isSigne);
  const moi = equipe.membres.find((membre) => membre.poste === poste && isActif(membre));
  return { local, entrees, equipe, cles: listCles(entrees, { racine, poste, graine: echange }), moi };
}

/** Public keys of a post of this vault. */
export function createClesPoste(poste: string, { signature, echange }: Graines) {
  return { poste, signature: computeClePublique("ed25519", signature).toString("hex"), echange: computeClePublique("x25519", echange).toString("hex") };
}

/** The next entry: it names all that its author has seen. */
export function createEntreeSuivante({ local: { racine }, equipe }: Pick<RegistreOuvert, "local" | "equipe">, auteur: string, acte: ActeMembre, instant: number, graine: Uint8Array): EntreeSignee {
  return signEntree({ v: 1, equipe: racine, auteur, parents: equipe.feuilles, instant, acte }, graine);
}

/** How an entry that came is to be kept: one refused on its own past is refused for ever, one beaten by another may win later. */
export function judgeEntree(entree: Entree, entrees: readonly Entree[], racine: string, isSigne: Verificateur): "accepte" | "attente" | string {
  const { ancetres, attente } = createGraphe([...entrees, entree]);
  if (attente.some(({ id }) => id === entree.id)) return "attente";
  const vues = ancetres.get(entree.id);
  const { rejets } = foldEquipe([...entrees.filter(({ id }) => vues?.has(id)), entree], racine, isSigne);
  return rejets.find((rejet) => rejet.entree.id === entree.id)?.motif ?? "accepte";
}

/** Files that this post wrote: the only ones that it publishes. */
export function listMiens({ fichiers, poste }: Pick<RegistreLocal, "fichiers" | "poste">): readonly Buffer[] {
  return fichiers.filter((bytes) => {
    const lue = parseEnveloppe(bytes);
    return lue.kind === "lue" && lue.enveloppe.auteur === poste;
  });
}
