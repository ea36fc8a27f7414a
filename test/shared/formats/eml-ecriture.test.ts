import fc from "fast-check";
import { expect, test } from "vitest";
import { readEml } from "#shared/formats/eml.ts";
import { writeEml } from "#shared/formats/eml-ecriture.ts";

const lire = (octets: Uint8Array) => new TextDecoder().decode(octets);

test("a draft is read back as it was written: accents, spaces, long lines, equal signs", async () => {
  const texte = "Bonjour Sandrine,\n\nLa facture n°\u00A0F-25-1391 = 10\u202F620,60\u00A0€ ; il manque le bon de livraison signé du 14 octobre 2025, sans lequel le juge ne verra rien.\nune fin \n.\nFrom ici";
  const sujet = "Dossier 2026-0417, Pelagrin Bâtiment SAS\u00A0: pièce demandée pour le 25/11/2026, et un sujet qui ne tient pas sur une ligne";
  const courriel = await readEml(writeEml({ a: ["logistique@valdore.example", "s.carlier@valdore.example"], sujet, texte }));
  expect(courriel).toMatchObject({ sujet, texte: `${texte}\n`, a: [{ adresse: "logistique@valdore.example" }, { adresse: "s.carlier@valdore.example" }] });
});

test("it is a draft: nobody signed it, no day, and Outlook opens it to be sent", () => {
  const lu = lire(writeEml({ a: [], sujet: "Essai", texte: "x" }));
  expect(lu).toContain("X-Unsent: 1\r\n");
  expect(lu).not.toMatch(/^(?:From|Date|To):/m);
});

test("an attachment comes back with its bytes and its name, whatever the accents", async () => {
  const octets = Uint8Array.from({ length: 500 }, (_, rang) => rang % 256);
  const lu = await readEml(writeEml({ de: "contentieux@valdore.example", a: ["avocat@cabinet.example"], sujet: "Envoi", texte: "Maître,", pieces: [{ nom: "Pièces d’après l’accusé (n° 2).zip", mime: "application/zip", octets }] }));
  expect(lu).toMatchObject({ de: { adresse: "contentieux@valdore.example" }, texte: "Maître,\n" });
  expect(lu.parties.map(({ nom, octets: contenu }) => [nom, [...contenu]])).toEqual([["Pièces d’après l’accusé (n° 2).zip", [...octets]]]);
});

test("no header can be forged by what is typed in a field", () => {
  const lu = lire(writeEml({ a: ["a@x.example\r\nBcc: z@x.example"], sujet: "Un\r\nBcc: z@x.example", texte: "x" }));
  expect(lu).not.toMatch(/^Bcc:/m);
});

test("whatever is written comes back, in lines of 76 characters of ASCII ended by CR LF", async () => {
  const texte = fc.string({ unit: "grapheme", maxLength: 300 }).map((brut) => brut.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g, " ").trim()).filter((net) => net !== "");
  await fc.assert(fc.asyncProperty(texte, texte, async (sujet, corps) => {
    const octets = writeEml({ a: [], sujet, texte: corps });
    for (const ligne of lire(octets).split("\r\n")) {
      expect(ligne.length).toBeLessThanOrEqual(76);
      expect(ligne).toMatch(/^[\x20-\x7E]*$/);
    }
    const lu = await readEml(octets);
    expect(lu.texte).toBe(`${corps}\n`);
    expect(lu.sujet).toBe(sujet);
  }), { numRuns: 200 });
});
