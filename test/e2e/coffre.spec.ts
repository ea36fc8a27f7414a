import { unzipSync } from "fflate";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Reply } from "#shared/ipc/channel.ts";
import type { ChannelName, RequestOf, ResponseOf } from "#shared/ipc/contract.ts";
import { createNote } from "../support/coffre-kit.ts";
import { readTextes } from "../support/journal-page.ts";
import { type Coque, createCoque } from "../support/coque.ts";
import { type LaunchedApp, launchApp } from "../support/launch.ts";

let coque: Coque;
let userFolder: string;
let lance: LaunchedApp;

beforeAll(async () => {
  coque = await createCoque();
});
afterAll(() => coque.remove());

beforeEach(async () => {
  userFolder = await mkdtemp(join(tmpdir(), "exigible-profil-"));
  await start();
});
afterEach(async () => {
  await lance.close();
  await rm(userFolder, { recursive: true, force: true });
});

describe("« Enregistré » in the real application", () => {
  test("what was saved is there after a restart, under a new incarnation", async () => {
    const { lot } = await ask("journal:append", { brouillons: [createEnvoi("avant")] });
    await restart();
    expect(await readTextes(lance.page)).toEqual(["avant"]);
    const suite = await ask("journal:append", { brouillons: [createEnvoi("après")] });
    expect(suite.lot.match(/\.([a-z2-7]{8}):2"/)?.[1]).not.toBe(lot.match(/\.([a-z2-7]{8}):1"/)?.[1]);
    expect(await ask("journal:etat", {})).toMatchObject({ faits: 2, avertissements: [] });
  });

  test("killed in the middle of saves, three times: every acknowledged one is there", async () => {
    const acquis: string[] = [];
    for (let mort = 0; mort < 3; mort += 1) {
      acquis.push(...(await saveUntilKilled(300 + mort * 150)));
      await start();
    }
    const textes = new Set(await readTextes(lance.page));
    console.log(`3 arrêts brutaux de l’application, ${acquis.length} enregistrements acquittés, ${acquis.filter((texte) => !textes.has(texte)).length} perdu`);
    expect(acquis.length).toBeGreaterThan(6);
    expect(acquis.filter((texte) => !textes.has(texte))).toEqual([]);
  });

  test("the vault's process dies: the window is told, and saving goes on", async () => {
    await ask("journal:append", { brouillons: [createEnvoi("avant")] });
    await lance.page.evaluate(() => {
      const bridge = Reflect.get(window, "bridge") as unknown as { on: (nom: string, listener: () => void) => void };
      Object.assign(window, { redemarrages: 0 });
      bridge.on("coffre:restart", () => Reflect.set(window, "redemarrages", (Reflect.get(window, "redemarrages") as number) + 1));
    });
    const pid = await lance.app.evaluate(({ app }) => app.getAppMetrics().find(({ name, serviceName }) => `${String(name)} ${String(serviceName)}`.includes("Coffre"))?.pid);
    expect(pid).toBeGreaterThan(0);
    process.kill(pid!, "SIGKILL");
    await expect.poll(() => lance.page.evaluate(() => Reflect.get(window, "redemarrages") as number), { timeout: 20_000 }).toBe(1);
    await ask("journal:append", { brouillons: [createEnvoi("après")] });
    expect(await readTextes(lance.page)).toEqual(["avant", "après"]);
  });

  test("a journal cut in its last frame: the start says it and keeps the rest", async () => {
    await ask("journal:append", { brouillons: [createEnvoi("gardé")] });
    await ask("journal:append", { brouillons: [createEnvoi("coupé")] });
    await lance.close();
    const [nom] = await readdir(join(userFolder, "coffre/journal"));
    const path = join(userFolder, "coffre/journal", nom!);
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(0, bytes.byteLength - 3));
    await start();
    expect(await readTextes(lance.page)).toEqual(["gardé"]);
    expect((await ask("journal:etat", {})).avertissements).toEqual([expect.stringContaining("mise de côté")]);
    expect(await readdir(join(userFolder, "coffre/quarantine"))).toHaveLength(2);
  });
});

