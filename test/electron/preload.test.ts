import { beforeEach, expect, test, vi } from "vitest";

type Exposed = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

const electron = vi.hoisted(() => ({ exposed: new Map<string, unknown>(), invoke: vi.fn(), on: vi.fn(), removeListener: vi.fn() }));
vi.mock("electron", () => ({
  contextBridge: { exposeInMainWorld: (nom: string, value: unknown) => electron.exposed.set(nom, value) },
  ipcRenderer: { invoke: electron.invoke, on: electron.on, removeListener: electron.removeListener },
}));

let bridge: Exposed;
beforeEach(async () => {
  vi.clearAllMocks();
  await import("../../electron/preload.ts");
  bridge = electron.exposed.get("bridge") as Exposed;
});

test("the window sees these functions and nothing else", () => {
  expect([...electron.exposed.keys()]).toEqual(["bridge"]);
  expect(Object.keys(bridge)).toMatchInlineSnapshot(`
    [
      "journal:append",
      "journal:read",
      "journal:etat",
      "journal:verify",
      "piece:begin",
      "piece:write",
      "piece:end",
      "piece:cancel",
      "piece:read",
      "piece:open",
      "document:save",
      "document:saveArchive",
      "document:print",
      "coffre:etat",
      "coffre:create",
      "coffre:unlock",
      "coffre:lock",
      "coffre:changePhrase",
      "coffre:renewSecours",
      "coffre:confirmSecours",
      "coffre:changeTrousseau",
      "coffre:setVeille",
      "coffre:cleProjection",
      "coffre:forgetProjection",
      "sauvegarde:list",
      "sauvegarde:travail",
      "sauvegarde:interrupt",
      "sauvegarde:create",
      "sauvegarde:verify",
      "sauvegarde:remove",
      "sauvegarde:chooseSecond",
      "sauvegarde:open",
      "sauvegarde:restore",
      "export:write",
      "export:read",
      "sante:read",
      "sante:pieces",
      "effacement:etat",
      "effacement:try",
      "effacement:start",
      "partage:etat",
      "partage:choose",
      "partage:connect",
      "partage:exchange",
      "partage:racine",
      "partage:pieces",
      "partage:leave",
      "equipe:etat",
      "equipe:create",
      "equipe:invite",
      "equipe:cancel",
      "equipe:join",
      "equipe:accept",
      "equipe:remove",
      "equipe:setRole",
      "systeme:version",
      "systeme:openLink",
      "systeme:close",
      "on",
    ]
  `);
  expect(Object.keys(bridge).length).toBeLessThanOrEqual(59);
  expect(Object.isFrozen(bridge)).toBe(true);
  for (const member of Object.values(bridge)) expect(typeof member).toBe("function");
});

test("a channel passes its one request and nothing else", () => {
  bridge["journal:etat"]!({}, "autre chose");
  expect(electron.invoke).toHaveBeenCalledExactlyOnceWith("journal:etat", {});
});

test("a listener gets the content, never Electron's own event; the answer unsubscribes", () => {
  const listener = vi.fn();
  const stop = bridge["on"]!("coffre:restart", listener) as () => void;
  const [nom, relay] = electron.on.mock.calls[0] as [string, (event: unknown, contenu: unknown) => void];
  expect(nom).toBe("signal:coffre:restart");
  relay({ sender: "ipcRenderer" }, { a: 1 });
  expect(listener).toHaveBeenCalledExactlyOnceWith({ a: 1 });
  stop();
  expect(electron.removeListener).toHaveBeenCalledExactlyOnceWith(nom, relay);
});

test("an unknown signal is refused", () => {
  expect(() => bridge["on"]!("piece:read", () => undefined)).toThrow("Signal inconnu");
});
