import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { formatMots, listMotsInconnus, parseMots, splitMots } from "../../../../../electron/vault/partage/membres/mots.ts";

test("twelve words say 128 bits, and say them back", () => {
  for (let tour = 0; tour < 50; tour += 1) {
    const secret = randomBytes(16);
    expect(splitMots(formatMots(secret))).toHaveLength(12);
    expect(parseMots(formatMots(secret))).toEqual(secret);
  }
});

test("accents, capitals, commas and ends of words are forgiven", () => {
  const secret = randomBytes(16);
  const mots = splitMots(formatMots(secret));
  const dictes = mots.map((mot) => mot.normalize("NFD").replaceAll(/\p{M}/gu, "").toUpperCase());
  expect(parseMots(dictes.join(", "))).toEqual(secret);
  expect(parseMots(`  ${dictes.map((mot) => mot.slice(0, 4)).join("\n")} `)).toEqual(secret);
});

test("a wrong word, a missing one or two exchanged are refused; the unknown ones are named", () => {
  const mots = splitMots(formatMots(Buffer.from("0102030405060708090a0b0c0d0e0f10", "hex")));
  expect(parseMots(mots.slice(1).join(" "))).toBeUndefined();
  // The last word carries four bits of control: of sixteen mistakes it sees fifteen.
  const echanges = mots.slice(1).map((mot, rang) => parseMots([...mots.slice(0, rang), mot, mots[rang], ...mots.slice(rang + 2)].join(" ")));
  expect(echanges.filter((secret) => secret === undefined).length).toBeGreaterThanOrEqual(8);
  expect(parseMots([...mots.slice(0, 11), "contentieuxx"].join(" "))).toBeUndefined();
  expect(listMotsInconnus([...mots.slice(0, 11), "contentieuxx"].join(" "))).toEqual(["contentieuxx"]);
});
