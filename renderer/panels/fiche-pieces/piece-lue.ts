import type { Lecture } from "#shared/imports/lecture.ts";
import { createResume } from "#shared/imports/resume.ts";
import type { Dossier, Piece } from "#shared/model/dossier.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { type DossierCite, type PropositionPiece, readPiece } from "#shared/suivi/lecture-piece.ts";
import { readFichier } from "../../workers/import-client.ts";

/** A file of the vault, with what its text lets one believe and what a person says of it. */
export interface PieceLue {
  readonly id: string;
  readonly fichier: File;
  readonly nom: string;
  readonly empreinte: string;
  readonly taille: number;
  readonly mime: string;
  /** Message that carries it. */
  readonly origine: string | undefined;
  readonly format: string;
  readonly resume: string | undefined;
  readonly proposition: PropositionPiece;
  readonly saisie: { readonly nature: Piece["nature"]; readonly datePiece: Piece["datePiece"] | undefined; readonly creanceIds: readonly string[] };
  /** Becomes a pièce; otherwise it waits in the box. */
  readonly isRetenue: boolean;
  /** Another dossier that it cites, and not this one. */
  readonly ailleurs: (DossierCite & { readonly reference: string }) | undefined;
  /** A PDF that asks for its password; `passe`: a person let it be. */
  readonly protection: "demande" | "faux" | "passe" | undefined;
}

export type FichierEcrit = Pick<PieceLue, "id" | "fichier" | "origine" | "empreinte" | "taille" | "mime">;

export interface ConnuDossier {
  readonly dossier: Dossier;
  readonly dossiers: readonly LigneDossier[];
}

/** Larger than this, a file is kept without being read. */
const TAILLE_LUE = 64 * 1024 * 1024;

/** Reads a file off the screen's thread; what cannot be read is still a pièce, by its name. */
export async function readPieceLue(ecrit: FichierEcrit, connu: ConnuDossier, { signal, motDePasse }: { readonly signal?: AbortSignal; readonly motDePasse?: string }): Promise<{ readonly lue: PieceLue; readonly jointes: readonly File[] }> {
  const { id, fichier, origine, empreinte, taille, mime } = ecrit;
  const issue = fichier.size > TAILLE_LUE ? undefined : await readFichier(fichier, motDePasse === undefined ? {} : { motDePasse }, signal === undefined ? {} : { signal });
  const lecture = issue?.kind === "lu" ? issue.lecture : undefined;
  const resume = lecture === undefined ? undefined : createResume(lecture);
  const proposition = readPiece({ nom: fichier.name, texte: resume ?? "", isMessage: lecture?.kind === "message" }, { dossiers: connu.dossiers, creances: connu.dossier.creances });
  const { nature, datePiece, creanceIds } = proposition;
  const ailleurs = findAilleurs(proposition, connu);
  return {
    jointes: lecture?.kind !== "message" ? [] : lecture.message.piecesJointes.filter(({ octets }) => octets.length > 0).map(({ nom, octets }) => new File([new Uint8Array(octets)], nom)),
    lue: {
      id, fichier, nom: fichier.name, empreinte, taille, mime, origine, resume, proposition, ailleurs, format: findFormat(lecture), protection: findProtection(lecture),
      saisie: { nature, datePiece, creanceIds }, isRetenue: ailleurs === undefined && origine === undefined,
    },
  };
}

/** Cited by its reference or its SIREN, while this one is not. */
function findAilleurs({ dossiers }: PropositionPiece, connu: ConnuDossier): PieceLue["ailleurs"] {
  if (dossiers.some(({ dossierId }) => dossierId === connu.dossier.id)) return undefined;
  const cite = dossiers.find(({ motif }) => motif === "reference" || motif === "siren");
  const ligne = connu.dossiers.find(({ id }) => id === cite?.dossierId);
  return cite === undefined || ligne === undefined ? undefined : { ...cite, reference: ligne.reference };
}

function findProtection(lecture: Lecture | undefined): PieceLue["protection"] {
  if (lecture?.kind !== "document" || lecture.isProtege !== true) return undefined;
  return lecture.isMotDePasseFaux === true ? "faux" : "demande";
}

function findFormat(lecture: Lecture | undefined): string {
  if (lecture === undefined) return "inconnu";
  if (lecture.kind === "fec") return "fec";
  if (lecture.kind === "archive") return "zip";
  return lecture.kind === "echeancier" ? "balance-agee" : (lecture.format ?? "inconnu");
}
