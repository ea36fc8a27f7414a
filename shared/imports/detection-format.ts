import { CATALOGUE } from "./catalogue.ts";
import type { DebutFichier } from "./debut-fichier.ts";
import { type ExtraitTableau, findExtraitTexte } from "./extrait-tableau.ts";
import type { FormatImport } from "./format.ts";
import type { OptionsLecture } from "./lecture.ts";

export type FormatDetecte =
  | Exclude<FormatImport, { readonly kind: "refuse" }>
  | { readonly kind: "refus"; readonly format?: string; readonly motif: string; readonly tableau?: ExtraitTableau };

/** What the bytes say that a file is. The name is never believed. */
export function findFormat(debut: DebutFichier, options: OptionsLecture = {}): FormatDetecte {
  if (debut.brut.trim() === "") return { kind: "refus", motif: "Ce fichier est vide\u00A0: rien n’est importé." };
  const format = CATALOGUE.find(({ isReconnu }) => isReconnu(debut, options));
  if (format === undefined) return refuseInconnu(debut);
  if (format.kind !== "refuse") return format;
  return { kind: "refus", motif: format.motif, ...(format.nom === undefined ? {} : { format: format.nom }) };
}

function refuseInconnu({ texte = "", isEntier }: DebutFichier): FormatDetecte {
  const tableau = findExtraitTexte(texte);
  if (tableau !== undefined) {
    return { kind: "refus", motif: "Les colonnes de ce tableau ne sont pas reconnues\u00A0: désignez-les, que ce soit une liste de factures ou un relevé de banque. Rien n’est importé.", tableau };
  }
  const suite = isEntier ? "" : " Ses 64 premiers kilo-octets ont suffi pour le dire.";
  return { kind: "refus", motif: `Ce fichier n’a ni l’en-tête d’un FEC, ni celui d’une liste de factures ouvertes\u00A0: rien n’est importé.${suite}` };
}
