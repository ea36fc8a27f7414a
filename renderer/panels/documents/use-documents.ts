import { useEffect, useState } from "react";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { type DocumentProduit, listDocumentsProduits } from "#shared/suivi/documents-produits.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

/** With the name of its debtor, as the list of dossiers gives it. */
export interface DocumentListe extends DocumentProduit {
  readonly debiteur: string;
}

export interface Documents {
  readonly documents: readonly DocumentListe[];
  /** Dossiers read so far; absent once all are. */
  readonly avancement?: { readonly fait: number; readonly total: number } | undefined;
}

// A row stands for what its dossier says: as long as it stays the same, so do the documents of the dossier.
const connus = new WeakMap<LigneDossier, readonly DocumentProduit[]>();

/** Dossiers read at once. */
const PAQUET = 500;

/** Every document produced, most recent first: read from the facts a few hundred dossiers at a time, shown as they come; those already read are not read again. */
export function useDocuments(): Documents {
  const { portefeuille } = useContexte();
  const { lignes, etat } = usePortefeuille();
  const [lus, setLus] = useState<Documents>({ documents: [], avancement: { fait: 0, total: 0 } });
  const isPret = etat.kind === "pret";
  useEffect(() => {
    if (!isPret) return undefined;
    let isAbandonne = false;
    const read = async () => {
      const documents: DocumentListe[] = [];
      for (let debut = 0; debut < lignes.length && !isAbandonne; debut += PAQUET) {
        const paquet = lignes.slice(debut, debut + PAQUET);
        const aLire = paquet.filter((ligne) => !connus.has(ligne));
        const faits = aLire.length === 0 ? [] : await portefeuille.readFaits(aLire.map(({ id }) => createSujetId("dossier", id)));
        for (const [rang, ligne] of aLire.entries()) connus.set(ligne, listDocumentsProduits(faits[rang] ?? []));
        for (const ligne of paquet) documents.push(...(connus.get(ligne) ?? []).map((produit) => ({ ...produit, debiteur: ligne.debiteur })));
        if (!isAbandonne && aLire.length > 0) setLus({ documents: [...documents], avancement: { fait: Math.min(debut + PAQUET, lignes.length), total: lignes.length } });
      }
      if (!isAbandonne) setLus({ documents });
    };
    void read();
    return () => {
      isAbandonne = true;
    };
  }, [isPret, lignes, portefeuille]);
  return lus;
}
