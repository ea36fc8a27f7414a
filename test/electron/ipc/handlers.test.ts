import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { contract } from "#shared/ipc/contract.ts";
import { askDestination, askLeave } from "../../../electron/adapters/dialogs.ts";
import { createDocumentTenu } from "../../../electron/adapters/document-tenu.ts";
import { nodeDisk } from "../../../electron/adapters/disk.ts";
import { openLink } from "../../../electron/adapters/external.ts";
import { createOuvertures } from "../../../electron/adapters/open-file.ts";
import { printPage } from "../../../electron/adapters/printer.ts";
import { createRefus, findRefus } from "../../../electron/adapters/refus.ts";
import { createCoffreSession } from "../../../electron/coffre-session.ts";
import { createHandlers } from "../../../electron/ipc/handlers.ts";
import { registerChannels } from "../../../electron/ipc/register.ts";

const electron = vi.hoisted(() => ({
  handle: vi.fn(),
  shell: { openExternal: vi.fn(), openPath: vi.fn() },
  dialog: { showSaveDialog: vi.fn(), showMessageBox: vi.fn() },
}));
vi.mock("electron", () => ({ ipcMain: { handle: electron.handle }, shell: electron.shell, dialog: electron.dialog, app: { getPath: () => "/profil/lea/Documents" } }));

const WINDOW = {} as Electron.BrowserWindow;
let folder: string;
beforeEach(async () => {
  vi.clearAllMocks();
  folder = await mkdtemp(join(tmpdir(), "exigible-guichet-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("one listener per channel of the contract, all through the gate", async () => {
  const gate = vi.fn(() => Promise.resolve({ ok: true as const, value: {} }));
  registerChannels(gate);
  expect(electron.handle.mock.calls.map(([canal]) => String(canal)).toSorted()).toEqual(Object.keys(contract).toSorted());
  const [canal, listener] = electron.handle.mock.calls[0] as [string, (event: unknown, request: unknown) => unknown];
  await listener({ sender: { id: 1 } }, { a: 1 });
  expect(gate).toHaveBeenCalledExactlyOnceWith(canal, { sender: { id: 1 } }, { a: 1 });
});

describe("documents", () => {
  test("are written where the person said; the window learns the name only", async () => {
    const path = join(folder, "Dossier Durand.docx");
    const reply = await createTestHandlers({ destination: path })["document:save"]({ nom: "Dossier.docx", contenu: Buffer.from("docx") });
    expect(reply).toEqual({ kind: "enregistre", nom: "Dossier Durand.docx" });
    expect(await readFile(path, "utf8")).toBe("docx");
    expect(await readdir(folder)).toEqual(["Dossier Durand.docx"]);
  });

  test("a dialog closed without choosing writes nothing", async () => {
    const handlers = createTestHandlers({ destination: undefined });
    expect(await handlers["document:save"]({ nom: "a.docx", contenu: Buffer.from("x") })).toEqual({ kind: "annule" });
    expect(await handlers["document:saveArchive"]({ nom: "a.zip", documents: [], pieces: [] })).toEqual({ kind: "annule" });
    expect(await readdir(folder)).toEqual([]);
  });

  test("an archive is the vault's work, at the place chosen", async () => {
    const call = vi.fn(() => Promise.resolve({}));
    const handlers = createTestHandlers({ destination: "/bureau/b.zip", call });
    expect(await handlers["document:saveArchive"]({ nom: "a.zip", documents: [], pieces: [] })).toEqual({ kind: "enregistre", nom: "b.zip" });
    expect(call).toHaveBeenCalledExactlyOnceWith("archive:write", { destination: "/bureau/b.zip", documents: [], pieces: [] });
  });

  test("the dialog proposes the name in Documents with its type in French", async () => {
    electron.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: "/x/a.docx" });
    expect(await askDestination(WINDOW, "Décompte.docx")).toBe("/x/a.docx");
    expect(electron.dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({ defaultPath: "/profil/lea/Documents/Décompte.docx", filters: [{ name: "Document Word", extensions: ["docx"] }] });
    electron.dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: "" });
    expect(await askDestination(WINDOW, "a.docx")).toBeUndefined();
  });

  test("printing answers whether it was printed", async () => {
    expect(await printPage({ print: (_options, done) => done?.(true, "") })).toBe(true);
    expect(await printPage({ print: (_options, done) => done?.(false, "cancelled") })).toBe(false);
  });
});

