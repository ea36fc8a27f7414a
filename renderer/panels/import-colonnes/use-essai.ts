import { useEffect, useState } from "react";
import { createOptionsDesignees, type Designation } from "#shared/imports/designation.ts";
import type { LectureReleves } from "#shared/imports/lecture-releves.ts";
import type { LectureEcheancier } from "#shared/imports/lecture.ts";
import { readFichier } from "../../workers/import-client.ts";

/** A reading made to see what it gives: nothing comes of it. */
export type Essai =
  | { readonly kind: "lecture" }
  | { readonly kind: "refus"; readonly motif: string }
  | { readonly kind: "lu"; readonly lecture: LectureReleves | LectureEcheancier };

/** Reads the file again each time that what is said of it changes; the last answer stays until the next one is there. */
export function useEssai(fichier: File, designation: Designation, isComplete: boolean): Essai {
  const [essai, setEssai] = useState<Essai>({ kind: "lecture" });
  useEffect(() => {
    if (!isComplete) return setEssai({ kind: "lecture" });
    const arret = new AbortController();
    void readFichier(fichier, createOptionsDesignees(designation), { signal: arret.signal }).then((issue) => {
      if (arret.signal.aborted || issue.kind === "interrompu") return;
      if (issue.kind === "echec") setEssai({ kind: "refus", motif: issue.motif });
      else if (issue.lecture.kind === "releves" || issue.lecture.kind === "echeancier") setEssai({ kind: "lu", lecture: issue.lecture });
      else setEssai({ kind: "refus", motif: issue.lecture.kind === "refus" ? issue.lecture.motif : "Ces colonnes ne donnent ni mouvement ni facture." });
    });
    return () => arret.abort();
  }, [fichier, designation, isComplete]);
  return essai;
}
