import { describe, expect, test } from "vitest";
import { renderDocuments, renderDocx } from "#shared/word/docx-writer.ts";
import { type Papier, readPapier } from "#shared/word/papier.ts";
import { parsePaquet } from "#shared/word/validate-ooxml.ts";
import type { DocumentRedige } from "#shared/word/bloc.ts";
import { listBalises, listParagraphes, readPartie, readParties } from "../../support/docx-lecture.ts";
import { buildPapier, paragraphe } from "../../support/papier-builder.ts";

const ACTE: DocumentRedige = {
  titre: "Mise en demeure", sujet: "Factures impayées", auteur: "Valdoré Équipements", reference: "2026-0417", pied: "Valdoré Équipements, RCS Lyon 917 408 253",
  blocs: [
    { kind: "titre", niveau: 1, texte: "Exposé" },
    { kind: "paragraphe", texte: [{ texte: "Nous vous demandons le paiement", note: "Note de bas de page" }] },
    { kind: "liste", marque: "tiret", points: [[{ texte: "une facture" }]] },
    { kind: "tableau", legende: "Décompte", colonnes: [{ titre: "Objet", largeur: 60 }, { titre: "Montant", largeur: 40, alignement: "droite" }], lignes: [{ cellules: [[{ texte: "Principal" }], [{ texte: "1 000,00 €" }]] }] },
    { kind: "saut-de-page", orientation: "paysage" },
    { kind: "paragraphe", texte: [{ texte: "Annexe" }] },
  ],
};

function readLu(octets = buildPapier()): Papier {
  const lu = readPapier(octets);
  if (!lu.ok) throw new Error(lu.motif);
  return lu.papier;
}

