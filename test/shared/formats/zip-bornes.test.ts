import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { BORNES_ZIP, readZipBorne } from "#shared/formats/zip-bornes.ts";

const toutes = () => true;
const bombe = zipSync({ "a.xml": new Uint8Array(8 * 1024 * 1024) });

test("only the wanted entries are read", () => {
  const zip = zipSync({ "a.xml": strToU8("aaa"), "media/image.png": new Uint8Array(9), "dossier/": new Uint8Array(0) });
  const lecture = readZipBorne(zip, (nom) => nom.endsWith(".xml"));
  expect(lecture.ok && lecture.entrees.map(({ nom, octets }) => [nom, new TextDecoder().decode(octets)])).toEqual([["a.xml", "aaa"]]);
});

test.each<readonly [string, Uint8Array, Partial<typeof BORNES_ZIP>, string]>([
  ["what is no archive", strToU8("PK\u0003\u0004 rien"), {}, "abime"],
  ["an archive cut short", zipSync({ "a.xml": strToU8("a".repeat(9999)) }).slice(0, 60), {}, "abime"],
  ["too many entries", zipSync(Object.fromEntries(Array.from({ length: 9 }, (_, rang) => [`${rang}`, new Uint8Array(1)]))), { entrees: 8 }, "demesure"],
  ["an entry that inflates a thousand times", bombe, {}, "demesure"],
  ["more bytes than allowed, all together", zipSync({ a: new Uint8Array(700_000), b: new Uint8Array(700_000) }), { octets: 1_000_000 }, "demesure"],
])("%s is refused", (_, zip, bornes, refus) => {
  expect(readZipBorne(zip, toutes, { ...BORNES_ZIP, ...bornes })).toEqual({ ok: false, refus });
});

test("a size that lies is met while inflating, not believed", () => {
  const menteuse = bombe.slice();
  const vue = new DataView(menteuse.buffer);
  for (let rang = 0; rang + 46 < menteuse.length; rang++) if (vue.getUint32(rang, true) === 0x02014b50) vue.setUint32(rang + 24, 10, true);
  expect(readZipBorne(menteuse, toutes)).toMatchObject({ ok: false });
});

test("an encrypted entry asks for its password", () => {
  const zip = zipSync({ "a.xml": strToU8("aaa") });
  const vue = new DataView(zip.buffer);
  for (let rang = 0; rang + 46 < zip.length; rang++) if (vue.getUint32(rang, true) === 0x02014b50) vue.setUint16(rang + 8, 1, true);
  expect(readZipBorne(zip, toutes)).toEqual({ ok: false, refus: "mot-de-passe" });
});
