import { randomBytes } from "node:crypto";
import { argon2id } from "hash-wasm";
import { openVault } from "../../electron/vault/vault.ts";
import { compareDurees } from "../support/banc-conteneur.ts";
import { PHRASE_TEST } from "../support/coffre-kit.ts";
import { createMemoryDisk } from "../support/memory-disk.ts";

export const nom = "R19 : ouvrir un coffre par sa phrase, contre Argon2id 64 Mio, 3 passes, seul";
export const but = 1.2;

export async function mesure() {
  const vault = await openVault({ disk: createMemoryDisk(), folder: "/coffre", randomBytes, now: Date.now, pid: 1, isAlive: () => false });
  await vault["coffre:create"]({ phrase: PHRASE_TEST });
  const sel = randomBytes(16);
  const { notre, temoin } = await compareDurees(
    9,
    async () => {
      await vault["coffre:lock"]({});
      const { isOuvert } = await vault["coffre:unlock"]({ moyen: "phrase", phrase: PHRASE_TEST });
      if (!isOuvert) throw new Error("Le coffre du banc ne s’ouvre pas");
    },
    () => argon2id({ password: PHRASE_TEST, salt: sel, memorySize: 65_536, iterations: 3, parallelism: 1, hashLength: 32, outputType: "binary" }),
  );
  await vault["coffre:close"]({});
  return { ratio: notre / temoin, detail: `Coffre ouvert en ${Math.round(notre)} ms ; dérivation seule en ${Math.round(temoin)} ms (médianes de 9).` };
}
