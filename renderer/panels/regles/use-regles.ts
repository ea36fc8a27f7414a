import { useMemo, useState } from "react";
import type { Droit, EtatBaremes } from "#shared/kernel/droit.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openRoute, useRoute } from "../../app/routes.ts";
import { createDroit, listEtatBaremes } from "../../db/droit.ts";
import type { PaquetConnu } from "../../db/moteur.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { type Filtre, isParametreAVerifier, listThemes, type Theme } from "./themes.ts";

export interface Regles {
  readonly droit: Droit;
  readonly etatBaremes: EtatBaremes;
  readonly paquets: readonly PaquetConnu[];
  readonly themes: readonly Theme[];
  readonly nombres: Readonly<Record<Filtre, number>>;
  readonly texte: string;
  readonly search: (texte: string) => void;
  readonly filtre: Filtre;
  readonly setFiltre: (filtre: Filtre) => void;
  readonly choisi: string | undefined;
  /** To the next or the previous value on screen; the first when none is chosen. */
  readonly move: (pas: 1 | -1) => void;
}

/** The law in force, searched and filtered; the chosen value is in the address. */
export function useRegles(): Regles {
  const { aujourdhui } = useContexte();
  const { paquets } = usePortefeuille();
  const route = useRoute();
  const [texte, search] = useState("");
  const [filtre, setFiltre] = useState<Filtre>("toutes");
  const droit = useMemo(() => createDroit(paquets), [paquets]);
  const etatBaremes = useMemo(() => listEtatBaremes(droit, aujourdhui), [droit, aujourdhui]);
  const themes = useMemo(() => listThemes(droit, { texte, filtre, etat: etatBaremes, au: aujourdhui }), [droit, texte, filtre, etatBaremes, aujourdhui]);
  const nombres = useMemo(() => ({
    toutes: droit.parametres.size,
    "a-verifier": [...droit.parametres.values()].filter(({ parametre }) => isParametreAVerifier(parametre, aujourdhui)).length,
    expirent: etatBaremes.perimees.length + etatBaremes.proches.length,
  }), [droit, etatBaremes, aujourdhui]);
  const choisi = route.panneau === "regles" && route.parametreId !== undefined && droit.parametres.has(route.parametreId) ? route.parametreId : undefined;
  const move = (pas: 1 | -1) => {
    const ids = themes.flatMap(({ blocs }) => blocs.flatMap(({ lignes }) => lignes.map(({ id }) => id)));
    const rang = choisi === undefined ? -1 : ids.indexOf(choisi);
    const suivant = ids[rang < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, rang + pas))];
    if (suivant !== undefined) openParametre(suivant);
  };
  return { droit, etatBaremes, paquets, themes, nombres, texte, search, filtre, setFiltre, choisi, move };
}

export function openParametre(parametreId: string | undefined): void {
  openRoute({ panneau: "regles", parametreId }, { isRemplacement: true });
}
