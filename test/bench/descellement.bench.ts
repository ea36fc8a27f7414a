import { deflateRawSync, inflateRawSync } from "node:zlib";
import { openEnveloppe, parseEnveloppe } from "../../electron/vault/crypto/conteneur.ts";
import { CLE_BANC, compareDurees, listLots, PUBLIQUE_BANC, sealLots } from "../support/banc-conteneur.ts";

export const nom = "R8 : vérifier, ouvrir et lire 20 000 lots, contre inflate + JSON.parse seuls";
export const but = 1.6;

export async function mesure() {
  const lots = listLots(20_000);
  const scelle = sealLots(lots);
  const reduit = deflateRawSync(Buffer.from(JSON.stringify(lots), "utf8"), { level: 4 });
  const { notre, temoin } = await compareDurees(15, () => countLots(open(scelle), lots.length), () => countLots(inflateRawSync(reduit), lots.length));
  return { ratio: notre / temoin, detail: `Vérifiés, ouverts et lus en ${notre.toFixed(1)} ms ; décompressés et lus seuls en ${temoin.toFixed(1)} ms (médianes de 15).` };
}

function open(scelle: Buffer): Buffer {
  const lue = parseEnveloppe(scelle);
  const clair = lue.kind === "lue" ? openEnveloppe(lue.enveloppe, CLE_BANC, PUBLIQUE_BANC) : undefined;
  if (clair === undefined) throw new Error("Le conteneur du banc ne s’ouvre pas");
  return clair;
}

function countLots(clair: Buffer, attendus: number): void {
  const lus: unknown = JSON.parse(clair.toString("utf8"));
  if (!Array.isArray(lus) || lus.length !== attendus) throw new Error("Lots perdus en route");
}
