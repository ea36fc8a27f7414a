import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { CODES_ECHEC } from "#shared/ipc/channel.ts";
import { type ChannelName, contract, type Handlers } from "#shared/ipc/contract.ts";
import { createRefus } from "../../../electron/adapters/refus.ts";
import { createGate } from "../../../electron/ipc/gate.ts";
import { isOurs, type Sender } from "../../../electron/ipc/sender.ts";
import { isWithinBounds } from "../../../electron/ipc/size.ts";
import { ORIGIN } from "../../../electron/origin.ts";
import { createNote } from "../../support/coffre-kit.ts";

const CANAUX = Object.keys(contract) as readonly ChannelName[];
const FENETRE: Sender = { sender: { id: 1 }, senderFrame: { url: `${ORIGIN}/index.html`, parent: null } };

describe("who may ask", () => {
  const ids = new Set([1]);
  test("the main frame of our window, at our address", () => {
    expect(isOurs(FENETRE, ids, ORIGIN)).toBe(true);
  });
  test.each<[string, Sender]>([
    ["an unknown window", { ...FENETRE, sender: { id: 2 } }],
    ["a frame already gone", { sender: { id: 1 }, senderFrame: null }],
    ["no frame", { sender: { id: 1 } }],
    ["an iframe", { sender: { id: 1 }, senderFrame: { url: `${ORIGIN}/index.html`, parent: {} } }],
    ["a frame whose parent is unknown", { sender: { id: 1 }, senderFrame: { url: `${ORIGIN}/index.html`, parent: undefined } }],
    ["about:blank", { sender: { id: 1 }, senderFrame: { url: "about:blank", parent: null } }],
    ["no address", { sender: { id: 1 }, senderFrame: { url: "", parent: null } }],
    ["another host of the scheme", { sender: { id: 1 }, senderFrame: { url: "app://exigible.fr/index.html", parent: null } }],
    ["another scheme", { sender: { id: 1 }, senderFrame: { url: "https://exigible/index.html", parent: null } }],
    ["a file", { sender: { id: 1 }, senderFrame: { url: "file:///index.html", parent: null } }],
    ["a name and password", { sender: { id: 1 }, senderFrame: { url: "app://a@exigible/index.html", parent: null } }],
  ])("not %s", async (_nom, sender) => {
    expect(isOurs(sender, ids, ORIGIN)).toBe(false);
    const handlers = createHandlers(() => Promise.reject(new Error("appelé")));
    const gate = createGate({ handlers, isOurs: (candidate) => isOurs(candidate, ids, ORIGIN), report: () => undefined });
    expect(await gate("systeme:version", sender, {})).toMatchObject({ ok: false, code: "refuse" });
    expect(handlers["systeme:version"]).not.toHaveBeenCalled();
  });
});

describe("every channel, whatever comes", () => {
  test.each(CANAUX)("%s refuses or answers, never throws, never calls on a wrong request", async (canal) => {
    const handlers = createHandlers(() => Promise.reject(createSystemError()));
    const gate = createGate({ handlers, isOurs: () => true, report: () => undefined });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withTypedArray: true, withMap: true }), fc.constant(undefined), createNearlyRight()), async (request) => {
        vi.mocked(handlers[canal]).mockClear();
        const reply = await gate(canal, FENETRE, request);
        expect(reply.ok).toBe(false);
        if (reply.ok) return;
        expect(CODES_ECHEC).toContain(reply.code);
        expect(reply.detail).toMatch(/[.]$/);
        expect(reply.detail).not.toMatch(/[/\\]|\bat \w|node:|Error:|lea/);
        expect(vi.mocked(handlers[canal]).mock.calls.length > 0).toBe(contract[canal].request.safeParse(request).success);
      }),
      { numRuns: 150 },
    );
  });
});

