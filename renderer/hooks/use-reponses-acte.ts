import { useCallback } from "react";
import { useContexte } from "../app/Contexte.tsx";

/** Gives answers to the acts of a dossier before one opens them: they join those that its tab keeps as a draft. */
export function useReponsesActe(dossierId: string): (reponses: Readonly<Record<string, string>>) => Promise<void> {
  const { portefeuille } = useContexte();
  return useCallback(async (reponses) => {
    const cle = `actes/${dossierId}`;
    const gardees = await portefeuille.readBrouillon(cle);
    portefeuille.keepBrouillon(cle, { ...(typeof gardees === "object" && gardees !== null ? gardees : {}), ...reponses });
    await portefeuille.flushBrouillons();
  }, [portefeuille, dossierId]);
}
