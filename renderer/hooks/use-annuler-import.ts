import { formatListe, formatNombreDe } from "#shared/kernel/texte.ts";
import { useContexte } from "../app/Contexte.tsx";
import { type ImportNomme, prepareAnnulationImport } from "../db/import-ecriture.ts";
import { writePortions } from "../db/import-portions.ts";
import { showEchec, showInformation } from "./notices.tsx";
import { useEnregistrer } from "./use-enregistrer.ts";

/** Undoes an import of any day, all its parts at once: dossiers worked on since are kept, and named. */
export function useAnnulerImport(): (importe: ImportNomme) => Promise<void> {
  const { portefeuille, utilisateur, aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  return async (importe) => {
    const { portions, gardes } = await prepareAnnulationImport(portefeuille, importe, aujourdhui);
    const [seule, ...autres] = portions;
    if (seule === undefined) return showEchec("Rien n’a été retiré", gardes.length === 0 ? "Cet import est déjà annulé." : `Tous ses dossiers ont été travaillés depuis\u00A0: ${formatListe(gardes.slice(0, 12))}.`);
    const annonce = `Import de ${importe.nomFichier} annulé`;
    if (autres.length === 0) {
      if ((await enregistrer({ brouillons: seule, annonce })) === undefined) return;
    } else {
      const issue = await writePortions(portefeuille, portions, { par: utilisateur?.id });
      if (issue.kind === "echec") return showEchec("L’annulation s’est arrêtée", `${issue.echec.detail} Ce qui était retiré le reste\u00A0; annulez de nouveau pour finir.`);
      showInformation(annonce, "Tout ce qu’il avait écrit est retiré.");
    }
    if (gardes.length > 0) showInformation(formatNombreDe(gardes.length, "dossier gardé", "dossiers gardés"), `Travaillés depuis l’import\u00A0: ${formatListe(gardes.slice(0, 12))}${gardes.length > 12 ? "…" : ""}.`);
  };
}
