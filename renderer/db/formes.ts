import { foldTexte } from "#shared/kernel/texte.ts";
import type { Atelier } from "./atelier.ts";
import { type Codec, decodeTexte, decodeValeur, encodeValeur } from "./codec.ts";
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

/** After an erasure the copy has another key: drafts, which nothing else holds, are sealed again under it; those of a still older key are lost, and go. */
export async function resealBrouillons(atelier: Atelier, ancien: Codec): Promise<void> {
  for (const stocke of await atelier.rangement.readBrouillons()) {
    const isNeuf = await openEnregistrement(atelier, "brouillons", stocke).then(() => true, () => false);
    const clair = isNeuf ? undefined : await openEnregistrement({ codec: ancien }, "brouillons", stocke).then((octets) => octets, () => undefined);
    if (clair !== undefined) await atelier.rangement.writeUn("brouillons", await sealEnregistrement(atelier, "brouillons", stocke.cle, clair));
    else if (!isNeuf) await atelier.rangement.deleteUn("brouillons", stocke.cle);
  }
}

/** Forgets every draft that holds one of these words, in its name or in its content; answers how many. */
export async function forgetBrouillons(atelier: Atelier, mots: readonly string[]): Promise<number> {
  let oublies = 0;
  const plies = mots.map(foldTexte).filter((mot) => mot.length > 2);
  for (const stocke of await atelier.rangement.readBrouillons()) {
    const texte = await openEnregistrement(atelier, "brouillons", stocke).then(decodeTexte, () => "");
    if (!plies.some((mot) => foldTexte(`${stocke.cle} ${texte}`).includes(mot))) continue;
    await atelier.rangement.deleteUn("brouillons", stocke.cle);
    oublies += 1;
  }
  return oublies;
}
