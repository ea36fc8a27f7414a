import { deflateSync } from "node:zlib";
import { encodeUtf8 } from "#shared/formats/zip.ts";
import { createZip, type EntreeZip } from "#shared/formats/zip.ts";

const ESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const MOT = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/** What a test changes in the document: parts by path, « undefined » takes one away. */
export type Retouches = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A letterhead as Word writes one: logo, first page, odd and even pages, a footer on two columns, revisions, a template elsewhere, links. */
export function buildPapier(retouches: Retouches = {}): Uint8Array {
  return packDocx({ ...PAPIER, ...retouches });
}

/** The same with a logo in the text of its page, above what is given. */
export function buildPapierLogo(suite: string, section = SECTION, avant = ""): Uint8Array {
  const relations = String(PAPIER["word/_rels/document.xml.rels"]).replace("</Relationships>", `<Relationship Id="rId40" Type="${OFFICE}image" Target="media/image1.png"/></Relationships>`);
  return packDocx({ ...PAPIER, "word/document.xml": partie("document", `<w:body>${avant}<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r>${dessin(5).replace('r:embed="rId1"', 'r:embed="rId40"').replace('<a:hlinkClick r:id="rId9"/>', "")}</w:r></w:p>${suite}${section}</w:body>`), "word/_rels/document.xml.rels": relations });
}

/** A .docx whose body is given: paragraphs and tables, before the last section. */
export function buildModele(corps: string, retouches: Retouches = {}): Uint8Array {
  return packDocx({ ...PAPIER, "word/document.xml": `<w:document ${ESPACES}><w:body>${corps}${SECTION}</w:body></w:document>`, ...retouches });
}

export function paragraphe(texte: string, proprietes = ""): string {
  return `<w:p>${proprietes}<w:r><w:t xml:space="preserve">${texte}</w:t></w:r></w:p>`;
}

/** Word cuts a text wherever the writer stopped: one run for each piece. */
export function paragrapheCoupe(...morceaux: readonly string[]): string {
  return `<w:p w:rsidR="00AB12CD" w14:paraId="1A2B3C4D">${morceaux.map((texte, rang) => `<w:r w:rsidRPr="00${rang}"><w:rPr>${rang % 2 === 0 ? "" : "<w:b/>"}<w:lang w:val="fr-FR"/></w:rPr><w:t xml:space="preserve">${texte}</w:t></w:r><w:proofErr w:type="spellStart"/>`).join("")}</w:p>`;
}

export function tableau(...rangees: readonly (readonly string[])[]): string {
  const grille = (rangees[0] ?? []).map(() => '<w:gridCol w:w="3000"/>').join("");
  const lignes = rangees.map((cellules) => `<w:tr>${cellules.map((texte) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${texte.startsWith("<") ? texte : paragraphe(texte)}</w:tc>`).join("")}</w:tr>`);
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grille}</w:tblGrid>${lignes.join("")}</w:tbl>`;
}

