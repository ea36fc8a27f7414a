import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Bloc, DocumentRedige } from "#shared/word/bloc.ts";
import { renderDocuments, renderDocx } from "#shared/word/docx-writer.ts";
import { listBalises, listParagraphes, readPartie, readParties } from "../../support/docx-lecture.ts";

const TABLEAU: Bloc = {
  kind: "tableau",
  legende: "Factures",
  colonnes: [{ titre: "N°", largeur: 13 }, { titre: "Objet", largeur: 54 }, { titre: "Montant", largeur: 33, alignement: "droite" }],
  lignes: [
    { style: "intertitre", cellules: [[{ texte: "2025" }]] },
    { cellules: [[{ texte: "3" }], [{ texte: "Étais" }], [{ texte: "12345,67 €" }]], ancre: "piece-3" },
    { style: "sous-total", cellules: [[], [{ texte: "Sous-total" }], [{ texte: "12345,67 €" }]] },
    { style: "total", cellules: [[], [{ texte: "Total" }], [{ texte: "12345,67 €" }]] },
  ],
};

function createDocument(blocs: readonly Bloc[], reste: Partial<DocumentRedige> = {}): DocumentRedige {
  return { titre: "Requête & pièces", sujet: "Valdoré c/ Pelagrin", auteur: "Valdoré <Équipements>", reference: "2026-0417", date: jour("2026-11-21"), blocs, ...reste };
}

async function readCorps(blocs: readonly Bloc[]): Promise<string> {
  return readPartie(await renderDocx(createDocument(blocs)), "word/document.xml");
}

