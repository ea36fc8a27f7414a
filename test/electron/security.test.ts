import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CSP } from "../../electron/csp.ts";
import { findOrigine, ORIGIN } from "../../electron/origin.ts";
import { answerRequest, declareScheme } from "../../electron/protocol.ts";
import { hardenProcess, hardenSession, refuseArguments } from "../../electron/security.ts";

const electron = vi.hoisted(() => {
  const listeners = new Map<string, (...args: readonly unknown[]) => void>();
  return {
    listeners,
    journal: [] as string[],
    app: {
      isPackaged: false,
      enableSandbox: vi.fn(() => electron.journal.push("sandbox")),
      exit: vi.fn(),
      on: vi.fn((nom: string, listener: (...args: readonly unknown[]) => void) => listeners.set(nom, listener)),
      commandLine: { appendSwitch: vi.fn(), hasSwitch: vi.fn(() => false) },
    },
    protocol: { registerSchemesAsPrivileged: vi.fn(), registerBufferProtocol: vi.fn() },
  };
});
vi.mock("electron", () => ({ app: electron.app, protocol: electron.protocol }));

const ORIGINE = findOrigine(true, undefined);

beforeEach(() => {
  vi.clearAllMocks();
  electron.listeners.clear();
  electron.app.isPackaged = false;
  electron.app.on.mockImplementation((nom, listener) => electron.listeners.set(nom, listener));
  electron.app.commandLine.hasSwitch.mockReturnValue(false);
});

describe("before anything else", () => {
  test("a package started with a debugging switch stops with a code, a checkout does not", () => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    refuseArguments(["electron", "--inspect=0"]);
    expect(electron.app.exit).not.toHaveBeenCalled();
    electron.app.isPackaged = true;
    refuseArguments(["Exigible", "--inspect=0"]);
    expect(electron.app.exit).toHaveBeenCalledExactlyOnceWith(64);
  });

  test("every renderer is put in the sandbox; only a checkout started by root is not", () => {
    hardenProcess(ORIGINE);
    expect(electron.app.enableSandbox).toHaveBeenCalledOnce();
    electron.app.commandLine.hasSwitch.mockReturnValue(true);
    hardenProcess(ORIGINE);
    expect(electron.app.enableSandbox).toHaveBeenCalledOnce();
    electron.app.isPackaged = true;
    hardenProcess(ORIGINE);
    expect(electron.app.enableSandbox).toHaveBeenCalledTimes(2);
  });

  test("no name is resolved, no proxy is asked and nothing is fetched in the background", () => {
    hardenProcess(ORIGINE);
    expect(electron.app.commandLine.appendSwitch.mock.calls).toEqual(expect.arrayContaining([["host-resolver-rules", "MAP * ~NOTFOUND"], ["disable-background-networking"], ["disable-component-update"], ["no-proxy-server"]]));
  });
});

