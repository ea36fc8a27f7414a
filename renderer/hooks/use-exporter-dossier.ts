import { createSujetId, type Fait } from "#shared/model/fait.ts";
import { formatDossierOuvert } from "#shared/model/dossier-ouvert.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { formatNomDossier } from "#shared/kernel/nom-dossier.ts";
import { useContexte } from "../app/Contexte.tsx";
import { saveDocument } from "../bridge/bridge.ts";
import { readPieceBase64 } from "../db/pieces.ts";
import type { Portefeuille } from "../db/portefeuille.ts";
import { showEchec, showInformation } from "./notices.tsx";
import { useTravail } from "./use-travail.ts";

/** Bytes of pièces that one text file may carry. */
const PIECES_MAX = 120 * 1024 * 1024;

export interface ExporterDossier {
  readonly isEnCours: boolean;
  /** Facts of the dossier and of its parties, pièces and letterhead included, in one JSON that the command line reads back. */
  readonly write: () => Promise<void>;
}

export function useExporterDossier(vue: VueDossier): ExporterDossier {
  const { dossier } = vue;
  const { portefeuille, utilisateur, aujourdhui } = useContexte();
  const { isEnCours, during } = useTravail();
  const write = async (): Promise<void> => {
    if (dossier.pieces.reduce((somme, { taille }) => somme + taille, 0) > PIECES_MAX) return showEchec("Le dossier n’a pas été exporté", "Ses pièces dépassent 120\u00A0Mo\u00A0: utilisez l’export du coffre (Sécurité), qui n’a pas cette limite.");
    const faits = await readFaitsDossier(portefeuille, vue, utilisateur?.id);
    const pieces: { readonly empreinte: string; readonly contenu: string }[] = [];
    for (const { empreinte, nom } of listFichiers(vue)) {
      const lue = await readPieceBase64(empreinte);
      if (!lue.ok) return showEchec("Le dossier n’a pas été exporté", `${nom}\u00A0: ${lue.detail} Rien n’a été écrit.`);
      pieces.push({ empreinte, contenu: lue.value });
    }
    const contenu = new TextEncoder().encode(formatDossierOuvert({ au: aujourdhui, faits, pieces, reponses: {} }));
    const reponse = await saveDocument({ nom: `${formatNomDossier("dossier", dossier.reference)}.json`, contenu });
    if (!reponse.ok) showEchec("Le dossier n’a pas été exporté", `${reponse.detail} Un fichier qui existait déjà est intact.`);
    else if (reponse.value.kind === "enregistre") showInformation("Dossier exporté", `${reponse.value.nom}, en clair\u00A0: il contient les pièces et les notes internes.`);
  };
  return { isEnCours, write: () => during(write) };
}

/** Facts of the dossier, of its parties, of its mandataires and of who works. */
export async function readFaitsDossier(portefeuille: Portefeuille, { dossier }: VueDossier, utilisateurId: string | undefined): Promise<readonly Fait[]> {
  const mandataires = [...new Set(dossier.mandats.map(({ mandataireId }) => mandataireId))].map((id) => createSujetId("mandataire", id));
  const utilisateurs = utilisateurId === undefined ? [] : [createSujetId("utilisateur", utilisateurId)];
  return (await portefeuille.readFaits([createSujetId("dossier", dossier.id), createSujetId("debiteur", dossier.debiteurId), createSujetId("creancier", dossier.creancierId), ...mandataires, ...utilisateurs])).flat();
}

/** Each file once: the pièces, then the letterhead on which the command line lays the acts. */
function listFichiers({ dossier, creancier }: VueDossier): readonly { readonly empreinte: string; readonly nom: string }[] {
  const papier = creancier?.papier?.empreinte;
  const tous = [...dossier.pieces.map(({ empreinte, numero }) => ({ empreinte, nom: `Pièce ${numero}` })), ...(papier === undefined ? [] : [{ empreinte: papier, nom: "Papier à en-tête" }])];
  return tous.filter(({ empreinte }, rang) => tous.findIndex((autre) => autre.empreinte === empreinte) === rang);
}