describe("renderDocx", () => {
  test("gives each block its style and the outline its levels", async () => {
    const corps = await readCorps([
      { kind: "titre", niveau: 0, texte: "Requête" },
      { kind: "paragraphe", style: "sous-titre", texte: [{ texte: "articles 1405 et suivants" }] },
      { kind: "titre", niveau: 1, texte: "Exposé" },
      { kind: "titre", niveau: 2, texte: "Faits" },
      { kind: "titre", niveau: 3, texte: "Livraison" },
      { kind: "paragraphe", texte: [{ texte: "Le 1er mars", isGras: true }] },
      { kind: "liste", marque: "numero", points: [[{ texte: "un" }], [{ texte: "deux" }]] },
      { kind: "encadre", ton: "alerte", texte: [{ texte: "Attention !" }] },
    ]);
    expect(listParagraphes(corps).map(({ style, texte }) => `${style} | ${texte}`)).toEqual([
      "Titre | Requête", "SousTitre | articles 1405 et suivants", "Titre1 | Exposé", "Titre2 | Faits", "Titre3 | Livraison", "Normal | Le 1er\u00A0mars",
      "Liste | un", "Liste | deux", "EncadreAlerte | Attention\u00A0!",
    ]);
    expect(listBalises(corps, "w:rStyle").map((attributs) => attributs["w:val"])).toEqual(["Gras", "GrasExposant", "Gras"]);
  });

  test("writes no direct font, size, colour or language in the text: they are in the styles", async () => {
    const octets = await renderDocx(createDocument([{ kind: "titre", niveau: 1, texte: "Faits" }, { kind: "paragraphe", texte: [{ texte: "a", isGras: true, isItalique: true }] }, TABLEAU]));
    const parties = readParties(octets);
    for (const nom of ["word/document.xml", "word/footer1.xml"]) expect(parties.get(nom)).not.toMatch(/<w:(?:rFonts|sz|szCs|color|b|i|lang|jc)[ />]/);
    const styles = parties.get("word/styles.xml") ?? "";
    expect(listBalises(styles, "w:lang").map((attributs) => attributs["w:val"])).toEqual(["fr-FR"]);
    expect(listBalises(styles, "w:outlineLvl").map((attributs) => attributs["w:val"])).toEqual(["0", "1", "2"]);
    expect(styles).toContain('<w:widowControl/>');
    expect(listBalises(styles, "w:style").filter((attributs) => attributs["w:default"] === "1")).toHaveLength(2);
  });

  test("repeats the header row, never cuts a row, aligns amounts to the right, draws the total", async () => {
    const corps = await readCorps([{ kind: "paragraphe", texte: [{ texte: "Ci-dessous" }] }, TABLEAU]);
    expect(listBalises(corps, "w:tblHeader")).toHaveLength(1);
    expect(listBalises(corps, "w:cantSplit")).toHaveLength(5);
    expect(listBalises(corps, "w:gridCol").map((attributs) => Number(attributs["w:w"])).reduce((somme, largeur) => somme + largeur, 0)).toBe(9072);
    expect(listBalises(corps, "w:gridSpan").map((attributs) => attributs["w:val"])).toEqual(["3"]);
    expect(listParagraphes(corps).filter(({ texte }) => texte.includes("345,67")).map(({ style, texte }) => `${style} ${texte}`)).toEqual([
      "TableauDroite 12\u202F345,67\u00A0€", "TableauSousTotalDroite 12\u202F345,67\u00A0€", "TableauTotalDroite 12\u202F345,67\u00A0€",
    ]);
    expect(corps.match(/<w:bottom w:val="double"/g)).toHaveLength(3);
    expect(listBalises(corps, "w:keepNext").filter((attributs) => attributs["w:val"] !== "false").length).toBeGreaterThan(4);
  });

  test("a reference that repeats its target is a field that follows it, any other a link", async () => {
    const corps = await readCorps([
      { kind: "titre", niveau: 1, texte: "Bordereau de pièces", ancre: "bordereau" },
      { kind: "paragraphe", texte: [{ texte: "(pièce n° " }, { texte: "3", renvoi: "piece-3" }, { texte: "), voir le " }, { texte: "bordereau", renvoi: "bordereau" }] },
      TABLEAU,
    ]);
    const signets = listBalises(corps, "w:bookmarkStart");
    expect(signets.map((attributs) => attributs["w:id"])).toEqual(["1", "2"]);
    expect(listBalises(corps, "w:bookmarkEnd").map((attributs) => attributs["w:id"])).toEqual(["1", "2"]);
    expect(listBalises(corps, "w:fldSimple")).toEqual([{ "w:instr": `REF ${signets[1]?.["w:name"]} \\h` }]);
    expect(listBalises(corps, "w:hyperlink").map((attributs) => attributs["w:anchor"])).toEqual([signets[0]?.["w:name"]]);
  });

  test("refuses a reference that leads nowhere and an anchor given twice", async () => {
    const titre: Bloc = { kind: "titre", niveau: 1, texte: "A", ancre: "a" };
    await expect(renderDocx(createDocument([{ kind: "paragraphe", texte: [{ texte: "3", renvoi: "piece-3" }] }]))).rejects.toThrow(/Le renvoi .*piece-3.* ne mène nulle part/);
    await expect(renderDocx(createDocument([titre, titre]))).rejects.toThrow("posée deux fois");
  });

  test("numbers the pages beside the reference and turns them when asked", async () => {
    const octets = await renderDocx(createDocument([{ kind: "titre", niveau: 1, texte: "A" }, { kind: "saut-de-page", orientation: "paysage" }, { kind: "titre", niveau: 1, texte: "B" }]));
    const parties = readParties(octets);
    expect(listBalises(parties.get("word/document.xml") ?? "", "w:pgSz").map((attributs) => attributs["w:orient"])).toEqual(["portrait", "landscape"]);
    for (const pied of ["word/footer1.xml", "word/footer2.xml"]) {
      expect(parties.get(pied)).toContain("2026-0417");
      expect(parties.get(pied)).toMatch(/PAGE<.*NUMPAGES</);
    }
  });

  test("a page break carries on the next title, and nothing follows the last one", async () => {
    const corps = await readCorps([{ kind: "titre", niveau: 1, texte: "A" }, { kind: "saut-de-page" }, { kind: "titre", niveau: 1, texte: "B" }, { kind: "saut-de-page" }]);
    expect(listParagraphes(corps).map(({ texte }) => texte)).toEqual(["A", "B"]);
    expect(listBalises(corps, "w:pageBreakBefore")).toHaveLength(1);
  });

  test("fills the properties with the title, the subject and the company, and tells neither the clock nor the machine", async () => {
    const octets = await renderDocx(createDocument([{ kind: "titre", niveau: 0, texte: "A" }]));
    const proprietes = readPartie(octets, "docProps/core.xml");
    expect(proprietes).toContain("<dc:title>Requête &amp; pièces</dc:title>");
    expect(proprietes).toContain("<dc:creator>Valdoré &lt;Équipements&gt;</dc:creator>");
    expect(proprietes).toContain("2026-11-21T12:00:00Z");
    expect(readPartie(octets, "docProps/app.xml")).toContain("<Company>Valdoré &lt;Équipements&gt;</Company>");
    expect([...readParties(octets).keys()].filter((nom) => nom.includes("media"))).toEqual([]);
  });

  test("gives the same bytes for the same document", async () => {
    const document = createDocument([{ kind: "titre", niveau: 1, texte: "A", ancre: "a" }, { kind: "paragraphe", texte: [{ texte: "voir A", renvoi: "a", note: "note" }] }, TABLEAU]);
    expect(Buffer.compare(await renderDocx(document), await renderDocx(document))).toBe(0);
  });

  test("keeps the text of a note at the foot of the page", async () => {
    const octets = await renderDocx(createDocument([{ kind: "paragraphe", texte: [{ texte: "dû", note: "Article 1343-1 : intérêts d’abord." }] }]));
    expect(listParagraphes(readPartie(octets, "word/footnotes.xml")).at(-1)).toEqual({ style: "NoteDeBas", texte: " Article 1343-1\u00A0: intérêts d’abord." });
  });

  test("scales the logo down and describes it", async () => {
    const octets = await renderDocx(createDocument([{ kind: "titre", niveau: 0, texte: "A" }], { logo: { octets: PNG, type: "png", largeur: 2270, hauteur: 100 } }));
    const corps = readPartie(octets, "word/document.xml");
    expect(listBalises(corps, "wp:extent")[0]).toEqual({ cx: String(227 * 9525), cy: String(10 * 9525) });
    expect(listBalises(corps, "wp:docPr")[0]?.["descr"]).toContain("Logo");
  });

  test.each([
    ["XML", '<w:t>&amp;</w:t> ]]> "x"'],
    ["control characters", "a\u0000b\u0007c\u001Fd\uFFFEe"],
    ["half of a pair", "a\uD83Db"],
    ["right-to-left", "שלום \u202Eabc\u202C مرحبا"],
    ["emoji", "facture 🧾 réglée"],
    ["100 000 characters", "mot ".repeat(25_000)],
  ])("hostile text does not break the file: %s", async (_, texte) => {
    const octets = await renderDocx(createDocument([{ kind: "titre", niveau: 1, texte }, { kind: "paragraphe", texte: [{ texte, note: texte }] }, { kind: "encadre", ton: "neutre", texte: [{ texte }] }], { titre: texte, sujet: texte, auteur: texte, reference: texte.slice(0, 50) }));
    expect(listParagraphes(readPartie(octets, "word/document.xml")).map(({ style }) => style)).toEqual(["Titre1", "Normal", "Encadre"]);
  });

  test("« <w:t> » typed by a person is printed as typed", async () => {
    const corps = await readCorps([{ kind: "paragraphe", texte: [{ texte: "<w:t>&amp;</w:t>" }] }]);
    expect(listParagraphes(corps)[0]?.texte).toBe("<w:t>&amp;</w:t>");
  });
});

