import { useMemo, useState } from "react";
import type { ModeleActe } from "#shared/actes/acte.ts";
import { createFaitsActe, type FaitsActe } from "#shared/actes/faits-acte.ts";
import { listReponsesConnues } from "#shared/actes/reponses.ts";
import type { Image } from "#shared/word/bloc.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { useDossier } from "../../hooks/use-dossier.ts";
import { useLogo } from "../../hooks/use-logo.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

export interface Essai {
  readonly dossiers: readonly { readonly value: string; readonly label: string }[];
  readonly dossierId: string;
  readonly choose: (dossierId: string) => void;
  /** The facts of that dossier for an act; `undefined` while it is read. */
  readonly createFaits: ((modele: ModeleActe) => FaitsActe) | undefined;
}

/** Dossiers offered before a search. */
const OFFERTS = 300;

/** A real dossier on which a letterhead or a template is tried: the first of the list until another is chosen. */
export function useEssai(): Essai {
  const { aujourdhui, utilisateur, baremes, territoire } = useContexte();
  const { lignes, mandataires } = usePortefeuille();
  const [choisi, setChoisi] = useState<string>();
  const dossierId = choisi ?? lignes[0]?.id ?? "";
  const vue = useDossier(dossierId);
  const logo: Image | undefined = useLogo(vue?.creancier?.logo);
  const signature: Image | undefined = useLogo(utilisateur?.signature);
  const dossiers = useMemo(() => lignes.slice(0, OFFERTS).map(({ id, reference, debiteur }) => ({ value: id, label: `${debiteur}, ${reference}` })), [lignes]);
  const createFaits = useMemo(() => {
    if (vue === undefined) return undefined;
    const mandat = vue.dossier.mandats.at(-1);
    const mandataire = mandataires.find(({ id }) => id === mandat?.mandataireId);
    return (modele: ModeleActe) => createFaitsActe(vue, modele, { mandat, mandataire, aujourdhui, utilisateur, logo, signature, baremes, territoire, reponses: listReponsesConnues(vue.dossier) });
  }, [vue, mandataires, aujourdhui, utilisateur, logo, signature, baremes, territoire]);
  return { dossiers, dossierId, choose: setChoisi, createFaits };
}
