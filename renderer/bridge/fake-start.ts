import { createPortefeuilleFictif } from "#shared/fictif/portefeuille-fictif.ts";
import { fromNumero } from "#shared/kernel/jour.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { connectBridge } from "./bridge.ts";
import { createFakeBridge } from "./fake-bridge.ts";

const JOUR_EN_MS = 86_400_000;

/** Plugs the bridge in memory; `?volume=50000` in the address makes a large portfolio, `?volume=0` an empty one,
 * `?partage=equipe` colleagues, `?coffre=absent` or `?coffre=verrouille` a vault to create or to open (its passphrase is « ancre vigne lundi »). */
export function startFakeBridge(): void {
  const horloge = () => performance.timeOrigin + performance.now();
  const adresse = new URLSearchParams(window.location.search);
  const volume = Number(adresse.get("volume") ?? 300);
  const coffre = adresse.get("coffre");
  const { lots, documents } = createPortefeuilleFictif(fromNumero(Math.floor(horloge() / JOUR_EN_MS)), volume, createBaremes());
  connectBridge(createFakeBridge({ horloge, depart: volume === 0 ? [] : lots, documents, partage: adresse.get("partage") === "equipe" ? "equipe" : "seul", coffre: coffre === "absent" || coffre === "verrouille" ? coffre : "ouvert" }).bridge);
}
