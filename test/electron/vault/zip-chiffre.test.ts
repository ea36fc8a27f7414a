import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createZipChiffre } from "../../../electron/vault/zip-chiffre.ts";
import { readZipAes } from "../../support/zip-aes-lecture.ts";

const PHRASE = "abcd-efgh-2345-ijkl-mnop";
/** Written by zip.js 2.24.0, another program altogether: the reader below is judged on it before it judges ours. */
const TEMOIN = "UEsDBDMACQBjAABQdV0AAAAAAAAAAAAAAAALAAsAZG9zc2llci56aXABmQcAAgBBRQMAACfMtlX4G+nSgD7PKRKb0c1OMe1o7yBoZIF3oAw4LkvbvCNf/16lZ4i4/HwcqSPmfdsVSLdKeNsLb3aHYIHoi2vVGpIlO+oy7JYhcHFA+yMKSvuHZ8eeUEsHCAAAAABWAAAAOgAAAFBLAQIAAzMACQBjAABQdV0AAAAAVgAAADoAAAALAAsAAAAAAAAAAACkgQAAAABkb3NzaWVyLnppcAGZBwACAEFFAwAAUEsFBgAAAAABAAEARAAAAJoAAAAAAA==";
const CLAIR = "Données de Zéphyrine Quatremarre, un bloc puis un autre.";

async function seal(portions: readonly Uint8Array[], tire: (taille: number) => Uint8Array = randomBytes): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  const file = {
    write: async (place: number, portion: Uint8Array): Promise<void> => {
      const suite = Buffer.alloc(Math.max(bytes.byteLength, place + portion.byteLength));
      suite.set(bytes);
      suite.set(portion, place);
      bytes = suite;
      return Promise.resolve();
    },
  };
  const zip = await createZipChiffre(file, { nom: "dossier.zip", phrase: PHRASE, randomBytes: tire, instant: 1_795_250_640_000 });
  for (const portion of portions) await zip.take(portion);
  await zip.finish();
  return bytes;
}

describe("the sealed ZIP", () => {
  test("the reader of these tests opens what another program sealed", async () => {
    expect((await readZipAes(Buffer.from(TEMOIN, "base64"), PHRASE)).contenu.toString("utf8")).toBe(CLAIR);
  });

  test("with the salt of that archive, the very bytes that the other program sealed come out", async () => {
    const temoin = Buffer.from(TEMOIN, "base64");
    const place = 30 + "dossier.zip".length + 11;
    const notre = await seal([Buffer.from(CLAIR, "utf8")], () => temoin.subarray(place, place + 16));
    const taille = 16 + 2 + Buffer.byteLength(CLAIR) + 10;
    expect(notre.subarray(place, place + taille)).toEqual(temoin.subarray(place, place + taille));
  });

  test.each([[[0]], [[1]], [[15, 1, 16]], [[65_536]], [[65_535, 2, 70_000]]])("portions of %j bytes read back whole", async (tailles) => {
    const portions = tailles.map((taille) => randomBytes(taille));
    const { nom, contenu } = await readZipAes(await seal(portions), PHRASE);
    expect([nom, contenu.equals(Buffer.concat(portions))]).toEqual(["dossier.zip", true]);
  });

  test("a wrong passphrase opens nothing; a byte changed is seen; two archives of one file differ", async () => {
    const archive = await seal([Buffer.from(CLAIR)]);
    await expect(readZipAes(archive, "abcd-efgh-2345-ijkl-mnoq")).rejects.toThrow("Mot de passe faux");
    const altere = Buffer.from(archive);
    altere[80] = (altere[80] ?? 0) ^ 1;
    await expect(readZipAes(altere, PHRASE)).rejects.toThrow("Contenu altéré");
    expect(archive.includes(CLAIR.slice(0, 8))).toBe(false);
    expect((await seal([Buffer.from(CLAIR)])).equals(archive)).toBe(false);
  });
});
