import type { Handlers } from "#shared/ipc/contract.ts";
import type { VaultLink } from "../vault-link.ts";

export function createCoffreHandlers({ call }: VaultLink): Pick<Handlers, "coffre:cle-projection"> {
  return { "coffre:cle-projection": (request) => call("coffre:cle-projection", request) };
}
