import { BorderStyle, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from "docx";
import type { Colonne, LigneTableau, Tableau } from "./bloc.ts";
import { renderFragments, type Signets } from "./docx-runs.ts";
import { findStyleCellule, type RangeeTableau } from "./docx-styles.ts";

const STYLES = { registre: "Registre", fiche: "Fiche", signature: "Signatures" } as const;
/** Up to this number of rows a table stays on one page. */
const LIGNES_SOLIDAIRES = 6;
/** Room to sign, in twentieths of a point: four centimetres. */
const HAUTEUR_SIGNATURE = 2268;

/** A real Word table of fixed columns, `largeur` twentieths of a point wide in all. */
export function renderTableau(tableau: Tableau, largeur: number, signets: Signets): Table {
  const style = tableau.style ?? "registre";
  const largeurs = splitLargeur(tableau.colonnes, largeur);
  const entete = style === "registre" ? [renderEntete(tableau.colonnes, largeurs)] : [];
  return new Table({
    style: STYLES[style],
    layout: TableLayoutType.FIXED,
    width: { size: largeur, type: WidthType.DXA },
    columnWidths: largeurs,
    tableLook: { firstRow: style === "registre", lastRow: false, firstColumn: style === "fiche", lastColumn: false, noHBand: true, noVBand: true },
    rows: [...entete, ...tableau.lignes.map((ligne, rang) => renderLigne(ligne, { tableau, largeurs, rang, signets }))],
  });
}

interface Place {
  readonly tableau: Tableau;
  readonly largeurs: readonly number[];
  readonly rang: number;
  readonly signets: Signets;
}

function renderEntete(colonnes: readonly Colonne[], largeurs: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: colonnes.map(
      ({ titre, alignement = "gauche" }, rang) =>
        new TableCell({
          width: { size: largeurs[rang] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.BOTTOM,
          children: [new Paragraph({ style: findStyleCellule("entete", alignement), children: [...renderFragments([{ texte: titre }], new Map())] })],
        }),
    ),
  });
}

function renderLigne(ligne: LigneTableau, place: Place): TableRow {
  const { tableau, rang } = place;
  const isSignature = tableau.style === "signature";
  return new TableRow({
    cantSplit: true,
    keepNext: isSolidaire(tableau, rang),
    ...(isSignature ? { height: { value: HAUTEUR_SIGNATURE, rule: HeightRule.ATLEAST } } : {}),
    children: ligne.style === "intertitre" ? [renderIntertitre(ligne, place)] : tableau.colonnes.map((_, colonne) => renderCellule(ligne, colonne, place)),
  });
}

/** A small table is not cut; a longer one keeps its last rows with the total that follows them. */
function isSolidaire({ lignes }: Tableau, rang: number): boolean {
  if (rang >= lignes.length - 1) return false;
  if (lignes.length <= LIGNES_SOLIDAIRES) return true;
  return lignes.slice(rang + 1, rang + 3).some(({ style }) => style === "total") || lignes[rang]?.style === "intertitre";
}

function renderIntertitre({ cellules, ancre }: LigneTableau, { tableau, largeurs, signets }: Place): TableCell {
  return new TableCell({
    columnSpan: tableau.colonnes.length,
    width: { size: largeurs.reduce((somme, largeur) => somme + largeur, 0), type: WidthType.DXA },
    children: [new Paragraph({ style: findStyleCellule("intertitre", "gauche"), children: [...renderFragments(cellules[0] ?? [], signets, ancre)] })],
  });
}

function renderCellule({ cellules, style = "normal", ancre }: LigneTableau, colonne: number, { tableau, largeurs, signets }: Place): TableCell {
  const rangee: RangeeTableau = tableau.style === "fiche" && colonne === 0 && style === "normal" ? "libelle" : style;
  return new TableCell({
    width: { size: largeurs[colonne] ?? 0, type: WidthType.DXA },
    ...(style === "total" ? { borders: FILETS_TOTAL } : {}),
    children: [
      new Paragraph({
        style: findStyleCellule(rangee, tableau.colonnes[colonne]?.alignement ?? "gauche"),
        children: [...renderFragments(cellules[colonne] ?? [], signets, colonne === 0 ? ancre : undefined)],
      }),
    ],
  });
}

/** The accountant's total: a hairline above, a double rule below. */
const FILETS_TOTAL = {
  top: { style: BorderStyle.SINGLE, size: 6, color: "16181D" },
  bottom: { style: BorderStyle.DOUBLE, size: 6, color: "16181D" },
};

/** Whole widths that add up to the width of the table, whatever the shares. */
function splitLargeur(colonnes: readonly Colonne[], largeur: number): number[] {
  const somme = colonnes.reduce((total, colonne) => total + colonne.largeur, 0);
  const bornes = colonnes.map((_, rang) => Math.round((largeur * colonnes.slice(0, rang + 1).reduce((total, colonne) => total + colonne.largeur, 0)) / somme));
  return bornes.map((borne, rang) => borne - (bornes[rang - 1] ?? 0));
}
