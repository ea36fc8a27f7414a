import { randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openBoite, sealBoite } from "../../../electron/vault/crypto/boite.ts";
import { drawSecrets, wipeSecrets } from "../../../electron/vault/cles/secrets.ts";
import { formatConteneur, openEnveloppe, parseEnveloppe, type PlanConteneur } from "../../../electron/vault/crypto/conteneur.ts";
import { computeHash } from "../../../electron/vault/empreinte.ts";
import { inflate, shrink } from "../../../electron/vault/crypto/inflate.ts";
import { computeClePublique, isSignedBy, signBytes } from "../../../electron/vault/crypto/paires.ts";
import { createSealing } from "../../../electron/vault/sealer.ts";
import { forgeEngagement } from "../../support/conteneur-forge.ts";

const CLE = new Uint8Array(32).fill(1);
const GRAINE = new Uint8Array(32).fill(2);
const PUBLIQUE = computeClePublique("ed25519", GRAINE);
const PLAN: PlanConteneur = { nature: "segment", auteur: "aaaaaaaaaaaaaaaa", entete: { premier: 1, dernier: 3 }, clair: Buffer.from("trois faits, trois faits, trois faits") };

function open(bytes: Uint8Array, cle: Uint8Array = CLE, publique: Uint8Array = PUBLIQUE, maximum?: number): Buffer | undefined {
  const lue = parseEnveloppe(bytes);
  return lue.kind === "lue" ? openEnveloppe(lue.enveloppe, cle, publique, maximum) : undefined;
}

describe("a whole file sealed", () => {
  test("is read back as it was written, whatever it holds", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 4000 }), fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())), (clair, entete) => {
      const bytes = formatConteneur({ ...PLAN, clair, entete }, CLE, GRAINE, randomBytes);
      expect(open(bytes)).toEqual(Buffer.from(clair));
      const lue = parseEnveloppe(bytes);
      expect(lue.kind === "lue" ? lue.enveloppe.auteur : "").toBe(PLAN.auteur);
    }));
  });

  test("any byte changed, anywhere: refused without a key (row 2)", () => {
    const bytes = formatConteneur(PLAN, CLE, GRAINE, randomBytes);
    for (let place = 0; place < bytes.byteLength; place += 1) {
      for (const masque of [0x01, 0x80, 0xff]) {
        const altere = Uint8Array.from(bytes);
        altere[place] = (altere[place] ?? 0) ^ masque;
        expect(parseEnveloppe(altere).kind, `octet ${place}`).toBe("illisible");
      }
    }
  });

  test("any byte changed by somebody who makes the last hash again: refused by the signature or the seal", () => {
    const bytes = formatConteneur(PLAN, CLE, GRAINE, randomBytes);
    for (let place = 0; place < bytes.byteLength - 32; place += 1) {
      const altere = Buffer.from(bytes);
      altere[place] = (altere[place] ?? 0) ^ 0x41;
      computeHash(altere.subarray(0, -32)).copy(altere, altere.byteLength - 32);
      expect(open(altere), `octet ${place}`).toBeUndefined();
    }
  });

  test("cut anywhere, or of zeros: refused (rows 1 and 3)", () => {
    const bytes = formatConteneur(PLAN, CLE, GRAINE, randomBytes);
    for (let taille = 0; taille < bytes.byteLength; taille += 1) expect(parseEnveloppe(bytes.subarray(0, taille)).kind, `coupe à ${taille}`).toBe("illisible");
    expect(parseEnveloppe(Buffer.alloc(bytes.byteLength)).kind).toBe("illisible");
    expect(parseEnveloppe(Buffer.concat([bytes, Buffer.of(0)])).kind).toBe("illisible");
  });

  test("another key, another signer, another nature, another author: refused (row 33)", () => {
    const bytes = formatConteneur(PLAN, CLE, GRAINE, randomBytes);
    expect(open(bytes, new Uint8Array(32))).toBeUndefined();
    expect(open(bytes, CLE, computeClePublique("ed25519", new Uint8Array(32).fill(9)))).toBeUndefined();
    const lue = parseEnveloppe(bytes);
    if (lue.kind !== "lue") throw new Error("illisible");
    expect(openEnveloppe({ ...lue.enveloppe, nature: "paquet" }, CLE, PUBLIQUE)).toBeUndefined();
    expect(openEnveloppe({ ...lue.enveloppe, auteur: "bbbbbbbbbbbbbbbb" }, CLE, PUBLIQUE)).toBeUndefined();
    // A member who holds the key of the team, and signs with another's: the header of one file on the body of another.
    const autre = formatConteneur({ ...PLAN, entete: { premier: 4, dernier: 6 } }, CLE, GRAINE, randomBytes);
    const entete = 12 + bytes.readUInt32LE(8);
    const greffe = Buffer.concat([bytes.subarray(0, entete), autre.subarray(12 + autre.readUInt32LE(8), -96)]);
    const signe = Buffer.concat([greffe, signBytes(GRAINE, computeHash(greffe))]);
    expect(open(Buffer.concat([signe, computeHash(signe)]))).toBeUndefined();
  });

  test("sealed, signed and hashed by a member under a commitment that is not its key's: refused, so that no file opens with two keys", () => {
    const forge = (engagementDe: Uint8Array): Buffer => forgeEngagement(PLAN, { cle: CLE, engagementDe, graine: GRAINE });
    expect(open(forge(CLE))).toEqual(PLAN.clair);
    expect(open(forge(GRAINE))).toBeUndefined();
  });

  test("a later version, or a flag that must be understood, is kept for later", () => {
    const resign = (change: (corps: Buffer) => void): Buffer => {
      const corps = Buffer.from(formatConteneur(PLAN, CLE, GRAINE, randomBytes).subarray(0, -32));
      change(corps);
      return Buffer.concat([corps, computeHash(corps)]);
    };
    expect(parseEnveloppe(resign((corps) => corps.writeUInt8(2, 4)))).toEqual({ kind: "future", version: 2 });
    expect(parseEnveloppe(resign((corps) => corps.writeUInt16LE(1, 6))).kind).toBe("future");
  });

  test("random bytes, and hostile headers, never throw (row 39)", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (corps) => {
      const bytes = Buffer.concat([Buffer.from("EXGC\u0001\u0003\0\0", "latin1"), corps]);
      expect(open(Buffer.concat([bytes, computeHash(bytes)]))).toBeUndefined();
    }));
    const empoisonne = formatConteneur({ ...PLAN, entete: JSON.parse('{"__proto__":"x","constructor":"y"}') as Record<string, string> }, CLE, GRAINE, randomBytes);
    const lue = parseEnveloppe(empoisonne);
    expect(lue.kind === "lue" ? Object.keys(lue.enveloppe.entete) : []).toEqual(["constructor"]);
    expect(Reflect.has({}, "x")).toBe(false);
  });
});

