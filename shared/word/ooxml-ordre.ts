/** Order that the schema imposes inside the property elements (ECMA-376, part 1, § 17); Word repairs a file that breaks it. */
const ORDRES: Readonly<Record<string, readonly string[]>> = {
  "w:pPr": listNoms(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct " +
      "topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment " +
      "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
  ),
  "w:tblPr": listNoms(
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
  ),
  "w:tcPr": listNoms("cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"),
  "w:tbl": listNoms("bookmarkStart bookmarkEnd tblPr tblGrid tr"),
  "w:tc": listNoms("tcPr p"),
  "w:sectPr": listNoms(
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
  ),
};

/** Whether `suivant` may stand after `precedent` inside `parent`; what the schema leaves free is accepted. */
export function isOrdonne(parent: string, precedent: string, suivant: string): boolean {
  const ordre = ORDRES[parent];
  if (ordre === undefined) return true;
  const rangs = [ordre.indexOf(precedent), ordre.indexOf(suivant)] as const;
  return rangs[0] < 0 || rangs[1] < 0 || rangs[0] <= rangs[1];
}

function listNoms(noms: string): readonly string[] {
  return noms.split(" ").map((nom) => `w:${nom}`);
}
