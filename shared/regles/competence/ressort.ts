import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import type { Rattachement, RessortAmbigu } from "../../kernel/juridiction.ts";
import type { Annuaire, Lieu } from "./annuaire.ts";

/** Who may judge for a place, best first, and why more than one is given. */
export interface Ressort {
  readonly rattachements: NonEmpty<Rattachement>;
  /** The first is the one that the sources make likely; without it the order means nothing. */
  readonly hasPreference: boolean;
  /** French sentence; absent when the texts settle it. */
  readonly motif?: string | undefined;
}

/**
 * Tribunal judiciaire, chambre de proximité and commercial jurisdiction of a commune (COJ, annexe tableau IV; C. com., annexe
 * 7-1). `undefined` where no text read gives one (Terres australes, Clipperton).
 */
export function findRessort(lieu: Lieu, { groupes, ambigus }: Annuaire): Ressort | undefined {
  const groupe = groupes.get(lieu.commune.insee);
  if (groupe !== undefined) return { rattachements: [groupe], hasPreference: true };
  const ambigu = ambigus.get(lieu.commune.insee);
  return ambigu === undefined ? undefined : findParmi(lieu, ambigu);
}

function findParmi({ ancienne }: Lieu, ambigu: RessortAmbigu): Ressort | undefined {
  const propres = ambigu.details.filter(({ code }) => code === ancienne?.code);
  const candidats = listUniques([...(ambigu.probable === undefined ? [] : [ambigu.probable]), ...(ambigu.details.length > 0 ? ambigu.details : listCombinaisons(ambigu))]);
  const rattachements = propres.length > 0 ? listUniques(propres) : candidats;
  if (!isNonEmpty(rattachements)) return undefined;
  return { rattachements, hasPreference: propres.length > 0 || ambigu.probable !== undefined, motif: ambigu.motif };
}

/** A chamber belongs to one tribunal judiciaire only, but without the list of former communes nothing else is excluded. */
function listCombinaisons({ tj, tprx, tc }: RessortAmbigu): readonly Rattachement[] {
  return tj.flatMap((unTj) => tprx.flatMap((unTprx) => tc.map((unTc) => ({ tj: unTj, tprx: unTprx, tc: unTc }))));
}

function listUniques(rattachements: readonly Rattachement[]): readonly Rattachement[] {
  return [...new Map(rattachements.map(({ tj, tprx, tc }) => [`${tj} ${tprx ?? ""} ${tc}`, { tj, tprx, tc }])).values()];
}
