import { INSECABLE } from "../kernel/texte.ts";
import { type FaitId, parseFaitId } from "./fait.ts";

/** A post whose member does not answer for the company: up to where what it wrote for the whole company counts all the same. */
export interface BorneReglage {
  readonly poste: string;
  readonly personne: string;
  readonly sequence: number;
}

/** Why a fact written for the whole company has no effect, in French; `undefined` when it counts. Kept in any case: another role of its post makes it count. */
export type JugeReglage = (id: FaitId) => string | undefined;

/** Whoever works alone owns everything. */
export const TOUT_COMPTE: JugeReglage = () => undefined;

/** Judges by the register of the team, which is the same on every post: so is what takes effect. */
export function createJugeReglage(bornes: readonly BorneReglage[]): JugeReglage {
  const parPoste = new Map(bornes.map((borne) => [borne.poste, borne]));
  return (id) => {
    const origine = parseFaitId(id);
    const borne = origine === undefined ? undefined : parPoste.get(origine.poste);
    if (origine === undefined || borne === undefined || origine.sequence <= borne.sequence) return undefined;
    return `Écrit par le poste de ${borne.personne}, dont le rôle ne permet pas de changer ce qui vaut pour toute la société${INSECABLE}: gardé, sans effet.`;
  };
}
