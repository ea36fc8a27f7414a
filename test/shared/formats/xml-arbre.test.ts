import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLecteurArbre, type ElementXml, findElement, findTexte, listElements, parseArbre } from "#shared/formats/xml-arbre.ts";
import "../../support/fast-check.ts";

function parse(xml: string): ElementXml {
  const lu = parseArbre(xml);
  if (!lu.ok) throw new Error(lu.motif);
  return lu.racine;
}

function refuse(xml: string): string {
  const lu = parseArbre(xml);
  return lu.ok ? "" : lu.motif;
}

describe("a small XML document as a tree", () => {
  test("local names, namespaces in sight, attributes without prefix, trimmed texts, lines", () => {
    const racine = parse('<?xml version="1.0"?>\n<r:A xmlns:r="urn:un" xmlns="urn:deux" r:cle="v">\n <B> x &amp; y </B>\n <r:B/><C xmlns="urn:trois"><![CDATA[<i>]]></C></r:A>');
    expect(racine).toMatchObject({ nom: "A", espace: "urn:un", attributs: { cle: "v" } });
    expect(racine.enfants.map(({ nom, espace, texte, ligne }) => [nom, espace, texte, ligne])).toEqual([["B", "urn:deux", "x & y", 3], ["B", "urn:un", "", 4], ["C", "urn:trois", "<i>", 4]]);
  });

  test("a path tries several names and gives elements in the order of the document", () => {
    const racine = parse("<a><b><c>1</c></b><d><c>2</c></d><b><c/></b></a>");
    expect(listElements(racine, "b|d", "c").map(({ texte }) => texte)).toEqual(["1", "2", ""]);
    expect(findTexte(racine, "b", "c")).toBe("1");
    expect(findElement(racine, "x", "c")).toBeUndefined();
    expect(findTexte(undefined, "c")).toBeUndefined();
  });

  test("units are given as they close and forgotten, with what their parents said before", () => {
    const unites: string[] = [];
    const lecteur = createLecteurArbre({ isUnite: (nom) => nom === "u", onUnite: (unite, parents) => unites.push(`${findTexte(parents[0], "jour") ?? ""}:${findTexte(unite, "n") ?? ""}`) });
    for (const signe of "<l><jour>7</jour><u><n>1</n></u><u><n>2</n></u></l>") lecteur.add(signe);
    const lu = lecteur.end();
    expect(unites).toEqual(["7:1", "7:2"]);
    expect(lu.ok && lu.racine.enfants.map(({ nom }) => nom)).toEqual(["jour"]);
  });

  test.each([
    ["a document type", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', /DOCTYPE/],
    ["five thousand levels", "<a>".repeat(5000), /64 niveaux/],
    ["half a million elements", `<a>${"<b/>".repeat(500_000)}</a>`, /400000 éléments/],
    ["a tag of a million attributes", `<a ${Array.from({ length: 200_000 }, (_, rang) => `b${rang}="1"`).join(" ")}/>`, /100 attributs/],
    ["a tag left open", "<a><b></a>", /mal formé/],
    ["an unknown entity", "<a>&bombe;</a>", /mal formé/],
    ["nothing", "", /mal formé|vide/],
  ])("%s is refused with one sentence", (_, xml, motif) => {
    expect(refuse(xml)).toMatch(motif);
  });

  test("a PDF embedded as base64 is not kept", () => {
    expect(parse(`<a><b>${"QUJD".repeat(200_000)}</b><c>ok</c></a>`).enfants.map(({ texte }) => texte.length)).toEqual([20_000, 2]);
  });

  test("any text is read or refused, never thrown", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(fc.constantFrom("<a>", "</a>", "<b x='1'", "/>", ">", "&amp;", "&x;", "<![CDATA[", "]]>", "<!--", "-->", "<?xml", "t", "\u0000", "xmlns:p='u'", "p:")).map((morceaux) => morceaux.join(""))), (xml) => {
      const lu = parseArbre(xml);
      return lu.ok ? lu.racine.nom !== "" || lu.racine.nom === "" : lu.motif.length > 0;
    }));
  });
});