describe("answers", () => {
  test("a refusal keeps its code and its sentence", async () => {
    const gate = createGate({ handlers: createHandlers(() => Promise.reject(createRefus("disque-plein", "Le disque est plein."))), isOurs: () => true, report: () => undefined });
    expect(await gate("systeme:version", FENETRE, {})).toEqual({ ok: false, code: "disque-plein", detail: "Le disque est plein." });
  });

  test("a right answer passes, stripped of what the contract does not name", async () => {
    const gate = createGate({ handlers: createHandlers(() => Promise.resolve({ application: "1", moteur: "e", plateforme: "linux", secret: "/profil/lea" })), isOurs: () => true, report: () => undefined });
    expect(await gate("systeme:version", FENETRE, {})).toEqual({ ok: true, value: { application: "1", moteur: "e", plateforme: "linux" } });
  });

  test("a wrong answer is refused and reported, not shown", async () => {
    const report = vi.fn();
    const gate = createGate({ handlers: createHandlers(() => Promise.resolve({ application: 12 })), isOurs: () => true, report });
    expect(await gate("systeme:version", FENETRE, {})).toMatchObject({ ok: false, code: "interne" });
    expect(report).toHaveBeenCalledOnce();
  });

  test("an unforeseen failure is reported; the person sees neither its message nor its place", async () => {
    const report = vi.fn();
    const gate = createGate({ handlers: createHandlers(() => Promise.reject(createSystemError())), isOurs: () => true, report });
    const reply = await gate("journal:append", FENETRE, { brouillons: [createNote("a")] });
    expect(reply).toMatchObject({ ok: false, code: "interne" });
    expect(JSON.stringify(reply)).not.toMatch(/lea|EIO|at /);
    expect(report).toHaveBeenCalledOnce();
  });

  test("a name with a separator, a portion too large: refused in French before any handler", async () => {
    const handlers = createHandlers(() => Promise.resolve({}));
    const gate = createGate({ handlers, isOurs: () => true, report: () => undefined });
    expect(await gate("document:save", FENETRE, { nom: "../x.docx", contenu: new Uint8Array(1) })).toMatchObject({ code: "invalide" });
    expect(await gate("piece:write", FENETRE, { jeton: "a".repeat(24), portion: new Uint8Array(4 * 1024 * 1024 + 1) })).toEqual({ ok: false, code: "invalide", detail: "La demande est refusée (portion) : Portion trop grande." });
    expect(handlers["document:save"]).not.toHaveBeenCalled();
  });
});

describe("bounds before any schema", () => {
  test("depth, size and number are counted", () => {
    let profond: unknown = 1;
    for (let niveau = 0; niveau < 40; niveau += 1) profond = [profond];
    expect(isWithinBounds(profond)).toBe(false);
    expect(isWithinBounds({ a: "x".repeat(130 * 1024 * 1024) })).toBe(false);
    expect(isWithinBounds({ a: new Uint8Array(100), b: ["x", 1, undefined, { c: "d" }] })).toBe(true);
  });
  test("a cycle ends", () => {
    const cycle: { soi?: unknown } = {};
    cycle.soi = cycle;
    expect(isWithinBounds(cycle)).toBe(false);
  });
  test("a hundred thousand facts pass", () => {
    expect(isWithinBounds({ brouillons: Array.from({ length: 100_000 }, () => createNote("note")) })).toBe(true);
  });
});

function createHandlers(answer: () => Promise<unknown>): Handlers {
  return Object.fromEntries(CANAUX.map((canal) => [canal, vi.fn(answer)])) as unknown as Handlers;
}

/** Objects with the names of the contract and any values. */
function createNearlyRight(): fc.Arbitrary<unknown> {
  const cle = fc.constantFrom("brouillons", "apres", "nom", "taille", "jeton", "portion", "empreinte", "debut", "contenu", "documents", "pieces", "lien", "__proto__", "par");
  const value = fc.oneof(fc.string(), fc.integer(), fc.constant("a".repeat(24)), fc.constant("0".repeat(64)), fc.uint8Array(), fc.array(fc.object()), fc.object());
  return fc.dictionary(cle, value);
}

function createSystemError(): Error {
  return Object.assign(new Error("EIO: i/o error, open '/profil/lea/coffre'"), { code: "EIO" });
}
