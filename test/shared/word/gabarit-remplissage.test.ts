import { describe, expect, test } from "vitest";
import { parsePaquet } from "#shared/word/validate-ooxml.ts";
import { listBalises, listParagraphes, readPartie, readParties } from "../../support/docx-lecture.ts";
import { renderModele } from "../../support/modele-societe-kit.ts";
import { buildModele, paragraphe, paragrapheCoupe, tableau, zoneDeTexte } from "../../support/papier-builder.ts";

async function fill(corps: string, options: Parameters<typeof renderModele>[1] = {}, retouches: Parameters<typeof buildModele>[1] = {}): Promise<readonly string[]> {
  const octets = await renderModele(buildModele(corps, retouches), options).fill();
  expect(parsePaquet(octets)).toMatchObject({ kind: "valide" });
  return listParagraphes(readPartie(octets, "word/document.xml")).map(({ texte }) => texte.replace(/[\u00A0\u202F]/g, " "));
}

describe("un modèle de la société, rempli", () => {
  test("un champ prend sa valeur, dans le style de son texte, même coupé par Word en morceaux", async () => {
    expect(await fill(paragrapheCoupe("Cher ", "{{deb", "iteur.n", "om}}, dossier {{dossier.", "reference}}"))).toEqual(["Cher Pelagrin Bâtiment, dossier 2026-0417"]);
  });

  test("un passage tombe ou reste, dans une phrase", async () => {
    const phrase = paragraphe("Vous êtes [[si debiteur.qualite = consommateur]]un consommateur[[sinon]]un professionnel[[fin]].");
    expect(await fill(phrase)).toEqual(["Vous êtes un professionnel."]);
    expect(await fill(phrase, { dossier: "consommateur" })).toEqual(["Vous êtes un consommateur."]);
  });

  test("un passage de plusieurs paragraphes part avec ses marques", async () => {
    const corps = [paragraphe("Avant"), paragraphe("[[si debiteur.qualite = consommateur]]"), paragraphe("Un"), paragraphe("[[sinon]]"), paragraphe("Deux"), tableau(["Trois"]), paragraphe("[[fin]]"), paragraphe("Après")].join("");
    expect(await fill(corps)).toEqual(["Avant", "Deux", "Trois", "Après"]);
    expect(await fill(corps, { dossier: "consommateur" })).toEqual(["Avant", "Un", "Après"]);
  });

  test("une ligne de tableau se répète pour chaque créance", async () => {
    const lignes = await fill(tableau(["Facture", "Montant"], ["[[pour chaque creance]]{{creance.reference}}", "{{creance.montantTtc}}[[fin]]"], ["Total", "{{decompte.total}}"]));
    expect(lignes).toHaveLength(2 + 2 * 3 + 2);
    expect(lignes[2]).toMatch(/^F-25-/);
    expect(lignes[3]).toMatch(/ €$/);
  });

  test("une ligne part quand son passage tombe, un tableau vidé part en entier, une cellule vidée garde un paragraphe", async () => {
    expect(await fill(paragraphe("Avant") + tableau(["[[si debiteur.qualite = consommateur]]Note", "pour vous[[fin]]"]) + paragraphe("Après"))).toEqual(["Avant", "Après"]);
    expect(await fill(tableau([`${paragraphe("[[si debiteur.qualite = consommateur]]")}${paragraphe("Note")}${paragraphe("[[fin]]")}`]))).toEqual([""]);
  });

  test("les passages s’emboîtent", async () => {
    const corps = tableau(["[[pour chaque creance]]{{creance.reference}}[[si creance.rang = 1]], la plus ancienne[[fin]]", "{{creance.rang}}[[fin]]"]);
    const lignes = await fill(corps);
    expect(lignes[0]).toMatch(/, la plus ancienne$/);
    expect(lignes[2]).not.toContain("ancienne");
  });

  test("en-têtes, pieds et zones de texte sont remplis aussi, et leur copie pour les anciens Word", async () => {
    const octets = await renderModele(buildModele(zoneDeTexte("Réf. {{dossier.reference}}"), { "word/header2.xml": readPartie(buildModele(""), "word/header2.xml").replace("page paire", "{{dossier.reference}}") })).fill();
    const parties = readParties(octets);
    expect(parties.get("word/document.xml")?.match(/2026-0417/g)).toHaveLength(2);
    expect(listParagraphes(parties.get("word/header2.xml") ?? "").map(({ texte }) => texte)).toEqual(["Valdoré, 2026-0417"]);
    expect(parsePaquet(octets)).toMatchObject({ kind: "valide" });
  });

  test("un bloc prend la place de son paragraphe : tableau du décompte, formule partagée, logo et signature", async () => {
    const { fill: produce } = renderModele(buildModele([paragraphe("[[bloc image-logo]]"), paragraphe("Décompte"), paragraphe("[[bloc tableau-decompte]]"), paragraphe("[[bloc modalites-paiement]]"), paragraphe("[[bloc image-signature]]")].join("")), { hasImages: true });
    const octets = await produce();
    expect(parsePaquet(octets)).toMatchObject({ kind: "valide" });
    const xml = readPartie(octets, "word/document.xml");
    expect(xml.match(/<w:drawing>/g)).toHaveLength(2);
    expect(xml).toContain("ExigibleRegistre");
    expect(listParagraphes(xml).map(({ texte }) => texte).join("\n")).toMatch(/Décompte.*Total/s);
  });

  test("un tableau tient dans la colonne d’un texte sur deux colonnes", async () => {
    const xml = readPartie(await renderModele(buildModele(paragraphe("[[bloc tableau-decompte]]"))).fill(), "word/document.xml");
    expect(listBalises(xml, "w:tblW").map((lue) => Number(lue["w:w"]))).toEqual([Math.floor((11906 - 1701 - 1134 - 708) / 2)]);
  });

  test("l’annexe tourne la page et rend la main au papier de la société", async () => {
    const octets = await renderModele(buildModele(paragraphe("Lettre") + paragraphe("[[bloc annexe-calcul]]") + paragraphe("Fin"))).fill();
    expect(parsePaquet(octets)).toMatchObject({ kind: "valide" });
    expect(listParagraphes(readPartie(octets, "word/document.xml")).at(-1)?.texte).toBe("Fin");
  });

  test("ce qui manque se voit, et garde le style de son texte", async () => {
    const { redige, fill: produce } = renderModele(buildModele(paragrapheCoupe("Réf. ", "{{acte.numeroRecommande}}", " bis")));
    expect(redige.trous).toEqual(["acte.numeroRecommande"]);
    const xml = readPartie(await produce(), "word/document.xml");
    expect(xml).toMatch(/<w:rPr><w:b\/><w:color w:val="B0241C"\/><w:shd [^>]*w:fill="FCEDEB"\/><w:lang w:val="fr-FR"\/><\/w:rPr><w:t xml:space="preserve">\[à compléter/);
    expect(redige.document.blocs.some((bloc) => bloc.kind === "paragraphe" && bloc.texte.some(({ isManque }) => isManque === true))).toBe(true);
  });

  test("une valeur n’est jamais une marque, ni du XML, et ses retours à la ligne restent", async () => {
    const lignes = await fill(paragraphe("{{acte.numeroRecommande}} {{contrat.libelle}}"), { reponses: { "acte.numeroRecommande": "<w:p/> & [[fin]]", "contrat.libelle": "un\ndeux" } });
    expect(lignes).toEqual(["<w:p/> & [[fin]] un\ndeux"]);
  });

  test("le même modèle sur le même dossier donne les mêmes octets", async () => {
    const octets = buildModele(paragraphe("{{dossier.reference}}") + paragraphe("[[bloc tableau-decompte]]"));
    expect(await renderModele(octets).fill()).toEqual(await renderModele(octets).fill());
  });

  test("l’écran montre l’en-tête, le corps et le pied, dans cet ordre", () => {
    const { redige } = renderModele(buildModele(paragraphe("Bonjour {{debiteur.nom}}") + zoneDeTexte("Zone")));
    const textes = redige.document.blocs.map((bloc) => (bloc.kind === "paragraphe" ? bloc.texte.map(({ texte }) => texte).join("") : bloc.kind));
    expect(textes.filter((texte) => texte === "Zone")).toHaveLength(1);
    expect(textes.indexOf("Bonjour Pelagrin Bâtiment")).toBeGreaterThan(textes.indexOf("Matériel d’étaiement"));
    expect(textes).not.toContain("Valdoré, page paire");
    expect(textes.at(-1)).toBe("Page 1");
  });
});
