import { useCallback } from "react";
import type { SujetId } from "#shared/model/fait.ts";
import type { Lot } from "#shared/model/lot.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { formatLibelleChamp } from "#shared/suivi/libelles.ts";
import { useContexte } from "../app/Contexte.tsx";
import { useAnnuler } from "./use-annuler.ts";
import { useEnregistrer } from "./use-enregistrer.ts";

/** Corrects one field of a recorded object: a fact of its own, that an undo takes back. `undefined` empties the field. */
export function useChamp(sujet: SujetId | undefined): (champ: string, valeur: string | number | undefined, objetId?: string) => Promise<Lot | undefined> {
  const { portefeuille, aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const { follow } = useAnnuler();
  return useCallback((champ, valeur, objetId) => {
    const correct = async (): Promise<Lot | undefined> => {
      if (sujet === undefined) return undefined;
      const [faits = []] = await portefeuille.readFaits([sujet]);
      const brouillon = createChamp(faits, { sujet, objetId, champ, valeur, dateFait: aujourdhui });
      const libelle = formatLibelleChamp(champ);
      return enregistrer({ brouillons: [brouillon], annonce: valeur === undefined ? `${libelle} effacé` : `${libelle} enregistré` });
    };
    // On its way from the key on: what is read before the save must not let Ctrl Z take the one before.
    return follow(correct());
  }, [sujet, portefeuille, aujourdhui, enregistrer, follow]);
}
