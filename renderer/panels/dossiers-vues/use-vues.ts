import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { VueEnregistree } from "#shared/model/dossier.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import type { ReglageVue } from "#shared/suivi/liste/vues.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openRoute } from "../../app/routes.ts";
import { createId } from "../../hooks/create-id.ts";
import { showEchec } from "../../hooks/notices.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

export interface FormeVue {
  readonly nom: string;
  readonly portee: VueEnregistree["portee"];
}

/** Keeps, changes and drops views: facts of the company, so that they are undone and shared as anything else. */
export function useVues() {
  const { aujourdhui } = useContexte();
  const { creanciers } = usePortefeuille();
  const enregistrer = useEnregistrer();
  const write = async (vueId: string, forme: FormeVue, { filtres, presentation }: ReglageVue, { remplace, annonce }: { readonly remplace: FaitBrouillon["remplace"]; readonly annonce: string }): Promise<boolean> => {
    const creancier = creanciers.find(({ vues }) => vues?.some((vue) => vue.vueId === vueId)) ?? creanciers[0];
    if (creancier === undefined) {
      showEchec("La vue n’a pas été enregistrée", "Nommez d’abord la société dans Réglages\u00A0: ses vues y sont gardées.");
      return false;
    }
    const brouillons: readonly FaitBrouillon[] = [{ sujet: createSujetId("creancier", creancier.id), type: "vue", dateFait: aujourdhui, remplace, contenu: { vueId, ...forme, filtres, presentation } }];
    return (await enregistrer({ brouillons, annonce })) !== undefined;
  };
  return {
    create: async (forme: FormeVue, reglage: ReglageVue): Promise<boolean> => {
      const vueId = createId();
      const isFait = await write(vueId, forme, reglage, { remplace: [], annonce: `Vue «\u00A0${forme.nom}\u00A0» enregistrée` });
      if (isFait) openRoute({ panneau: "dossiers", vue: vueId }, { isRemplacement: true });
      return isFait;
    },
    change: ({ vueId, faitId, nom, portee }: VueEnregistree, forme: Partial<FormeVue>, reglage: ReglageVue): Promise<boolean> =>
      write(vueId, { nom, portee, ...forme }, reglage, { remplace: [faitId], annonce: `Vue «\u00A0${forme.nom ?? nom}\u00A0» enregistrée` }),
    remove: async ({ faitId, nom, vueId }: VueEnregistree): Promise<void> => {
      const creancier = creanciers.find(({ vues }) => vues?.some((vue) => vue.vueId === vueId));
      if (creancier === undefined) return;
      const lot = await enregistrer({ brouillons: [{ sujet: createSujetId("creancier", creancier.id), type: "retrait", dateFait: aujourdhui, remplace: [faitId], contenu: {} }], annonce: `Vue «\u00A0${nom}\u00A0» supprimée` });
      if (lot !== undefined) openRoute({ panneau: "dossiers", vue: "tous" }, { isRemplacement: true });
    },
  };
}

/** « 3 filtres, trié par… »: what a view keeps, in a few words. */
export function formatContenu({ filtres, presentation }: ReglageVue): string {
  const nombre = Object.values(filtres).filter((filtre) => filtre !== undefined).length;
  return [nombre === 0 ? "sans filtre" : formatNombreDe(nombre, "filtre", "filtres"), formatNombreDe(presentation.colonnes.length, "colonne", "colonnes"), ...(presentation.groupe === undefined ? [] : ["un groupement"])].join(", ");
}
