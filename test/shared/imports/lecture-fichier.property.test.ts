import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLecteur, readPortions } from "#shared/imports/lecture-fichier.ts";
import { formatCamt, formatEntree } from "../../support/banque-builder.ts";
import { createDegats } from "../../support/banque-fuzz.ts";
import { createMsg, createMultiparties } from "../../support/courriel-builder.ts";
import { FACTURE, writeCii, writeCycle, writeUbl } from "../../support/facture-builder.ts";
import { formatFec } from "../../support/fec-builder.ts";
import { createPdf } from "../../support/pdf-invente.ts";

const texte = (lignes: string): Uint8Array => new TextEncoder().encode(lignes);
const LISTE = texte(`Code client;Nom du client;N° facture;Date facture;Échéance;Reste dû\n${Array.from({ length: 12 }, (_vide, rang) => `C0${rang};SOCIÉTÉ FICTIVE ${rang};FA-${rang};10/0${(rang % 9) + 1}/2025;10/11/2025;1 234,5${rang % 10}`).join("\n")}\n`);
const AGENDA = texte("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//FR\r\nBEGIN:VEVENT\r\nUID:a@b\r\nDTSTAMP:20260101T080000Z\r\nDTSTART;TZID=Europe/Paris:20260304T090000\r\nSUMMARY:Audience TC Lyon RG 26/00123\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");

/** One whole file of each family that the catalogue reads, by the name it would be dropped under. */
const FICHIERS: readonly (readonly [nom: string, octets: Uint8Array])[] = [
  ["fec.txt", texte(formatFec([{ client: "C1", nom: "MENUISERIE FICTIVE", piece: "FA-1", date: "20250110", debit: "1200,00" }]))],
  ["postes-ouverts.csv", LISTE],
  ["facture-cii.xml", texte(writeCii(FACTURE))],
  ["facture-ubl.xml", texte(writeUbl(FACTURE))],
  ["cycle.xml", texte(writeCycle({ statut: "204" }))],
  ["releve.xml", texte(formatCamt([formatEntree({ montant: "10.00" })]))],
  ["bodacc.json", texte(JSON.stringify({ results: [{ id: "A1", familleavis: "collective", typeavis: "annonce", dateparution: "2026-01-15", registre: ["404833048"], jugement: { date: "2026-01-06", nature: "Jugement d'ouverture" } }] }))],
  ["agenda.ics", AGENDA],
  ["message.eml", createMultiparties({ From: "a@b.example", Subject: "Facture FA-1", Date: "Mon, 5 Jan 2026 10:00:00 +0100" }, "mixed", ["Content-Type: text/plain; charset=utf-8\r\n\r\nBonjour", "Content-Type: application/pdf; name=x.pdf\r\nContent-Disposition: attachment; filename=\"../../x.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0="])],
  ["message.msg", createMsg({ "001A001F": "IPM.Note", "0037001F": "Facture FA-1", "1000001F": "Bonjour" })],
  ["scan.pdf", createPdf(["Facture FA-1", "Payable le 10/11/2025"])],
];

describe("a damaged file of any format ends as a reading or as one French sentence", () => {
  test.each(FICHIERS)("%s", async (nom, octets) => {
    await fc.assert(fc.asyncProperty(createDegats(octets), async (abime) => expectSain(await read(nom, abime))), { numRuns: 60 });
  });

  test("whole, each is what it is", async () => {
    for (const [nom, octets] of FICHIERS) expect([nom, (await read(nom, octets)).kind]).not.toContain("refus");
  });
});

describe("bytes that mean nothing, under any name", () => {
  test.each(FICHIERS)("%s", async (nom) => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (octets) => expectSain(await read(nom, octets))), { numRuns: 30 });
  });
});

async function read(nom: string, octets: Uint8Array) {
  async function* portions(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(octets);
  }
  const lecture = await readPortions(portions(), createLecteur(nom), { isInterrompu: () => false, onProgression: () => undefined });
  if (lecture === undefined) throw new Error("La lecture n’a rien rendu");
  return lecture;
}

function expectSain(lecture: Awaited<ReturnType<typeof read>>): void {
  if (lecture.kind === "refus") expect(lecture.motif).toMatch(/^[A-ZÀ-Ý«0-9].*[.\u00A0»]$/s);
  expect(JSON.stringify(lecture, (_cle, valeur: unknown) => (typeof valeur === "bigint" ? String(valeur) : valeur))).not.toContain("NaN");
}
