import { argon2id } from "hash-wasm";

/** How much a try costs: memory in KiB, passes over it. */
export interface CoutPhrase {
  readonly memoire: number;
  readonly passes: number;
}

/** 64 MiB and three passes: a quarter of a second on an office computer, too much for a machine that tries millions. */
export const COUT_PHRASE: CoutPhrase = { memoire: 65_536, passes: 3 };

/** Argon2id, one lane, 32 bytes. The phrase is normalised: the same accents typed on two keyboards are the same phrase. */
export async function derivePhrase(phrase: string, sel: Uint8Array, { memoire, passes }: CoutPhrase): Promise<Buffer> {
  const lue = Buffer.from(phrase.normalize("NFKC"), "utf8");
  const cle = await argon2id({ password: lue, salt: sel, memorySize: memoire, iterations: passes, parallelism: 1, hashLength: 32, outputType: "binary" });
  lue.fill(0);
  return Buffer.from(cle.buffer, cle.byteOffset, cle.byteLength);
}
