import type { Handlers } from "#shared/ipc/contract.ts";
import { basename } from "node:path";
import type { VaultLink } from "../vault-link.ts";

export interface SauvegardePorts {
  /** Folders and files chosen in system dialogs: their paths never go to the window. */
  readonly askFolder: (titre: string) => Promise<string | undefined>;
  readonly askFile: (titre: string, extension: string) => Promise<string | undefined>;
  readonly askDestination: (nom: string) => Promise<string | undefined>;
  /** The vault's process will start again on another vault: what the window shows is then read anew. */
  readonly expectRestart: () => void;
}

type CanalSauvegarde = Extract<keyof Handlers, `sauvegarde:${string}` | `export:${string}` | `sante:${string}`>;

/** Backups are the vault's; here the person only says where. */
export function createSauvegardeHandlers({ call }: VaultLink, ports: SauvegardePorts): Pick<Handlers, CanalSauvegarde> {
  return {
    "sauvegarde:list": (request) => call("sauvegarde:list", request),
    "sauvegarde:travail": (request) => call("sauvegarde:travail", request),
    "sauvegarde:interrupt": (request) => call("sauvegarde:interrupt", request),
    "sauvegarde:create": (request) => call("sauvegarde:create", request),
    "sauvegarde:verify": (request) => call("sauvegarde:verify", request),
    "sauvegarde:remove": (request) => call("sauvegarde:remove", request),
    "sauvegarde:restore": (request) => {
      ports.expectRestart();
      return call("sauvegarde:restore", request);
    },
    "sante:read": (request) => call("sante:read", request),
    "sante:pieces": (request) => call("sante:pieces", request),
    ...createChoix(call, ports),
  };
}

function createChoix(call: VaultLink["call"], { askFolder, askFile, askDestination }: SauvegardePorts): Pick<Handlers, "sauvegarde:chooseSecond" | "sauvegarde:open" | "export:write" | "export:read"> {
  return {
    "sauvegarde:chooseSecond": async ({ isAucun = false }) => {
      const folder = isAucun ? undefined : await askFolder("Où copier aussi les sauvegardes");
      if (folder !== undefined || isAucun) await call("sauvegarde:setSecond", folder === undefined ? {} : { folder });
      if (folder === undefined) return { kind: "annule" };
      return { kind: "choisi", nom: findNom(folder) };
    },
    "sauvegarde:open": async () => {
      const folder = await askFolder("Dossier qui contient des sauvegardes d’Exigible");
      if (folder === undefined) return { kind: "annule" };
      return { kind: "choisi", nom: findNom(folder), ...(await call("sauvegarde:listIn", { folder })) };
    },
    "export:write": async ({ forme }) => {
      const path = forme === "zip" ? await askDestination("Export Exigible.zip") : await askFolder("Dossier où écrire l’export");
      if (path === undefined) return { kind: "annule" };
      await call("export:start", { path, forme });
      return { kind: "choisi", nom: findNom(path) };
    },
    "export:read": async ({ forme }) => {
      const path = forme === "zip" ? await askFile("Export d’Exigible à reprendre", "zip") : await askFolder("Dossier d’un export d’Exigible");
      if (path === undefined) return { kind: "annule" };
      await call("reprise:start", { path, forme });
      return { kind: "choisi", nom: findNom(path) };
    },
  };
}

/** The root of a disk has no name of its own. */
function findNom(path: string): string {
  return basename(path) || "disque entier";
}
