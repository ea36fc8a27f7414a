import { describe, expect, test } from "vitest";
import { readEml } from "#shared/formats/eml.ts";
import { renderCourriel } from "#shared/word/courriel.ts";

const OBJET = "Valdoré Équipements c/ Pelagrin Bâtiment – réf. 2026-0417, société à responsabilité limitée en liquidation";

describe("renderCourriel", () => {
  test("a draft is read back whole: addresses, accents, attachment", async () => {
    const octets = Uint8Array.from({ length: 500 }, (_, rang) => rang % 256);
    const eml = renderCourriel({ de: "contentieux@valdore.example", a: "avocat@cabinet.example", objet: OBJET, texte: "Maître,\n\nCi-joint l’archive.", pieces: [{ nom: "transmission-2026-0417.zip", mime: "application/zip", octets }] });
    const lu = await readEml(eml);
    expect(lu).toMatchObject({ sujet: OBJET, de: { adresse: "contentieux@valdore.example" }, a: [{ adresse: "avocat@cabinet.example" }] });
    expect(lu.texte?.replace(/\r\n/g, "\n").trim()).toBe("Maître,\n\nCi-joint l’archive.");
    expect(lu.parties.map(({ nom, octets: contenu }) => [nom, [...contenu]])).toEqual([["transmission-2026-0417.zip", [...octets]]]);
    expect(lu.enTetes[0]).toEqual({ nom: "X-Unsent", valeur: "1" });
  });

  test("no line is longer than a mail program takes, and nothing smuggles a header", async () => {
    const eml = renderCourriel({ a: "a@b.example\r\nBcc: pirate@x.example", objet: `Objet\r\nBcc: pirate@x.example ${"é".repeat(200)}`, texte: "x", pieces: [] });
    const lignes = new TextDecoder().decode(eml).split("\r\n");
    expect(Math.max(...lignes.map((ligne) => ligne.length))).toBeLessThanOrEqual(78);
    expect((await readEml(eml)).enTetes.map(({ nom }) => nom)).not.toContain("Bcc");
  });
});
