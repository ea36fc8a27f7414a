// Reads a sealed ZIP as its description says (WinZip AE-2), with the browser's primitives: nothing of what writes it is used here.
import { timingSafeEqual } from "node:crypto";

const { subtle } = globalThis.crypto;

export interface EntreeScellee {
  readonly nom: string;
  readonly contenu: Buffer;
}

/** The one entry of the archive; throws on a wrong passphrase, or on bytes that are not those that were sealed. */
export async function readZipAes(archive: Uint8Array, phrase: string): Promise<EntreeScellee> {
  const bytes = Buffer.from(archive);
  const fin = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const central = bytes.readUInt32LE(fin + 16);
  if (bytes.readUInt32LE(central) !== 0x02014b50 || bytes.readUInt16LE(fin + 10) !== 1) throw new Error("Ce n’est pas une archive d’une entrée");
  const [taille, longueur, extra, local] = [bytes.readUInt32LE(central + 20), bytes.readUInt16LE(central + 28), bytes.readUInt16LE(central + 30), bytes.readUInt32LE(central + 42)];
  const nom = bytes.toString("utf8", central + 46, central + 46 + longueur);
  const ae = bytes.subarray(central + 46 + longueur, central + 46 + longueur + extra);
  if (bytes.readUInt16LE(central + 10) !== 99 || ae.readUInt16LE(0) !== 0x9901 || ae[8] !== 3) throw new Error("Cette entrée n’est pas scellée en AES-256");
  const debut = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  return { nom, contenu: await openScelle(bytes.subarray(debut, debut + taille), phrase) };
}

async function openScelle(scelle: Buffer, phrase: string): Promise<Buffer> {
  const [sel, verification, corps, sceau] = [scelle.subarray(0, 16), scelle.subarray(16, 18), scelle.subarray(18, -10), scelle.subarray(-10)];
  const secret = await subtle.importKey("raw", Buffer.from(phrase, "utf8"), "PBKDF2", false, ["deriveBits"]);
  const cles = Buffer.from(await subtle.deriveBits({ name: "PBKDF2", hash: "SHA-1", salt: Uint8Array.from(sel), iterations: 1000 }, secret, 66 * 8));
  if (!timingSafeEqual(cles.subarray(64), verification)) throw new Error("Mot de passe faux");
  const hmac = await subtle.importKey("raw", cles.subarray(32, 64), { name: "HMAC", hash: "SHA-1" }, false, ["sign"]);
  if (!timingSafeEqual(Buffer.from(await subtle.sign("HMAC", hmac, Uint8Array.from(corps))).subarray(0, 10), sceau)) throw new Error("Contenu altéré");
  const aes = await subtle.importKey("raw", cles.subarray(0, 32), "AES-CTR", false, ["decrypt"]);
  const blocs: Buffer[] = [];
  // This mode counts from the other end: one block at a time, each with its own counter.
  for (let rang = 0; rang * 16 < corps.byteLength; rang += 1) {
    const compteur = Buffer.alloc(16);
    compteur.writeUIntLE(rang + 1, 0, 6);
    blocs.push(Buffer.from(await subtle.decrypt({ name: "AES-CTR", counter: compteur, length: 1 }, aes, Uint8Array.from(corps.subarray(rang * 16, rang * 16 + 16)))));
  }
  return Buffer.concat(blocs);
}