/** A text box as Word writes it: a drawing, and the same text again for old versions. */
export function zoneDeTexte(texte: string): string {
  const contenu = `<w:txbxContent>${paragraphe(texte)}</w:txbxContent>`;
  return (
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">` +
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>3600000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>' +
    '<wp:extent cx="1800000" cy="500000"/><wp:wrapNone/><wp:docPr id="7" name="Zone 7"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">' +
    '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>' +
    `<wps:txbx>${contenu}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape id="zone7" style="position:absolute;width:140pt;height:40pt" type="#_x0000_t202"><v:textbox>${contenu}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
  );
}

/** A picture of one colour, in the format that Word keeps. */
export function buildPng(largeur: number, hauteur: number): Uint8Array {
  const ligne = Buffer.concat([Buffer.from([0]), Buffer.from(Array.from({ length: largeur }, () => [0x1f, 0x3a, 0x93]).flat())]);
  const bloc = (type: string, corps: Buffer): Buffer => {
    const tete = Buffer.concat([Buffer.from(type, "latin1"), corps]);
    const [taille, somme] = [Buffer.alloc(4), Buffer.alloc(4)];
    taille.writeUInt32BE(corps.length);
    somme.writeUInt32BE(computeCrc(tete));
    return Buffer.concat([taille, tete, somme]);
  };
  const entete = Buffer.alloc(13);
  entete.writeUInt32BE(largeur, 0);
  entete.writeUInt32BE(hauteur, 4);
  entete.set([8, 2, 0, 0, 0], 8);
  return new Uint8Array(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), bloc("IHDR", entete), bloc("IDAT", deflateSync(Buffer.concat(Array.from({ length: hauteur }, () => ligne)))), bloc("IEND", Buffer.alloc(0))]));
}

function computeCrc(octets: Buffer): number {
  let crc = ~0;
  for (const octet of octets) {
    crc ^= octet;
    for (let tour = 0; tour < 8; tour++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

const dessin = (id: number): string =>
  `<w:drawing><wp:inline><wp:extent cx="1440000" cy="432000"/><wp:docPr id="${id}" name="Logo ${id}" descr="Valdoré"><a:hlinkClick r:id="rId9"/></wp:docPr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">` +
  `<pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"><a:extLst><a:ext uri="{28A0092B-C50C-407E-A947-70E740481C1C}"/></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
  '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1440000" cy="432000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>';

const SECTION =
  '<w:sectPr w:rsidR="00AB12CD"><w:headerReference w:type="even" r:id="rId11"/><w:headerReference w:type="default" r:id="rId10"/><w:headerReference w:type="first" r:id="rId12"/><w:footerReference w:type="default" r:id="rId13"/>' +
  '<w:footerReference w:type="first" r:id="rId14"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1134" w:bottom="1701" w:left="1701" w:header="567" w:footer="454" w:gutter="0"/><w:cols w:num="2"/><w:titlePg/></w:sectPr>';

const rels = (...liens: readonly (readonly [id: string, genre: string, cible: string, dehors?: boolean])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${liens.map(([id, genre, cible, dehors = false]) => `<Relationship Id="${id}" Type="${OFFICE}${genre}" Target="${cible}"${dehors ? ' TargetMode="External"' : ""}/>`).join("")}</Relationships>`;

const partie = (racine: string, contenu: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${racine} ${ESPACES}>${contenu}</w:${racine}>`;

const PAPIER: Retouches = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    `<Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${MOT}document.main+xml"/>` +
    `${["styles", "numbering", "settings", "header1:header", "header2:header", "header3:header", "footer1:footer", "footer2:footer"].map((nom) => `<Override PartName="/word/${nom.split(":")[0] ?? ""}.xml" ContentType="${MOT}${nom.split(":").at(-1) ?? ""}+xml"/>`).join("")}</Types>`,
  "_rels/.rels": rels(["rId1", "officeDocument", "word/document.xml"]),
  "word/document.xml": partie("document", `<w:body><w:p w:rsidR="00AB12CD"><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/></w:p>${SECTION}</w:body>`),
  "word/_rels/document.xml.rels": rels(
    ["rId1", "styles", "styles.xml"], ["rId2", "numbering", "numbering.xml"], ["rId3", "settings", "settings.xml"], ["rId10", "header", "header1.xml"], ["rId11", "header", "header2.xml"],
    ["rId12", "header", "header3.xml"], ["rId13", "footer", "footer1.xml"], ["rId14", "footer", "footer2.xml"], ["rId15", "customXml", "../customXml/item1.xml"],
  ),
  "word/header1.xml": partie("hdr", `<w:p><w:pPr><w:jc w:val="right"/><w:pStyle w:val="En-tte"/></w:pPr><w:ins w:id="4" w:author="Léa"><w:r><w:t>Valdoré, suite</w:t></w:r></w:ins><w:del w:id="5"><w:r><w:delText>ancien nom</w:delText></w:r></w:del></w:p>`),
  "word/header2.xml": partie("hdr", '<w:p><w:pPr><w:pStyle w:val="En-tte"/></w:pPr><w:r><w:t>Valdoré, page paire</w:t></w:r></w:p>'),
  "word/header3.xml": partie("hdr", `<w:p><w:pPr><w:pStyle w:val="En-tte"/></w:pPr><w:r>${dessin(1)}</w:r></w:p><w:p><w:pPr><w:pStyle w:val="En-tte"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Matériel d’étaiement</w:t></w:r></w:p>`),
  "word/_rels/header3.xml.rels": rels(["rId1", "image", "media/image1.png"], ["rId9", "hyperlink", "https://valdore.example", true]),
  "word/footer1.xml": partie("ftr", `${tableau(["Valdoré Équipements, SAS au capital de 250 000 €", "RCS Lyon 917 408 253"])}<w:p><w:pPr><w:pStyle w:val="En-tte"/></w:pPr><w:hyperlink r:id="rId1"><w:r><w:t>www.valdore.example</w:t></w:r></w:hyperlink></w:p>`),
  "word/_rels/footer1.xml.rels": rels(["rId1", "hyperlink", "https://www.valdore.example", true]),
  "word/footer2.xml": partie("ftr", '<w:p><w:pPr><w:pStyle w:val="En-tte"/></w:pPr><w:r><w:t>Page </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'),
  "word/styles.xml": partie(
    "styles",
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans"/><w:sz w:val="21"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:jc w:val="both"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>' +
      '<w:qFormat/><w:rsid w:val="00AB12CD"/><w:pPr><w:keepNext/><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="1F3A93"/><w:b/><w:sz w:val="28"/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="En-tte"><w:name w:val="header"/><w:basedOn w:val="Normal"/></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="Discret"><w:name w:val="Discret"/></w:style><w:style w:type="table" w:default="1" w:styleId="TableauNormal"><w:name w:val="Normal Table"/></w:style>',
  ),
  "word/numbering.xml": partie("numbering", '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'),
  "word/settings.xml": partie("settings", '<w:attachedTemplate r:id="rId1"/><w:trackRevisions/><w:evenAndOddHeaders/><w:rsids><w:rsid w:val="00AB12CD"/></w:rsids>'),
  "word/_rels/settings.xml.rels": rels(["rId1", "attachedTemplate", "file:///C:/Modeles/papier.dotx", true]),
  "word/media/image1.png": buildPng(200, 60),
  "customXml/item1.xml": "<donnees/>",
};

function packDocx(parties: Retouches): Uint8Array {
  const entrees = Object.entries(parties).flatMap(([nom, contenu]): readonly EntreeZip[] => (contenu === undefined ? [] : [{ nom, octets: typeof contenu === "string" ? encodeUtf8(contenu) : contenu }]));
  return createZip(entrees, undefined);
}
