import { createPortefeuilleFictif } from "#shared/fictif/portefeuille-fictif.ts";
import type { Echec } from "#shared/ipc/channel.ts";
import type { Bridge } from "#shared/ipc/contract.ts";
import { fromNumero } from "#shared/kernel/jour.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { createFakeBridge } from "./fake-bridge.ts";

const JOUR_EN_MS = 86_400_000;
const DOSSIERS = 300;

/** What the window asks of the system rather than of the vault: the same in the invented portfolio. */
const REELS = ["document:print", "systeme:version", "systeme:openLink", "systeme:close"] as const satisfies readonly (keyof Bridge)[];

/** The invented portfolio, in memory: nothing of it reaches the vault, and nothing of the vault is read. */
export function createPontDecouverte(reel: Bridge): Bridge {
  const horloge = () => performance.timeOrigin + performance.now();
  const { lots, documents } = createPortefeuilleFictif(fromNumero(Math.floor(horloge() / JOUR_EN_MS)), DOSSIERS, createBaremes());
  const { bridge } = createFakeBridge({ horloge, depart: lots, documents });
  return {
    ...bridge,
    ...Object.fromEntries(REELS.map((canal) => [canal, reel[canal]])),
    "document:saveArchive": () => Promise.resolve(refuse("L’archive réunirait des pièces du coffre, et celles-ci sont fictives\u00A0: enregistrez le document seul.")),
    "piece:open": () => Promise.resolve(refuse("Cette pièce est fictive\u00A0: elle se lit ici, pas dans une autre application.")),
    "document:save": (demande) => (demande.tenue === undefined ? reel["document:save"](demande) : demande.tenue === "choisir" ? Promise.resolve(refuse("Le portefeuille est fictif\u00A0: rien n’est tenu à jour. L’export d’un fichier, lui, fonctionne.")) : bridge["document:save"](demande)),
    // Locks, menus and closing are the real ones; the rest is said by the memory.
    on: (nom, listener) => {
      const stops = [reel.on(nom, listener), bridge.on(nom, listener)];
      return () => stops.forEach((stop) => stop());
    },
  };
}

function refuse(detail: string): Echec {
  return { ok: false, code: "refuse", detail };
}
