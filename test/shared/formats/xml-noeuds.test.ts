import { describe, expect, test } from "vitest";
import { formatNoeud, formatPartie, mapNoeuds, type NoeudXml, parseNoeuds, readTexteNoeud, walkNoeuds } from "#shared/formats/xml-noeuds.ts";

function parse(xml: string): NoeudXml {
  const lu = parseNoeuds(xml);
  if (!lu.ok) throw new Error(lu.motif);
  return lu.racine;
}

describe("un XML lu pour être réécrit", () => {
  test.each([
    '<a x="1"><b/>texte &amp; suite<c y="&quot;">  </c></a>',
    '<w:p xmlns:w="u"><w:t xml:space="preserve"> é 😀 </w:t></w:p>',
    '<a t="ligne&#10;suite &lt;b&gt;"/>',
  ])("revient tel quel : %s", (xml) => {
    expect(formatNoeud(parse(xml))).toBe(xml);
  });

  test("une marque d’ordre, un commentaire et un CDATA ne changent pas ce qu’il dit", () => {
    expect(formatNoeud(parse("\uFEFF<a><!-- x --><![CDATA[1 < 2]]></a>"))).toBe("<a>1 &lt; 2</a>");
  });

  test.each([
    ["<a><b></a>", /./],
    ["", /./],
    ['<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', /DTD|entity/],
    ["<a>".repeat(300) + "</a>".repeat(300), /trop d’éléments/],
  ])("est refusé avec sa raison", (xml, attendu) => {
    const lu = parseNoeuds(xml);
    expect(lu.ok ? "" : lu.motif).toMatch(attendu);
  });

  test("se change de bas en haut, et garde ce qui n’a pas changé", () => {
    const racine = parse("<a><b><c/>x</b><d/></a>");
    expect(formatNoeud(mapNoeuds(racine, (noeud) => (noeud.nom === "b" ? noeud.enfants : noeud.nom === "d" ? [] : [noeud])))).toBe("<a><c/>x</a>");
    expect(mapNoeuds(racine, (noeud) => [noeud])).toBe(racine);
  });

  test("se parcourt dans l’ordre et se lit comme un texte", () => {
    const racine = parse("<a><b>un</b> <c>deux</c></a>");
    expect([...walkNoeuds(racine)].map(({ nom }) => nom)).toEqual(["a", "b", "c"]);
    expect(readTexteNoeud(racine)).toBe("un deux");
    expect(formatPartie(racine)).toMatch(/^<\?xml .*\?><a>/);
  });
});
