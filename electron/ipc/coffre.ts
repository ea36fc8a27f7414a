import type { Handlers } from "#shared/ipc/contract.ts";
import type { VaultLink } from "../vault-link.ts";

export function createCoffreHandlers({ call }: VaultLink): Pick<Handlers, "coffre:cleProjection"> {
  return { "coffre:cleProjection": (request) => call("coffre:cleProjection", request) };
}
