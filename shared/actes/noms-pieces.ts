import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import type { Creance, Piece } from "../model/dossier.ts";
import { LIBELLES_NATURE_PIECE } from "../suivi/libelles.ts";

/** Neutral title of a pièce in the bordereau: « Facture n° F-25-0412 du 12/03/2025 — 3 480,00 € TTC ». */
export function formatIntitulePiece(piece: Piece, creances: readonly Creance[]): string {
  if (piece.intitule !== undefined) return piece.intitule;
  const facture = piece.nature === "facture" ? findCreanceUnique(piece, creances) : undefined;
  if (facture !== undefined) {
    return `Facture n° ${facture.numero}${formatDate("du", piece.datePiece ?? facture.dateFacture)} — ${formatMontant(facture.montantTtc)} TTC`;
  }
  if (piece.nature === "releve-de-compte") return `Extrait de compte client${formatDate("arrêté au", piece.datePiece)}`;
  if (piece.nature === "autre") return removeExtension(piece.nom);
  return `${LIBELLES_NATURE_PIECE[piece.nature]}${formatDate("du", piece.datePiece)}`;
}

/**
 * File name of each pièce, by identifier: `Piece-03_2026-03-31_Facture-F2026-118.pdf`. ASCII, safe on Windows and in an archive,
 * at most 100 characters, unique without regard to case.
 */
export function listNomsPieces(pieces: readonly Piece[], creances: readonly Creance[]): ReadonlyMap<string, string> {
  const chiffres = Math.max(2, ...pieces.map(({ numero }) => String(numero).length));
  const pris = new Set<string>();
  return new Map(pieces.map((piece) => [piece.pieceId, createNomUnique(piece, { creances, chiffres, pris })]));
}

interface Regle {
  readonly creances: readonly Creance[];
  readonly chiffres: number;
  readonly pris: Set<string>;
}

function createNomUnique(piece: Piece, { creances, chiffres, pris }: Regle): string {
  const racine = `Piece-${String(piece.numero).padStart(chiffres, "0")}_${piece.datePiece ?? "sans-date"}_${formatIntituleFichier(piece, creances)}`;
  const extension = findExtension(piece);
  let nom = `${racine}.${extension}`;
  for (let rang = 2; pris.has(nom.toLowerCase()); rang += 1) nom = `${racine}-${rang}.${extension}`;
  pris.add(nom.toLowerCase());
  return nom;
}

const LONGUEUR_INTITULE = 60;

function formatIntituleFichier(piece: Piece, creances: readonly Creance[]): string {
  const facture = piece.nature === "facture" ? findCreanceUnique(piece, creances) : undefined;
  const nature = LIBELLES_NATURE_PIECE[piece.nature];
  const long = facture === undefined ? (piece.intitule ?? (piece.nature === "autre" ? removeExtension(piece.nom) : nature)) : `${nature}-${facture.numero}`;
  const bref = foldAscii(long).slice(0, LONGUEUR_INTITULE).replace(/-+$/, "");
  return bref === "" ? "Piece" : bref;
}

function foldAscii(texte: string): string {
  return texte
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/œ/g, "oe")
    .replace(/Œ/g, "Oe")
    .replace(/æ/g, "ae")
    .replace(/Æ/g, "Ae")
    .replace(/ß/g, "ss")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** What the system that receives the file needs to open it; the name given by a person decides first. */
function findExtension({ nom, mime }: Piece): string {
  const lue = /\.([A-Za-z0-9]{1,8})$/.exec(nom)?.[1]?.toLowerCase();
  return lue ?? EXTENSIONS[mime] ?? "bin";
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf", "image/png": "png", "image/jpeg": "jpg", "message/rfc822": "eml", "text/plain": "txt", "application/vnd.ms-outlook": "msg",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
};

function findCreanceUnique({ creanceIds }: Piece, creances: readonly Creance[]): Creance | undefined {
  return creanceIds.length === 1 ? creances.find(({ creanceId }) => creanceId === creanceIds[0]) : undefined;
}

function formatDate(mot: string, jour: Piece["datePiece"]): string {
  return jour === undefined ? " (s. d.)" : ` ${mot} ${formatJour(jour)}`;
}

function removeExtension(nom: string): string {
  const sans = nom.replace(/\.[A-Za-z0-9]{1,8}$/, "");
  return sans === "" ? nom : sans;
}
