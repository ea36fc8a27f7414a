// Invented FEC lines and files, for the tests of the imports.
import { createLecteur } from "#shared/imports/lecture-fichier.ts";
import type { Lecture, LectureEcheancier, LectureFec, LectureRefus, OptionsLecture } from "#shared/imports/lecture.ts";

export const CHAMPS = [
  "JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib", "CompAuxNum", "CompAuxLib", "PieceRef", "PieceDate",
  "EcritureLib", "Debit", "Credit", "EcritureLet", "DateLet", "ValidDate", "Montantdevise", "Idevise",
] as const;
export const ENTETE = CHAMPS.join("\t");

export interface LigneInventee {
  readonly journal?: string;
  readonly libelleJournal?: string;
  readonly numero?: string;
  readonly date?: string;
  readonly compte?: string;
  readonly libelleCompte?: string;
  readonly client?: string;
  readonly nom?: string;
  readonly piece?: string;
  readonly datePiece?: string;
  readonly libelle?: string;
  readonly debit?: string;
  readonly credit?: string;
  readonly lettre?: string;
}

/** The values of one line, in the order of the header. */
export function listValeurs(ligne: LigneInventee): readonly string[] {
  const date = ligne.date ?? "20250310";
  return [
    ligne.journal ?? "VE", ligne.libelleJournal ?? (ligne.journal === "BQ" ? "Banque" : ligne.journal === "AN" ? "A nouveaux" : "Ventes"), ligne.numero ?? "1", date,
    ligne.compte ?? "411000", ligne.libelleCompte ?? "Clients", ligne.client ?? "C1", ligne.nom ?? "MENUISERIE FICTIVE", ligne.piece ?? "FA-1",
    ligne.datePiece ?? date, ligne.libelle ?? "Facture", ligne.debit ?? "0,00", ligne.credit ?? "0,00", ligne.lettre ?? "", "", "20260131", "", "",
  ];
}

export function formatLigne(ligne: LigneInventee, separateur = "\t"): string {
  return listValeurs(ligne).join(separateur);
}

/** A whole FEC in tabs and line feeds. */
export function formatFec(lignes: readonly LigneInventee[]): string {
  return [ENTETE, ...lignes.map((ligne) => formatLigne(ligne)), ""].join("\n");
}

export function toOctets(texte: string): Uint8Array {
  return new TextEncoder().encode(texte);
}

/** Any file, whatever reads it. */
export async function readTout(octets: Uint8Array, nomFichier = "inconnu", options: OptionsLecture = {}): Promise<Lecture> {
  const lecteur = createLecteur(nomFichier, options);
  lecteur.add(octets);
  return await lecteur.end();
}

export function readOctets(octets: Uint8Array, nomFichier = "732829320FEC20251231.txt", options: OptionsLecture = {}): Lecture {
  const lecteur = createLecteur(nomFichier, options);
  lecteur.add(octets);
  return requireImmediate(lecteur.end());
}

/** Formats of the accounts are read as they stream: nothing is awaited. */
function requireImmediate(lecture: Lecture | Promise<Lecture>): Lecture {
  if (lecture instanceof Promise) throw new Error("Cette lecture s’attend");
  return lecture;
}

export function readFec(texte: string | Uint8Array, nomFichier?: string): LectureFec {
  const lecture = readOctets(typeof texte === "string" ? toOctets(texte) : texte, nomFichier);
  if (lecture.kind !== "fec") throw new Error(lecture.kind === "refus" ? lecture.motif : lecture.kind);
  return lecture;
}

export function readListe(texte: string, options?: OptionsLecture): LectureEcheancier {
  const lecture = readOctets(toOctets(texte), "liste.csv", options);
  if (lecture.kind !== "echeancier") throw new Error(lecture.kind === "refus" ? lecture.motif : lecture.kind);
  return lecture;
}

export function readRefus(octets: Uint8Array | string, nomFichier = "inconnu"): LectureRefus {
  const lecture = readOctets(typeof octets === "string" ? toOctets(octets) : octets, nomFichier);
  if (lecture.kind !== "refus") throw new Error(`Lu comme ${lecture.kind}`);
  return lecture;
}

/** The same bytes given in portions of these lengths, again and again. */
export function readEnPortions(octets: Uint8Array, longueurs: readonly number[], nomFichier = "732829320FEC20251231.txt"): Lecture {
  const lecteur = createLecteur(nomFichier);
  let debut = 0;
  for (let rang = 0; debut < octets.length; rang++) {
    const fin = debut + Math.max(1, longueurs[rang % longueurs.length] ?? 1);
    lecteur.add(octets.slice(debut, fin));
    debut = fin;
  }
  return requireImmediate(lecteur.end());
}
