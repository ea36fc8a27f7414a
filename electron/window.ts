import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from "electron";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Origine } from "./origin.ts";
import { formatWindowState, parseWindowState, TAILLE_MIN, type WindowState } from "./window-state.ts";

/** The paper of the theme: what shows before the page does. */
const FONDS = { clair: "#f4f4f1", sombre: "#131417" } as const;

export interface WindowPlan {
  readonly state: WindowState;
  readonly preload: string;
  readonly isDark: boolean;
  readonly isDev: boolean;
}

/** Everything a window is made of; no other is ever made. */
export function createWindowOptions({ state, preload, isDark, isDev }: WindowPlan): BrowserWindowConstructorOptions {
  const { isMaximized: _isMaximized, ...place } = state;
  return {
    ...place,
    minWidth: TAILLE_MIN.width,
    minHeight: TAILLE_MIN.height,
    show: false,
    title: "Exigible",
    backgroundColor: isDark ? FONDS.sombre : FONDS.clair,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      devTools: isDev,
    },
  };
}

/** Opens the window where it was left, on its page, and remembers where it goes; the session must be hardened before. */
export function createWindow(folders: { readonly user: string; readonly bundle: string }, { start, isDev }: Origine): BrowserWindow {
  const memory = join(folders.user, "fenetre.json");
  const state = parseWindowState(readText(memory), screen.getAllDisplays().map(({ workArea }) => workArea));
  const window = new BrowserWindow(createWindowOptions({ state, preload: join(folders.bundle, "preload.cjs"), isDark: nativeTheme.shouldUseDarkColors, isDev }));
  if (state.isMaximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  // The page names itself after what it shows; the window keeps the name of the application.
  window.on("page-title-updated", (event) => event.preventDefault());
  window.on("close", () => writeText(memory, formatWindowState({ ...window.getNormalBounds(), isMaximized: window.isMaximized() })));
  void window.loadURL(start);
  return window;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** A place that cannot be remembered is no reason to keep a window open. */
function writeText(path: string, texte: string): boolean {
  try {
    writeFileSync(path, texte, { mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}
