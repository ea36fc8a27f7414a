import { useEffect, useMemo, useState } from "react";
import { type Montant, sumMontants } from "#shared/kernel/montant.ts";
import { listDeType } from "#shared/model/vivants.ts";
import type { Fait, FaitDeType } from "#shared/model/fait.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { createRetraits, listFaitsDuReleve, listImportsBanque, readFaitsBanque } from "../../db/encours.ts";
import type { ImportConnu } from "../../db/moteur.ts";
import { showEchec } from "../../hooks/notices.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

/** A bank file read earlier: its statements, its movements and what was decided of them. */
export interface ReleveImporte {
  readonly importe: ImportConnu;
  readonly releves: readonly FaitDeType<"releve">[];
  readonly mouvements: readonly FaitDeType<"mouvement">[];
}

export interface Historique {
  /** The last one read first. */
  readonly fichiers: readonly ReleveImporte[];
  readonly attentes: readonly FaitDeType<"mouvement">[];
  readonly totalAttentes: Montant;
}

/** Statements read so far; read again after each save. */
export function useHistorique(): Historique {
  const { portefeuille } = useContexte();
  const { imports, enregistreA, etat } = usePortefeuille();
  const [parImport, setParImport] = useState<readonly (readonly Fait[])[]>([]);
  useEffect(() => {
    let isCourante = true;
    void readFaitsBanque(portefeuille).then((lus) => isCourante && setParImport(lus));
    return () => { isCourante = false; };
  }, [portefeuille, imports, enregistreA, etat.kind]);
  return useMemo(() => {
    const parId = new Map(listImportsBanque(imports).map((importe) => [importe.id, importe]));
    const fichiers = parImport.flatMap((faits): readonly ReleveImporte[] => {
      const importe = parId.get(faits[0]?.sujet.split("/")[1] ?? "");
      return importe === undefined ? [] : [{ importe, releves: listDeType(faits, "releve"), mouvements: listDeType(faits, "mouvement") }];
    });
    const attentes = fichiers.flatMap(({ mouvements }) => mouvements).filter(({ contenu }) => contenu.decision === "attente");
    return { fichiers, attentes, totalAttentes: sumMontants(attentes.map(({ contenu }) => contenu.montant)) };
  }, [imports, parImport]);
}

/** Takes back everything that a statement wrote, whenever it was read; a later decision on one of its movements goes with it. */
export function useAnnulerReleve(): (importe: ImportConnu) => Promise<void> {
  const { portefeuille, aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  return async ({ id, lot, nomFichier }) => {
    const brouillons = createRetraits(await listFaitsDuReleve(portefeuille, id, lot), aujourdhui);
    if (brouillons.length === 0) return showEchec("Rien n’a été retiré", "Ce relevé est déjà annulé.");
    await enregistrer({ brouillons, annonce: `Relevé ${nomFichier} annulé` });
  };
}
