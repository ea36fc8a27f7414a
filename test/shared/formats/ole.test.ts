import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listNomsOle } from "#shared/formats/ole.ts";
import { hasExemples, readExemple } from "../../support/exemples.ts";

/** A header, one sector of allocation table, one sector of directory. */
function createOle(noms: readonly string[], chaine = 0xfffffffe): Uint8Array {
  const octets = new Uint8Array(512 * 3);
  const vue = new DataView(octets.buffer);
  octets.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  vue.setUint16(30, 9, true);
  vue.setUint32(48, 1, true);
  vue.setUint32(68, 0xfffffffe, true);
  for (let rang = 0; rang < 109; rang++) vue.setUint32(76 + rang * 4, rang === 0 ? 0 : 0xffffffff, true);
  vue.setUint32(512, 0xfffffffd, true);
  vue.setUint32(516, chaine, true);
  noms.forEach((nom, rang) => {
    const debut = 1024 + rang * 128;
    [...nom].forEach((signe, place) => vue.setUint16(debut + place * 2, signe.charCodeAt(0), true));
    vue.setUint16(debut + 64, nom.length * 2 + 2, true);
    vue.setUint8(debut + 66, 2);
  });
  return octets;
}

test("the names of the directory", () => {
  expect(listNomsOle(createOle(["Root Entry", "Workbook"]))).toEqual(["Root Entry", "Workbook"]);
});

test("a chain that turns in a circle, or leaves the file, ends", () => {
  expect(listNomsOle(createOle(["Workbook"], 1))).toEqual(["Workbook"]);
  expect(listNomsOle(createOle(["Workbook"], 5_000_000))).toEqual(["Workbook"]);
  expect(listNomsOle(new Uint8Array(20))).toEqual([]);
});

test("no byte changed anywhere makes it throw or last", () => {
  const ole = createOle(["Root Entry", "__properties_version1.0"]);
  fc.assert(fc.property(fc.nat({ max: ole.length - 1 }), fc.nat({ max: 255 }), (rang, octet) => {
    const abime = ole.slice();
    abime[rang] = octet;
    expect(listNomsOle(abime).length).toBeLessThan(100);
  }));
});

describe.skipIf(!hasExemples)("the samples", () => {
  test.each([["email-msg/Simple.msg", "__properties_version1.0"], ["balance-agee/syn_postes_ouverts_libreoffice.xls", "Workbook"]])("%s holds %s", (chemin, nom) => {
    expect(listNomsOle(readExemple(chemin))).toContain(nom);
  });
});
