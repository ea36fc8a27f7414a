import { expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { createLecteurCamt } from "#shared/imports/banque-camt.ts";
import { FORMATS_RELEVE, MOUVEMENTS_MAX } from "#shared/imports/lecture-releves.ts";
import { formatCamt, formatEntree, readOctets } from "../../support/banque-builder.ts";

test("every format of a bank is named once", () => {
  expect(new Set(FORMATS_RELEVE).size).toBe(FORMATS_RELEVE.length);
});

test("a statement of more movements than any bank writes is refused, in one sentence", () => {
  expect(MOUVEMENTS_MAX).toBeGreaterThanOrEqual(100_000);
  const octets = encodeUtf8(formatCamt([formatEntree({}).repeat(1001)]));
  const lecteur = createLecteurCamt("r.xml", "utf-8", 1000);
  lecteur.add(octets);
  expect(lecteur.isArrete()).toBe(true);
  expect(lecteur.end()).toMatchObject({ kind: "refus", motif: expect.stringMatching(/plus de 1\u202F000 mouvements/) });
  expect(readOctets(createLecteurCamt("r.xml", "utf-8"), octets)).toMatchObject({ kind: "releves", lignes: { lues: 1001, ecartees: 0 } });
});
