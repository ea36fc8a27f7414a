import type { Handlers } from "#shared/ipc/contract.ts";

export interface SystemePorts {
  readonly version: string;
  readonly openLink: (lien: string) => Promise<boolean>;
  /** The window has saved what was typed: it may go. */
  readonly closeWindow: () => void;
}

export function createSystemeHandlers({ version, openLink, closeWindow }: SystemePorts): Pick<Handlers, "systeme:version" | "systeme:openLink" | "systeme:close"> {
  return {
    "systeme:version": () => Promise.resolve({ application: version, moteur: `Electron ${process.versions["electron"] ?? "absent"}`, plateforme: findPlateforme() }),
    "systeme:openLink": async ({ lien }) => ({ isOuvert: await openLink(lien) }),
    "systeme:close": () => {
      closeWindow();
      return Promise.resolve({});
    },
  };
}

function findPlateforme(): "windows" | "macos" | "linux" {
  if (process.platform === "win32") return "windows";
  return process.platform === "darwin" ? "macos" : "linux";
}
