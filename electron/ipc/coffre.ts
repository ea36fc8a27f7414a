import type { Handlers } from "#shared/ipc/contract.ts";
import type { CoffreSession } from "../coffre-session.ts";
import type { VaultLink } from "../vault-link.ts";

export interface CoffreHandlersPorts {
  readonly session: CoffreSession;
  /** Locks, then loads the window again: nothing of what it knew is left. */
  readonly lockWindow: () => Promise<void>;
  /** The vault has just opened: whoever waits for it may read it. */
  readonly onOpen: () => void;
}

type CoffreChannel = Extract<keyof Handlers, `coffre:${string}`>;

export function createCoffreHandlers({ call }: VaultLink, { session, lockWindow, onOpen }: CoffreHandlersPorts): Pick<Handlers, CoffreChannel> {
  return {
    "coffre:etat": () => session.readEtat(),
    "coffre:create": (request) => session.create(request),
    "coffre:unlock": async (request) => {
      const reponse = await session.unlock(request);
      if (reponse.isOuvert) onOpen();
      return reponse;
    },
    "coffre:lock": async () => {
      await lockWindow();
      return {};
    },
    "coffre:changePhrase": (request) => call("coffre:changePhrase", request),
    "coffre:renewSecours": (request) => call("coffre:renewSecours", request),
    "coffre:confirmSecours": async (request) => {
      const reponse = await call("coffre:confirmSecours", request);
      onOpen();
      return reponse;
    },
    "coffre:changeTrousseau": (request) => session.changeTrousseau(request),
    "coffre:setVeille": (request) => call("coffre:setVeille", request),
    "coffre:cleProjection": (request) => call("coffre:cleProjection", request),
    "coffre:forgetProjection": (request) => call("coffre:forgetProjection", request),
  };
}
