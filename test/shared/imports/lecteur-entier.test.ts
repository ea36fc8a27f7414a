import { expect, test } from "vitest";
import { createDebutFichier } from "#shared/imports/debut-fichier.ts";
import type { FormatEntier } from "#shared/imports/format.ts";
import { createLecteurEntier } from "#shared/imports/lecteur-entier.ts";
import { createLectureDocument } from "#shared/imports/document.ts";
import { toOctets } from "../../support/fec-builder.ts";

const lire = async (format: Partial<FormatEntier>, portions: readonly string[]) => {
  const contexte = { nomFichier: "a.pdf", debut: createDebutFichier(toOctets(""), true), options: {} };
  const lecteur = createLecteurEntier({ kind: "entier", nom: "pdf", libelle: "un PDF", isReconnu: () => true, read: (fichier) => createLectureDocument(fichier, "pdf", String(fichier.octets.length)), ...format }, contexte);
  for (const portion of portions) lecteur.add(toOctets(portion));
  return { isArrete: lecteur.isArrete(), lecture: await lecteur.end() };
};

test("the reader is given the whole file", async () => {
  expect((await lire({}, ["abc", "de"])).lecture).toMatchObject({ kind: "document", mime: "5" });
});

test("beyond the bound the reading stops, with a sentence", async () => {
  const { isArrete, lecture } = await lire({ tailleMax: 4 * 1024 * 1024 }, ["x".repeat(3_000_000), "x".repeat(3_000_000)]);
  expect(isArrete).toBe(true);
  expect(lecture).toMatchObject({ kind: "refus", format: "pdf", motif: expect.stringMatching(/un PDF de plus de 4\u00A0Mo/) });
});

test.each([
  ["throws", () => { throw new Error("bad xref"); }],
  ["rejects", () => Promise.reject(new Error("bad xref"))],
])("a reader that %s makes a refusal: French for the person, the words of the machine apart", async (_, read) => {
  expect((await lire({ read }, ["x"])).lecture).toEqual({ kind: "refus", nomFichier: "a.pdf", format: "pdf", motif: "Ce fichier est un PDF, mais il est abîmé\u00A0: il n’a pas pu être lu. Rien n’est importé.", detail: "bad xref" });
});
