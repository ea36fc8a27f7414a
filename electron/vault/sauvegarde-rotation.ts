import type { MotifSauvegarde } from "#shared/model/sauvegarde.ts";

/** What rotation looks at in a backup. */
export interface Passee {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly instant: number;
  readonly motif: MotifSauvegarde;
  /** Read back in full, and good. */
  readonly isBonne: boolean;
}

const JOUR = 24 * 60 * 60 * 1000;
const JOURS_GARDES = 7;
const SEMAINES_GARDEES = 8;
/** Backups made before an upgrade, and those that the person asked for. */
const VERSIONS_GARDEES = 3;
const DEMANDES_GARDEES = 10;

/**
 * Backups that rotation may remove: the last of each of 7 days and of 8 weeks stay, the last 3 made before an upgrade, the last 10
 * asked for. Only what a later good one replaces goes: while nothing newer was read back, nothing is removed; one that does not read well stays
 * a week more, for what can still be taken from it.
 */
export function listSuperflues(passees: readonly Passee[]): readonly string[] {
  const recentes = passees.toSorted((a, b) => b.instant - a.instant || (a.id < b.id ? 1 : -1));
  const bonnes = recentes.filter(({ isBonne }) => isBonne);
  const gardees = new Set([
    ...listPremieres(bonnes, ({ instant }) => Math.floor(instant / JOUR), JOURS_GARDES),
    // Day 0 of the epoch is a Thursday: four days later is a Monday.
    ...listPremieres(bonnes, ({ instant }) => Math.floor((instant / JOUR - 4) / 7), SEMAINES_GARDEES),
    ...listPremieres(bonnes.filter(({ motif }) => motif === "version"), ({ id }) => id, VERSIONS_GARDEES),
    ...listPremieres(bonnes.filter(({ motif }) => motif === "demande"), ({ id }) => id, DEMANDES_GARDEES),
  ]);
  const derniereBonne = bonnes[0]?.instant;
  if (derniereBonne === undefined) return [];
  return recentes.filter(({ id, instant, isBonne }) => !gardees.has(id) && instant < (isBonne ? derniereBonne : derniereBonne - JOURS_GARDES * JOUR)).map(({ id }) => id);
}

/** The first of each group, for as many groups as asked. */
function listPremieres<Groupe>(passees: readonly Passee[], findGroupe: (passee: Passee) => Groupe, nombre: number): readonly string[] {
  const parGroupe = new Map<Groupe, string>();
  for (const passee of passees) if (!parGroupe.has(findGroupe(passee)) && parGroupe.size < nombre) parGroupe.set(findGroupe(passee), passee.id);
  return [...parGroupe.values()];
}

/** A day without a backup has passed; a date in the future comes from a clock that was wrong. */
export function isDue(passees: readonly Passee[], maintenant: number): boolean {
  return !passees.some(({ instant }) => instant <= maintenant && Math.floor(instant / JOUR) === Math.floor(maintenant / JOUR));
}
