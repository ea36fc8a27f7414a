import { useEffect, useState } from "react";
import type { ModeleEnregistre } from "#shared/model/dossier.ts";
import { type GabaritLu, readGabaritEnregistre, type RoleMarque } from "../db/documents-societe.ts";

export interface GabaritSociete {
  readonly modele: ModeleEnregistre;
  readonly gabarit: GabaritLu;
}

/** The company's templates, each read once, `findRole` telling what its marks do; those that cannot be read are left to the workshop, which says why. */
export function useGabarits(modeles: readonly ModeleEnregistre[], findRole: RoleMarque): readonly GabaritSociete[] {
  const [lus, setLus] = useState<readonly GabaritSociete[]>([]);
  useEffect(() => {
    let isAbandonne = false;
    void Promise.all(modeles.map(async (modele) => ({ modele, gabarit: await readGabaritEnregistre(modele.empreinte, findRole) }))).then((lectures) => {
      if (!isAbandonne) setLus(lectures.flatMap(({ modele, gabarit }) => (gabarit === undefined ? [] : [{ modele, gabarit }])));
    });
    return () => {
      isAbandonne = true;
    };
  }, [modeles, findRole]);
  return lus;
}
