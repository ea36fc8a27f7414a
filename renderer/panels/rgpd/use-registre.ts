import { useMemo, useSyncExternalStore } from "react";
import { type FaitsRegistre, listTraitements, renderRegistre, type Traitement } from "#shared/actes/registre-traitements.ts";
import { findDureeComptable } from "#shared/suivi/cloture-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { saveDocument } from "../../bridge/bridge.ts";
import { showEchec, showInformation } from "../../hooks/notices.tsx";
import { useTravail } from "../../hooks/use-travail.ts";

/** The register from the portfolio as it stands, and its document. */
export function useRegistre(): { readonly registre: readonly Traitement[]; readonly write: () => Promise<void>; readonly isEnCours: boolean } {
  const { portefeuille, aujourdhui, baremes } = useContexte();
  const { lignes, debiteurs, creanciers, mandataires, utilisateurs, effacements } = useSyncExternalStore(portefeuille.subscribe, portefeuille.read);
  const { isEnCours, during } = useTravail();
  // Debtors are read one by one from their blocks: once for each state of the portfolio.
  const consommateurs = useMemo(() => [...debiteurs.values()].filter(({ qualite }) => qualite === "consommateur").length, [debiteurs]);
  const duree = findDureeComptable(baremes, aujourdhui);
  const faits: FaitsRegistre = {
    responsable: creanciers.map(({ denomination }) => denomination).join(", ") || "Société à compléter", contact: creanciers[0]?.email, aujourdhui,
    dossiers: lignes.length, clos: lignes.filter(({ etape }) => etape === "clos").length, debiteurs: debiteurs.size,
    consommateurs, mandataires: mandataires.length, membres: Math.max(1, utilisateurs.length),
    confidentiels: lignes.filter(({ isConfidentiel }) => isConfidentiel === true).length, effacements: effacements.length,
    anonymises: effacements.reduce((total, { statistiques }) => total + statistiques.length, 0), isPartage: utilisateurs.length > 1,
    ...(duree === undefined ? {} : { anneesComptables: duree.valeur }),
  };
  const write = async (): Promise<void> => {
    const { renderDocx } = await import("#shared/word/docx-writer.ts");
    const reponse = await saveDocument({ nom: `Registre des traitements ${aujourdhui}.docx`, contenu: new Uint8Array(await renderDocx(renderRegistre(faits))) });
    if (!reponse.ok) showEchec("Le registre n’a pas été écrit", `${reponse.detail} Un fichier qui existait déjà est intact.`);
    else if (reponse.value.kind === "enregistre") showInformation("Registre écrit", reponse.value.nom);
  };
  return { registre: listTraitements(faits), write: () => during(write), isEnCours };
}
