import { useEffect, useMemo, useState } from "react";
import type { ModeleActe } from "#shared/actes/acte.ts";
import { type CommunLot, type EntreeLot, type EtatActe, examineActeDuLot, splitLot } from "#shared/actes/lot-actes.ts";
import { findModele } from "#shared/actes/modeles/catalogue.ts";
import type { NonEmpty } from "#shared/kernel/brand.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { projectVue } from "#shared/suivi/vue-dossier.ts";
import type { Image } from "#shared/word/bloc.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { chooseLot, useLotChoisi } from "../../hooks/lot-actes.ts";
import { readLogo } from "../../hooks/use-logo.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { type FormeLot, LOT_VIDE, parseFormeLot } from "./forme-lot.ts";

/** One act to write: its dossiers, and what it lacks once it was examined. */
export interface LigneLot {
  readonly id: string;
  readonly entrees: NonEmpty<EntreeLot>;
  readonly etat: EtatActe | undefined;
  readonly isProduit: boolean;
}

export interface Lot {
  readonly forme: FormeLot;
  readonly change: (part: Partial<FormeLot>) => void;
  readonly isRestaure: boolean;
  readonly modele: ModeleActe | undefined;
  readonly lignes: readonly LigneLot[];
  /** Dossiers read, then acts examined; absent once done. */
  readonly avancement?: { readonly titre: string; readonly fait: number; readonly total: number } | undefined;
  readonly createCommun: (entrees: NonEmpty<EntreeLot>) => CommunLot;
}

/** Dossiers read at once, acts examined between two frames. */
const PAQUET = 50;
const RYTHME = 5;

/** The batch as it was left, its dossiers read and examined behind the screen. */
export function useLot(): Lot {
  const { aujourdhui, utilisateur, baremes, territoire } = useContexte();
  const { valeur: forme, update, isRestaure } = useBrouillon("lot-actes", LOT_VIDE, parseFormeLot);
  const change = (part: Partial<FormeLot>) => update({ ...forme, ...part });
  useArrivee(forme, update);
  const { entrees, logos, lus } = useEntrees(forme.dossierIds);
  const modele = findModele(forme.modele ?? "");
  const groupes = useMemo(() => (modele === undefined ? entrees.map((entree): NonEmpty<EntreeLot> => [entree]) : splitLot(modele, entrees)), [modele, entrees]);
  const createCommun = useMemo(() => ([{ vue }]: NonEmpty<EntreeLot>): CommunLot => ({ aujourdhui, utilisateur, baremes, territoire, logo: logos.get(vue.creancier?.logo ?? ""), reponses: forme.reponses }), [aujourdhui, utilisateur, baremes, territoire, logos, forme.reponses]);
  const { etats, examines } = useExamen(modele, groupes, createCommun);
  const lignes = groupes.map((groupe): LigneLot => {
    const { id } = groupe[0].vue.dossier;
    return { id, entrees: groupe, etat: etats.get(id), isProduit: groupe.every(({ vue }) => forme.produits.includes(vue.dossier.id)) };
  });
  const total = forme.dossierIds.length;
  const avancement = lus < total ? { titre: "Lecture des dossiers", fait: lus, total } : modele !== undefined && examines < groupes.length ? { titre: "Contrôle des actes", fait: examines, total: groupes.length } : undefined;
  return { forme, change, isRestaure, modele, lignes, avancement, createCommun };
}

/** What a list hands over replaces the dossiers of the batch, and is taken once; what was asked of it stays. */
function useArrivee(forme: FormeLot, update: (forme: FormeLot) => void): void {
  const choisis = useLotChoisi();
  useEffect(() => {
    if (choisis.length === 0) return;
    update({ ...forme, dossierIds: choisis, produits: [] });
    chooseLot([]);
  }, [choisis, forme, update]);
}

interface Entrees {
  readonly entrees: readonly EntreeLot[];
  readonly logos: ReadonlyMap<string, Image>;
  /** Dossiers read, found or not. */
  readonly lus: number;
}

const AUCUNE: Entrees = { entrees: [], logos: new Map(), lus: 0 };

function useEntrees(ids: readonly string[]): Entrees {
  const { portefeuille, aujourdhui, baremes, territoire } = useContexte();
  const { debiteurs, creanciers, mandataires, lignes } = usePortefeuille();
  const [lues, setLues] = useState<Entrees>(AUCUNE);
  useEffect(() => {
    let isAbandonne = false;
    const read = async () => {
      const entrees: EntreeLot[] = [];
      const logos = new Map<string, Image>();
      for (let debut = 0; debut < ids.length && !isAbandonne; debut += PAQUET) {
        const faits = await portefeuille.readFaits(ids.slice(debut, debut + PAQUET).map((id) => createSujetId("dossier", id)));
        for (const lus of faits) {
          const vue = projectVue(lus, { debiteurs, creanciers, mandataires }, { aujourdhui, baremes, territoire });
          const mandat = vue?.dossier.mandats.at(-1);
          if (vue !== undefined) entrees.push({ vue, mandat, mandataire: mandataires.find(({ id }) => id === mandat?.mandataireId) });
        }
        await readLogos(entrees, logos);
        if (!isAbandonne) setLues({ entrees: [...entrees], logos, lus: Math.min(ids.length, debut + PAQUET) });
      }
      if (!isAbandonne && ids.length === 0) setLues(AUCUNE);
    };
    void read();
    return () => {
      isAbandonne = true;
    };
    // `lignes` changes with every save: what was just produced is then read again.
  }, [ids, lignes, portefeuille, debiteurs, creanciers, mandataires, aujourdhui, baremes, territoire]);
  return lues;
}

async function readLogos(entrees: readonly EntreeLot[], logos: Map<string, Image>): Promise<void> {
  for (const empreinte of new Set(entrees.flatMap(({ vue }) => vue.creancier?.logo ?? []))) {
    const logo = logos.has(empreinte) ? undefined : await readLogo(empreinte);
    if (logo !== undefined) logos.set(empreinte, logo);
  }
}

interface Examen {
  readonly modele: ModeleActe | undefined;
  readonly etats: ReadonlyMap<string, EtatActe>;
  /** Acts examined since something changed: what was found before is shown until it is found again. */
  readonly examines: number;
}

/** Each act written once without its file, a few at a time, so that the screen answers meanwhile. */
function useExamen(modele: ModeleActe | undefined, groupes: readonly NonEmpty<EntreeLot>[], createCommun: Lot["createCommun"]): Pick<Examen, "etats" | "examines"> {
  const [examen, setExamen] = useState<Examen>({ modele: undefined, etats: new Map(), examines: 0 });
  useEffect(() => {
    if (modele === undefined) return undefined;
    let isAbandonne = false;
    const add = (lus: ReadonlyMap<string, EtatActe>) => isAbandonne || setExamen((ancien) => ({ modele, etats: new Map([...(ancien.modele === modele ? ancien.etats : []), ...lus]), examines: lus.size }));
    const examine = async () => {
      const lus = new Map<string, EtatActe>();
      add(lus);
      for (const [rang, groupe] of groupes.entries()) {
        if (isAbandonne) return;
        lus.set(groupe[0].vue.dossier.id, examineActeDuLot(modele, groupe, createCommun(groupe)));
        if (rang % RYTHME === RYTHME - 1) {
          add(lus);
          await waitFrame();
        }
      }
      add(lus);
    };
    void examine();
    return () => {
      isAbandonne = true;
    };
  }, [modele, groupes, createCommun]);
  return examen.modele === modele ? examen : { etats: new Map(), examines: 0 };
}

/** Lets the screen paint and the keys be heard. */
export function waitFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
