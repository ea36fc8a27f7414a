import { useCallback } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { LigneDossier } from "#shared/model/dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { useContexte } from "../app/Contexte.tsx";
import { useEnregistrer } from "./use-enregistrer.ts";

/** Gives dossiers to a person in one lot, so that one undo takes them all back. */
export function useAffecter(): (lignes: readonly Pick<LigneDossier, "id">[], nom: string) => Promise<boolean> {
  const { portefeuille, aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  return useCallback(async (lignes, nom) => {
    const sujets = lignes.map(({ id }) => createSujetId("dossier", id));
    const faits = await portefeuille.readFaits(sujets);
    const brouillons = sujets.map((sujet, rang) => createChamp(faits[rang] ?? [], { sujet, champ: "gestionnaire", valeur: nom, dateFait: aujourdhui }));
    const lot = await enregistrer({ brouillons, annonce: `${formatNombreDe(lignes.length, "dossier affecté", "dossiers affectés")} à ${nom}` });
    return lot !== undefined;
  }, [portefeuille, aujourdhui, enregistrer]);
}
