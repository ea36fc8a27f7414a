import { app, type BrowserWindow, Menu, powerMonitor, session, utilityProcess } from "electron";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { readInstant } from "./adapters/clock.ts";
import { askDestination, askFile, askFolder } from "./adapters/dialogs.ts";
import { createDocumentTenu } from "./adapters/document-tenu.ts";
import { nodeDisk } from "./adapters/disk.ts";
import { openLink } from "./adapters/external.ts";
import { createOuvertures, type Ouvertures } from "./adapters/open-file.ts";
import { printPage } from "./adapters/printer.ts";
import { systemSecretStore } from "./adapters/secret-store.ts";
import { createClosing } from "./closing.ts";
import { type CoffreSession, createCoffreSession } from "./coffre-session.ts";
import { createGate } from "./ipc/gate.ts";
import { createHandlers } from "./ipc/handlers.ts";
import { registerChannels } from "./ipc/register.ts";
import { findSchemas } from "./ipc/schemas.ts";
import { isOurs } from "./ipc/sender.ts";
import { sendSignal } from "./ipc/signals.ts";
import { createLeaving } from "./leaving.ts";
import { createMenu, findZoom } from "./menu.ts";
import { findOrigine } from "./origin.ts";
import { declareScheme, serveRenderer } from "./protocol.ts";
import { hardenProcess, hardenSession, refuseArguments } from "./security.ts";
import { createVaultLink, type VaultLink, type VaultProcess } from "./vault-link.ts";
import { type Presence, startVerrouillage } from "./verrouillage.ts";
import { createWindow } from "./window.ts";

refuseArguments(process.argv);
// Electron's own answer is a dialog in English that blocks the process; the vault is elsewhere and safe.
process.on("uncaughtException", (error) => writeTrace("principal", error));
const origine = findOrigine(app.isPackaged, process.env["EXIGIBLE_DEV_URL"]);
hardenProcess(origine);
declareScheme();
app.setAppUserModelId("fr.exigible.app");
if (app.requestSingleInstanceLock()) void app.whenReady().then(startApplication);
else app.quit();

async function startApplication(): Promise<void> {
  let isAutreCoffre = false;
  // Its process starts while this one makes the window.
  const vault = createVaultLink({ spawn: spawnVault, now: readInstant, onRestart: () => void (isAutreCoffre ? reloadWindow : resumeVault)(coffre, window), onSignal: (signal) => sendSignal(window, signal, {}) });
  const coffre = createCoffreSession({ vault, secretStore: systemSecretStore, randomBytes });
  // The window asks for the state of the vault once the keystore has had its say.
  const started = coffre.start().then(undefined, (error: unknown) => writeTrace("coffre", error));
  hardenSession(session.defaultSession, origine);
  if (!origine.isDev) serveRenderer(join(__dirname, "../renderer"));
  const window = createWindow({ user: app.getPath("userData"), bundle: __dirname }, origine);
  const ouvertures = startOuvertures();
  const closeWindow = createClosing(window, () => sendSignal(window, "fenetre:close", {}));
  const leaving = createLeaving(() => sendSignal(window, "coffre:lock", {}));
  const lockWindow = createLockWindow({ ...coffre, lock: () => coffre.lock().then(ouvertures.removeAll) }, window, leaving.ask);
  const handlers = createHandlers(vault, ouvertures, {
    session: { ...coffre, readEtat: () => started.then(coffre.readEtat) },
    lockWindow,
    onOpen: () => sendSignal(window, "coffre:open", {}),
    askDestination: (nom) => askDestination(window, nom),
    askFolder: (titre) => askFolder(window, titre),
    askFile: (titre, extension) => askFile(window, titre, extension),
    expectRestart: () => {
      isAutreCoffre = true;
    },
    documentTenu: createDocumentTenu(nodeDisk, app.getPath("userData")),
    printPage: () => printPage(window.webContents),
    openLink: (lien) => openLink(window, lien),
    closeWindow: () => {
      closeWindow();
      leaving.answer();
    },
    version: app.getVersion(),
  });
  const ids = new Set([window.webContents.id]);
  // Those of the vault are asked for first: they are made while the page starts, the others when they are used.
  findSchemas("coffre:etat").then(undefined, (error: unknown) => writeTrace("schémas", error));
  registerChannels(createGate({ handlers, isOurs: (sender) => isOurs(sender, ids, origine.origin), report: writeTrace }));
  installMenu(window, () => void lockWindow().then(undefined, (error: unknown) => writeTrace("coffre", error)));
  startVerrouillage({ presence: systemPresence, findVeille: () => findVeille(coffre), lock: lockWindow });
  app.on("second-instance", () => showWindow(window));
  app.on("window-all-closed", () => app.quit());
  closeBeforeQuit(vault, () => ouvertures.removeAll());
}

