import { findSeparateur, parseCsv } from "../formats/csv.ts";
import { CATALOGUE } from "./catalogue.ts";
import type { DebutFichier } from "./debut-fichier.ts";
import type { FormatImport } from "./format.ts";
import type { OptionsLecture } from "./lecture.ts";

export type FormatDetecte =
  | Exclude<FormatImport, { readonly kind: "refuse" }>
  | { readonly kind: "refus"; readonly format?: string; readonly motif: string; readonly tableau?: readonly (readonly string[])[] };

/** What the bytes say that a file is. The name is never believed. */
export function findFormat(debut: DebutFichier, options: OptionsLecture = {}): FormatDetecte {
  if (debut.brut.trim() === "") return { kind: "refus", motif: "Ce fichier est vide\u00A0: rien n’est importé." };
  const format = CATALOGUE.find(({ isReconnu }) => isReconnu(debut, options));
  if (format === undefined) return refuseInconnu(debut);
  if (format.kind !== "refuse") return format;
  return { kind: "refus", motif: format.motif, ...(format.nom === undefined ? {} : { format: format.nom }) };
}

function refuseInconnu({ texte = "", isEntier }: DebutFichier): FormatDetecte {
  const tableau = readTableau(texte);
  if (tableau !== undefined) {
    return { kind: "refus", motif: "Les colonnes de ce tableau ne sont pas reconnues\u00A0: désignez au moins le client, la facture et le montant restant dû. Rien n’est importé.", tableau };
  }
  const suite = isEntier ? "" : " Ses 64 premiers kilo-octets ont suffi pour le dire.";
  return { kind: "refus", motif: `Ce fichier n’a ni l’en-tête d’un FEC, ni celui d’une liste de factures ouvertes\u00A0: rien n’est importé.${suite}` };
}

/** The first rows of what looks like a table: several rows, as many cells in each, at least three. */
function readTableau(texte: string): readonly (readonly string[])[] | undefined {
  const lignes = texte.split(/\r\n|\r|\n/, 13).slice(0, 12).filter((ligne) => ligne.trim() !== "");
  const separateur = findSeparateur(lignes[0] ?? "");
  if (separateur === undefined || lignes.length < 2) return undefined;
  const rangees = parseCsv(lignes.join("\n"), separateur).rangees.map(({ cellules }) => cellules.map((cellule) => cellule.slice(0, 200)));
  const largeur = rangees[0]?.length ?? 0;
  return largeur >= 3 && largeur <= 200 && rangees.filter(({ length }) => length === largeur).length * 4 >= rangees.length * 3 ? rangees : undefined;
}
