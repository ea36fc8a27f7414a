// The application driven by its keyboard alone: what Tab cannot reach, nobody without a mouse can.
import type { Locator, Page } from "playwright-core";

/** More stops than any screen has. */
const ARRETS_MAX = 250;

/** Tab, until the focus is there; throws when the whole window was walked without meeting it. */
export async function tabTo(page: Page, cible: Locator): Promise<void> {
  await cible.waitFor();
  for (let arret = 0; arret < ARRETS_MAX; arret += 1) {
    if (await isFocalise(cible)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Le clavier n’atteint pas ${cible.toString()}`);
}

/** Enter, or another key, on what Tab has reached. */
export async function pressAt(page: Page, cible: Locator, touche = "Enter"): Promise<void> {
  await tabTo(page, cible);
  await page.keyboard.press(touche);
}

/** Types in the field in place of what was there. */
export async function typeIn(page: Page, champ: Locator, texte: string): Promise<void> {
  await tabTo(page, champ);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(texte);
}

/** An entry of the rail or a screen, by the palette of commands. */
export async function goTo(page: Page, titre: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Tout ouvrir" });
  await palette.getByRole("textbox", { name: "Rechercher" }).and(page.locator(":focus")).waitFor();
  await page.keyboard.type(titre);
  await palette.locator("[data-selected]", { hasText: titre }).waitFor();
  await page.keyboard.press("Enter");
  await palette.waitFor({ state: "detached" });
}

/** Counts the gestures of a mouse from now on, until the window is loaded again. */
export async function watchSouris(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(window, "gestesSouris", 0);
    for (const geste of ["pointerdown", "mousedown", "mousemove", "wheel"]) window.addEventListener(geste, () => Reflect.set(window, "gestesSouris", Number(Reflect.get(window, "gestesSouris")) + 1), { capture: true });
  });
}

export function countSouris(page: Page): Promise<number> {
  return page.evaluate(() => Number(Reflect.get(window, "gestesSouris")));
}

function isFocalise(cible: Locator): Promise<boolean> {
  return cible.evaluate((element) => element === document.activeElement);
}
