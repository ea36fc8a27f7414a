import type { Handlers } from "#shared/ipc/contract.ts";
import type { Ouvertures } from "../adapters/open-file.ts";
import type { VaultLink } from "../vault-link.ts";

type PieceChannel = "piece:begin" | "piece:write" | "piece:end" | "piece:cancel" | "piece:read" | "piece:open";

/** Bytes go to the vault; only opening needs the system. */
export function createPieceHandlers({ call }: VaultLink, ouvertures: Ouvertures): Pick<Handlers, PieceChannel> {
  return {
    "piece:begin": (request) => call("piece:begin", request),
    "piece:write": (request) => call("piece:write", request),
    "piece:end": (request) => call("piece:end", request),
    "piece:cancel": (request) => call("piece:cancel", request),
    "piece:read": (request) => call("piece:read", request),
    "piece:open": async ({ empreinte, nom }) => {
      await ouvertures.open((folder) => call("piece:extract", { empreinte, nom, folder }));
      return {};
    },
  };
}
