import type { SourceDroit } from "#shared/kernel/droit.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { Debiteur, Dossier } from "#shared/model/dossier.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { mergeBaremes } from "#shared/paquets/merge-paquets.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import type { Baremes } from "#shared/regles/baremes.ts";
import { projectLigne } from "#shared/suivi/ligne.ts";
import { type DemandeRelevee, listDemandesRelevees, projectReleve, type Releve } from "#shared/suivi/pilotage/releve.ts";
import { computeRadar, type EntreeRadar, type Radar } from "#shared/suivi/radar.ts";
import { computeSomme } from "./codec.ts";

/** A law as the engine applies it. */
export interface Loi {
  /** Tells two laws apart: rows computed under another one are computed again. */
  readonly somme: number;
  readonly projectLigne: (dossier: Dossier, debiteur: Debiteur | undefined, au: Jour) => LigneDossier;
  /** What a report alone reads of a dossier, and of a person. */
  readonly projectReleve: (dossier: Dossier, debiteur: Debiteur | undefined, au: Jour) => Releve | undefined;
  readonly listDemandes: (debiteur: Debiteur, au: Jour) => readonly DemandeRelevee[];
  /** Those dossiers under this law, and under this law with one more pack. */
  readonly computeRadar: (entrees: readonly EntreeRadar[], candidat: SourceDroit, au: Jour) => Radar;
}

/** From accepted packs to the law in force with the packs shipped with the application. */
export type CreateLoi = (paquets: readonly SourceDroit[]) => Loi;

export function createLois(socle: Baremes = createBaremes()): CreateLoi {
  const seule = createLoi(socle, []);
  return (paquets) => (paquets.length === 0 ? seule : createLoi(socle, paquets));
}

function createLoi(socle: Baremes, paquets: readonly SourceDroit[]): Loi {
  const baremes = mergeBaremes(socle, paquets);
  // The parts of one radar come one after the other with the same candidate.
  let essai: { readonly id: string; readonly baremes: Baremes } | undefined;
  return {
    somme: computeSomme(new TextEncoder().encode(JSON.stringify([...baremes.values()]))),
    projectLigne: (dossier, debiteur, au) => projectLigne(dossier, debiteur, au, baremes),
    projectReleve: (dossier, debiteur, au) => projectReleve(dossier, debiteur, au, baremes),
    listDemandes: (debiteur, au) => listDemandesRelevees(debiteur, au, baremes),
    computeRadar: (entrees, candidat, au) => {
      if (essai?.id !== candidat.id) essai = { id: candidat.id, baremes: mergeBaremes(socle, [...paquets, candidat]) };
      return computeRadar(entrees, { avant: baremes, apres: essai.baremes }, au);
    },
  };
}
