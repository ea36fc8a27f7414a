import { useEffect, useState } from "react";
import { type PapierLu, readPapierEnregistre } from "../db/documents-societe.ts";
import { showEchec } from "./notices.tsx";

/** The company's letterhead; `undefined` while it is read, when there is none, and when it cannot be read, which is then said. */
export function usePapier(empreinte: string | undefined): PapierLu | undefined {
  const [papier, setPapier] = useState<PapierLu>();
  useEffect(() => {
    let isAbandonne = false;
    setPapier(undefined);
    if (empreinte === undefined) return undefined;
    void readPapierEnregistre(empreinte).then((lecture) => {
      if (isAbandonne) return;
      if (lecture.ok) setPapier(lecture.papier);
      else showEchec("Le papier à en-tête ne se lit pas", `${lecture.motif} Les actes s’impriment sans lui.`);
    });
    return () => {
      isAbandonne = true;
    };
  }, [empreinte]);
  return papier;
}

/** Where a document is laid: read when it is written, so that nothing is written on a paper that is not there yet. */
export async function readFond(empreinte: string | undefined): Promise<PapierLu["fond"] | undefined> {
  if (empreinte === undefined) return undefined;
  const lecture = await readPapierEnregistre(empreinte);
  if (!lecture.ok) throw new Error(`Le papier à en-tête ne se lit pas\u00A0: ${lecture.motif} Remplacez-le ou retirez-le dans Réglages.`);
  return lecture.papier.fond;
}
