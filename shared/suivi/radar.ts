import type { Jour } from "../kernel/jour.ts";
import { type Montant, MONTANT_NUL, subtractMontant, sumMontants } from "../kernel/montant.ts";
import { formatListe } from "../kernel/texte.ts";
import type { Debiteur, Dossier, PorteId } from "../model/dossier.ts";
import { PORTES } from "../model/faits/dossier-faits.ts";
import type { Baremes } from "../regles/baremes.ts";
import type { Porte } from "../regles/qualification/porte.ts";
import { computeDecompteDossier } from "./decompte-dossier.ts";
import { findAgirAuPlusTard, listPrescriptions } from "./prescriptions.ts";
import { computeQualificationDossier } from "./qualification-dossier.ts";

/** What one law makes of a dossier on one day. */
export interface EtatRadar {
  /** Absent: the law gives no statement on that day. */
  readonly decompte?: { readonly total: Montant; readonly interetsParJour: Montant } | undefined;
  /** Why there is no statement, in French. */
  readonly motif?: string | undefined;
  readonly agirAuPlusTard?: Jour | undefined;
  readonly portes: Readonly<Record<PorteId, Porte["etat"]>>;
}

/** A dossier that another law changes. */
export interface LigneRadar {
  readonly dossierId: string;
  readonly reference: string;
  readonly debiteur: string;
  readonly avant: EtatRadar;
  readonly apres: EtatRadar;
}

/** Statements of the dossiers compared so far: how many, and what they add up to. */
export interface SommeRadar {
  readonly nombre: number;
  readonly total: Montant;
  readonly interetsParJour: Montant;
}

/** What another law changes in dossiers; radars of parts of a portfolio add up to the radar of the whole. */
export interface Radar {
  readonly compares: number;
  readonly avant: SommeRadar;
  readonly apres: SommeRadar;
  readonly changes: readonly LigneRadar[];
}

export interface EntreeRadar {
  readonly dossier: Dossier;
  readonly debiteur: Debiteur | undefined;
}

export interface LoisRadar {
  readonly avant: Baremes;
  readonly apres: Baremes;
}

const SOMME_NULLE: SommeRadar = { nombre: 0, total: MONTANT_NUL, interetsParJour: MONTANT_NUL };
export const RADAR_VIDE: Radar = { compares: 0, avant: SOMME_NULLE, apres: SOMME_NULLE, changes: [] };

/** Each dossier under both laws on `au`: its statement, its last useful day, its gates. */
export function computeRadar(entrees: readonly EntreeRadar[], { avant, apres }: LoisRadar, au: Jour): Radar {
  const lignes = entrees.map(({ dossier, debiteur }): LigneRadar => ({
    dossierId: dossier.id,
    reference: dossier.reference,
    debiteur: debiteur?.nom ?? "Débiteur inconnu",
    avant: computeEtat(dossier, debiteur, au, avant),
    apres: computeEtat(dossier, debiteur, au, apres),
  }));
  return {
    compares: lignes.length,
    avant: sumEtats(lignes.map((ligne) => ligne.avant)),
    apres: sumEtats(lignes.map((ligne) => ligne.apres)),
    changes: lignes.filter(isChange),
  };
}

export function mergeRadars(premier: Radar, second: Radar): Radar {
  return {
    compares: premier.compares + second.compares,
    avant: addSommes(premier.avant, second.avant),
    apres: addSommes(premier.apres, second.apres),
    changes: [...premier.changes, ...second.changes],
  };
}

/** How the total before becomes the total after: before + `ecart` + `gagnes` − `perdus` = after, to the centime. */
export interface BilanRadar {
  /** Statements that exist under both laws and differ. */
  readonly modifies: { readonly nombre: number; readonly ecart: Montant };
  /** Dossiers that only the newer law gives a statement to. */
  readonly gagnes: { readonly nombre: number; readonly total: Montant };
  readonly perdus: { readonly nombre: number; readonly total: Montant };
  readonly joursUtiles: number;
  readonly portes: number;
}

export function computeBilanRadar({ changes }: Radar): BilanRadar {
  const deux = changes.flatMap(({ avant, apres }) => (avant.decompte !== undefined && apres.decompte !== undefined && avant.decompte.total !== apres.decompte.total ? [subtractMontant(apres.decompte.total, avant.decompte.total)] : []));
  const gagnes = changes.flatMap(({ avant, apres }) => (avant.decompte === undefined && apres.decompte !== undefined ? [apres.decompte.total] : []));
  const perdus = changes.flatMap(({ avant, apres }) => (avant.decompte !== undefined && apres.decompte === undefined ? [avant.decompte.total] : []));
  return {
    modifies: { nombre: deux.length, ecart: sumMontants(deux) },
    gagnes: { nombre: gagnes.length, total: sumMontants(gagnes) },
    perdus: { nombre: perdus.length, total: sumMontants(perdus) },
    joursUtiles: changes.filter(({ avant, apres }) => avant.agirAuPlusTard !== apres.agirAuPlusTard).length,
    portes: changes.filter(({ avant, apres }) => listPortesChangees(avant, apres).length > 0).length,
  };
}

/** Gates whose state differs. */
export function listPortesChangees(avant: EtatRadar, apres: EtatRadar): readonly PorteId[] {
  return PORTES.filter((porte) => avant.portes[porte] !== apres.portes[porte]);
}

function computeEtat(dossier: Dossier, debiteur: Debiteur | undefined, au: Jour, baremes: Baremes): EtatRadar {
  const decompte = computeDecompteDossier(dossier, debiteur, au, baremes);
  const prescriptions = listPrescriptions(dossier, au, baremes);
  const portes = computeQualificationDossier(dossier, { debiteur, decompte, prescriptions, au }, baremes);
  return {
    decompte: decompte.kind === "calcule" ? { total: decompte.valeur.total, interetsParJour: decompte.valeur.interetsParJour } : undefined,
    motif: decompte.kind === "inapplicable" ? decompte.motif : decompte.kind === "incomplet" ? `Il manque ${formatListe(decompte.manquants)}.` : undefined,
    agirAuPlusTard: findAgirAuPlusTard(prescriptions),
    portes: { exigible: portes.exigible.etat, documentee: portes.documentee.etat, "non-prescrite": portes["non-prescrite"].etat },
  };
}

function isChange({ avant, apres }: LigneRadar): boolean {
  return (
    avant.decompte?.total !== apres.decompte?.total ||
    avant.decompte?.interetsParJour !== apres.decompte?.interetsParJour ||
    avant.agirAuPlusTard !== apres.agirAuPlusTard ||
    listPortesChangees(avant, apres).length > 0
  );
}

function sumEtats(etats: readonly EtatRadar[]): SommeRadar {
  const decomptes = etats.flatMap(({ decompte }) => decompte ?? []);
  return {
    nombre: decomptes.length,
    total: sumMontants(decomptes.map(({ total }) => total)),
    interetsParJour: sumMontants(decomptes.map(({ interetsParJour }) => interetsParJour)),
  };
}

function addSommes(premiere: SommeRadar, seconde: SommeRadar): SommeRadar {
  return {
    nombre: premiere.nombre + seconde.nombre,
    total: sumMontants([premiere.total, seconde.total]),
    interetsParJour: sumMontants([premiere.interetsParJour, seconde.interetsParJour]),
  };
}