describe("pièces and documents in the real application", () => {
  test("a pièce of nine megabytes goes in, comes out and leaves in a ZIP", async () => {
    const bytes = Buffer.alloc(9_000_000, "Facture n° 12 ; ");
    const { empreinte, mime } = await addPiece("facture.txt", bytes);
    expect(mime).toBe("text/plain");
    expect((await ask("piece:read", { empreinte, debut: 8_500_000 })).taille).toBe(9_000_000);
    const destination = join(userFolder, "Pièces – Durand.zip");
    await answerDialogs(destination);
    expect(await ask("document:saveArchive", { nom: "Pièces.zip", documents: [{ nom: "Synthèse.docx", contenu: new Uint8Array([1, 2, 3]) }], pieces: [{ nom: "01 – Facture.txt", empreinte }] })).toEqual({ kind: "enregistre", nom: "Pièces – Durand.zip" });
    const entries = unzipSync(await readFile(destination));
    expect(Object.keys(entries)).toEqual(["Synthèse.docx", "01 – Facture.txt"]);
    expect(bytes.equals(entries["01 – Facture.txt"]!)).toBe(true);
  });

  test("a document goes where the person said; a place that refuses gives a sentence without path", async () => {
    await answerDialogs(join(userFolder, "Dossier.docx"));
    expect(await ask("document:save", { nom: "a.docx", contenu: new Uint8Array([80, 75]) })).toEqual({ kind: "enregistre", nom: "Dossier.docx" });
    expect([...(await readFile(join(userFolder, "Dossier.docx")))]).toEqual([80, 75]);
    await answerDialogs(join(userFolder, "absent", "Dossier.docx"));
    const refus = await tell("document:save", { nom: "a.docx", contenu: new Uint8Array([1]) });
    expect(refus).toMatchObject({ ok: false, code: "introuvable" });
    expect(JSON.stringify(refus)).not.toContain(userFolder);
    await answerDialogs(undefined);
    expect(await ask("document:save", { nom: "a.docx", contenu: new Uint8Array([1]) })).toEqual({ kind: "annule" });
  });

  test("a program joined to a dossier is kept and never opened; a PDF is, from a copy removed at the end", async () => {
    const programme = await addPiece("facture.pdf", Buffer.from("MZ\x90\0programme", "latin1"));
    const pdf = await addPiece("Facture 12.pdf", Buffer.from("%PDF-1.7 facture"));
    await lance.app.evaluate(({ shell }) => {
      const ouverts: string[] = [];
      Object.assign(globalThis, { ouverts });
      shell.openPath = (path) => (ouverts.push(path), Promise.resolve(""));
    });
    expect(await tell("piece:open", { empreinte: programme.empreinte, nom: "facture.pdf" })).toMatchObject({ ok: false, code: "refuse" });
    expect(await tell("piece:open", { empreinte: pdf.empreinte, nom: "../../Facture 12.exe" })).toEqual({ ok: true, value: {} });
    const ouverts = await lance.app.evaluate(() => Reflect.get(globalThis, "ouverts") as string[]);
    expect(ouverts).toEqual([expect.stringMatching(/ouvertures\/[0-9a-f]{16}\/_\.\._Facture 12\.pdf$/)]);
    expect(await readFile(ouverts[0]!, "utf8")).toBe("%PDF-1.7 facture");
    await lance.close();
    expect(await readdir(userFolder)).not.toContain("ouvertures");
    await start();
  });

  test("the copy in clear of an opened pièce goes when the vault locks; after a kill, at the next start", async () => {
    const pdf = await addPiece("Facture.pdf", Buffer.from("%PDF-1.7 facture"));
    const openCopy = async (): Promise<void> => {
      await lance.app.evaluate(({ shell }) => {
        shell.openPath = () => Promise.resolve("");
      });
      expect(await tell("piece:open", { empreinte: pdf.empreinte, nom: "Facture.pdf" })).toEqual({ ok: true, value: {} });
      expect(await readdir(join(userFolder, "ouvertures"))).toHaveLength(1);
    };
    await openCopy();
    await tell("coffre:lock", {}).then(undefined, () => undefined);
    await expect.poll(() => readdir(userFolder)).not.toContain("ouvertures");
    await restart();
    await openCopy();
    const mort = new Promise((resolve) => lance.app.process().once("exit", resolve));
    lance.app.process().kill("SIGKILL");
    await mort;
    expect(await readdir(join(userFolder, "ouvertures"))).toHaveLength(1);
    await start();
    expect(await readdir(userFolder)).not.toContain("ouvertures");
  });

  test("a link is opened only once the person agreed", async () => {
    await lance.app.evaluate(({ dialog, shell }) => {
      const ouverts: string[] = [];
      Object.assign(globalThis, { ouverts });
      shell.openExternal = (url) => (ouverts.push(url), Promise.resolve());
      dialog.showMessageBox = (() => Promise.resolve({ response: ouverts.length === 0 ? 0 : 1, checkboxChecked: false })) as typeof dialog.showMessageBox;
    });
    expect(await ask("systeme:openLink", { lien: "https://www.legifrance.gouv.fr/" })).toEqual({ isOuvert: true });
    expect(await ask("systeme:openLink", { lien: "https://www.legifrance.gouv.fr/" })).toEqual({ isOuvert: false });
    expect(await tell("systeme:openLink", { lien: "file:///etc/passwd" })).toMatchObject({ ok: false, code: "refuse" });
    expect(await lance.app.evaluate(() => Reflect.get(globalThis, "ouverts") as string[])).toEqual(["https://www.legifrance.gouv.fr/"]);
  });
});

