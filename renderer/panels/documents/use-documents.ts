import { useEffect, useState } from "react";
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

/** Dossiers read at once. */
const PAQUET = 500;

/** Every document produced, most recent first: read from the facts a few hundred dossiers at a time, shown as they come. */
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
        const faits = await portefeuille.readFaits(paquet.map(({ id }) => createSujetId("dossier", id)));
        for (const [rang, ligne] of paquet.entries()) documents.push(...listDocumentsProduits(faits[rang] ?? []).map((produit) => ({ ...produit, debiteur: ligne.debiteur })));
        if (!isAbandonne) setLus({ documents: [...documents], avancement: { fait: Math.min(debut + PAQUET, lignes.length), total: lignes.length } });
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
