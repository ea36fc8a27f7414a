import { useCallback } from "react";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import type { Lot } from "#shared/model/lot.ts";
import { useContexte } from "../app/Contexte.tsx";
import { useAnnuler } from "./use-annuler.ts";
import { showEchec, showEnregistrement } from "./notices.tsx";

export interface Enregistrement {
  /** A promise when facts are read first: Ctrl Z pressed meanwhile waits for this save. `undefined`: what was read forbids it, and the caller says why. */
  readonly brouillons: readonly FaitBrouillon[] | Promise<readonly FaitBrouillon[] | undefined>;
  /** What happened, in the past tense: « Règlement de 1 200,00 € enregistré ». */
  readonly annonce: string;
}

/**
 * Saves facts: the answer is the lot once it is on the disk, with a notice that can undo it, or `undefined` after a
 * notice that says why nothing was written; what was typed stays with the caller.
 */
export function useEnregistrer(): (saisie: Enregistrement) => Promise<Lot | undefined> {
  const { portefeuille, utilisateur, isPasse = false } = useContexte();
  const { follow, remember, annuler } = useAnnuler();
  return useCallback(
    async ({ brouillons, annonce }) => {
      if (isPasse) {
        showEchec("Rien n’a été enregistré", "Vous regardez le dossier tel qu’il était\u00A0: on n’écrit pas dans le passé. Revenez à aujourd’hui\u00A0; votre saisie est toujours là.");
        return undefined;
      }
      const reply = await follow(Promise.resolve(brouillons).then((faits) => (faits === undefined ? undefined : portefeuille.append({ par: utilisateur?.id, brouillons: faits }))));
      if (reply === undefined) return undefined;
      if (!reply.ok) {
        showEchec("Rien n’a été enregistré", `${reply.detail} Votre saisie est toujours là.`);
        return undefined;
      }
      const lot = reply.value;
      remember({ lot, annonce });
      showEnregistrement(annonce, () => void annuler(lot.id));
      return lot;
    },
    [portefeuille, utilisateur, isPasse, follow, remember, annuler],
  );
}
