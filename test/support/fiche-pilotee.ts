// What a journey does on the file of a dossier, in the real application.
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { type LaunchedApp, launchApp } from "./launch.ts";
import { setAujourdhui } from "./parcours.ts";

type Lance = Pick<LaunchedApp, "page">;

/** Milliseconds that a step may take on a busy machine. */
const ATTENTE = 60_000;

/** The application on a vault that holds these facts, on that day, and what its page complains of. */
export async function launchFiche(depart: readonly FaitBrouillon[], aujourdhui: string): Promise<{ readonly lance: LaunchedApp; readonly reports: readonly string[] }> {
  const lance = await launchApp();
  const reports: string[] = [];
  lance.page.setDefaultTimeout(ATTENTE);
  lance.page.on("console", (message) => message.type() === "error" && reports.push(message.text()));
  await append(lance, depart);
  await setAujourdhui(lance.page, aujourdhui);
  return { lance, reports };
}

/** The liquidation of the debtor of `connaissances-builder`, as the notices of the day publish it. */
export const BODACC_LIQUIDATION = JSON.stringify({ total_count: 1, results: [
  { id: "A20260010100", familleavis: "collective", typeavis: "annonce", dateparution: "2026-10-02", commercant: "CAFÉ DES HALLES", tribunal: "Tribunal des activités économiques de Lyon", registre: ["404833048"], jugement: { date: "2026-09-25", famille: "Jugement d'ouverture", nature: "Jugement d'ouverture de liquidation judiciaire" } },
] });

/** Writes a step of the procedure that is shown, with what it asks. */
export async function noteEtape({ page }: Lance, bouton: RegExp, le: string, champs: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByRole("button", { name: bouton }).first().click();
  const formulaire = page.locator("form").filter({ has: page.getByRole("textbox", { name: "Date" }) });
  await formulaire.getByRole("textbox", { name: "Date" }).fill(le);
  await formulaire.getByRole("textbox", { name: "Date" }).press("Tab");
  for (const [nom, valeur] of Object.entries(champs)) {
    await formulaire.getByLabel(nom).fill(valeur);
    await formulaire.getByLabel(nom).press("Tab");
  }
  await formulaire.getByRole("button", { name: "Noter l’étape" }).click();
  await formulaire.waitFor({ state: "detached" });
}

export async function waitTexte({ page }: Lance, motif: RegExp): Promise<void> {
  await page.waitForFunction((source) => new RegExp(source, "u").test(document.body.innerText), motif.source);
}

/** A picture for whoever asks for one (`EXIGIBLE_IMAGES`). */
export async function takeImage({ page }: Lance, nom: string): Promise<void> {
  const folder = process.env["EXIGIBLE_IMAGES"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/argent-${nom}.png` });
}

export async function openRoute({ page }: Lance, hash: string): Promise<void> {
  await page.evaluate((adresse) => void (location.hash = adresse), hash);
}

/** Facts written in the real vault, as a page sends them. */
export async function append({ page }: Lance, brouillons: readonly FaitBrouillon[]): Promise<void> {
  const reply = await page.evaluate(async (demande) => {
    const bridge = Reflect.get(window, "bridge") as unknown as Record<string, (request: unknown) => Promise<{ readonly ok: boolean; readonly detail?: string }>>;
    return bridge["journal:append"]!({ brouillons: JSON.parse(demande) as unknown });
  }, JSON.stringify(brouillons));
  if (!reply.ok) throw new Error(reply.detail);
}