/** A draft as the page sends it: plain, without the brands of the model. */
function createEnvoi(texte: string): RequestOf<"journal:append">["brouillons"][number] {
  const { remplace, ...note } = createNote(texte);
  return { ...note, remplace: [...remplace] };
}

async function start(): Promise<void> {
  lance = await launchApp({ application: coque.folder, userFolder });
}

async function restart(): Promise<void> {
  await lance.close();
  await start();
}

function tell<N extends ChannelName>(canal: N, request: RequestOf<N>): Promise<Reply<ResponseOf<N>>> {
  // Bytes do not cross the debugger as bytes: they travel as numbers and are turned back in the page.
  const texte = JSON.stringify(request, (_cle, value: unknown) => (value instanceof Uint8Array ? { octets: [...value] } : value));
  return lance.page.evaluate(
    async ([nom, demande]) => {
      const bridge = Reflect.get(window, "bridge") as unknown as Record<string, (request: unknown) => Promise<unknown>>;
      const lue: unknown = JSON.parse(demande, (_cle, value: unknown) => (typeof value === "object" && value !== null && "octets" in value ? new Uint8Array(value.octets as number[]) : value));
      return (await bridge[nom]!(lue)) as Reply<never>;
    },
    [canal, texte] as const,
  );
}

async function ask<N extends ChannelName>(canal: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
  const reply = await tell(canal, request);
  if (!reply.ok) throw new Error(`${canal} : ${reply.detail}`);
  return reply.value;
}

/** Saves without end from the page, each acknowledged text told to the test, until the whole application is killed. */
async function saveUntilKilled(milliseconds: number): Promise<readonly string[]> {
  const acquis: string[] = [];
  const marque = `${milliseconds}-`;
  await lance.page.exposeFunction("acquitter", (texte: string) => void acquis.push(texte));
  await lance.page.evaluate(
    ([note, prefixe]) => {
      const bridge = Reflect.get(window, "bridge") as unknown as Record<string, (request: unknown) => Promise<{ ok: boolean }>>;
      const acquitter = Reflect.get(window, "acquitter") as (texte: string) => Promise<void>;
      void (async () => {
        for (let rang = 0; ; rang += 1) {
          const texte = `${prefixe}${rang}`;
          const { ok } = await bridge["journal:append"]!({ brouillons: [{ ...note, contenu: { texte, portee: "interne" } }] });
          if (ok) await acquitter(texte);
        }
      })();
    },
    [createEnvoi("x"), marque] as const,
  );
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const mort = new Promise((resolve) => lance.app.process().once("exit", resolve));
  lance.app.process().kill("SIGKILL");
  await mort;
  return acquis;
}

/** A file of the page added to the vault by portions, from the page. */
async function addPiece(nom: string, bytes: Buffer): Promise<ResponseOf<"piece:end">> {
  return lance.page.evaluate(
    async ([nomPiece, base64]) => {
      const bridge = Reflect.get(window, "bridge") as unknown as Record<string, (request: unknown) => Promise<{ value: never }>>;
      const octets = Uint8Array.from(atob(base64), (lettre) => lettre.charCodeAt(0));
      const { jeton } = (await bridge["piece:begin"]!({ nom: nomPiece, taille: octets.byteLength })).value as { jeton: string };
      for (let debut = 0; debut < octets.byteLength; debut += 4 * 1024 * 1024) await bridge["piece:write"]!({ jeton, portion: octets.slice(debut, debut + 4 * 1024 * 1024) });
      return (await bridge["piece:end"]!({ jeton })).value;
    },
    [nom, bytes.toString("base64")] as const,
  );
}

/** The system's save dialog answers this path, or that the person gave up. */
async function answerDialogs(destination: string | undefined): Promise<void> {
  await lance.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = (() => Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? "" })) as typeof dialog.showSaveDialog;
    },
    destination,
  );
}
