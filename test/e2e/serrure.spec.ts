import { afterEach, expect, test } from "vitest";
import { type LaunchedApp, launchApp } from "../support/launch.ts";

let lance: LaunchedApp | undefined;
afterEach(async () => {
  await lance?.dispose();
  lance = undefined;
});

const PHRASE = "violon grenier samovar trottoir";

test("first start: a passphrase, a code noted and typed again, then the application; locked by the menu, opened by the phrase, then by the code", async () => {
  lance = await launchApp({ isVerrouille: true });
  const { page, app } = lance;
  await page.getByRole("heading", { name: "Protégeons vos dossiers" }).waitFor();
  const champs = page.locator("input[type=password]");
  await champs.nth(0).fill(PHRASE);
  await champs.nth(1).fill(PHRASE);
  await page.getByRole("button", { name: "Créer le coffre" }).click();
  await page.getByRole("region", { name: "Code de secours" }).waitFor();
  const groupes = await page.locator(".secours-groupes code").allTextContents();
  expect(groupes).toHaveLength(7);
  await page.getByRole("button", { name: "Je l’ai noté" }).click();
  for (const champ of await page.locator(".secours-champ").all()) {
    const label = await page.locator(`label[for="${(await champ.getAttribute("id")) ?? ""}"]`).textContent();
    await champ.fill((groupes[Number(label?.match(/\d+/)?.[0]) - 1] ?? "").toLowerCase());
  }
  await page.getByRole("button", { name: "Terminer" }).click();
  await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();

  await lock(app);
  await page.getByRole("heading", { name: "Coffre verrouillé" }).waitFor();
  await page.locator("input[type=password]").fill("ce n’est pas elle");
  await page.getByRole("button", { name: "Ouvrir", exact: true }).click();
  await page.getByText("Cette phrase n’ouvre pas le coffre.").waitFor();
  await page.locator("input[type=password]").fill(PHRASE);
  await page.getByRole("button", { name: "Ouvrir", exact: true }).click();
  await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();

  await lock(app);
  await page.getByRole("button", { name: "Ouvrir avec le code de secours" }).click();
  await page.locator(".secours-champ").fill(groupes.join("-").toLowerCase());
  await page.getByRole("button", { name: "Ouvrir", exact: true }).click();
  await page.getByRole("heading", { name: "Choisissez une nouvelle phrase secrète" }).waitFor();
  await page.locator("input[type=password]").nth(0).fill("carafe ardoise meringue bivouac");
  await page.locator("input[type=password]").nth(1).fill("carafe ardoise meringue bivouac");
  await page.getByRole("button", { name: "Enregistrer la phrase" }).click();
  await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();
  await lock(app);
  await page.locator("input[type=password]").fill("carafe ardoise meringue bivouac");
  await page.getByRole("button", { name: "Ouvrir", exact: true }).click();
  await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();
});

/** As the person does it: the line of the menu. */
async function lock(app: LaunchedApp["app"]): Promise<void> {
  await app.evaluate(({ Menu }) => {
    const lignes = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    lignes.find(({ label }) => label.includes("Verrouiller"))?.click();
  });
}
