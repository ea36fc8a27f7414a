import type { Reply } from "#shared/ipc/channel.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { DocumentRedige, Feuille } from "#shared/word/bloc.ts";
import { renderClasseur } from "#shared/word/classeur.ts";
import { type Fond, renderDocx } from "#shared/word/docx-writer.ts";
import { saveArchive, saveDocument } from "../bridge/bridge.ts";
import { createArchiveMemoire, type DemandeArchive } from "./archive-memoire.ts";

export type Fichiers = readonly { readonly nom: string; readonly contenu: Uint8Array<ArrayBuffer> }[];

interface Source {
  /** A form to fill is never poured into the letterhead. */
  readonly documents: readonly { readonly nom: string; readonly document: DocumentRedige; readonly isFormulaire?: boolean }[];
  readonly classeurs: readonly { readonly nom: string; readonly feuilles: readonly Feuille[] }[];
}

/** Word documents on the company's letterhead, then workbooks, as files. */
export async function renderFichiers({ documents, classeurs }: Source, { date, fond }: { readonly date: Jour; readonly fond: Fond | undefined }): Promise<Fichiers> {
  const ecrits: { readonly nom: string; readonly contenu: Uint8Array<ArrayBuffer> }[] = [];
  for (const { nom, document, isFormulaire = false } of documents) ecrits.push({ nom, contenu: new Uint8Array(await renderDocx(document, isFormulaire ? undefined : fond)) });
  return [...ecrits, ...classeurs.map(({ nom, feuilles }) => ({ nom, contenu: new Uint8Array(renderClasseur(feuilles, date)) }))];
}

export interface ArchiveEcrite {
  readonly nom: string;
  /** Its bytes, when a message may carry them. */
  readonly octets?: Uint8Array | undefined;
}

interface ReglesArchive {
  /** Without its extension. */
  readonly nom: string;
  /** Bytes under which it is made in the window. */
  readonly tailleJointe: number;
  readonly date: Jour;
}

/** Files and pièces in one archive: made here when it is light, by the vault otherwise. No value: the person gave up. */
export async function writeArchiveDossier(documents: Fichiers, pieces: readonly (DemandeArchive["pieces"][number] & { readonly taille: number })[], { nom, tailleJointe, date }: ReglesArchive): Promise<Reply<ArchiveEcrite | undefined>> {
  const poids = [...documents.map(({ contenu }) => contenu.byteLength), ...pieces.map(({ taille }) => taille)].reduce((somme, taille) => somme + taille, 0);
  const memoire = poids > tailleJointe ? undefined : await createArchiveMemoire({ documents, pieces }, date);
  if (memoire?.ok === false) return memoire;
  const reponse = memoire === undefined ? await saveArchive({ nom: `${nom}.zip`, documents: [...documents], pieces: pieces.map(({ nom: piece, empreinte }) => ({ nom: piece, empreinte })) }) : await saveDocument({ nom: `${nom}.zip`, contenu: memoire.value });
  if (!reponse.ok) return reponse;
  return { ok: true, value: reponse.value.kind === "enregistre" ? { nom: reponse.value.nom, octets: memoire?.value } : undefined };
}
