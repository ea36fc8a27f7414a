import { describe, expect, test } from "vitest";
import { formatNoeud, type NoeudXml, parseNoeuds } from "#shared/formats/xml-noeuds.ts";
import { cleanPartie, cleanReglages, findRefusPartie, hasPagesPaires } from "#shared/word/hote-nettoyage.ts";

function parse(xml: string): NoeudXml {
  const lu = parseNoeuds(xml.replace(/^<([\w:]+)/, '<$1 xmlns:w="w" xmlns:r="r" xmlns:a="a" xmlns:v="v" xmlns:o="o" xmlns:w14="x" xmlns:c="c"'));
  if (!lu.ok) throw new Error(lu.motif);
  return lu.racine;
}

function clean(xml: string, hasSignets = false): string {
  return formatNoeud(cleanPartie(parse(xml), hasSignets).racine).replace(/ xmlns:\w+="\w"/g, "");
}

describe("ce qui ne suit pas un document de la société", () => {
  test.each([
    ["les révisions acceptées restent, les supprimées partent", '<w:p><w:ins w:id="1"><w:r/></w:ins><w:del><w:r/></w:del></w:p>', "<w:p><w:r/></w:p>"],
    ["un lien vers le dehors devient son texte", '<w:p><w:hyperlink r:id="rId1"><w:r/></w:hyperlink></w:p>', "<w:p><w:r/></w:p>"],
    ["un lien interne reste", '<w:p><w:hyperlink w:anchor="x"><w:r/></w:hyperlink></w:p>', '<w:p><w:hyperlink w:anchor="x"><w:r/></w:hyperlink></w:p>'],
    ["les traces d’outil partent", '<w:p w:rsidR="00" w14:paraId="1A"><w:proofErr/><w:commentRangeStart/></w:p>', "<w:p/>"],
    ["un texte balisé reste", "<w:p><w:smartTag><w:smartTagPr/><w:r/></w:smartTag></w:p>", "<w:p><w:r/></w:p>"],
    ["le lien d’une forme part", '<w:pict><v:shape href="http://x"/></w:pict>', "<w:pict><v:shape/></w:pict>"],
    ["les propriétés reprennent l’ordre du schéma", "<w:rPr><w:sz/><w:b/><w:rFonts/></w:rPr>", "<w:rPr><w:rFonts/><w:b/><w:sz/></w:rPr>"],
  ])("%s", (_nom, avant, apres) => {
    expect(clean(`<w:body>${avant}</w:body>`)).toBe(`<w:body>${apres}</w:body>`);
  });

  test("les signets ne restent que dans un corps gardé, et jamais celui de la dernière place", () => {
    const xml = '<w:body><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="2" w:name="_GoBack"/><w:bookmarkEnd w:id="2"/></w:body>';
    expect(clean(xml, true)).toBe('<w:body><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/></w:body>');
    expect(clean(xml)).toBe("<w:body/>");
  });

  test("un graphique est compté, et laissé", () => {
    expect(cleanPartie(parse("<w:body><w:drawing><c:chart/></w:drawing></w:body>"), false).dessinsPerdus).toBe(1);
  });

  test("ce qui irait chercher ailleurs est refusé", () => {
    expect(findRefusPartie(parse("<w:hdr><w:fldSimple w:instr=' dde Excel '/></w:hdr>"))).toContain("DDE");
    expect(findRefusPartie(parse("<w:hdr><w:altChunk/></w:hdr>"))).toContain("autre document");
    expect(findRefusPartie(parse("<w:hdr><w:instrText> PAGE </w:instrText></w:hdr>"))).toBeUndefined();
  });

  test("des réglages, il ne reste que ce qui change les pages", () => {
    const reglages = cleanReglages(parse('<w:settings><w:trackRevisions/><w:evenAndOddHeaders/><w:mailMerge/></w:settings>'));
    expect(reglages.enfants).toHaveLength(1);
    expect(hasPagesPaires(reglages)).toBe(true);
    expect(hasPagesPaires(parse('<w:settings><w:evenAndOddHeaders w:val="false"/></w:settings>'))).toBe(false);
  });
});
