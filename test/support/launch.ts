// Starts the built application in the real Electron, with a profile of its own.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ElectronApplication, type Page, _electron } from "playwright-core";

/** What opens the application for its driver. */
export const DOOR = join(process.cwd(), "test/support/pilote");

export interface LaunchOptions {
  /** Profile folder to reuse (restart tests); a fresh one by default. */
  readonly userFolder?: string;
  readonly args?: readonly string[];
  /** Folder of the application instead of this repository: the shell alone around a page of the test. */
  readonly application?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The vault is left as the start finds it: absent or locked. */
  readonly isVerrouille?: boolean;
}

/** Passphrase of every vault that a test makes. */
export const PHRASE_LANCEMENT = "ancre vigne lundi carafe";

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userFolder: string;
  /** Closes the application and keeps its profile. */
  readonly close: () => Promise<void>;
  /** Closes the application and removes its profile. */
  readonly dispose: () => Promise<void>;
}

/** Opens the application built in dist/; EXIGIBLE_ELECTRON is set by the scripts and by the e2e setup. */
export async function launchApp({ userFolder, application = process.cwd(), args = [], env = {}, isVerrouille = false }: LaunchOptions = {}): Promise<LaunchedApp> {
  const folder = userFolder ?? (await mkdtemp(join(tmpdir(), "exigible-")));
  const app = await _electron.launch({
    executablePath: findExecutable(),
    args: [...listApplication(), ...listRootFlags(), "--disable-gpu", `--user-data-dir=${folder}`, ...args],
    env: { ...listEnvironment(), EXIGIBLE_PILOTE: application, ...env },
  });
  const page = await app.firstWindow();
  if (!isVerrouille) await openCoffre(page);
  const close = (): Promise<void> => app.close();
  return { app, page, userFolder: folder, close, dispose: () => close().then(() => rm(folder, { recursive: true, force: true })) };
}

/** Before any vault, the invented portfolio of « Découvrir », in memory. */
export async function launchDecouverte(taille?: { readonly width: number; readonly height: number }): Promise<LaunchedApp> {
  const lance = await launchApp({ isVerrouille: true });
  lance.page.setDefaultTimeout(30_000);
  if (taille !== undefined) await lance.page.setViewportSize(taille);
  await openDecouverte(lance.page);
  return lance;
}

export async function openDecouverte(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Découvrir avec un portefeuille fictif" }).click();
  await page.getByText("Portefeuille fictif, rien n’est gardé").waitFor();
}

/** By the product's own calls: the vault is created the first time, with a code that is confirmed, then opened by its passphrase. */
export async function openCoffre(page: Page): Promise<void> {
  await page.waitForFunction(() => Reflect.has(window, "bridge"));
  const etat = await page.evaluate(async (phrase) => {
    const bridge = Reflect.get(window, "bridge") as unknown as Record<string, (request: unknown) => Promise<{ readonly ok: boolean; readonly value: { readonly etat: string }; readonly detail?: string }>>;
    const ask = async (canal: string, request: unknown): Promise<{ readonly etat: string }> => {
      const reponse = await bridge[canal]!(request);
      if (!reponse.ok) throw new Error(`${canal} : ${reponse.detail}`);
      return reponse.value;
    };
    const { etat: trouve } = await ask("coffre:etat", {});
    if (trouve === "absent") {
      await ask("coffre:create", { phrase, isTrousseau: false });
      await ask("coffre:confirmSecours", {});
    }
    if (trouve === "verrouille") await ask("coffre:unlock", { moyen: "phrase", phrase });
    return (await ask("coffre:etat", {})).etat;
  }, PHRASE_LANCEMENT);
  if (etat !== "ouvert") throw new Error(`Le coffre du test n’est pas ouvert : ${etat}`);
}

/** A vault that exists, opened by its passphrase in one call, as soon as the page can ask: nothing else of the test's own between a start and what is measured. `adresse`: the screen that is to be shown. */
export async function unlockCoffre(page: Page, adresse: string): Promise<void> {
  await page.waitForFunction(async ([phrase = "", hash = ""]) => {
    const bridge = Reflect.get(window, "bridge") as Record<string, (request: unknown) => Promise<{ readonly ok: boolean; readonly value: { readonly isOuvert: boolean } }>> | undefined;
    if (bridge === undefined) return false;
    window.location.hash = hash;
    const reponse = await bridge["coffre:unlock"]?.({ moyen: "phrase", phrase });
    return reponse?.ok === true && reponse.value.isOuvert;
  }, [PHRASE_LANCEMENT, adresse]);
}

function findExecutable(): string {
  const executable = process.env["EXIGIBLE_PACKAGED"] ?? process.env["EXIGIBLE_ELECTRON"];
  if (executable === undefined) throw new Error("EXIGIBLE_ELECTRON manque : lancer par npm test, npm run demo ou le projet e2e de vitest.");
  return executable;
}

/** A packaged application holds its own code; the bare runtime is given a door to `EXIGIBLE_PILOTE` that waits for its driver. */
function listApplication(): readonly string[] {
  return process.env["EXIGIBLE_PACKAGED"] === undefined ? [DOOR] : [];
}

/** Chromium refuses its sandbox to root: tests on Linux only. */
function listRootFlags(): readonly string[] {
  return process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

function listEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  // vitest sets NODE_ENV=test and NODE_OPTIONS for its own workers: the application must not inherit them.
  return Object.fromEntries(entries.filter(([name]) => name !== "NODE_ENV" && name !== "NODE_OPTIONS"));
}
