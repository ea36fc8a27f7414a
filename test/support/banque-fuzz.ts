// Damage done to files of a bank, and what must hold of any reading of them.
import fc from "fast-check";
import { expect } from "vitest";
import type { LecteurFichier } from "#shared/imports/lecteur.ts";
import type { LectureReleves } from "#shared/imports/lecture-releves.ts";
import type { LectureRefus } from "#shared/imports/lecture.ts";
import { readOctets } from "./banque-builder.ts";

/** Bytes overwritten, removed, repeated or inserted, anywhere; hostile texts among them. */
export function createDegats(octets: Uint8Array): fc.Arbitrary<Uint8Array> {
  const texte = fc.constantFrom("<!DOCTYPE a>", "&bombe;", "<![CDATA[", "]]>", "=HYPERLINK(1)", "<img onerror=x>", "\0", "\r\r\n", "12..50", "99999999999999999999", "-", '"', ";;;;", "</Ntry>", "<STMTTRN>", "04", "É€œ");
  const degat = fc.oneof(
    fc.record({ kind: fc.constant("octet" as const), place: fc.nat(octets.length - 1), valeur: fc.nat(255) }),
    fc.record({ kind: fc.constant("coupe" as const), place: fc.nat(octets.length - 1), longueur: fc.nat(400) }),
    fc.record({ kind: fc.constant("repete" as const), place: fc.nat(octets.length - 1), longueur: fc.nat(400) }),
    fc.record({ kind: fc.constant("texte" as const), place: fc.nat(octets.length - 1), valeur: texte }),
  );
  return fc.array(degat, { minLength: 1, maxLength: 6 }).map((degats) => degats.reduce((lus, { kind, place, ...reste }) => {
    const avant = lus.subarray(0, Math.min(place, lus.length));
    const longueur = "longueur" in reste ? reste.longueur : 0;
    const milieu = "valeur" in reste ? (typeof reste.valeur === "number" ? Uint8Array.of(reste.valeur) : new TextEncoder().encode(reste.valeur)) : kind === "repete" ? lus.subarray(place, place + longueur * 2) : new Uint8Array(0);
    const apres = lus.subarray(Math.min(lus.length, place + (kind === "octet" ? 1 : kind === "coupe" ? longueur : 0)));
    return Uint8Array.from([...avant, ...milieu, ...apres]);
  }, octets));
}

/** One French sentence for a refusal; for a reading, amounts and days that exist, parts that make the whole, keys that differ. */
export function expectSain(create: () => LecteurFichier<LectureReleves | LectureRefus>, octets: Uint8Array): void {
  const issue = readOctets(create(), octets);
  if (issue.kind === "refus") {
    expect(issue.motif).toMatch(/^[A-ZÀ-Ý].*[.\u00A0]?$/s);
    return;
  }
  const mouvements = issue.releves.flatMap((releve) => releve.mouvements);
  expect(issue.lignes.lues).toBe(mouvements.length);
  for (const { montant, date, operations } of mouvements) {
    expect(Number.isSafeInteger(montant)).toBe(true);
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(operations.length).toBeGreaterThan(0);
    expect(operations.reduce((total, operation) => total + operation.montant, 0)).toBe(montant);
  }
  expect(new Set(mouvements.map(({ cle }) => cle)).size).toBe(mouvements.length);
  expect(issue.anomalies.every(({ motif }) => motif.length > 5)).toBe(true);
  expect(structuredClone(issue)).toEqual(issue);
}
