import { formatJour } from "../../kernel/format-jour.ts";
import { addJours, findJourSemaine, type Jour, splitJour } from "../../kernel/jour.ts";
import type { Creancier, RapportEnregistre } from "../../model/dossier.ts";
import type { ContenuPar } from "../../model/faits/registre.ts";
import { TAUX_DE_DEPART } from "./provisions.ts";

/** Choices of the company, with what the house starts from where it chose nothing. */
export interface ReglagesPilotage {
  readonly taux: Readonly<Record<string, number>>;
  readonly nMinimum: number;
  readonly objectifMensuel?: ContenuPar["pilotage"]["objectifMensuel"];
  readonly chiffreAffaires?: ContenuPar["pilotage"]["chiffreAffaires"];
  /** Nobody chose yet: the rates are those of the start. */
  readonly isDeDepart: boolean;
}

/** Closed dossiers under which a rate says nothing, until the company chooses. */
export const N_MINIMUM = 30;

/** Those of the first company that chose; a portfolio of several has one way of counting. */
export function findReglages(creanciers: readonly Creancier[]): ReglagesPilotage {
  const choisi = creanciers.find(({ pilotage }) => pilotage !== undefined)?.pilotage;
  return {
    taux: { ...TAUX_DE_DEPART, ...choisi?.taux },
    nMinimum: choisi?.nMinimum ?? N_MINIMUM,
    ...(choisi?.objectifMensuel === undefined ? {} : { objectifMensuel: choisi.objectifMensuel }),
    ...(choisi?.chiffreAffaires === undefined ? {} : { chiffreAffaires: choisi.chiffreAffaires }),
    isDeDepart: choisi === undefined,
  };
}

export type ProfilAccueil = ContenuPar["accueil"]["profil"];

export const LIBELLES_PROFIL: Readonly<Record<ProfilAccueil, string>> = { direction: "Direction", gestion: "Gestionnaire", comptabilite: "Comptabilité" };

/** Cards of the first page, in order; those that are known only, so that one of a newer version is not missed by an older one. */
export function listCartes(creanciers: readonly Creancier[], profil: ProfilAccueil, connues: readonly string[]): readonly string[] {
  const choisies = creanciers.flatMap(({ accueils }) => accueils ?? []).find((accueil) => accueil.profil === profil)?.cartes;
  const suivies = (choisies ?? CARTES_DE_DEPART[profil]).filter((carte) => connues.includes(carte));
  return suivies.length === 0 ? connues : suivies;
}

const CARTES_DE_DEPART: Readonly<Record<ProfilAccueil, readonly string[]>> = {
  direction: ["encaissements", "encours", "droits", "reussite", "flux", "previsions", "repartition", "provisions", "voies", "promesses"],
  gestion: ["droits", "encours", "promesses", "previsions", "encaissements", "reussite", "repartition", "voies"],
  comptabilite: ["flux", "provisions", "encours", "previsions", "encaissements", "voies", "repartition"],
};

export const LIBELLES_RYTHME: Readonly<Record<RapportEnregistre["rythme"], string>> = { lundi: "chaque lundi", mois: "le premier du mois", demande: "à la demande" };

/** A list that somebody is to write, and since when. */
export interface RapportDu extends RapportEnregistre {
  readonly duLe: Jour;
  /** Why it is there, in French: « chaque lundi, attendue depuis le 16/11/2026 ; écrite la dernière fois le 09/11/2026 ». */
  readonly raison: string;
}

/** Lists to be written that day or since, and that nobody wrote: « chaque lundi », on the first of the month. */
export function listRapportsDus(creanciers: readonly Creancier[], au: Jour): readonly RapportDu[] {
  return creanciers.flatMap(({ rapports }) => rapports ?? []).flatMap((rapport): readonly RapportDu[] => {
    const { rythme, faitLe, dateFait } = rapport;
    if (rythme === "demande") return [];
    const duLe = rythme === "lundi" ? addJours(au, 1 - findJourSemaine(au)) : addJours(au, 1 - splitJour(au).quantieme);
    if (duLe < dateFait || (faitLe !== undefined && faitLe >= duLe)) return [];
    return [{ ...rapport, duLe, raison: `${LIBELLES_RYTHME[rythme]}, attendue ${duLe === au ? "aujourd’hui" : `depuis le ${formatJour(duLe)}`}\u00A0; ${faitLe === undefined ? "jamais écrite" : `écrite la dernière fois le ${formatJour(faitLe)}`}` }];
  });
}
