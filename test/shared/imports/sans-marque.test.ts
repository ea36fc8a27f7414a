import { expect, test } from "vitest";
import { createSansMarque } from "#shared/imports/sans-marque.ts";
import { toOctets } from "../../support/fec-builder.ts";

test.each([["a mark", toOctets("\uFEFFé"), "é"], ["UTF-16", Uint8Array.of(0xff, 0xfe, 0xe9, 0), "é"], ["two bytes", toOctets("ab"), "ab"]])("%s: the reader is given plain bytes", (_, octets, attendu) => {
  let lus = "";
  const lecteur = createSansMarque({ add: (portion) => (lus += new TextDecoder().decode(portion)), isArrete: () => false, countLignes: () => 0, end: () => lus });
  lecteur.add(octets);
  expect(lecteur.end()).toBe(attendu);
});
