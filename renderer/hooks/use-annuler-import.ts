import { createAnnulationImport } from "#shared/imports/annulation.ts";
import { createPortions } from "#shared/imports/portions.ts";
import { formatListe, formatNombreDe } from "#shared/kernel/texte.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { useContexte } from "../app/Contexte.tsx";
import { readFaitsImportes } from "../db/connus.ts";
import { writePortions } from "../db/import-portions.ts";
import type { ImportConnu } from "../db/moteur.ts";
import { showEchec, showInformation } from "./notices.tsx";
import { useEnregistrer } from "./use-enregistrer.ts";

/** Undoes an import of any day, all its parts at once: dossiers worked on since are kept, and named. */
export function useAnnulerImport(): (importe: Pick<ImportConnu, "id" | "lots" | "nomFichier">) => Promise<void> {
  const { portefeuille, utilisateur, aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  return async ({ id, lots, nomFichier }) => {
    const faits = await readFaitsImportes(portefeuille, lots, id);
    const { brouillons, dossiersGardes } = createAnnulationImport(lots, faits, aujourdhui);
    const gardes = dossiersGardes.map((sujet) => portefeuille.read().lignes.find((ligne) => sujet.endsWith(ligne.id))?.reference ?? "");
    if (brouillons.length === 0) return showEchec("Rien n’a été retiré", gardes.length === 0 ? "Cet import est déjà annulé." : `Tous ses dossiers ont été travaillés depuis\u00A0: ${formatListe(gardes.slice(0, 12))}.`);
    const annonce = `Import de ${nomFichier} annulé`;
    const portions = createPortions(brouillons.map((brouillon) => [brouillon]), createSujetId("import", id), { ecrites: 0, dateFait: aujourdhui }).map((portion) => portion.filter(({ type }) => type !== "portion"));
    const [seule = [], ...autres] = portions;
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
