import type { Handlers } from "#shared/ipc/contract.ts";
import type { VaultLink } from "../vault-link.ts";
import type { SauvegardePorts } from "./sauvegarde.ts";

type CanalPartage = Extract<keyof Handlers, `partage:${string}`>;

/** Sharing is the vault's; here the person only says where. */
export function createPartageHandlers({ call }: VaultLink, { askFolder }: Pick<SauvegardePorts, "askFolder">): Pick<Handlers, CanalPartage> {
  return {
    "partage:etat": (request) => call("partage:etat", request),
    "partage:connect": (request) => call("partage:connect", request),
    "partage:exchange": (request) => call("partage:exchange", request),
    "partage:racine": (request) => call("partage:racine", request),
    "partage:pieces": (request) => call("partage:pieces", request),
    "partage:leave": (request) => call("partage:leave", request),
    "partage:choose": async () => {
      const folder = await askFolder("Dossier partagé avec vos collègues");
      return folder === undefined ? { kind: "annule" } : { kind: "choisi", ...(await call("partage:setFolder", { folder })) };
    },
  };
}
