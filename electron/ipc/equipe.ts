import type { Handlers } from "#shared/ipc/contract.ts";
import type { VaultLink } from "../vault-link.ts";

type CanalEquipe = Extract<keyof Handlers, `equipe:${string}`>;

/** Members and keys are the vault's: passed on as they are. */
export function createEquipeHandlers({ call }: VaultLink): Pick<Handlers, CanalEquipe> {
  return {
    "equipe:etat": (request) => call("equipe:etat", request),
    "equipe:create": (request) => call("equipe:create", request),
    "equipe:invite": (request) => call("equipe:invite", request),
    "equipe:cancel": (request) => call("equipe:cancel", request),
    "equipe:join": (request) => call("equipe:join", request),
    "equipe:accept": (request) => call("equipe:accept", request),
    "equipe:remove": (request) => call("equipe:remove", request),
    "equipe:setRole": (request) => call("equipe:setRole", request),
  };
}