describe("un acte sur le papier à en-tête de la société", () => {
  const rendre = async (octets?: Uint8Array) => renderDocx(ACTE, readLu(octets).fond);

  test("s’ouvre sans réparation", async () => {
    expect(parsePaquet(await rendre())).toMatchObject({ kind: "valide" });
  });

  test("garde l’en-tête de chaque sorte de page, le logo et les marges", async () => {
    const docx = await rendre();
    const parties = readParties(docx);
    const references = listBalises(parties.get("word/document.xml") ?? "", "w:headerReference").map((lue) => lue["w:type"]);
    expect(references).toEqual(["even", "default", "first", "even", "default", "first"]);
    expect([...parties.keys()].filter((nom) => nom.startsWith("word/media/"))).toEqual(["word/media/modele1.png"]);
    expect(listBalises(parties.get("word/document.xml") ?? "", "w:pgMar").map((lue) => [lue["w:left"], lue["w:top"]])).toEqual([["1701", "2268"], ["1701", "2268"]]);
    expect(listBalises(parties.get("word/settings.xml") ?? "", "w:evenAndOddHeaders")).toHaveLength(1);
  });

  test("ne met la première page qu’au début, tourne l’annexe et coule le texte sur une seule colonne", async () => {
    const xml = readPartie(await rendre(), "word/document.xml");
    expect(listBalises(xml, "w:titlePg")).toHaveLength(1);
    expect(listBalises(xml, "w:pgSz").map((lue) => lue["w:orient"])).toEqual([undefined, "landscape"]);
    expect(listBalises(xml, "w:cols")).toEqual([]);
  });

  test("porte la référence et le numéro sous les pieds qui n’en ont pas, y compris ceux qui manquent", async () => {
    const parties = readParties(await rendre());
    const pieds = [...parties].filter(([nom]) => /^word\/footer\d+\.xml$/.test(nom)).map(([, xml]) => listParagraphes(xml).map(({ texte }) => texte));
    // Default, first and even pages, upright then turned: the first page numbers itself and is one and the same.
    expect(pieds.filter((lignes) => lignes.at(-1)?.startsWith("2026-0417"))).toHaveLength(4);
    expect(pieds.filter((lignes) => lignes.join() === "Page 1")).toHaveLength(1);
    expect(pieds).toHaveLength(5);
  });

  test("n’imprime pas deux fois les mentions légales que le papier porte déjà", async () => {
    const pieds = [...readParties(await rendre())].filter(([nom]) => /^word\/footer/.test(nom)).map(([, xml]) => xml).join();
    expect(pieds).not.toContain("ExigibleMentions");
    const sans = [...readParties(await rendre(buildPapier({ "word/footer1.xml": undefined, "word/footer2.xml": undefined })))].filter(([nom]) => /^word\/footer/.test(nom)).map(([, xml]) => xml).join();
    expect(sans).toContain("ExigibleMentions");
  });

  test("plusieurs actes dans un fichier gardent chacun leur référence et leur première page", async () => {
    const docx = await renderDocuments([ACTE, { ...ACTE, reference: "2026-0999" }], readLu().fond);
    expect(parsePaquet(docx)).toMatchObject({ kind: "valide" });
    const xml = readPartie(docx, "word/document.xml");
    expect(listBalises(xml, "w:titlePg")).toHaveLength(2);
    const pieds = [...readParties(docx)].filter(([nom]) => /^word\/footer/.test(nom)).map(([, lu]) => lu).join();
    expect([pieds.includes("2026-0417"), pieds.includes("2026-0999")]).toEqual([true, true]);
  });

  test("prend la police et les titres de la société, sans leurs numéros automatiques, et laisse respirer les paragraphes", async () => {
    const docx = await rendre();
    const styles = readPartie(docx, "word/styles.xml");
    expect(listParagraphes(readPartie(docx, "word/document.xml")).slice(0, 2).map(({ style }) => style)).toEqual(["Titre1", "ExigibleCorps"]);
    expect(styles).toContain("Liberation Sans");
    expect(/<w:style [^>]*w:styleId="Titre1">.*?<\/w:style>/.exec(styles)?.[0]).not.toContain("numPr");
    expect(/<w:style [^>]*w:styleId="ExigibleCorps">.*?<\/w:style>/.exec(styles)?.[0]).toContain('w:after="100"');
    expect(listBalises(styles, "w:name").map((lu) => lu["w:val"]?.toLowerCase()).filter((nom, rang, tous) => tous.indexOf(nom) !== rang)).toEqual([]);
  });

  test("donne aux tableaux la largeur du texte de la société", async () => {
    expect(listBalises(readPartie(await rendre(), "word/document.xml"), "w:tblW")).toEqual([{ "w:w": String(11906 - 1701 - 1134), "w:type": "dxa" }]);
  });

  test("ne laisse sortir ni lien, ni modèle attaché, ni révision, ni marque de travail", async () => {
    const parties = readParties(await rendre());
    const tout = [...parties].filter(([nom]) => /\.(?:xml|rels)$/.test(nom)).map(([, xml]) => xml).join();
    expect(tout).not.toMatch(/External|attachedTemplate|valdore\.example"|w:ins |w:del |rsid|paraId|hlinkClick|customXml|ancien nom/);
    expect(tout).toContain("Valdoré, suite");
    expect(tout).toContain("www.valdore.example");
  });

  test("donne les mêmes octets à chaque fois", async () => {
    expect(await rendre()).toEqual(await rendre());
  });
});

describe("un papier à en-tête refusé, en une phrase", () => {
  const type = (nouveau: string) => ({ "[Content_Types].xml": new TextDecoder().decode(buildTypes()).replace("document.main+xml", nouveau) });
  function buildTypes(): Uint8Array {
    return new TextEncoder().encode(readPartie(buildPapier(), "[Content_Types].xml"));
  }
  const entete = (contenu: string) => ({ "word/header1.xml": readPartie(buildPapier(), "word/header1.xml").replace(/<w:p>.*<\/w:p>/s, `<w:p><w:r>${contenu}</w:r></w:p>`) });

  test.each([
    ["un texte", new TextEncoder().encode("Bonjour"), /n’est pas un document Word/],
    ["un ancien .doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /ancien document Word/],
    ["une archive coupée", buildPapier().slice(0, 4000), /abîmé/],
    ["un classeur", buildPapier(type("sheet.main+xml")), /n’est pas un document Word/],
    ["un .docm", buildPapier(type("document.macroEnabled.main+xml")), /macros/],
    ["un projet VBA caché", buildPapier({ "word/vbaProject.bin": Uint8Array.from([1, 2, 3]) }), /macros/],
    ["un XML incorrect", buildPapier({ "word/header1.xml": "<w:hdr><w:p></w:hdr>" }), /abîmé .*header1/],
    ["une DTD", buildPapier({ "word/header1.xml": '<!DOCTYPE w [<!ENTITY a "b">]><w:hdr/>' }), /DTD/],
    ["une image distante", buildPapier({ "word/_rels/header3.xml.rels": readPartie(buildPapier(), "word/_rels/header3.xml.rels").replace('Target="media/image1.png"', 'Target="https://pisteur.example/i.png" TargetMode="External"') }), /hors de lui-même/],
    ["une image liée", buildPapier(entete('<w:drawing><a:blip r:link="rId4"/></w:drawing>')), /image liée/],
    ["un champ qui lit un autre fichier", buildPapier(entete("<w:instrText> INCLUDEPICTURE \"http://pisteur.example\" </w:instrText>")), /INCLUDEPICTURE/],
    ["un objet incorporé", buildPapier(entete("<w:object/>")), /objet d’un autre programme/],
    ["une fausse image", buildPapier({ "word/media/image1.png": new TextEncoder().encode("<svg onload='alert(1)'/>".padEnd(80)) }), /ne se lit pas/],
    ["une image qui remplirait la mémoire", buildPapier({ "word/media/image1.png": buildGeante() }), /démesurée/],
    ["une archive piégée", buildPapier({ "word/media/image1.png": new Uint8Array(50 * 1024 * 1024) }), /démesuré/],
    ["cinq cents pages", buildPapier({ "word/document.xml": readPartie(buildPapier(), "word/document.xml").replace("<w:body>", `<w:body>${paragraphe("Une ligne").repeat(2000)}`) }), /2001 paragraphes/],
    ["des marges sans place", buildPapier({ "word/document.xml": readPartie(buildPapier(), "word/document.xml").replace('w:left="1701"', 'w:left="9000"') }), /marges/],
    ["un format « Strict »", buildPapier({ "word/document.xml": readPartie(buildPapier(), "word/document.xml").replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main") }), /variante rare/],
  ])("%s", (_nom, octets, attendu) => {
    const lu = readPapier(octets);
    expect(lu.ok ? "accepté" : lu.motif).toMatch(attendu);
    expect(lu.ok ? "" : lu.motif).toMatch(/^[A-ZÀÉ][^\n]+\.$/);
  });

  /** One pixel of substance, a million million announced. */
  function buildGeante(): Uint8Array {
    const png = Uint8Array.from(readOctetsLogo());
    new DataView(png.buffer).setUint32(16, 1_000_000);
    new DataView(png.buffer).setUint32(20, 1_000_000);
    return png;
  }
  function readOctetsLogo(): Uint8Array {
    const octets = buildPapier();
    const paquet = parsePaquet(octets);
    const entrees = paquet.kind === "valide" ? paquet.entrees : [];
    return entrees.find(({ nom }) => nom.endsWith(".png"))?.octets ?? buildLogoSeul();
  }
  function buildLogoSeul(): Uint8Array {
    return Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...Array.from({ length: 30 }, () => 0)]);
  }

  test("les remarques disent ce qui n’est pas repris", () => {
    const lu = readPapier(buildPapier({ "word/document.xml": readPartie(buildPapier(), "word/document.xml").replace("<w:body>", `<w:body>${paragraphe("Lyon, le")}`) }));
    expect(lu.ok ? lu.papier.remarques : []).toEqual([expect.stringContaining("Le texte du corps")]);
  });
});
