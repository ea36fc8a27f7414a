import type { ActeMembre } from "#shared/model/entree-membre.ts";
import { can } from "#shared/model/membres-roles.ts";
import { isActif, type Membre } from "#shared/sync/membres-vue.ts";
import { TAILLE_CLE } from "../../crypto/derive.ts";
import type { RandomBytes } from "../../poste.ts";
import { createCleNouvelle, sealCles } from "./cles-equipe.ts";
import type { RegistreOuvert } from "./registre-equipe.ts";

/**
 * What the register asks of this post: another key when someone who left holds the one in use, keys for those who lack them. One
 * administrator does it, so that all do not at once: whoever made the departure, or the most senior.
 */
export function listReglages(ouvert: RegistreOuvert, randomBytes: RandomBytes): readonly ActeMembre[] {
  const { equipe, moi, cles, local: { racine } } = ouvert;
  if (moi === undefined || !can(moi.role, "administrer") || !isAMoi(ouvert, moi)) return [];
  const actifs = equipe.membres.filter(isActif);
  if (equipe.isRotationDue) {
    const cle = createCleNouvelle(Buffer.from(randomBytes(TAILLE_CLE)));
    const numero = 1 + Math.max(...equipe.epoques.map((epoque) => epoque.numero));
    return [{ kind: "epoque", numero, boites: actifs.map((membre) => ({ poste: membre.poste, boite: sealCles(racine, membre.cles, cle, randomBytes) })) }];
  }
  return equipe.remisesDues.flatMap(({ epoque, postes }): readonly ActeMembre[] => {
    const cle = cles.get(epoque.id);
    const manquants = actifs.filter(({ poste }) => postes.includes(poste));
    if (cle === undefined || manquants.length === 0) return [];
    return [{ kind: "remise", epoque: epoque.id, boites: manquants.map((membre) => ({ poste: membre.poste, boite: sealCles(racine, membre.cles, new Map([[epoque.id, cle]]), randomBytes) })) }];
  });
}

function isAMoi({ equipe: { membres } }: RegistreOuvert, { poste }: Membre): boolean {
  const [doyen] = membres.filter((membre) => isActif(membre) && can(membre.role, "administrer"));
  return doyen?.poste === poste || membres.some(({ sortie }) => sortie?.par === poste);
}
