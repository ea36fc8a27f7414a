import { useMemo, useState } from "react";
import { composeGardien, type CreanceGardee, groupCarte } from "#shared/suivi/gardien.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { useLarge } from "../../hooks/use-large.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { type ChoixCarte, isDansLeChoix } from "./CarteChaleur.tsx";

/** What the map shows, and what was chosen in it. */
export function useGardien() {
  const { aujourdhui } = useContexte();
  const { lignes } = usePortefeuille();
  const gardien = useMemo(() => composeGardien(lignes, aujourdhui), [lignes, aujourdhui]);
  const [axe, setAxe] = useState("texte");
  const [choix, setChoix] = useState<ChoixCarte>();
  const [choisieId, setCourante] = useState<string>();
  const isLarge = useLarge();
  const [isVoletChoisi, setIsVolet] = useState<boolean>();
  const isVolet = isVoletChoisi ?? isLarge;
  const findNom = useMemo(() => (axe === "texte" ? ({ reference }: CreanceGardee) => reference : ({ dossier }: CreanceGardee) => dossier.gestionnaire ?? "Personne"), [axe]);
  const carte = useMemo(() => groupCarte(gardien.creances, findNom), [gardien, findNom]);
  const visibles = useMemo(() => gardien.creances.filter((creance) => isDansLeChoix(creance, choix, findNom)), [gardien, choix, findNom]);
  // The first that can still be saved.
  const courante = visibles.find(({ id }) => id === choisieId) ?? visibles.find(({ reste }) => reste >= 0) ?? visibles[0];
  const changeAxe = (valeur: string) => {
    setAxe(valeur);
    setChoix(undefined);
  };
  return { aujourdhui, gardien, carte, visibles, axe, changeAxe, choix, setChoix, courante, setCourante, isVolet, toggleVolet: () => setIsVolet(!isVolet) };
}
