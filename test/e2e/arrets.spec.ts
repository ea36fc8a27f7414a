// The real application killed in the middle of saves: what it acknowledged is there, in the journal and on the screen.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createNote } from "../support/coffre-kit.ts";
import { readTextes } from "../support/journal-page.ts";
import { type LaunchedApp, launchApp } from "../support/launch.ts";

/** A hundred at night: `EXIGIBLE_ARRETS=100 npx vitest run --config build/vitest.config.ts --project e2e test/e2e/arrets.spec.ts`. */
const ARRETS = Number(process.env["EXIGIBLE_ARRETS"] ?? 4);
const UN_ARRET = 30_000;

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