test("a file kept up to date lies where the person said; the window learns the name of the folder only", async () => {
  const handlers = createTestHandlers({ destination: folder });
  const save = (tenue: "choisir" | "ecrire" | "arreter", texte: string) => handlers["document:save"]({ nom: "Exigible.ics", contenu: Buffer.from(texte), tenue });
  expect(await save("ecrire", "x")).toEqual({ kind: "tenu" });
  const lieu = folder.split(/[\\/]/).at(-1);
  expect(await save("choisir", "premier")).toEqual({ kind: "tenu", lieu });
  expect(await save("ecrire", "second")).toEqual({ kind: "tenu", lieu });
  expect(await readFile(join(folder, "Exigible.ics"), "utf8")).toBe("second");
  expect(await save("arreter", "")).toEqual({ kind: "tenu" });
  expect(await createTestHandlers({ destination: undefined })["document:save"]({ nom: "Exigible.ics", contenu: Buffer.from("x"), tenue: "choisir" })).toEqual({ kind: "annule" });
});

describe("links", () => {
  test("are opened after the person agreed, rewritten by the parser", async () => {
    electron.dialog.showMessageBox.mockResolvedValue({ response: 0 });
    expect(await openLink(WINDOW, "HTTPS://Exemple.fr")).toBe(true);
    expect(electron.shell.openExternal).toHaveBeenCalledExactlyOnceWith("https://exemple.fr/", { activate: true });
  });
  test("are not when the person stays, which is the default", async () => {
    electron.dialog.showMessageBox.mockResolvedValue({ response: 1 });
    expect(await openLink(WINDOW, "https://exemple.fr")).toBe(false);
    expect(electron.shell.openExternal).not.toHaveBeenCalled();
    await askLeave(WINDOW, "https://exemple.fr");
    expect(electron.dialog.showMessageBox.mock.calls[0]?.[1]).toMatchObject({ defaultId: 1, cancelId: 1, detail: "https://exemple.fr/" });
  });
  test("of any other kind are refused without a question", async () => {
    expect(findRefus(await openLink(WINDOW, "file:///etc/passwd").catch((error: unknown) => error)).code).toBe("refuse");
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();
  });
});

describe("opening a pièce", () => {
  test("a copy in a folder of its own, removed at the end", async () => {
    electron.shell.openPath.mockResolvedValue("");
    const ouvertures = createOuvertures(nodeDisk, join(folder, "ouvertures"));
    await ouvertures.open(async (place) => {
      await nodeDisk.createFolder(place);
      await writeFile(join(place, "a.pdf"), "x");
      return { path: join(place, "a.pdf") };
    });
    expect(electron.shell.openPath.mock.calls[0]?.[0]).toMatch(/ouvertures[\\/][0-9a-f]{16}[\\/]a\.pdf$/);
    expect(await readdir(join(folder, "ouvertures"))).toHaveLength(1);
    await ouvertures.removeAll();
    expect(await readdir(folder)).toEqual([]);
  });
  test("a type that is refused never reaches the system and leaves nothing", async () => {
    const ouvertures = createOuvertures(nodeDisk, join(folder, "ouvertures"));
    await expect(ouvertures.open(() => Promise.reject(createRefus("refuse", "Non.")))).rejects.toThrow("Non.");
    expect(electron.shell.openPath).not.toHaveBeenCalled();
  });
  test("no program for it: a sentence, the copy removed", async () => {
    electron.shell.openPath.mockResolvedValue("Failed to open /profil/lea/x");
    const ouvertures = createOuvertures(nodeDisk, join(folder, "ouvertures"));
    const error = await ouvertures.open(async (place) => (await nodeDisk.createFolder(place), { path: join(place, "a") })).catch((erreur: unknown) => erreur);
    expect(findRefus(error).detail).toContain("Aucun programme");
    expect(await readdir(join(folder, "ouvertures"))).toEqual([]);
  });
});

test("the version says the application, its engine and the system", async () => {
  expect(await createTestHandlers({})["systeme:version"]({})).toMatchObject({ application: "1.2.3", plateforme: expect.stringMatching(/^(windows|macos|linux)$/) as string });
});

function createTestHandlers({ destination, call = vi.fn() }: { readonly destination?: string | undefined; readonly call?: ReturnType<typeof vi.fn> }): ReturnType<typeof createHandlers> {
  const vault = { call, close: () => Promise.resolve() } as unknown as Parameters<typeof createHandlers>[0];
  return createHandlers(vault, createOuvertures(nodeDisk, folder), {
    askDestination: () => Promise.resolve(destination),
    askFolder: () => Promise.resolve(destination),
    askFile: () => Promise.resolve(destination),
    expectRestart: () => undefined,
    printPage: () => Promise.resolve(true),
    documentTenu: createDocumentTenu(nodeDisk, folder),
    openLink: () => Promise.resolve(true),
    closeWindow: () => undefined,
    session: createCoffreSession({ vault, secretStore: { findEtat: () => Promise.resolve("absent"), seal: () => Promise.reject(new Error("absent")), open: () => Promise.resolve(undefined) }, randomBytes }),
    lockWindow: () => Promise.resolve(),
    onOpen: () => undefined,
    version: "1.2.3",
  });
}
