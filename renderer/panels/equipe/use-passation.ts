import { useState } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createSujetId, type Fait, type FaitBrouillon } from "#shared/model/fait.ts";
import { type Attribution, createPassation, createRetour, type SaisiePassation } from "#shared/suivi/passation.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";

/** Dossiers read at a time. */
const PORTION = 200;

export interface Passations {
  /** Share read, from 0 to 1, while a passage is being prepared. */
  readonly part: number | undefined;
  readonly pass: (attributions: readonly Attribution[], saisie: SaisiePassation) => Promise<boolean>;
  readonly giveBack: (lignes: readonly LigneDossier[], nom: string) => Promise<boolean>;
}

/** Passes dossiers from one to others, or back, in one lot: one undo takes it all back. */
export function usePassation(): Passations {
  const { portefeuille, aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const [part, setPart] = useState<number>();
  const write = async (lignes: readonly LigneDossier[], create: (rang: number, faits: readonly Fait[]) => readonly FaitBrouillon[], annonce: string): Promise<boolean> => {
    setPart(0);
    try {
      const brouillons: FaitBrouillon[] = [];
      for (let rang = 0; rang < lignes.length; rang += PORTION) {
        const lus = await portefeuille.readFaits(lignes.slice(rang, rang + PORTION).map(({ id }) => createSujetId("dossier", id)));
        for (const [place, faits] of lus.entries()) brouillons.push(...create(rang + place, faits));
        setPart((rang + PORTION) / lignes.length);
      }
      return brouillons.length > 0 && (await enregistrer({ brouillons, annonce })) !== undefined;
    } finally {
      setPart(undefined);
    }
  };
  return {
    part,
    pass: (attributions, saisie) => {
      const passationId = createId();
      return write(attributions.map(({ ligne }) => ligne), (rang, faits) => {
        const attribution = attributions[rang];
        return attribution === undefined ? [] : createPassation(attribution, faits, saisie, passationId, aujourdhui);
      }, `${formatNombreDe(attributions.length, "dossier passé", "dossiers passés")}, plus rien n’attend ${saisie.de}`);
    },
    giveBack: (lignes, nom) => write(lignes, (rang, faits) => {
      const ligne = lignes[rang];
      return ligne === undefined ? [] : createRetour(ligne, faits, aujourdhui);
    }, `${formatNombreDe(lignes.length, "dossier rendu", "dossiers rendus")} à ${nom}`),
  };
}
