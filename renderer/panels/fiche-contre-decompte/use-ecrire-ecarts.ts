import type { Jour } from "#shared/kernel/jour.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import type { ContreDecompteDossier } from "#shared/suivi/contre-decompte-dossier.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { formatNomDossier } from "#shared/kernel/nom-dossier.ts";
import { saveDocument } from "../../bridge/bridge.ts";
import { encodeCourriel } from "../../db/courriel.ts";
import { saveEcarts } from "../../db/export-ecarts.ts";
import { showEchec, showInformation } from "../../hooks/notices.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

/** The letter of divergence as a message that the mail program opens, and the differences as a table: nothing is sent from here. */
export function useEcrireEcarts({ dossier }: VueDossier, resultat: ContreDecompteDossier, arreteAu: Jour) {
  const { mandataires } = usePortefeuille();
  const etude = mandataires.find(({ id }) => id === dossier.mandats.at(-1)?.mandataireId);
  const racine = `${formatNomDossier("contre-decompte", dossier.reference)}-${arreteAu}`;
  const writeCourriel = async (texte: string) => {
    const contenu = await encodeCourriel({ a: etude?.email === undefined ? [] : [etude.email], sujet: `Notre dossier ${dossier.reference}, votre décompte au ${formatJour(arreteAu)}`, texte });
    const reponse = await saveDocument({ nom: `${racine}.eml`, contenu });
    if (!reponse.ok) return showEchec("Le courriel n’a pas été écrit", reponse.detail);
    if (reponse.value.kind === "enregistre") showInformation("Courriel prêt", `${reponse.value.nom}\u00A0: ouvrez-le, relisez-le, envoyez-le.`);
  };
  const writeTable = async () => {
    const reponse = await saveEcarts(`${racine}.csv`, resultat);
    if (!reponse.ok) return showEchec("Les écarts n’ont pas été écrits", reponse.detail);
    if (reponse.value !== undefined) showInformation("Écarts enregistrés", reponse.value);
  };
  return { writeCourriel, writeTable };
}
