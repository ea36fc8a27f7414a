/** Order that the schema imposes inside the property elements (ECMA-376, part 1, § 17); Word repairs a file that breaks it. */
const ORDRES: Readonly<Record<string, readonly string[]>> = {
  "w:pPr": listNoms(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct " +
      "topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment " +
      "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
  ),
  "w:rPr": listNoms(
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs " +
      "highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange",
  ),
  "w:tblPr": listNoms(
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange",
  ),
  "w:trPr": listNoms("cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins del trPrChange"),
  "w:tcPr": listNoms("cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"),
  "w:tbl": listNoms("bookmarkStart bookmarkEnd tblPr tblGrid tr"),
  "w:tr": listNoms("tblPrEx trPr tc"),
  "w:tc": listNoms("tcPr p"),
  "w:pBdr": listNoms("top left bottom right between bar"),
  "w:tblBorders": listNoms("top left start bottom right end insideH insideV"),
  "w:tcBorders": listNoms("top left start bottom right end insideH insideV tl2br tr2bl"),
  "w:tblCellMar": listNoms("top left start bottom right end"),
  "w:tcMar": listNoms("top left start bottom right end"),
  "w:numPr": listNoms("ilvl numId"),
  "w:sectPr": listNoms(
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
  ),
  "w:styles": listNoms("docDefaults latentStyles style"),
  "w:style": listNoms(
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
  ),
  "w:numbering": listNoms("numPicBullet abstractNum num numIdMacAtCleanup"),
  "w:abstractNum": listNoms("nsid multiLevelType tmpl name styleLink numStyleLink lvl"),
  "w:num": listNoms("abstractNumId lvlOverride"),
  "w:lvl": listNoms("start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"),
};

/** Element that nothing may precede in its parent. */
const PREMIERS: Readonly<Record<string, string>> = { "w:p": "w:pPr", "w:r": "w:rPr", "w:tc": "w:tcPr" };

/** Whether `suivant` may stand after `precedent` inside `parent`; what the schema leaves free is accepted. */
export function isOrdonne(parent: string, precedent: string, suivant: string): boolean {
  if (PREMIERS[parent] === suivant) return false;
  const ordre = ORDRES[parent];
  if (ordre === undefined) return true;
  const rangs = [ordre.indexOf(precedent), ordre.indexOf(suivant)] as const;
  return rangs[0] < 0 || rangs[1] < 0 || rangs[0] <= rangs[1];
}

/** Rank of an element among the properties of its parent, when the schema ranks all of them; another tool may have written them in any order. */
export function findRang(parent: string, nom: string): number | undefined {
  if (!RANGES.has(parent)) return undefined;
  const rang = ORDRES[parent]?.indexOf(nom) ?? -1;
  return rang < 0 ? undefined : rang;
}

/** Elements whose children are properties only: sorting them changes nothing of what they say. */
const RANGES = new Set(["w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:pBdr", "w:tblBorders", "w:tcBorders", "w:tblCellMar", "w:tcMar", "w:numPr", "w:sectPr", "w:style", "w:lvl", "w:abstractNum"]);

function listNoms(noms: string): readonly string[] {
  return noms.split(" ").map((nom) => `w:${nom}`);
}
