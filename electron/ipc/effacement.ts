import type { Handlers } from "#shared/ipc/contract.ts";
import type { VaultLink } from "../vault-link.ts";
import type { SauvegardePorts } from "./sauvegarde.ts";

type CanalEffacement = Extract<keyof Handlers, `effacement:${string}`>;

/** Erasing is the vault's; here the window is told that it will start again, and copies in clear go first. */
export function createEffacementHandlers({ call }: VaultLink, { expectRestart, removeOuvertures }: Pick<SauvegardePorts, "expectRestart"> & { readonly removeOuvertures: () => Promise<void> }): Pick<Handlers, CanalEffacement> {
  return {
    "effacement:etat": (request) => call("effacement:etat", request),
    "effacement:try": (request) => call("effacement:try", request),
    "effacement:start": async (request) => {
      await removeOuvertures();
      expectRestart();
      return call("effacement:start", request);
    },
  };
}
