import type { Rangee } from "../formats/csv.ts";
import { repairTexte } from "../formats/repair-texte.ts";
import { foldTexte } from "../kernel/texte.ts";
import type { EnteteEcheancier } from "./echeancier-entete.ts";
import type { TiersCourant } from "./echeancier-ligne.ts";
import { foldNom } from "./echeancier-mots.ts";

const BAS_DE_PAGE = /^(?:page|pages|edite|edition|imprime|tire|date|periode|societe|etabli|arrete|au \d|du \d|sage|cegid|ebp|quadra|ciel|dossier|exercice|devise|echeancier|balance|liste|grand livre|filtre|selection|run|printed|report date)\b/;
const PREFIXE = /^(?:compte|client|tiers|customer|account|code|n°|no)\s*(?:client|tiers|n°|no)?\s*[:.]?\s+/i;

/** A printed header comes back at the top of each page: its cells are the names of the columns. */
export function isEnteteRepete({ cellules }: Rangee, { noms }: EnteteEcheancier): boolean {
  // Fifty thousand rows are asked: nothing is folded unless a cell has the very letters of its title.
  const isPossible = noms.some((nom, rang) => nom !== "" && cellules[rang]?.length === nom.length && cellules[rang].toLowerCase() === nom.toLowerCase());
  if (!isPossible) return false;
  const pareilles = noms.filter((nom, rang) => nom !== "" && foldNom(cellules[rang] ?? "") === foldNom(nom)).length;
  return pareilles >= 3 || (pareilles > 0 && pareilles === noms.filter((nom) => nom !== "").length);
}

/** Title or foot of a printed page: « Édité le 31/07/2026 », « Page 2/3 ». */
export function isBasDePage({ cellules }: Rangee): boolean {
  const textes = cellules.map((cellule) => foldTexte(cellule)).filter((texte) => texte !== "");
  return textes.length <= 3 && BAS_DE_PAGE.test(textes[0] ?? "") && !/^(?:societe|dossier) .*\d{4}/.test(textes[0] ?? "");
}

/**
 * The customer that a line of its own names above his items (« 411DUPONT », « DUPONT SA »): no amount, no date, no invoice, and three
 * texts at most. `undefined` for any other line.
 */
export function parseRupture({ cellules }: Rangee, { rangs, tranches }: EnteteEcheancier): TiersCourant | undefined {
  const lus = cellules.map((cellule) => cellule.trim());
  const isMontant = [rangs.debit, rangs.credit, rangs.montant, rangs.solde, ...tranches].some((rang) => rang !== undefined && /\d/.test(lus[rang] ?? ""));
  const isDate = [rangs.date, rangs.echeance].some((rang) => rang !== undefined && /^\d[\d/.\-T: ]*$|^\d{1,2}(?:er)? \S+ \d{4}$/.test(lus[rang] ?? ""));
  if (isMontant || isDate) return undefined;
  const textes = lus.filter((texte) => texte !== "").map(repairTexte);
  const [premier = "", ...suite] = textes;
  if (premier === "" || textes.length > 3 || (rangs.piece !== undefined && rangs.code !== undefined && (lus[rangs.piece] ?? "") !== "" && (lus[rangs.code] ?? "") !== "")) return undefined;
  const nu = premier.replace(PREFIXE, "").slice(0, 400);
  const second = suite.join(" ").trim();
  if (second !== "") return { code: nu, nom: second.slice(0, 400) };
  const [, code, nom] = /^([A-Z0-9][\w./-]*\d[\w./-]*|\d{3,}\w*|411\w+)\s*[-–:]?\s+(.+)$/.exec(nu) ?? [];
  return code !== undefined && nom !== undefined ? { code, nom } : { code: nu };
}
