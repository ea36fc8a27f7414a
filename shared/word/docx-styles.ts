/** Every look of the document lives here: `word/styles.xml`, written whole, so that nothing of the library's own styles remains. */
export function renderStyles(): string {
  const styles = [...PARAGRAPHES.map(renderParagraphe), ...listStylesCellule().map(renderParagraphe), ...CARACTERES.map(renderCaractere), ...TABLEAUX];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${DEFAUTS}${styles.join("")}</w:styles>`;
}

/** Metric-compatible serif on every system: Word has the first, LibreOffice replaces it by the second without moving a line. */
export const POLICE_ACTE = { nom: "Times New Roman", repli: "Liberation Serif" } as const;

/** Style of a run; bold and italic may be together, a raised letter keeps them. */
export function findStyleCaractere(traits: { readonly isGras: boolean; readonly isItalique: boolean; readonly isExposant: boolean }): string | undefined {
  const nom = `${traits.isGras ? "Gras" : ""}${traits.isItalique ? "Italique" : ""}${traits.isExposant ? "Exposant" : ""}`;
  return nom === "" ? undefined : nom;
}

/** Style of the paragraph of a cell: its row, then its alignment. */
export function findStyleCellule(rangee: RangeeTableau, alignement: "gauche" | "droite" | "centre"): string {
  return `Tableau${RANGEES[rangee].id}${alignement === "gauche" ? "" : alignement === "droite" ? "Droite" : "Centre"}`;
}

export type RangeeTableau = "normal" | "entete" | "total" | "sous-total" | "intertitre" | "a-venir" | "libelle";

interface StyleParagraphe {
  readonly id: string;
  /** Name of Word's own style when it has one: « heading 1 » gives the outline. */
  readonly nom: string;
  readonly base?: string;
  readonly suivant?: string;
  /** Elements of w:pPr then of w:rPr, in the order of the schema. */
  readonly paragraphe?: string;
  readonly caracteres?: string;
}

const DEFAUTS =
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${POLICE_ACTE.nom}" w:eastAsia="${POLICE_ACTE.nom}" w:hAnsi="${POLICE_ACTE.nom}" w:cs="${POLICE_ACTE.nom}"/>` +
  '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="120" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"/>';

const spacing = (before: number, after: number): string => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const size = (demiPoints: number): string => `<w:sz w:val="${demiPoints}"/><w:szCs w:val="${demiPoints}"/>`;
const GRAS = "<w:b/><w:bCs/>";
const ITALIQUE = "<w:i/><w:iCs/>";
const SOLIDAIRE = "<w:keepNext/><w:keepLines/>";
/** Where the number of the page ends on an upright page, in twentieths of a point. */
export const TAQUET_PIED = 9072;

const GRIS = '<w:color w:val="434750"/>';

const bordure = (cote: string, taille: number, couleur: string, ecart: number, trait = "single"): string =>
  `<w:${cote} w:val="${trait}" w:sz="${taille}" w:space="${ecart}" w:color="${couleur}"/>`;
const cadre = (taille: number): string =>
  `<w:pBdr>${["top", "left", "bottom", "right"].map((cote) => bordure(cote, taille, "16181D", 6)).join("")}</w:pBdr>`;

const PARAGRAPHES: readonly StyleParagraphe[] = [
  { id: "Normal", nom: "Normal" },
  { id: "Titre", nom: "Title", suivant: "Normal", paragraphe: `${SOLIDAIRE}${spacing(360, 60)}<w:jc w:val="center"/>`, caracteres: `${GRAS}${size(34)}` },
  { id: "SousTitre", nom: "Subtitle", suivant: "Normal", paragraphe: `${SOLIDAIRE}${spacing(0, 240)}<w:jc w:val="center"/>`, caracteres: `${ITALIQUE}${size(23)}` },
  {
    id: "Titre1", nom: "heading 1", suivant: "Normal", caracteres: `${GRAS}${size(28)}`,
    paragraphe: `${SOLIDAIRE}<w:pBdr>${bordure("bottom", 6, "16181D", 3)}</w:pBdr>${spacing(360, 160)}<w:outlineLvl w:val="0"/>`,
  },
  { id: "Titre2", nom: "heading 2", suivant: "Normal", paragraphe: `${SOLIDAIRE}${spacing(240, 80)}<w:outlineLvl w:val="1"/>`, caracteres: `${GRAS}${size(24)}` },
  { id: "Titre3", nom: "heading 3", suivant: "Normal", paragraphe: `${SOLIDAIRE}${spacing(180, 60)}<w:outlineLvl w:val="2"/>`, caracteres: `${GRAS}${ITALIQUE}${size(22)}` },
  { id: "Discret", nom: "Discret", paragraphe: spacing(0, 80), caracteres: `${GRIS}${size(18)}` },
  { id: "ADroite", nom: "À droite", paragraphe: '<w:jc w:val="right"/>' },
  { id: "Centre", nom: "Centré", paragraphe: '<w:jc w:val="center"/>' },
  { id: "Destinataire", nom: "Destinataire", paragraphe: `<w:keepLines/>${spacing(240, 240)}<w:ind w:left="4820"/>` },
  { id: "Signature", nom: "Signature", paragraphe: `<w:keepLines/>${spacing(240, 0)}<w:ind w:left="4820"/>` },
  { id: "Liste", nom: "List Paragraph", paragraphe: `${spacing(0, 60)}<w:ind w:left="397" w:hanging="397"/>` },
  { id: "Liste2", nom: "Liste, second niveau", base: "Liste", paragraphe: '<w:ind w:left="794" w:hanging="397"/>' },
  { id: "Encadre", nom: "Encadré", paragraphe: `<w:keepLines/>${cadre(4)}${spacing(120, 200)}<w:ind w:left="142" w:right="142"/>` },
  { id: "EncadreAlerte", nom: "Encadré d’alerte", base: "Encadre", paragraphe: cadre(12) },
  { id: "Logo", nom: "Logo", paragraphe: `<w:keepNext/>${spacing(0, 120)}` },
  { id: "Interligne", nom: "Interligne", paragraphe: '<w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/>', caracteres: size(12) },
  {
    id: "PiedDePage", nom: "footer", caracteres: `${GRIS}${size(17)}`,
    paragraphe: `<w:pBdr>${bordure("top", 4, "A6A69F", 6)}</w:pBdr><w:tabs><w:tab w:val="right" w:pos="${TAQUET_PIED}"/></w:tabs>${spacing(0, 0)}`,
  },
  { id: "Mentions", nom: "Mentions de la société", paragraphe: `${spacing(0, 60)}<w:jc w:val="center"/>`, caracteres: `${GRIS}${size(16)}` },
  { id: "NoteDeBas", nom: "footnote text", paragraphe: spacing(0, 20), caracteres: size(18) },
  { id: "Tableau", nom: "Tableau", paragraphe: '<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>', caracteres: size(19) },
];

const RANGEES: Readonly<Record<RangeeTableau, { readonly id: string; readonly nom: string; readonly paragraphe: string; readonly caracteres: string }>> = {
  normal: { id: "", nom: "Tableau", paragraphe: "", caracteres: "" },
  entete: { id: "Entete", nom: "Tableau, en-tête", paragraphe: "<w:keepNext/>", caracteres: `${GRAS}${size(18)}` },
  total: { id: "Total", nom: "Tableau, total", paragraphe: "", caracteres: GRAS },
  "sous-total": { id: "SousTotal", nom: "Tableau, sous-total", paragraphe: "", caracteres: ITALIQUE },
  intertitre: { id: "Intertitre", nom: "Tableau, intertitre", paragraphe: `<w:keepNext/>${spacing(60, 30)}`, caracteres: GRAS },
  "a-venir": { id: "AVenir", nom: "Tableau, à venir", paragraphe: "", caracteres: ITALIQUE },
  libelle: { id: "Libelle", nom: "Tableau, libellé", paragraphe: "", caracteres: GRIS },
};

const ALIGNEMENTS = [
  { id: "", nom: "", jc: "" },
  { id: "Droite", nom: ", à droite", jc: '<w:jc w:val="right"/>' },
  { id: "Centre", nom: ", centré", jc: '<w:jc w:val="center"/>' },
] as const;

const CARACTERES = [
  { id: "Gras", nom: "Strong", caracteres: GRAS },
  { id: "Italique", nom: "Emphasis", caracteres: ITALIQUE },
  { id: "GrasItalique", nom: "Gras italique", caracteres: `${GRAS}${ITALIQUE}` },
  { id: "Exposant", nom: "Exposant", caracteres: '<w:vertAlign w:val="superscript"/>' },
  { id: "GrasExposant", nom: "Gras exposant", caracteres: `${GRAS}<w:vertAlign w:val="superscript"/>` },
  { id: "ItaliqueExposant", nom: "Italique exposant", caracteres: `${ITALIQUE}<w:vertAlign w:val="superscript"/>` },
  { id: "GrasItaliqueExposant", nom: "Gras italique exposant", caracteres: `${GRAS}${ITALIQUE}<w:vertAlign w:val="superscript"/>` },
  { id: "Manque", nom: "Manque", caracteres: `${GRAS}<w:color w:val="B0241C"/><w:shd w:val="clear" w:color="auto" w:fill="FCEDEB"/>` },
  { id: "Invite", nom: "Placeholder Text", caracteres: '<w:color w:val="6B7280"/>' },
  // These two ids are the library's: it writes them in the separators of notes.
  { id: "FootnoteReference", nom: "footnote reference", caracteres: '<w:vertAlign w:val="superscript"/>' },
  { id: "EndnoteReference", nom: "endnote reference", caracteres: '<w:vertAlign w:val="superscript"/>' },
] as const;

const MARGES = '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>';
const tableau = (id: string, nom: string, proprietes: string, reste = ""): string =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${nom}"/><w:basedOn w:val="TableauNormal"/><w:qFormat/><w:tblPr>${proprietes}${MARGES}</w:tblPr>${reste}</w:style>`;

const TABLEAUX = [
  '<w:style w:type="table" w:default="1" w:styleId="TableauNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  tableau(
    "Registre",
    "Registre",
    `<w:tblBorders>${bordure("top", 8, "16181D", 0)}${bordure("bottom", 4, "A6A69F", 0)}${bordure("insideH", 4, "D9D9D4", 0)}</w:tblBorders>`,
    `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${bordure("bottom", 6, "16181D", 0)}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>`,
  ),
  tableau("Fiche", "Fiche", `<w:tblBorders>${bordure("top", 4, "A6A69F", 0)}${bordure("bottom", 4, "A6A69F", 0)}${bordure("insideH", 4, "D9D9D4", 0)}</w:tblBorders>`),
  tableau("Signatures", "Signatures", ""),
];

