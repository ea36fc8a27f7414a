import type { Baremes } from "../baremes.ts";
import { findSemestre, type Semestre } from "./semestre.ts";
import type { FindTranche, RefusTaux, TrancheTaux } from "./tranche-taux.ts";

type Reponse = TrancheTaux | RefusTaux;

/**
 * Same barèmes, same semester, same answer: computed once, as long as those barèmes live. Fifty thousand statements read the same
 * thirty semesters; nothing else about them is kept.
 */
export function createMemoSemestre(compute: (semestre: Semestre, baremes: Baremes) => Reponse): (baremes: Baremes) => FindTranche {
  const memoire = new WeakMap<Baremes, FindTranche>();
  return (baremes) => {
    const connu = memoire.get(baremes) ?? createFind(compute, baremes);
    memoire.set(baremes, connu);
    return connu;
  };
}

function createFind(compute: (semestre: Semestre, baremes: Baremes) => Reponse, baremes: Baremes): FindTranche {
  const connues = new Map<number, Reponse>();
  return (jour) => {
    const semestre = findSemestre(jour);
    let reponse = connues.get(semestre.rang);
    if (reponse === undefined) {
      reponse = compute(semestre, baremes);
      connues.set(semestre.rang, reponse);
    }
    return reponse.kind === "refus" ? { ...reponse, jour } : reponse;
  };
}
