import { deflateRawSync } from "node:zlib";
import { compareDurees, listLots, sealLots } from "../support/banc-conteneur.ts";

export const nom = "R7 : sceller 2 000 lots, contre JSON.stringify + deflateRaw seuls";
export const but = 1.4;

export async function mesure() {
  const lots = listLots(2000);
  const { notre, temoin } = await compareDurees(25, () => sealLots(lots), () => deflateRawSync(Buffer.from(JSON.stringify(lots), "utf8"), { level: 4 }));
  return { ratio: notre / temoin, detail: `Scellés et signés en ${notre.toFixed(1)} ms ; texte et compression seuls en ${temoin.toFixed(1)} ms (médianes de 25).` };
}
