import { expect, test } from "vitest";
import { formatNoeud, type NoeudXml, parseNoeuds } from "#shared/formats/xml-noeuds.ts";
import { fuseRacines, fuseStyles, readId, renameAppels } from "#shared/word/hote-styles.ts";
import { renderStyles } from "#shared/word/docx-styles.ts";

function parse(xml: string): NoeudXml {
  const lu = parseNoeuds(xml);
  if (!lu.ok) throw new Error(lu.motif);
  return lu.racine;
}

const NOTRES = parse(renderStyles());
const SIENS = parse(
  '<w:styles xmlns:w="w"><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="200"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="Heading 1"/></w:style><w:style w:type="paragraph" w:styleId="ExigibleTableau"><w:name w:val="Tableau"/></w:style></w:styles>',
);

test("le texte courant est le Normal de la société, ses titres sont les siens, les nôtres prennent un autre nom", () => {
  const { racine, ids } = fuseStyles(SIENS, NOTRES, 9071);
  expect([ids.get("Normal"), ids.get("Titre1"), ids.get("Titre2"), ids.get("Tableau")]).toEqual(["ExigibleCorps", "berschrift1", "ExigibleTitre2", "ExigibleTableau2"]);
  const texte = formatNoeud(racine);
  expect(texte).toContain('<w:name w:val="Tableau (Exigible)"/>');
  expect(texte).toMatch(/w:styleId="ExigibleCorps"><w:name w:val="Exigible, texte"\/><w:basedOn w:val="Standard"\/>.*?w:after="200"/);
  expect(texte).toMatch(/ExigiblePiedDePage.*?w:pos="9071"/);
  const liste = racine.enfants.flatMap((enfant) => (typeof enfant === "string" || enfant.nom !== "w:style" ? [] : [readId(enfant)]));
  expect(new Set(liste).size).toBe(liste.length);
});

test("un document sans style prend tous les nôtres", () => {
  const { racine } = fuseStyles(parse('<w:styles xmlns:w="w"/>'), NOTRES, 9071);
  expect(formatNoeud(racine)).toMatch(/docDefaults.*w:styleId="Normal".*w:styleId="ExigibleCorps"/s);
});

test("les appels suivent leurs styles", () => {
  expect(formatNoeud(renameAppels(parse('<w:p xmlns:w="w"><w:pStyle w:val="Normal"/><w:rStyle w:val="Autre"/></w:p>'), new Map([["Normal", "ExigibleCorps"]])))).toBe(
    '<w:p xmlns:w="w"><w:pStyle w:val="ExigibleCorps"/><w:rStyle w:val="Autre"/></w:p>',
  );
});

test("deux racines gardent tous leurs espaces de noms", () => {
  expect(fuseRacines(parse('<a xmlns:x="1" xmlns:mc="m" mc:Ignorable="x"/>'), parse('<a xmlns:y="2" xmlns:mc="m" mc:Ignorable="x y"/>')).attributs).toEqual({ "xmlns:x": "1", "xmlns:y": "2", "xmlns:mc": "m", "mc:Ignorable": "x y" });
});
