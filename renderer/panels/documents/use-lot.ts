import { useEffect, useMemo } from "react";
import type { ModeleActe } from "#shared/actes/acte.ts";
import { type CommunLot, createCleActe, createCleDossier, type EntreeLot, type EtatActe, listActesLot } from "#shared/actes/lot-actes.ts";
import { findMandatConfie } from "#shared/actes/mandat-acte.ts";
import { createModeleCharge, type ModeleCharge } from "#shared/actes/modele-charge.ts";
import { findRoleMarque } from "#shared/actes/modele-societe.ts";
import { findModeleLot } from "#shared/actes/modeles/catalogue.ts";
import type { NonEmpty } from "#shared/kernel/brand.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import type { Image } from "#shared/word/bloc.ts";
import type { Gabarit } from "#shared/word/gabarit-lecture.ts";
import { listBlocsRemplis } from "#shared/word/gabarit-remplissage.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { chooseLot, useLotChoisi } from "../../hooks/lot-actes.ts";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { useGabarits } from "../../hooks/use-gabarits.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useReferentiel } from "../../hooks/use-referentiel.ts";
import { type FormeLot, LOT_VIDE, parseFormeLot } from "./forme-lot.ts";
import { type ChoixLot, useExamen } from "./use-lot-examen.ts";
import { useVues } from "./use-lot-vues.ts";

/** One act to write: its dossiers, and what it lacks once it was examined. */
export interface LigneLot {
  readonly id: string;
  readonly entrees: NonEmpty<EntreeLot>;
  readonly etat: EtatActe | undefined;
  readonly isProduit: boolean;
}

/** A template of the company, and whose it is. */
export type ModeleLot = ModeleCharge<Gabarit> & { readonly creancierId: string };

export interface Lot {
  readonly forme: FormeLot;
  readonly change: (part: Partial<FormeLot>) => void;
  readonly isRestaure: boolean;
  readonly modele: ModeleActe | undefined;
  /** Templates of the companies of the batch. */
  readonly societe: readonly ModeleLot[];
  readonly charge: ModeleLot | undefined;
  readonly lignes: readonly LigneLot[];
  /** Dossiers read, then acts examined; absent once done. */
  readonly avancement?: { readonly titre: string; readonly fait: number; readonly total: number } | undefined;
  readonly createCommun: (entrees: NonEmpty<EntreeLot>) => CommunLot;
}

/** The batch as it was left, its dossiers read and examined behind the screen. */
export function useLot(): Lot {
  const { valeur: forme, update, isRestaure } = useBrouillon("lot-actes", LOT_VIDE, parseFormeLot);
  const change = (part: Partial<FormeLot>) => update({ ...forme, ...part });
  useArrivee(forme, update);
  const { vues, logos, lus } = useVues(forme.dossierIds);
  const societe = useSociete(vues);
  const charge = societe.find(({ acte }) => acte.id === forme.modele);
  const modele = charge?.acte ?? findModeleLot(forme.modele ?? "");
  const entrees = useEntrees(vues, modele);
  const createCommun = useCommun(forme, charge, logos, modele);
  const choix = useMemo((): ChoixLot | undefined => (modele === undefined ? undefined : { modele, createCommun, findObstacle: ([{ vue }]) => findObstacle(vue, charge) }), [modele, createCommun, charge]);
  const { etats, examines, total, isFini } = useExamen(choix, entrees, forme.produits);
  const actes = modele === undefined ? entrees.map((entree): NonEmpty<EntreeLot> => [entree]) : listActesLot(modele, entrees, etats, forme.produits);
  const lignes = actes.map((acte): LigneLot => ({ id: createCleActe(acte), entrees: acte, etat: etats.get(createCleActe(acte)) ?? (acte.length === 1 ? etats.get(createCleDossier(acte[0])) : undefined), isProduit: acte.every(({ vue }) => forme.produits.includes(vue.dossier.id)) }));
  const dossiers = forme.dossierIds.length;
  const avancement = lus < dossiers ? { titre: "Lecture des dossiers", fait: lus, total: dossiers } : modele !== undefined && !isFini && total > 0 ? { titre: "Contrôle des actes", fait: examines, total } : undefined;
  return { forme, change, isRestaure, modele, societe, charge, lignes, avancement, createCommun };
}

/** What a list hands over replaces the dossiers of the batch, and is taken once; what was asked of it stays, but for the answers of one dossier. */
function useArrivee(forme: FormeLot, update: (forme: FormeLot) => void): void {
  const choisis = useLotChoisi();
  useEffect(() => {
    if (choisis.dossierIds.length === 0) return;
    update({ ...forme, dossierIds: choisis.dossierIds, modele: choisis.modele ?? forme.modele, propres: {}, produits: [] });
    chooseLot([]);
  }, [choisis, forme, update]);
}

/** Each template once, whatever the number of dossiers of its company. */
function useSociete(vues: readonly VueDossier[]): readonly ModeleLot[] {
  const creanciers = useMemo(() => [...new Map(vues.flatMap(({ creancier }) => (creancier === undefined ? [] : [[creancier.id, creancier] as const]))).values()], [vues]);
  const enregistres = useMemo(() => creanciers.flatMap(({ modeles = [] }) => modeles), [creanciers]);
  const gabarits = useGabarits(enregistres, findRoleMarque);
  return useMemo(() => gabarits.map(({ modele, gabarit }) => ({ ...createModeleCharge(modele, gabarit), creancierId: creanciers.find(({ modeles }) => modeles?.includes(modele))?.id ?? "" })), [gabarits, creanciers]);
}

function findObstacle({ dossier }: VueDossier, charge: ModeleLot | undefined): string | undefined {
  if (charge === undefined) return undefined;
  return charge.obstacle ?? (charge.creancierId === dossier.creancierId ? undefined : "ce modèle est celui d’une autre société");
}

/** The mandate of each dossier is the one that the act speaks of. */
function useEntrees(vues: readonly VueDossier[], modele: ModeleActe | undefined): readonly EntreeLot[] {
  const { mandataires } = usePortefeuille();
  return useMemo(() => vues.map((vue) => ({ vue, ...findMandatConfie(modele ?? SANS_MODELE, vue.dossier, mandataires) })), [vues, modele, mandataires]);
}

const SANS_MODELE = { destinataire: "interne", famille: "suivi" } as const;

/** Courts are read once an act that names one is chosen. */
function useCommun({ reponses, propres }: FormeLot, charge: ModeleLot | undefined, logos: ReadonlyMap<string, Image>, modele: ModeleActe | undefined): Lot["createCommun"] {
  const { aujourdhui, utilisateur, baremes, territoire } = useContexte();
  const isDemande = modele?.procedure !== undefined;
  const lu = useReferentiel(isDemande);
  const annuaire = isDemande && lu.kind === "pret" ? lu.enVigueur.annuaire : undefined;
  return useMemo(
    () => ([{ vue }]: NonEmpty<EntreeLot>): CommunLot => ({
      aujourdhui, utilisateur, baremes, territoire, annuaire, reponses, propres, logo: logos.get(vue.creancier?.logo ?? ""), ...(charge === undefined ? {} : { listBlocs: (contenus) => listBlocsRemplis(charge.gabarit, contenus) }),
    }),
    [aujourdhui, utilisateur, baremes, territoire, annuaire, reponses, propres, logos, charge],
  );
}
