import type { Handlers } from "#shared/ipc/contract.ts";
import type { VaultLink } from "../vault-link.ts";

/** The journal is the vault's: its channels pass through as they are. */
export function createJournalHandlers({ call }: VaultLink): Pick<Handlers, "journal:append" | "journal:read" | "journal:etat" | "journal:verify"> {
  return {
    "journal:append": (request) => call("journal:append", request),
    "journal:read": (request) => call("journal:read", request),
    "journal:etat": (request) => call("journal:etat", request),
    "journal:verify": (request) => call("journal:verify", request),
  };
}
