import { createMessageEnvoi, type Envoi } from "#shared/actes/envoi-avocat.ts";
import type { FaitsTransmission } from "#shared/actes/faits-transmission.ts";
import { listNomsPieces } from "#shared/actes/noms-pieces.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { renderAgenda } from "#shared/word/agenda.ts";
import type { DocumentRedige } from "#shared/word/bloc.ts";
import type { Fond } from "#shared/word/docx-writer.ts";
import { saveDocument } from "../../bridge/bridge.ts";
import { type ArchiveEcrite, type Fichiers, renderFichiers, writeArchiveDossier } from "../../db/archive-dossier.ts";
import { encodeCourriel } from "../../db/courriel.ts";
import { showEchec, showInformation } from "../../hooks/notices.tsx";

/** What fails is said, and nothing is half written. */
export async function guard<T>(write: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await write();
  } catch (erreur) {
    showEchec("Le dossier n’a pas été écrit", `${erreur instanceof Error ? erreur.message : String(erreur)} Le dossier reste tel quel.`);
    return undefined;
  }
}

/** The letter, what comes with it, the workbooks and the calendar, as files. */
export async function renderEnvoi(document: DocumentRedige, { documents, classeurs, rendezVous }: Envoi, reste: { readonly date: Jour; readonly fond: Fond | undefined }): Promise<Fichiers> {
  return [...(await renderFichiers({ documents: [{ nom: "dossier.docx", document }, ...documents], classeurs }, reste)), { nom: "echeances.ics", contenu: new Uint8Array(renderAgenda(rendezVous, reste.date)) }];
}

/** The archive with its pièces: made here when it is light enough for a message, by the vault otherwise. `undefined`: nothing was written. */
export async function writeArchive({ dossier }: Pick<VueDossier, "dossier">, documents: Fichiers, regles: Parameters<typeof writeArchiveDossier>[2]): Promise<ArchiveEcrite | undefined> {
  const noms = listNomsPieces(dossier.pieces, dossier.creances);
  const pieces = dossier.pieces.map(({ pieceId, empreinte, mime, taille, nom: origine }) => ({ nom: `pieces/${noms.get(pieceId) ?? origine}`, empreinte, mime, taille }));
  const reponse = await writeArchiveDossier(documents, pieces, regles);
  if (!reponse.ok) showEchec("L’archive n’a pas été écrite", `${reponse.detail} Rien n’est perdu\u00A0: le dossier reste tel quel, recommencez quand vous voulez.`);
  return reponse.ok ? reponse.value : undefined;
}

/** A draft for the mail program, to the mandataire; the archive with it when it is light. */
export async function writeMessage(faits: FaitsTransmission, { nom, octets }: ArchiveEcrite): Promise<void> {
  const message = createMessageEnvoi(faits, { nom, isJointe: octets !== undefined });
  const contenu = await encodeCourriel({ ...message, pieces: octets === undefined ? [] : [{ nom, mime: "application/zip", octets }] });
  const reponse = await saveDocument({ nom: `${nom.replace(/\.zip$/i, "")}.eml`, contenu });
  if (!reponse.ok) showEchec("Le message n’a pas été écrit", `${reponse.detail} L’archive, elle, est enregistrée et la transmission est gardée au dossier.`);
  else if (reponse.value.kind === "annule") showInformation("Message non enregistré", "L’archive est enregistrée\u00A0; le message n’a pas été préparé.");
}

/** One file to a place that the person chooses; the failure is said. */
export async function saveOctets(nom: string, octets: Uint8Array): Promise<true | undefined> {
  const reponse = await saveDocument({ nom, contenu: new Uint8Array(octets) });
  if (!reponse.ok) showEchec("Le document n’a pas été écrit", `${reponse.detail} Rien n’est perdu\u00A0: le dossier reste tel quel, recommencez quand vous voulez.`);
  return reponse.ok && reponse.value.kind === "enregistre" ? true : undefined;
}
