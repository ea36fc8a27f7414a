// The real application killed in the middle of saves: what it acknowledged is there, in the journal and on the screen.
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createNote } from "../support/coffre-kit.ts";
import { readTextes } from "../support/journal-page.ts";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import { openEntree } from "../support/parcours.ts";

/** A hundred at night: `EXIGIBLE_ARRETS=100 npx vitest run --config build/vitest.config.ts --project e2e test/e2e/arrets.spec.ts`. */
const ARRETS = Number(process.env["EXIGIBLE_ARRETS"] ?? 4);
const UN_ARRET = 30_000;
const COPIES_TUEES = 2;

test(`killed ${ARRETS} times during saves: every acknowledged save is there after the restart`, async () => {
  const userFolder = await mkdtemp(join(tmpdir(), "exigible-arrets-"));
  const acquis: string[] = [];
  try {
    let lance = await open(userFolder);
    for (let mort = 0; mort < ARRETS; mort += 1) {
      acquis.push(...(await saveUntilKilled(lance, `${mort}-`, 40 + ((mort * 97) % 400))));
      lance = await open(userFolder);
      const textes = new Set(await readTextes(lance.page));
      expect(acquis.filter((texte) => !textes.has(texte))).toEqual([]);
    }
    await lance.close();
    console.log(`${ARRETS} arrêts brutaux de l’application entière, ${acquis.length} enregistrements acquittés, 0 perdu`);
    expect(acquis.length).toBeGreaterThan(ARRETS);
  } finally {
    await rm(userFolder, { recursive: true, force: true });
  }
}, 60_000 + ARRETS * UN_ARRET);

test("killed while the window's copy is written by large transactions (row 25): rebuilt whole from the journal, as often as it is killed", async () => {
  const userFolder = await mkdtemp(join(tmpdir(), "exigible-arrets-copie-"));
  const copie = join(userFolder, "IndexedDB");
  try {
    const premier = await open(userFolder);
    await fillJournal(premier.page);
    await premier.close();
    const tailles: number[] = [];
    for (let mort = 0; mort < COPIES_TUEES; mort += 1) {
      await rm(copie, { recursive: true, force: true });
      const lance = await launchApp({ userFolder });
      await expect.poll(() => measureFolder(copie), { timeout: UN_ARRET, interval: 5 }).toBeGreaterThan(30_000 * (mort + 1));
      const fin = new Promise((resolve) => lance.app.process().once("exit", resolve));
      lance.app.process().kill("SIGKILL");
      await fin;
      tailles.push(await measureFolder(copie));
      const suivant = await open(userFolder);
      await openEntree(suivant.page, "Sécurité");
      await suivant.page.getByRole("button", { name: "Vérifier toute la chaîne" }).click();
      await suivant.page.getByText("Chaîne entière", { exact: true }).waitFor({ timeout: UN_ARRET });
      await suivant.page.getByText(/^12\s000\sfaits relus/).waitFor();
      await suivant.close();
    }
    console.log(`copie tuée à ${tailles.map((octets) => `${Math.round(octets / 1000)} ko`).join(", ")}, refaite entière chaque fois`);
  } finally {
    await rm(userFolder, { recursive: true, force: true });
  }
}, 60_000 + COPIES_TUEES * 2 * UN_ARRET);

/** Twelve thousand facts, each of its own subject. */
const LOTS = 12;
const FAITS_PAR_LOT = 1000;

async function fillJournal(page: LaunchedApp["page"]): Promise<void> {
  const { remplace, ...note } = createNote("x");
  await page.evaluate(
    async ([envoi, lots, faits]) => {
      const bridge = Reflect.get(window, "bridge") as unknown as Record<string, (request: unknown) => Promise<{ ok: boolean; detail?: string }>>;
      const formatSujet = (rang: number): string => `dossier/${"d".repeat(16)}${[3, 2, 1, 0].map((place) => String.fromCharCode(97 + (Math.floor(rang / 26 ** place) % 26))).join("")}`;
      for (let lot = 0; lot < lots; lot += 1) {
        const brouillons = Array.from({ length: faits }, (_vide, rang) => ({ ...envoi, sujet: formatSujet(lot * faits + rang), contenu: { texte: `note ${lot} ${rang} `.repeat(20), portee: "interne" } }));
        const { ok, detail } = await bridge["journal:append"]!({ brouillons });
        if (!ok) throw new Error(detail);
      }
    },
    [{ ...note, remplace: [...remplace] }, LOTS, FAITS_PAR_LOT] as const,
  );
}

async function measureFolder(folder: string): Promise<number> {
  const noms = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const tailles = await Promise.all(noms.map((nom) => (nom.isDirectory() ? measureFolder(join(folder, nom.name)) : stat(join(folder, nom.name)).then(({ size }) => size, () => 0))));
  return tailles.reduce((somme, taille) => somme + taille, 0);
}

async function open(userFolder: string): Promise<LaunchedApp> {
  const lance = await launchApp({ userFolder });
  await lance.page.getByRole("navigation", { name: "Navigation principale" }).waitFor({ timeout: UN_ARRET });
  return lance;
}

/** Saves without end from the page, each acknowledged text told to the test, until every process is killed. */
async function saveUntilKilled({ app, page }: LaunchedApp, marque: string, milliseconds: number): Promise<readonly string[]> {
  const acquis: string[] = [];
  let first: () => void = () => undefined;
  const premier = new Promise<void>((resolve) => {
    first = resolve;
  });
  await page.exposeFunction("acquitter", (texte: string) => {
    acquis.push(texte);
    first();
  });
  const { remplace, ...note } = createNote("x");
  await page.evaluate(
    ([envoi, prefixe]) => {
      const bridge = Reflect.get(window, "bridge") as unknown as Record<string, (request: unknown) => Promise<{ ok: boolean }>>;
      const acquitter = Reflect.get(window, "acquitter") as (texte: string) => Promise<void>;
      void (async () => {
        for (let rang = 0; ; rang += 1) {
          const texte = `${prefixe}${rang}`;
          const { ok } = await bridge["journal:append"]!({ brouillons: [{ ...envoi, contenu: { texte, portee: "interne" } }] });
          if (ok) await acquitter(texte);
        }
      })();
    },
    [{ ...note, remplace: [...remplace] }, marque] as const,
  );
  await premier;
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const mort = new Promise((resolve) => app.process().once("exit", resolve));
  app.process().kill("SIGKILL");
  await mort;
  return acquis;
}