function listStylesCellule(): readonly StyleParagraphe[] {
  return Object.values(RANGEES).flatMap((rangee) =>
    ALIGNEMENTS.filter(({ id }) => rangee.id !== "" || id !== "").map(({ id, nom, jc }) => ({
      id: `Tableau${rangee.id}${id}`,
      nom: `${rangee.nom}${nom}`,
      base: "Tableau",
      paragraphe: `${rangee.paragraphe}${jc}`,
      caracteres: rangee.caracteres,
    })),
  );
}

function renderParagraphe({ id, nom, base = "Normal", suivant, paragraphe = "", caracteres = "" }: StyleParagraphe): string {
  const isNormal = id === "Normal";
  const tete = isNormal ? ' w:default="1"' : /^(?:Title|Subtitle|heading \d|footer|footnote text|List Paragraph|Signature)$/.test(nom) ? "" : ' w:customStyle="1"';
  return (
    `<w:style w:type="paragraph"${tete} w:styleId="${id}"><w:name w:val="${nom}"/>${isNormal ? "" : `<w:basedOn w:val="${base}"/>`}` +
    `${suivant === undefined ? "" : `<w:next w:val="${suivant}"/>`}<w:qFormat/>` +
    `${paragraphe === "" ? "" : `<w:pPr>${paragraphe}</w:pPr>`}${caracteres === "" ? "" : `<w:rPr>${caracteres}</w:rPr>`}</w:style>`
  );
}

function renderCaractere({ id, nom, caracteres }: (typeof CARACTERES)[number]): string {
  return `<w:style w:type="character"${/^(?:Strong|Emphasis|Placeholder Text|footnote reference|endnote reference)$/.test(nom) ? "" : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${nom}"/><w:qFormat/><w:rPr>${caracteres}</w:rPr></w:style>`;
}
