import { app, type Session, type WebContents } from "electron";
import { listInterdits } from "./argv.ts";
import { findOrigin, type Origine } from "./origin.ts";
import { isNavigationPermitted, isPermitted, isRequestPermitted } from "./policy.ts";

/** First thing of all: a packaged application started with a debugging or sandbox switch stops at once. */
export function refuseArguments(argv: readonly string[]): void {
  const interdits = app.isPackaged ? listInterdits(argv) : [];
  if (interdits.length === 0) return;
  process.stderr.write(`Exigible ne démarre pas avec ${interdits.map((nom) => `--${nom}`).join(", ")}.\n`);
  app.exit(64);
}

/** Before `ready`: every renderer in the sandbox, no name resolved, no proxy, nothing fetched in the background. */
export function hardenProcess({ isDev }: Origine): void {
  // Chromium refuses its sandbox to root: a development machine started with --no-sandbox keeps it off, a package never can.
  if (app.isPackaged || !app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  if (!isDev) app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  for (const nom of ["disable-background-networking", "disable-component-update", "disable-domain-reliability", "disable-breakpad", "no-pings", "no-proxy-server"]) app.commandLine.appendSwitch(nom);
  app.on("web-contents-created", (_event, contents) => hardenContents(contents));
  app.on("certificate-error", (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on("select-client-certificate", (event) => event.preventDefault());
  app.on("login", (event) => event.preventDefault());
}

/** No network, no permission, no device, no download, no dictionary: all of it in force before any address is loaded. */
export function hardenSession(session: Session, { origin, isDev }: Origine): void {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isRequestPermitted(details.url, origin, isDev) }));
  session.setPermissionRequestHandler((contents, permission, callback) => callback(isPermitted(permission, findOrigin(contents.getURL()), origin)));
  session.setPermissionCheckHandler((_contents, permission, requesting) => isPermitted(permission, findOrigin(requesting), origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
  session.on("select-hid-device", (event, _details, callback) => {
    event.preventDefault();
    callback();
  });
  session.on("select-serial-port", (event, _ports, _contents, callback) => {
    event.preventDefault();
    callback("");
  });
}

/** The page stays where it is: no other address, no other window, no guest, no frame elsewhere. */
function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.on("will-navigate", (event) => {
    if (!isNavigationPermitted(event.url, contents.getURL().split("#", 1)[0] ?? "")) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
}