const PNG = new Uint8Array(Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64"));

describe("renderDocuments", () => {
  test("puts each document on pages of its own, numbered from 1 under its own reference, and keeps bookmarks and lists apart", async () => {
    const blocs: readonly Bloc[] = [TABLEAU, { kind: "paragraphe", texte: [{ texte: "pièce " }, { texte: "3", renvoi: "piece-3" }] }, { kind: "liste", marque: "numero", points: [[{ texte: "un" }]] }];
    const octets = await renderDocuments([createDocument(blocs), createDocument(blocs, { reference: "2026-0418" })]);
    const corps = readPartie(octets, "word/document.xml");
    expect(corps.match(/<w:sectPr/g)).toHaveLength(2);
    expect(corps.match(/<w:pgNumType w:start="1"/g)).toHaveLength(2);
    const signets = [...corps.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, nom]) => nom);
    expect(new Set(signets).size).toBe(2);
    expect(new Set([...corps.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)).size).toBe(2);
    const pieds = [...readParties(octets)].filter(([nom]) => /^word\/footer\d*\.xml$/.test(nom)).map(([, xml]) => xml).join("");
    expect(pieds).toContain("2026-0417");
    expect(pieds).toContain("2026-0418");
    expect(pieds).toContain("SECTIONPAGES");
  });
});
