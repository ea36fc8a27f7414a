import type { Piece, PorteId } from "../model/dossier.ts";
import { PORTES } from "../model/faits/dossier-faits.ts";
import type { Constat, Porte } from "../regles/qualification/porte.ts";

/** A first draft of the verdict: what is acquired, with its pièces between brackets, then what is missing. */
export function formatPhraseVerdict(portes: Readonly<Record<PorteId, Porte>>, pieces: readonly Piece[]): string {
  const constats = PORTES.flatMap((porte) => [...portes[porte].constats]);
  const acquis = constats.filter(({ kind }) => kind === "acquis").map((constat) => formatConstat(constat, pieces));
  const manques = constats.filter(({ kind }) => kind === "manque" || kind === "reserve").map((constat) => formatConstat(constat, pieces));
  return [formatPhrases(acquis), manques.length === 0 ? "" : `À compléter\u00A0: ${manques.map(uncapitalize).join("\u00A0; ")}.`].filter((part) => part !== "").join(" ");
}

function formatConstat({ libelle, pieceIds }: Constat, pieces: readonly Piece[]): string {
  const numeros = pieces.filter(({ pieceId }) => pieceIds.includes(pieceId)).map(({ numero }) => numero);
  const texte = libelle.replace(/[.\s]+$/, "");
  return numeros.length === 0 ? texte : `${texte} [${numeros.join(", ")}]`;
}

function formatPhrases(phrases: readonly string[]): string {
  return phrases.map((phrase) => `${phrase}.`).join(" ");
}

function uncapitalize(texte: string): string {
  return /^[A-ZÀ-Þ][a-zà-ÿ]/.test(texte) ? texte.charAt(0).toLowerCase() + texte.slice(1) : texte;
}
