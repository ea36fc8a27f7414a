import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { parseArbre } from "#shared/formats/xml-arbre.ts";
import type { Facture } from "#shared/imports/facture.ts";
import { definis, findSirenPartie, mergeEcheances, readJour } from "#shared/imports/facture-lecture.ts";
import { parseFactureXml } from "#shared/imports/facture-xml.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { type FactureEcrite, writeCii, writeUbl } from "../../support/facture-builder.ts";

function read(xml: string): Facture {
  const lu = parseFactureXml(encodeUtf8(xml));
  if (!lu.ok) throw new Error(lu.motif);
  return lu.facture;
}

describe("what is odd is said and never stops the reading", () => {
  test.each([
    ["an amount with a comma", { total: "1 200,00" }, /total « 1 200,00 » n’est pas un montant/],
    ["a fraction of a centime", { du: "900.004" }, /arrondi au centime/],
    ["a date that does not exist", { date: "2026-02-30" }, /date d’émission « 2026.?02.?30 » n’existe pas/],
    ["a total that is no sum", { total: "1300.00" }, /n’est pas la somme/],
    ["a due amount that does not follow", { du: "800.00" }, /moins l’acompte/],
    ["a SIRET with a wrong key under the scheme of a SIREN", { acheteur: { nom: "X", siren: "40483304800010" } }, /clé du SIRET.*SIREN est juste/],
  ] as readonly (readonly [string, FactureEcrite, RegExp])[])("%s", (_, ecrite, phrase) => {
    for (const xml of [writeCii(ecrite), writeUbl(ecrite)]) expect(read(xml).avertissements.join(" ").replaceAll("\u00A0", " ")).toMatch(phrase);
  });

  test("the SIREN comes from a SIREN, a SIRET or a VAT number, when the key is right", () => {
    const siren = (partie: FactureEcrite["acheteur"] & object) => read(writeUbl({ acheteur: partie })).acheteur.siren;
    expect([siren({ nom: "X", siren: "404 833 048" }), siren({ nom: "X", siren: "40483304800022", schema: "0009" }), siren({ nom: "X", tva: "FR 83 404 833 048" }), siren({ nom: "X", siren: "404833049" }), siren({ nom: "X", siren: "404833048", schema: "0184" })])
      .toEqual(["404833048", "404833048", "404833048", undefined, undefined]);
  });
});

describe("the small readings", () => {
  test.each([["20260301", "2026-03-01"], ["202603011530", "2026-03-01"], ["20260301153000", "2026-03-01"], ["2026-03-01+01:00", "2026-03-01"], ["2026-03-01", "2026-03-01"], ["202603", undefined], ["", undefined]])("the day « %s »", (texte, attendu) => {
    const lu = parseArbre(`<d>${texte}</d>`);
    expect(readJour(lu.ok ? lu.racine : undefined, "la date", () => undefined)).toBe(attendu);
  });

  test("a day said twice keeps its amount", () => {
    const date = jour("2026-03-31");
    expect(mergeEcheances([{ date }, { date, montant: montant(5) }, { date, montant: montant(6) }, { date: jour("2026-03-01") }])).toEqual([{ date, montant: 5 }, { date: "2026-03-01" }]);
  });

  test("no identifier gives no SIREN", () => {
    expect(findSirenPartie([], undefined)).toBeUndefined();
    expect(findSirenPartie([{ schema: "0225", valeur: "404833048_COMPTA" }], undefined)).toBe("404833048");
  });

  test("what is not known is left out", () => expect(definis({ a: 1, b: undefined })).toEqual({ a: 1 }));
});
