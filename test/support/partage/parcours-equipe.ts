// What two people do to share a folder, in the windows of the real application: the end-to-end test and the pictures make it alike.
import type { Page } from "playwright-core";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { FICHE_ID, formatAdresseFiche } from "../fiche-inventee.ts";
import { brouillon, createIdInvente } from "../portefeuille-invente.ts";
import { goTo } from "./poste-fenetre.ts";

const SUJET = createSujetId("dossier", FICHE_ID);
const POURSUITE = createIdInvente("p", 1);

/** A procedure of the invented dossier and its hearing, that two people will move: its delays are counted back from it. */
export const AUDIENCE = [
  brouillon("poursuite", SUJET, jour("2026-09-01"), { poursuiteId: POURSUITE, kind: "assignation-fond", nature: "commerciale", juridiction: "Tribunal de commerce de Nanterre" }),
  brouillon("audience", SUJET, jour("2027-01-05"), { audienceId: createIdInvente("u", 1), poursuiteId: POURSUITE, heure: "09:00" }),
];

export async function createTeam(page: Page, personne: string): Promise<void> {
  await goTo(page, "#/partage");
  await page.getByRole("button", { name: "Créer une équipe" }).click();
  await page.getByRole("button", { name: "Choisir le dossier…" }).click();
  await page.getByRole("button", { name: "En choisir un autre…" }).waitFor();
  const formulaire = page.getByRole("form", { name: "Créer une équipe" });
  await formulaire.getByLabel("Nom de l’équipe").fill("Service contentieux");
  await formulaire.getByLabel(/^Votre nom/).fill(personne);
  await formulaire.getByRole("button", { name: "Créer l’équipe" }).click();
  await page.getByRole("heading", { name: "Service contentieux" }).waitFor();
}

/** Answers the twelve words, as they are dictated. */
export async function invite(page: Page, pour: string): Promise<string> {
  await page.getByRole("button", { name: "Inviter", exact: true }).click();
  await page.getByRole("dialog").getByLabel("Pour qui").fill(pour);
  await page.getByRole("dialog").getByRole("button", { name: "Inviter", exact: true }).click();
  const dictes = page.getByRole("dialog", { name: `Douze mots pour ${pour}` });
  await dictes.waitFor();
  const mots = await dictes.getByRole("listitem").allInnerTexts();
  if (mots.length !== 12) throw new Error(`${mots.length} mots dictés`);
  await dictes.getByRole("button", { name: "C’est noté" }).click();
  await dictes.waitFor({ state: "detached" });
  return mots.join(" ");
}

/** Answers the six digits that the newcomer reads aloud. */
export async function askToJoin(page: Page, mots: string, personne: string): Promise<string> {
  await goTo(page, "#/partage");
  await page.getByRole("button", { name: "Rejoindre une équipe" }).click();
  await page.getByRole("button", { name: "Choisir le dossier…" }).click();
  await page.getByRole("button", { name: "En choisir un autre…" }).waitFor();
  const formulaire = page.getByRole("form", { name: "Rejoindre une équipe" });
  await formulaire.getByLabel(/^Les douze mots/).fill(mots);
  await formulaire.getByLabel(/^Votre nom/).fill(personne);
  await formulaire.getByRole("button", { name: "Demander à entrer" }).click();
  return page.getByLabel(/^Six chiffres/).innerText();
}

/** The administrator compares the digits that it answers, and confirms. */
export async function letIn(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Comparer les chiffres" }).click();
  const chiffres = await page.getByRole("dialog").getByLabel(/^Six chiffres/).innerText();
  await page.getByRole("button", { name: "Les chiffres sont les mêmes, confirmer" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  return chiffres;
}

export async function moveAudience(page: Page, au: string): Promise<void> {
  await goTo(page, formatAdresseFiche("procedures"));
  await page.getByRole("button", { name: /^Modifier l’audience/ }).first().click();
  const formulaire = page.getByRole("form", { name: "Audience" });
  await formulaire.getByRole("textbox", { name: "Jour" }).fill(au);
  await formulaire.getByRole("textbox", { name: "Jour" }).press("Tab");
  await formulaire.getByLabel("Pourquoi c’est juste").fill("avis du greffe");
  await formulaire.getByRole("button", { name: "Enregistrer" }).click();
  await formulaire.waitFor({ state: "detached" });
}
