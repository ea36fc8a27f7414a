import { fromNumero } from "#shared/kernel/jour.ts";
import { connectBridge } from "./bridge.ts";
import { createFakeBridge } from "./fake-bridge.ts";
import { createFakePortefeuille } from "./fake-portefeuille.ts";

const JOUR_EN_MS = 86_400_000;

/** Plugs the bridge in memory; `?volume=50000` in the address makes a large portfolio, `?volume=0` an empty one. */
export function startFakeBridge(): void {
  const horloge = () => performance.timeOrigin + performance.now();
  const volume = Number(new URLSearchParams(window.location.search).get("volume") ?? 26);
  const depart = volume === 0 ? [] : createFakePortefeuille(fromNumero(Math.floor(horloge() / JOUR_EN_MS)), volume);
  connectBridge(createFakeBridge({ horloge, depart }).bridge);
}
