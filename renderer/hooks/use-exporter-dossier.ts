import { createSujetId } from "#shared/model/fait.ts";
import { formatDossierOuvert } from "#shared/model/dossier-ouvert.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../app/Contexte.tsx";
import { saveDocument } from "../bridge/bridge.ts";
import { readPieceBlob } from "../db/pieces.ts";
import { showEchec, showInformation } from "./notices.tsx";
import { useTravail } from "./use-travail.ts";

/** Bytes of pièces that one text file may carry. */
const PIECES_MAX = 120 * 1024 * 1024;

export interface ExporterDossier {
  readonly isEnCours: boolean;
  /** Facts of the dossier and of its parties, pièces included, in one JSON that the command line reads back. */
  readonly write: () => Promise<void>;
}

export function useExporterDossier({ dossier }: VueDossier): ExporterDossier {
  const { portefeuille, utilisateur, aujourdhui } = useContexte();
  const { isEnCours, during } = useTravail();
  const write = async (): Promise<void> => {
    if (dossier.pieces.reduce((somme, { taille }) => somme + taille, 0) > PIECES_MAX) return showEchec("Le dossier n’a pas été exporté", "Ses pièces dépassent 120\u00A0Mo\u00A0: utilisez l’export du coffre (Sécurité), qui n’a pas cette limite.");
    const sujets = [createSujetId("dossier", dossier.id), createSujetId("debiteur", dossier.debiteurId), createSujetId("creancier", dossier.creancierId), ...[...new Set(dossier.mandats.map(({ mandataireId }) => mandataireId))].map((id) => createSujetId("mandataire", id)), ...(utilisateur === undefined ? [] : [createSujetId("utilisateur", utilisateur.id)])];
    const faits = (await portefeuille.readFaits(sujets)).flat();
    const pieces: { readonly empreinte: string; readonly contenu: string }[] = [];
    for (const { empreinte, mime, numero } of dossier.pieces.filter((piece, rang, toutes) => toutes.findIndex((autre) => autre.empreinte === piece.empreinte) === rang)) {
      const lue = await readPieceBlob(empreinte, mime);
      if (!lue.ok) return showEchec("Le dossier n’a pas été exporté", `Pièce ${numero}\u00A0: ${lue.detail} Rien n’a été écrit.`);
      pieces.push({ empreinte, contenu: encodeBase64(new Uint8Array(await lue.value.arrayBuffer())) });
    }
    const contenu = new TextEncoder().encode(formatDossierOuvert({ au: aujourdhui, faits, pieces, reponses: {} }));
    const reponse = await saveDocument({ nom: `dossier-${dossier.reference.normalize("NFD").replace(/[^A-Za-z0-9-]+/g, "-").slice(0, 60)}.json`, contenu });
    if (!reponse.ok) showEchec("Le dossier n’a pas été exporté", `${reponse.detail} Un fichier qui existait déjà est intact.`);
    else if (reponse.value.kind === "enregistre") showInformation("Dossier exporté", `${reponse.value.nom}, en clair\u00A0: il contient les pièces et les notes internes.`);
  };
  return { isEnCours, write: () => during(write) };
}

/** By portions: a function call takes a bounded number of arguments. */
function encodeBase64(octets: Uint8Array): string {
  const morceaux: string[] = [];
  for (let debut = 0; debut < octets.length; debut += 24_573) morceaux.push(btoa(String.fromCharCode(...octets.subarray(debut, debut + 24_573))));
  return morceaux.join("");
}