/** What a crash left in clear is removed behind the window; nothing new is written there before. */
function startOuvertures(): Ouvertures {
  const ouvertures = createOuvertures(nodeDisk, join(app.getPath("userData"), "ouvertures"));
  const removed = ouvertures.removeAll().then(undefined, (error: unknown) => writeTrace("ouvertures", error));
  return { ...ouvertures, open: (extract) => removed.then(() => ouvertures.open(extract)) };
}

/** After a restoration nothing of what the window knows may stay; the same keys open the vault, others are asked for. */
async function reloadWindow(coffre: CoffreSession, window: BrowserWindow): Promise<void> {
  await coffre.resume().then(undefined, () => false);
  if (!window.isDestroyed()) window.webContents.reload();
}

/** The vault in its own process: plain Node, without the environment's debugging options. */
function spawnVault(): VaultProcess {
  const child = utilityProcess.fork(join(__dirname, "vault.cjs"), [join(app.getPath("userData"), "coffre"), app.getVersion()], {
    serviceName: "Coffre d’Exigible",
    execArgv: ["--disable-proto=delete"],
  });
  return {
    postMessage: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on("message", listener),
    onExit: (listener) => void child.once("exit", listener),
    kill: () => void child.kill(),
  };
}

/** The vault's process died: it opens again as it was, or the window, loaded again, shows the lock. */
async function resumeVault(coffre: CoffreSession, window: BrowserWindow): Promise<void> {
  const isOuvert = await coffre.resume().then(undefined, () => false);
  if (isOuvert) sendSignal(window, "coffre:restart", {});
  else if (!window.isDestroyed()) window.webContents.reload();
}

/** What is typed is saved, the keys dropped, then a page that knows nothing takes the place of the one that knew. */
function createLockWindow(coffre: CoffreSession, window: BrowserWindow, askPage: () => Promise<void>): () => Promise<void> {
  return async () => {
    await askPage();
    await coffre.lock();
    if (window.isDestroyed()) return;
    await window.webContents.session.clearCache();
    window.webContents.reload();
  };
}

const systemPresence: Presence = {
  onLeave: (listener) => {
    powerMonitor.on("suspend", listener);
    powerMonitor.on("lock-screen", listener);
  },
  readInactivite: () => powerMonitor.getSystemIdleTime(),
};

async function findVeille(coffre: CoffreSession): Promise<number | undefined> {
  const { etat, veille } = await coffre.readEtat();
  return etat === "ouvert" ? veille : undefined;
}

function installMenu(window: BrowserWindow, lock: () => void): void {
  const contents = window.webContents;
  const template = createMenu(
    {
      send: (commande) => sendSignal(window, "menu:command", { commande }),
      lock,
      zoom: (pas) => contents.setZoomFactor(findZoom(contents.getZoomFactor(), pas)),
    },
    { isMac: process.platform === "darwin", isDev: origine.isDev },
  );
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function showWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The journal is flushed and its lock freed, the copies in clear removed, then the application goes. */
function closeBeforeQuit(vault: VaultLink, removeCopies: () => Promise<void>): void {
  let isClosed = false;
  app.on("will-quit", (event) => {
    if (isClosed) return;
    event.preventDefault();
    void Promise.allSettled([vault.close(), removeCopies()]).then(() => {
      isClosed = true;
      app.quit();
    });
  });
}

/** The name of the error and its place in the code, never its message, which may hold what was typed. */
function writeTrace(canal: string, error: unknown): void {
  const places = error instanceof Error ? (error.stack ?? "").split("\n").filter((ligne) => /^\s+at /.test(ligne)).slice(0, 8) : [];
  process.stderr.write(`${canal} : ${error instanceof Error ? error.name : typeof error}\n${places.join("\n")}\n`);
}
