import { createMessageEnvoi, type Envoi } from "#shared/actes/envoi-avocat.ts";
import type { FaitsTransmission } from "#shared/actes/faits-transmission.ts";
import { listNomsPieces } from "#shared/actes/noms-pieces.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { renderAgenda } from "#shared/word/agenda.ts";
import type { DocumentRedige } from "#shared/word/bloc.ts";
import { renderClasseur } from "#shared/word/classeur.ts";
import { type Fond, renderDocx } from "#shared/word/docx-writer.ts";
import { saveArchive, saveDocument } from "../../bridge/bridge.ts";
import { createArchiveMemoire } from "../../db/archive-memoire.ts";
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

type Documents = readonly { readonly nom: string; readonly contenu: Uint8Array<ArrayBuffer> }[];

/** The letter, what comes with it, the workbooks and the calendar, as files. */
export async function renderEnvoi(document: DocumentRedige, { documents, classeurs, rendezVous }: Envoi, { date, fond }: { readonly date: Jour; readonly fond: Fond | undefined }): Promise<Documents> {
  const ecrits: { readonly nom: string; readonly contenu: Uint8Array<ArrayBuffer> }[] = [];
  for (const { nom, document: annexe, isFormulaire = false } of [{ nom: "dossier.docx", document }, ...documents]) ecrits.push({ nom, contenu: new Uint8Array(await renderDocx(annexe, isFormulaire ? undefined : fond)) });
  return [...ecrits, ...classeurs.map(({ nom, feuilles }) => ({ nom, contenu: new Uint8Array(renderClasseur(feuilles, date)) })), { nom: "echeances.ics", contenu: new Uint8Array(renderAgenda(rendezVous, date)) }];
}

export interface ArchiveEcrite {
  readonly nom: string;
  /** Its bytes, when a message may carry them. */
  readonly octets?: Uint8Array | undefined;
}

interface ReglesArchive {
  /** Without its extension. */
  readonly nom: string;
  /** Bytes that a message may carry. */
  readonly tailleJointe: number;
  readonly date: Jour;
}

/** The archive with its pièces: made here when it is light enough for a message, by the vault otherwise. `undefined`: nothing was written. */
export async function writeArchive({ dossier }: Pick<VueDossier, "dossier">, documents: Documents, { nom, tailleJointe, date }: ReglesArchive): Promise<ArchiveEcrite | undefined> {
  const noms = listNomsPieces(dossier.pieces, dossier.creances);
  const pieces = dossier.pieces.map(({ pieceId, empreinte, mime, nom: origine }) => ({ nom: `pieces/${noms.get(pieceId) ?? origine}`, empreinte, mime }));
  const poids = [...documents.map(({ contenu }) => contenu.byteLength), ...dossier.pieces.map(({ taille }) => taille)].reduce((somme, taille) => somme + taille, 0);
  const memoire = poids > tailleJointe ? undefined : await createArchiveMemoire({ documents, pieces }, date);
  if (memoire?.ok === false) throw new Error(memoire.detail);
  const reponse = memoire === undefined ? await saveArchive({ nom: `${nom}.zip`, documents: [...documents], pieces: pieces.map(({ nom: piece, empreinte }) => ({ nom: piece, empreinte })) }) : await saveDocument({ nom: `${nom}.zip`, contenu: memoire.value });
  if (!reponse.ok) showEchec("L’archive n’a pas été écrite", `${reponse.detail} Rien n’est perdu\u00A0: le dossier reste tel quel, recommencez quand vous voulez.`);
  return reponse.ok && reponse.value.kind === "enregistre" ? { nom: reponse.value.nom, octets: memoire?.value } : undefined;
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
