import { useCallback } from "react";
import type { SujetId } from "#shared/model/fait.ts";
import type { Lot } from "#shared/model/lot.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { formatLibelleChamp } from "#shared/suivi/libelles.ts";
import { useContexte } from "../app/Contexte.tsx";
import { useEnregistrer } from "./use-enregistrer.ts";

/** Corrects one field of a recorded object: a fact of its own, that an undo takes back. `undefined` empties the field. */
export function useChamp(sujet: SujetId | undefined): (champ: string, valeur: string | number | undefined, objetId?: string) => Promise<Lot | undefined> {
  const { portefeuille, aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  return useCallback(async (champ, valeur, objetId) => {
    if (sujet === undefined) return undefined;
    const libelle = formatLibelleChamp(champ);
    const brouillons = portefeuille.readFaits([sujet]).then(([faits = []]) => [createChamp(faits, { sujet, objetId, champ, valeur, dateFait: aujourdhui })]);
    return enregistrer({ brouillons, annonce: valeur === undefined ? `${libelle} effacé` : `${libelle} enregistré` });
  }, [sujet, portefeuille, aujourdhui, enregistrer]);
}
