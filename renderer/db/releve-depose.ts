import type { CorrespondanceConnue } from "#shared/imports/echeancier-entete.ts";
import type { LectureReleves } from "#shared/imports/lecture-releves.ts";
import type { Portefeuille } from "./portefeuille.ts";

/** A bank file read on another screen, on its way to the review of payments. */
export interface ReleveDepose {
  readonly lecture: LectureReleves;
  readonly empreinte: string;
  readonly fichier: File;
  /** What the person said of the columns, to be remembered with the payments. */
  readonly appris?: CorrespondanceConnue | undefined;
}

const deposes = new WeakMap<Portefeuille, ReleveDepose[]>();

export function addReleveDepose(portefeuille: Portefeuille, depose: ReleveDepose): void {
  deposes.set(portefeuille, [...(deposes.get(portefeuille) ?? []), depose]);
}

/** The next one, taken away: it is reviewed once. */
export function takeReleveDepose(portefeuille: Portefeuille): ReleveDepose | undefined {
  return deposes.get(portefeuille)?.shift();
}
