import { useEffect, useState } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { useContexte } from "../app/Contexte.tsx";
import type { ReferentielConnu } from "../db/moteur.ts";
import { loadReferentiel, type ReferentielEnVigueur } from "../db/referentiel.ts";
import { usePortefeuille } from "./use-portefeuille.ts";

export type ReferentielLu =
  | { readonly kind: "lecture" }
  | { readonly kind: "pret"; readonly enVigueur: ReferentielEnVigueur }
  | { readonly kind: "echec"; readonly motif: string };

// One reading for every screen of a day; what failed is tried again by the next one.
const lectures = new WeakMap<readonly ReferentielConnu[], { readonly au: Jour; readonly lecture: Promise<ReferentielEnVigueur> }>();

function readUneFois(acceptes: readonly ReferentielConnu[], au: Jour): Promise<ReferentielEnVigueur> {
  const connue = lectures.get(acceptes);
  if (connue?.au === au) return connue.lecture;
  const lecture = loadReferentiel(acceptes, au);
  lectures.set(acceptes, { au, lecture });
  lecture.catch(() => lectures.delete(acceptes));
  return lecture;
}

/** Courts and ressorts in force, two megabytes, read once they are asked for; read again when a version is accepted or withdrawn. */
export function useReferentiel(isDemande = true): ReferentielLu {
  const { aujourdhui } = useContexte();
  const { referentiels, etat } = usePortefeuille();
  const [lu, setLu] = useState<ReferentielLu>({ kind: "lecture" });
  const isCharge = etat.kind !== "chargement";
  useEffect(() => {
    if (!isCharge || !isDemande) return undefined;
    let isCourant = true;
    const keep = (suivant: ReferentielLu) => (isCourant ? setLu(suivant) : undefined);
    void readUneFois(referentiels, aujourdhui).then(
      (enVigueur) => keep({ kind: "pret", enVigueur }),
      (erreur: unknown) => keep({ kind: "echec", motif: erreur instanceof Error ? erreur.message : String(erreur) }),
    );
    return () => void (isCourant = false);
  }, [referentiels, aujourdhui, isCharge, isDemande]);
  return lu;
}
