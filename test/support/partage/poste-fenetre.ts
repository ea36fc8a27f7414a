// A post of a team as a person uses it: the real application, its window and the shared folder that it was given.
import type { Page } from "playwright-core";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { sleep } from "../../../electron/adapters/atomic-file.ts";
import { type LaunchedApp, launchApp } from "../launch.ts";

/** A wait that never succeeds ends there (milliseconds). */
const DELAI = 60_000;
const INTERVALLE = 100;

export interface PosteFenetre {
  readonly lance: LaunchedApp;
  readonly page: Page;
}

/** `commun`: what the system's dialog answers when the person chooses the shared folder. */
export async function openPosteFenetre(commun: string, userFolder?: string): Promise<PosteFenetre> {
  const lance = await launchApp(userFolder === undefined ? {} : { userFolder });
  const { page } = lance;
  page.setDefaultTimeout(DELAI);
  await lance.app.evaluate(({ dialog }, path) => void Object.assign(dialog, { showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [path] }) }), commun);
  await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();
  return { lance, page };
}

export async function goTo(page: Page, adresse: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), adresse);
}

/** What the vault answers, by the product's own door. */
export async function askBridge<T>(page: Page, canal: string, demande: unknown = {}): Promise<T> {
  return page.evaluate(async ([nom, envoi]) => {
    const bridge = Reflect.get(window, "bridge") as unknown as Record<string, (demande: unknown) => Promise<{ readonly ok: boolean; readonly value: unknown; readonly detail?: string }>>;
    const reponse = await bridge[nom]!(envoi);
    if (!reponse.ok) throw new Error(`${nom} : ${reponse.detail}`);
    return reponse.value as never;
  }, [canal, demande] as const);
}

export async function appendLots(page: Page, lots: readonly (readonly FaitBrouillon[])[]): Promise<void> {
  for (const brouillons of lots) await askBridge(page, "journal:append", { brouillons });
}

export interface EtatLu {
  readonly racine?: string;
  readonly fichiers: number;
  readonly isEnCours: boolean;
  readonly nonPartages: { readonly faits: number };
  readonly alarmes: readonly { readonly nature: string }[];
  readonly postes: readonly { readonly nom: string; readonly accord?: string }[];
}

/** Last number of each journal, as the vault knows it. */
export async function readCurseur(page: Page): Promise<string> {
  const { curseur } = await askBridge<{ readonly curseur: Readonly<Record<string, number>> }>(page, "journal:etat");
  return Object.entries(curseur).filter(([, dernier]) => dernier > 0).map(([poste, dernier]) => `${poste} ${dernier}`).toSorted().join(", ");
}

export async function readPartage(page: Page): Promise<EtatLu> {
  return askBridge<EtatLu>(page, "partage:etat");
}

/** One exchange, to its end. */
export async function exchange({ page }: PosteFenetre, isRemise = false): Promise<void> {
  await askBridge(page, "partage:exchange", { isRemise });
  await waitUntil(async () => !(await readPartage(page)).isEnCours);
}

/** Posts exchange in turn until something is true of all of them. */
export async function exchangeUntil(postes: readonly PosteFenetre[], isAtteint: () => Promise<boolean>, exchangeUn: (poste: PosteFenetre) => Promise<void> = exchange): Promise<void> {
  await waitUntil(async () => {
    for (const poste of postes) await exchangeUn(poste);
    return isAtteint();
  });
}

async function waitUntil(isAtteint: () => Promise<boolean>): Promise<void> {
  for (const fin = performance.now() + DELAI; !(await isAtteint()); await sleep(INTERVALLE)) if (performance.now() > fin) throw new Error("Ce qui était attendu du partage n’est pas arrivé à temps");
}

/** Everything is at every one of these posts, and each window shows what the others do: answers the state root that all of them show. */
export async function meet(postes: readonly PosteFenetre[]): Promise<string> {
  const racines = new Set<string | undefined>();
  await exchangeUntil(postes, async () => {
    const curseurs = new Set(await Promise.all(postes.map(({ page }) => readCurseur(page))));
    const etats = await Promise.all(postes.map(({ page }) => readPartage(page)));
    racines.clear();
    for (const { racine } of etats) racines.add(racine);
    const isDit = etats.every(({ racine, postes: autres }) => racine !== undefined && autres.filter(({ accord }) => accord !== undefined).length >= postes.length - 1);
    return curseurs.size === 1 && isDit;
  });
  const [racine] = racines;
  if (racines.size !== 1 || racine === undefined) throw new Error(`Les postes n’affichent pas le même état : ${[...racines].join(", ")}`);
  return racine;
}