describe("the session", () => {
  test("refuses the network, permissions, devices, screens, downloads and dictionaries", async () => {
    const session = createSession();
    hardenSession(session.fake, ORIGINE);
    expect(session.fake.setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
    expect(await session.ask("webRequest.onBeforeRequest", { url: "https://exemple.fr" })).toEqual({ cancel: true });
    expect(await session.ask("webRequest.onBeforeRequest", { url: `${ORIGIN}/a.js` })).toEqual({ cancel: false });
    expect(await session.ask("setPermissionRequestHandler", { getURL: () => ORIGIN }, "media")).toBe(false);
    expect(await session.ask("setPermissionRequestHandler", { getURL: () => `${ORIGIN}/index.html` }, "clipboard-sanitized-write")).toBe(true);
    expect(session.listeners.get("setPermissionCheckHandler")?.(undefined, "geolocation", ORIGIN)).toBe(false);
    expect(session.listeners.get("setDevicePermissionHandler")?.({})).toBe(false);
    expect(await session.ask("setDisplayMediaRequestHandler", {})).toEqual({});
    expect(isPrevented(session.listeners.get("will-download"))).toBe(true);
  });
});

describe("the page", () => {
  test("opens nothing, goes nowhere, holds no guest", () => {
    hardenProcess(ORIGINE);
    const contents = createContents();
    electron.listeners.get("web-contents-created")?.({}, contents.fake);
    expect(contents.openHandler()({ url: "https://exemple.fr" })).toEqual({ action: "deny" });
    expect(isPrevented(contents.listeners.get("will-attach-webview"))).toBe(true);
    expect(isPrevented(contents.listeners.get("will-redirect"))).toBe(true);
    expect(isPrevented(contents.listeners.get("will-navigate"), { url: "file:///x/facture.pdf" })).toBe(true);
    expect(isPrevented(contents.listeners.get("will-navigate"), { url: `${ORIGIN}/index.html#/dossiers` })).toBe(false);
    expect(isPrevented(contents.listeners.get("will-frame-navigate"), { isMainFrame: false })).toBe(true);
    expect(isPrevented(contents.listeners.get("will-frame-navigate"), { isMainFrame: true })).toBe(false);
  });
});

describe("the address of the application", () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), "exigible-page-")), "renderer");
    await mkdir(folder);
    await writeFile(join(folder, "index.html"), "<p>bonjour</p>");
    await writeFile(join(folder, "..", "main.js"), "secret");
  });
  afterEach(() => rm(join(folder, ".."), { recursive: true, force: true }));

  test("is standard and secure, else the page would have no storage", () => {
    declareScheme();
    expect(electron.protocol.registerSchemesAsPrivileged.mock.calls[0]).toEqual([[{ scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]]);
  });

  test("serves the page with its policy", () => {
    const answer = answerRequest(folder, "GET", `${ORIGIN}/index.html`);
    expect(answer.statusCode).toBe(200);
    expect(String(answer.data)).toBe("<p>bonjour</p>");
    expect(answer.headers?.["content-security-policy"]).toBe(CSP);
    expect(answer.headers?.["x-content-type-options"]).toBe("nosniff");
  });

  test.each(["/../main.js", "/%2e%2e/main.js", "/absent.js", "/assets"])("does not serve %s, and says so under the same policy", (path) => {
    const answer = answerRequest(folder, "GET", `${ORIGIN}${path}`);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers?.["content-security-policy"]).toBe(CSP);
  });

  test("answers reading only", () => {
    expect(answerRequest(folder, "POST", `${ORIGIN}/index.html`).statusCode).toBe(404);
  });
});

type Listener = (...args: readonly unknown[]) => unknown;

function createSession(): { readonly fake: Electron.Session; readonly listeners: Map<string, Listener>; readonly ask: (nom: string, ...args: readonly unknown[]) => Promise<unknown> } {
  const listeners = new Map<string, Listener>();
  const keep = (nom: string) => (listener: Listener) => void listeners.set(nom, listener);
  const fake = {
    setSpellCheckerEnabled: vi.fn(),
    webRequest: { onBeforeRequest: keep("webRequest.onBeforeRequest") },
    setPermissionRequestHandler: keep("setPermissionRequestHandler"),
    setPermissionCheckHandler: keep("setPermissionCheckHandler"),
    setDevicePermissionHandler: keep("setDevicePermissionHandler"),
    setDisplayMediaRequestHandler: keep("setDisplayMediaRequestHandler"),
    on: (nom: string, listener: Listener) => void listeners.set(nom, listener),
  };
  const ask = (nom: string, ...args: readonly unknown[]): Promise<unknown> => new Promise((resolve) => void listeners.get(nom)?.(...args, resolve));
  return { fake: fake as unknown as Electron.Session, listeners, ask };
}

function createContents(): { readonly fake: unknown; readonly listeners: Map<string, Listener>; readonly openHandler: () => Listener } {
  const listeners = new Map<string, Listener>();
  let handler: Listener = () => undefined;
  const fake = { getURL: () => `${ORIGIN}/index.html#/`, on: (nom: string, listener: Listener) => void listeners.set(nom, listener), setWindowOpenHandler: (listener: Listener) => (handler = listener) };
  return { fake, listeners, openHandler: () => handler };
}

function isPrevented(listener: Listener | undefined, details: object = {}): boolean {
  const preventDefault = vi.fn();
  listener?.({ ...details, preventDefault });
  return preventDefault.mock.calls.length > 0;
}
