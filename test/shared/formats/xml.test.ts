import { describe, expect, test } from "vitest";
import { createLecteurXml } from "#shared/formats/xml.ts";

function read(texte: string, longueur = texte.length): { readonly lus: readonly string[]; readonly refus: string | undefined } {
  const lus: string[] = [];
  const lecteur = createLecteurXml({ onOpen: (nom) => lus.push(`<${nom}`), onClose: (nom, contenu) => lus.push(`${nom}=${contenu}`) });
  for (let debut = 0; debut < texte.length; debut += longueur) lecteur.add(texte.slice(debut, debut + longueur));
  lecteur.end();
  return { lus, refus: lecteur.findRefus() };
}

describe("XML as it streams", () => {
  test("local names and trimmed texts, entities of the standard included, whatever the cut", () => {
    const xml = '<?xml version="1.0"?><n:a><b> x &amp; y </b><c><![CDATA[<i>]]></c></n:a>';
    expect(read(xml).lus).toEqual(["<a", "<b", "b=x & y", "<c", "c=<i>", "a="]);
    expect(read(xml, 3)).toEqual(read(xml));
  });

  test.each([
    ["a document type", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', /DOCTYPE/],
    ["five thousand levels", "<a>".repeat(5000), /64 niveaux/],
    ["a tag left open", "<a><b></a>", /mal formé/],
    ["an unknown entity", "<a>&bombe;</a>", /mal formé/],
    ["a text of two million characters", `<a>${"x".repeat(2_000_000)}</a>`, /million de caractères/],
  ])("%s is refused with its line", (_, xml, motif) => {
    expect(read(xml).refus).toMatch(motif);
    expect(read(xml).refus).toMatch(/^Ligne \d/);
  });

  test("attributes come with the opening, under the names that the file gives them", () => {
    const lus: unknown[] = [];
    const lecteur = createLecteurXml({ onOpen: (nom, attributs) => void lus.push([nom, { ...attributs }]), onClose: () => undefined });
    lecteur.add('<n:Amt Ccy="EUR" xmlns:n="urn:x">1</n:Amt>');
    expect(lus).toEqual([["Amt", { Ccy: "EUR", "xmlns:n": "urn:x" }]]);
  });

  test("after a refusal nothing more is told", () => {
    expect(read("<a><b></a><c></c>").lus).not.toContain("<c");
  });
});
