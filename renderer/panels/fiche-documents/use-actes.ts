import { useMemo } from "react";
import type { ModeleActe } from "#shared/actes/acte.ts";
import { createFaitsActe, type FaitsActe, type Reponses } from "#shared/actes/faits-acte.ts";
import { MODELES } from "#shared/actes/modeles/catalogue.ts";
import { type ActeRedige, renderActe } from "#shared/actes/redaction.ts";
import { listObstacles, listVerifications } from "#shared/actes/verifications/liste.ts";
import { listBlocages, type Verification } from "#shared/actes/verifications/verification.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import type { Image } from "#shared/word/bloc.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

/** One act of the library beside the dossier: whether it makes sense now, and what it lacks. */
export interface ActePropose {
  readonly modele: ModeleActe;
  readonly obstacles: readonly string[];
  readonly blocages: number;
  readonly remarques: number;
}

/** An act written for the dossier, with its verifications. */
export interface ActePret {
  readonly modele: ModeleActe;
  readonly redige: ActeRedige;
  readonly verifications: readonly Verification[];
}

export function useFaitsActe(vue: VueDossier, reponses: Reponses, logo: Image | undefined): (modele: ModeleActe) => FaitsActe {
  const { aujourdhui, utilisateur, baremes, territoire } = useContexte();
  const { mandataires } = usePortefeuille();
  return useMemo(() => {
    const mandat = vue.dossier.mandats.at(-1);
    const mandataire = mandataires.find(({ id }) => id === mandat?.mandataireId);
    return (modele) => createFaitsActe(vue, modele, { mandat, mandataire, aujourdhui, utilisateur, logo, baremes, territoire, reponses });
  }, [vue, reponses, logo, aujourdhui, utilisateur, baremes, territoire, mandataires]);
}

/** Every act of the library; those that make no sense now are not written. */
export function listActesProposes(createFaits: (modele: ModeleActe) => FaitsActe): readonly ActePropose[] {
  return MODELES.map((modele) => {
    const faits = createFaits(modele);
    const obstacles = listObstacles(modele, faits);
    const manquees = obstacles.length > 0 ? [] : listVerifications(modele, renderActe(modele, faits), faits).filter(({ isAcquise }) => !isAcquise);
    return { modele, obstacles, blocages: listBlocages(manquees).length, remarques: manquees.filter(({ niveau }) => niveau === "avertissement").length };
  });
}

export function renderActePret(modele: ModeleActe, createFaits: (modele: ModeleActe) => FaitsActe): ActePret {
  const faits = createFaits(modele);
  const redige = renderActe(modele, faits);
  return { modele, redige, verifications: listVerifications(modele, redige, faits) };
}
