import type { Atelier } from "./atelier.ts";
import { decodeValeur, encodeValeur } from "./codec.ts";
import { openEnregistrement, sealEnregistrement } from "./scelles.ts";

/** What a form held when it was left; a draft that does not open any more, under another key for one, is as none. */
export async function readBrouillon(atelier: Atelier, cle: string): Promise<unknown> {
  const [stocke] = await atelier.rangement.read("brouillons", [cle]);
  return stocke === undefined ? undefined : openEnregistrement(atelier, "brouillons", stocke).then(decodeValeur, () => undefined);
}

/** `undefined` forgets the draft. */
export async function writeBrouillon(atelier: Atelier, cle: string, valeur: unknown): Promise<void> {
  if (valeur === undefined) return atelier.rangement.deleteUn("brouillons", cle);
  await atelier.rangement.writeUn("brouillons", await sealEnregistrement(atelier, "brouillons", cle, encodeValeur(valeur)));
}
