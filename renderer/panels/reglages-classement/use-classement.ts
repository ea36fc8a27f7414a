import type { ChampLibre, Creancier, Etiquette } from "#shared/model/dossier.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";

type Definition = Pick<ContenuPar["libre"], "nom" | "kind" | "choix">;

/** Words and fields that the company adds to its dossiers: told, renamed, taken away. */
export function useClassement(creancier: Creancier) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const sujet = createSujetId("creancier", creancier.id);
  const write = async (brouillon: FaitBrouillon, annonce: string) => (await enregistrer({ brouillons: [brouillon], annonce })) !== undefined;
  const remove = (faitId: FaitBrouillon["remplace"][number], annonce: string) => write({ sujet, type: "retrait", dateFait: aujourdhui, remplace: [faitId], contenu: {} }, annonce);
  return {
    addEtiquette: (nom: string) => write({ sujet, type: "etiquette", dateFait: aujourdhui, remplace: [], contenu: { etiquetteId: createId(), nom } }, `Étiquette «\u00A0${nom}\u00A0» ajoutée`),
    renameEtiquette: ({ etiquetteId, faitId }: Etiquette, nom: string) => write({ sujet, type: "etiquette", dateFait: aujourdhui, remplace: [faitId], contenu: { etiquetteId, nom } }, `Étiquette renommée «\u00A0${nom}\u00A0»`),
    removeEtiquette: ({ faitId, nom }: Etiquette) => remove(faitId, `Étiquette «\u00A0${nom}\u00A0» retirée`),
    addChamp: (definition: Definition) => write({ sujet, type: "libre", dateFait: aujourdhui, remplace: [], contenu: { libreId: createId(), ...definition } }, `Champ «\u00A0${definition.nom}\u00A0» ajouté`),
    changeChamp: ({ libreId, kind, faitId }: ChampLibre, definition: Omit<Definition, "kind">) => write({ sujet, type: "libre", dateFait: aujourdhui, remplace: [faitId], contenu: { libreId, kind, ...definition } }, `Champ «\u00A0${definition.nom}\u00A0» changé`),
    removeChamp: ({ faitId, nom }: ChampLibre) => remove(faitId, `Champ «\u00A0${nom}\u00A0» retiré`),
  };
}
