import type { Jour } from "../../kernel/jour.ts";
import type { Baremes } from "../baremes.ts";
import { findSemestre, type Semestre } from "./semestre.ts";
import type { RefusTaux, TrancheTaux } from "./tranche-taux.ts";

type Reponse = TrancheTaux | RefusTaux;

/**
 * Same barèmes, same semester, same answer: computed once, as long as those barèmes live. Fifty thousand statements read the same
 * thirty semesters; nothing else about them is kept.
 */
export function createMemoSemestre(compute: (semestre: Semestre, baremes: Baremes) => Reponse): (jour: Jour, baremes: Baremes) => Reponse {
  const memoire = new WeakMap<Baremes, Map<number, Reponse>>();
  return (jour, baremes) => {
    const semestre = findSemestre(jour);
    const connues = memoire.get(baremes) ?? new Map<number, Reponse>();
    if (connues.size === 0) memoire.set(baremes, connues);
    const connue = connues.get(semestre.rang) ?? compute(semestre, baremes);
    connues.set(semestre.rang, connue);
    return connue.kind === "refus" ? { ...connue, jour } : connue;
  };
}
