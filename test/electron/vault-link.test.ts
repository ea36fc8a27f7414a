import { describe, expect, test, vi } from "vitest";
import { findRefus } from "../../electron/adapters/refus.ts";
import { createClosing } from "../../electron/closing.ts";
import { sendSignal } from "../../electron/ipc/signals.ts";
import type { VaultReply, VaultRequest, VaultSignal } from "../../electron/vault/calls.ts";
import { answerRequest } from "../../electron/vault/serve.ts";
import { createVaultLink, type VaultProcess } from "../../electron/vault-link.ts";

describe("the vault seen from the main process", () => {
  test("each answer goes to its question, in any order", async () => {
    const { link, alive } = createTestLink();
    const [a, b] = [link.call("journal:etat", {}), link.call("journal:read", { apres: {} })];
    const [first, second] = alive().sent;
    alive().answer({ rang: second!.rang, ok: true, value: "lu" });
    alive().answer({ rang: first!.rang, ok: true, value: "etat" });
    expect(await Promise.all([a, b])).toEqual(["etat", "lu"]);
  });

  test("what the vault says by itself answers nobody, and is passed on", async () => {
    const { link, alive, onSignal } = createTestLink();
    const call = link.call("journal:etat", {});
    alive().answer({ signal: "partage:recus" });
    expect(onSignal).toHaveBeenCalledExactlyOnceWith("partage:recus");
    alive().answer({ rang: 1, ok: true, value: "etat" });
    expect(await call).toBe("etat");
  });

  test("a refusal of the vault keeps its code and its sentence", async () => {
    const { link, alive } = createTestLink();
    const call = link.call("journal:etat", {});
    alive().answer({ rang: 1, ok: false, code: "disque-plein", detail: "Le disque est plein." });
    expect(findRefus(await call.catch((error: unknown) => error))).toEqual({ code: "disque-plein", detail: "Le disque est plein." });
  });

  test("when it dies, what was asked is refused with a sentence, it starts again and the window is told", async () => {
    const { link, alive, onRestart, processes } = createTestLink();
    const calls = [link.call("journal:append", { brouillons: [] }), link.call("journal:etat", {})];
    alive().die();
    const refus = await Promise.all(calls.map((call) => call.then(() => undefined, findRefus)));
    expect(refus[0]?.detail).toContain("pas confirmé");
    expect(refus[1]?.detail).toContain("recommencez");
    expect(onRestart).toHaveBeenCalledOnce();
    expect(processes).toHaveLength(2);
    const again = link.call("journal:etat", {});
    alive().answer({ rang: alive().sent[0]!.rang, ok: true, value: "etat" });
    expect(await again).toBe("etat");
  });

  test("when it dies again and again, it is left stopped and every question is answered", async () => {
    const { link, alive, processes } = createTestLink();
    for (let mort = 0; mort < 6; mort += 1) alive().die();
    expect(processes).toHaveLength(6);
    expect(findRefus(await link.call("journal:etat", {}).catch((error: unknown) => error)).code).toBe("interne");
  });

  test("closing asks it to flush, then stops it, and its end is not a death", async () => {
    const { link, alive, onRestart } = createTestLink();
    const closed = link.close();
    expect(alive().sent.map(({ call }) => call)).toEqual(["coffre:close"]);
    alive().answer({ rang: 1, ok: true, value: {} });
    await closed;
    expect(alive().killed).toHaveBeenCalledOnce();
    alive().die();
    expect(onRestart).not.toHaveBeenCalled();
  });

  test("a vault that does not answer is stopped all the same", async () => {
    const { link, alive } = createTestLink();
    await link.close();
    expect(alive().killed).toHaveBeenCalledOnce();
  });
});

describe("the vault's side of the port", () => {
  test("a vault that could not open answers every question with its reason", async () => {
    const opening = Promise.reject(Object.assign(new Error("EACCES: /profil/lea"), { code: "EACCES" }));
    const reply = await answerRequest(opening, { rang: 4, call: "journal:etat", request: {} });
    expect(reply).toMatchObject({ rang: 4, ok: false, code: "fichier-verrouille" });
    expect(JSON.stringify(reply)).not.toContain("lea");
  });
});

describe("closing the window", () => {
  test("waits for the page to save, at most a moment", () => {
    vi.useFakeTimers();
    const { window, close } = createTestWindow();
    const ask = vi.fn();
    const closeWindow = createClosing(window, ask);
    closeWindow();
    expect(window.destroy).not.toHaveBeenCalled();
    expect(close()).toBe(true);
    expect(close()).toBe(true);
    expect(ask).toHaveBeenCalledOnce();
    closeWindow();
    expect(window.destroy).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  test("a page that does not answer does not keep it open", () => {
    vi.useFakeTimers();
    const { window, close } = createTestWindow();
    createClosing(window, () => undefined);
    close();
    vi.advanceTimersByTime(1499);
    expect(window.destroy).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(window.destroy).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  test("a window that is gone is told nothing", () => {
    const send = vi.fn();
    sendSignal({ isDestroyed: () => true, webContents: { send } }, "coffre:restart", {});
    expect(send).not.toHaveBeenCalled();
    sendSignal({ isDestroyed: () => false, webContents: { send } }, "menu:command", { commande: "aide" });
    expect(send).toHaveBeenCalledExactlyOnceWith("signal:menu:command", { commande: "aide" });
  });
});

interface FakeProcess {
  readonly sent: VaultRequest[];
  readonly answer: (reply: VaultReply | VaultSignal) => void;
  readonly die: () => void;
  readonly killed: () => void;
}

function createTestLink(): { readonly link: ReturnType<typeof createVaultLink>; readonly processes: FakeProcess[]; readonly alive: () => FakeProcess; readonly onRestart: ReturnType<typeof vi.fn>; readonly onSignal: ReturnType<typeof vi.fn> } {
  const processes: FakeProcess[] = [];
  const onRestart = vi.fn();
  const onSignal = vi.fn();
  const spawn = (): VaultProcess => {
    const sent: VaultRequest[] = [];
    const listeners: { message?: (reply: VaultReply | VaultSignal) => void; exit?: () => void } = {};
    const killed = vi.fn();
    processes.push({ sent, killed, answer: (reply) => listeners.message?.(reply), die: () => listeners.exit?.() });
    return { postMessage: (message) => void sent.push(message), onMessage: (listener) => void (listeners.message = listener), onExit: (listener) => void (listeners.exit = listener), kill: killed };
  };
  const link = createVaultLink({ spawn, onRestart, onSignal, now: () => 0, delaiFermeture: 20 });
  return { link, processes, onRestart, onSignal, alive: () => processes.at(-1)! };
}

function createTestWindow(): { readonly window: Parameters<typeof createClosing>[0]; readonly close: () => boolean } {
  let listener: (event: { readonly preventDefault: () => void }) => void = () => undefined;
  const destroy = vi.fn();
  const close = (): boolean => {
    const preventDefault = vi.fn();
    listener({ preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  return { close, window: { destroy, isDestroyed: () => destroy.mock.calls.length > 0, on: (_nom, received) => (listener = received) } };
}