describe("inflating is bounded", () => {
  test("what was shrunk comes back", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), (clair) => {
      expect(inflate(shrink(clair), 3000)).toEqual(Buffer.from(clair));
    }));
  });

  test("a bomb of a few hundred kilobytes stops at the bound, without taking the memory that it asks for (row 38)", () => {
    const bombe = Buffer.concat([Buffer.of(1), deflateRawSync(Buffer.alloc(300 * 1024 * 1024))]);
    expect(bombe.byteLength).toBeLessThan(400_000);
    const avant = process.memoryUsage().arrayBuffers;
    expect(inflate(bombe, 1024 * 1024)).toBeUndefined();
    expect(process.memoryUsage().arrayBuffers - avant).toBeLessThan(64 * 1024 * 1024);
    const bytes = formatConteneur({ ...PLAN, clair: Buffer.alloc(2 * 1024 * 1024) }, CLE, GRAINE, randomBytes);
    expect(open(bytes, CLE, PUBLIQUE, 1024 * 1024)).toBeUndefined();
    expect(open(bytes, CLE, PUBLIQUE)?.byteLength).toBe(2 * 1024 * 1024);
  });
});

describe("the key that signs", () => {
  test("is imported once for a seed, and another seed of the same bytes signs the same", () => {
    const graine = new Uint8Array(32).fill(5);
    const [premiere, seconde, autre] = [signBytes(graine, CLE), signBytes(graine, CLE), signBytes(Uint8Array.from(graine), CLE)];
    expect(seconde).toEqual(premiere);
    expect(autre).toEqual(premiere);
  });

  test("is forgotten when the vault locks: whoever still holds the seed holds zeros, and signs with nothing of it", () => {
    const secrets = drawSecrets(randomBytes);
    const publique = computeClePublique("ed25519", secrets.signature);
    expect(isSignedBy(publique, CLE, signBytes(secrets.signature, CLE))).toBe(true);
    wipeSecrets(secrets);
    expect(isSignedBy(publique, CLE, signBytes(secrets.signature, CLE))).toBe(false);
  });
});

describe("a small box", () => {
  test("opens with its secret and its usage alone; any byte changed or cut closes it", () => {
    const boite = sealBoite(CLE, Buffer.from("clé"), "usage", randomBytes);
    expect(openBoite(CLE, boite, "usage")?.toString("utf8")).toBe("clé");
    expect(openBoite(CLE, boite, "autre")).toBeUndefined();
    expect(openBoite(GRAINE, boite, "usage")).toBeUndefined();
    for (let place = 0; place < boite.byteLength; place += 1) {
      const altere = Uint8Array.from(boite);
      altere[place] = (altere[place] ?? 0) ^ 1;
      expect(openBoite(CLE, altere, "usage"), `octet ${place}`).toBeUndefined();
      expect(openBoite(CLE, boite.subarray(0, place), "usage"), `coupe à ${place}`).toBeUndefined();
    }
  });
});

describe("the sealer of a file", () => {
  test("bytes moved to another place, another file or under another header are refused", () => {
    const sealing = createSealing(CLE, "essai", randomBytes);
    const { sceau, sealer } = sealing.createSceau(Buffer.from("a"));
    const scelle = sealer.seal(Buffer.from("lot"), Buffer.from("place 1"));
    expect(Buffer.from(sealing.openSceau(sceau, Buffer.from("a"))?.open(scelle, Buffer.from("place 1")) ?? []).toString()).toBe("lot");
    expect(() => sealer.open(scelle, Buffer.from("place 2"))).toThrow("pas ceux");
    expect(sealing.openSceau(sceau, Buffer.from("b"))).toBeUndefined();
    expect(() => sealing.createSceau(Buffer.from("a")).sealer.open(scelle, Buffer.from("place 1"))).toThrow("pas ceux");
    expect(createSealing(GRAINE, "essai", randomBytes).openSceau(sceau, Buffer.from("a"))).toBeUndefined();
    expect(createSealing(CLE, "autre", randomBytes).openSceau(sceau, Buffer.from("a"))).toBeUndefined();
  });

  test("the same lot sealed twice at one place gives two ciphertexts: a place written again never serves a nonce twice", () => {
    const { sealer } = createSealing(CLE, "journal", randomBytes, { isRetrouvable: true }).createSceau(Buffer.from("a"));
    const scelles = new Set(Array.from({ length: 50 }, () => Buffer.from(sealer.seal(Buffer.from("lot"), Buffer.from("place"))).subarray(0, 12).toString("hex")));
    expect(scelles.size).toBe(50);
  });
});
