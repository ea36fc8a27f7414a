import { expect, test } from "vitest";
import { createNoeud, formatNoeud, type NoeudXml } from "#shared/formats/xml-noeuds.ts";
import { decodeUtf8 } from "#shared/formats/zip.ts";
import { createEntrees, fuseReglages } from "#shared/word/hote-paquet.ts";
import { buildPng } from "../../support/papier-builder.ts";

const dessin = (id: string): NoeudXml => createNoeud("wp:docPr", { id });

test("les parties ont leur type, leurs relations et des dessins numérotés d’un bout à l’autre", () => {
  const entrees = createEntrees({
    document: { nom: "word/document.xml", racine: createNoeud("w:document", {}, [dessin("9")]), relations: [{ id: "rId1", type: "t/header", cible: "word/header1.xml" }] },
    annexes: [{ nom: "word/header1.xml", racine: createNoeud("w:hdr", {}, [dessin("9")]), relations: [{ id: "rId1", type: "t/image", cible: "word/media/a.png" }] }],
    styles: createNoeud("w:styles"), numerotation: undefined, theme: undefined, polices: createNoeud("w:fonts"), reglages: createNoeud("w:settings"),
    medias: new Map([["word/media/a.png", buildPng(1, 1)]]), proprietes: new Map([["docProps/core.xml", "<c/>"]]),
  });
  const parNom = new Map(entrees.map(({ nom, octets }) => [nom, nom.endsWith(".png") ? "" : decodeUtf8(octets)]));
  expect(parNom.get("word/_rels/header1.xml.rels")).toContain('Target="media/a.png"');
  expect(parNom.get("word/_rels/document.xml.rels")?.match(/Target="header1.xml"/g)).toHaveLength(1);
  expect(parNom.get("[Content_Types].xml")).toMatch(/Extension="png" ContentType="image\/png".*header\+xml/);
  expect([parNom.get("word/document.xml"), parNom.get("word/header1.xml")].map((xml) => /id="(\d)"/.exec(xml ?? "")?.[1])).toEqual(["1", "2"]);
});

test("sans mode de compatibilité, le document s’ouvre comme un document d’aujourd’hui, et un retour à la ligne n’étire pas sa ligne", () => {
  const notres = createNoeud("w:settings", {}, [createNoeud("w:compat", {}, [createNoeud("w:compatSetting")])]);
  const siens = createNoeud("w:settings", {}, [createNoeud("w:evenAndOddHeaders"), createNoeud("w:listSeparator")]);
  expect(formatNoeud(fuseReglages(siens, notres))).toBe("<w:settings><w:evenAndOddHeaders/><w:compat><w:doNotExpandShiftReturn/><w:compatSetting/></w:compat><w:listSeparator/></w:settings>");
  const avec = createNoeud("w:settings", {}, [createNoeud("w:compat", {}, [createNoeud("w:doNotExpandShiftReturn"), createNoeud("w:useFELayout")])]);
  expect(formatNoeud(fuseReglages(avec, notres))).toBe(formatNoeud(avec));
});
