import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import { listDoublons, type PaireDebiteurs } from "#shared/suivi/doublons.ts";
import { createFusion, createLien } from "#shared/suivi/fusion.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

export interface Rapprochements {
  readonly paires: readonly PaireDebiteurs[];
  /** Merges the first debtor into the second. */
  readonly merge: (absorbe: Debiteur, garde: Debiteur) => Promise<void>;
  readonly settle: (paire: PaireDebiteurs, nature: "lie" | "different") => Promise<void>;
}

const memoire = new WeakMap<ReadonlyMap<string, Debiteur>, readonly PaireDebiteurs[]>();

/** Debtors that look alike; what a person says of two of them is remembered. */
export function useRapprochements(): Rapprochements {
  const { portefeuille, aujourdhui } = useContexte();
  const { debiteurs, lignes } = usePortefeuille();
  const enregistrer = useEnregistrer();
  const paires = memoire.get(debiteurs) ?? listDoublons(debiteurs.values());
  memoire.set(debiteurs, paires);
  const write = async (brouillons: readonly FaitBrouillon[] | Promise<readonly FaitBrouillon[]>, annonce: string) => void (await enregistrer({ brouillons, annonce }));
  return {
    paires,
    merge: async (absorbe, garde) => {
      const sujets = lignes.filter(({ debiteurId }) => debiteurId === absorbe.id).map(({ id }) => createSujetId("dossier", id));
      const brouillons = portefeuille.readFaits([createSujetId("debiteur", garde.id), ...sujets]).then(([faitsGarde = [], ...faits]) => createFusion(absorbe, garde, sujets.map((sujet, rang) => ({ sujet, faits: faits[rang] ?? [] })), { faitsGarde, dateFait: aujourdhui }));
      await write(brouillons, `${absorbe.nom} réuni à ${garde.nom}`);
    },
    settle: ({ premier, second }, nature) => write([createLien(premier, second, nature, aujourdhui)], nature === "lie" ? `${premier.nom} et ${second.nom} liés` : `${premier.nom} et ${second.nom} distingués`),
  };
}
