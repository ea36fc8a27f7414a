// Two, then three real applications on one folder: a team, a hearing that two people move, and a folder that everything happens to.
import { cp, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { createNote } from "../support/coffre-kit.ts";
import { createFicheInventee, FICHE_ID, formatAdresseFiche } from "../support/fiche-inventee.ts";
import { readTextes } from "../support/journal-page.ts";
import { appendLots, askBridge, exchange, exchangeUntil, goTo, meet, openPosteFenetre, type PosteFenetre, readCurseur, readPartage } from "../support/partage/poste-fenetre.ts";
import { brouillon, createIdInvente } from "../support/portefeuille-invente.ts";

const SUJET = createSujetId("dossier", FICHE_ID);
const POURSUITE = createIdInvente("p", 1);
const PROCEDURE = [
  brouillon("poursuite", SUJET, jour("2026-09-01"), { poursuiteId: POURSUITE, kind: "refere-provision", juridiction: "Tribunal de commerce de Nanterre" }),
  brouillon("audience", SUJET, jour("2027-01-05"), { audienceId: createIdInvente("u", 1), poursuiteId: POURSUITE, heure: "09:00" }),
];
const UNE_MINUTE = 60_000;

let racine = "";
let commun = "";
let lea: PosteFenetre;
let karim: PosteFenetre;

beforeAll(async () => {
  racine = await mkdtemp(join(tmpdir(), "exigible-equipe-"));
  commun = join(racine, "Contentieux");
  [lea, karim] = await Promise.all([openPosteFenetre(commun), openPosteFenetre(commun)]);
});

afterAll(async () => {
  for (const poste of [lea, karim]) await poste.lance.dispose();
  await rm(racine, { recursive: true, force: true });
});

test("a team is made from a post that has dossiers; a colleague comes in with twelve words and the same six digits on both screens", async () => {
  await appendLots(lea.page, [...createFicheInventee(), PROCEDURE]);
  await lea.page.reload();
  await createTeam(lea.page, "Léa Fontanel");
  const mots = await invite(lea.page, "Karim Benali");
  await exchange(lea);
  const chiffres = await askToJoin(karim.page, mots, "Karim Benali");
  await exchangeUntil([karim, lea], async () => (await lea.page.getByRole("button", { name: "Comparer les chiffres" }).count()) > 0);
  expect(await letIn(lea.page)).toBe(chiffres);
  await meet([lea, karim]);
  await goTo(karim.page, formatAdresseFiche());
  await karim.page.getByRole("heading", { name: "Grandval Bâtiment SAS", level: 1 }).waitFor();
}, 2 * UNE_MINUTE);

test("the same hearing moved on both without a folder: both are kept, shown on the list, the dossier and the field, and settled for everybody", async () => {
  await rename(commun, `${commun} absent`);
  await moveAudience(lea.page, "12/01/2027");
  await moveAudience(karim.page, "14/01/2027");
  for (const poste of [lea, karim]) await exchange(poste);
  expect((await readPartage(lea.page)).alarmes.map(({ nature }) => nature)).toEqual(["dossier-vide"]);
  await rename(`${commun} absent`, commun);
  const enConflit = await meet([lea, karim]);
  for (const { page } of [lea, karim]) await seesConflict(page);
  await goTo(karim.page, `#/conflits/${FICHE_ID}`);
  await karim.page.getByRole("heading", { level: 2, name: /l’audience au 12\/01\/2027.*au 14\/01\/2027/ }).waitFor();
  await karim.page.getByRole("button", { name: /^Retenir «.*12\/01\/2027/ }).click();
  await karim.page.getByRole("heading", { name: "Aucun conflit" }).waitFor();
  const tranche = await meet([lea, karim]);
  expect(tranche).not.toBe(enConflit);
  await goTo(lea.page, "#/conflits");
  await lea.page.getByRole("heading", { name: "Aucun conflit" }).waitFor();
  await showsRacine([lea, karim], tranche);
}, 2 * UNE_MINUTE);

test("a post killed while it publishes loses nothing that it acknowledged, and leaves nothing half said", async () => {
  const { userFolder, app } = karim.lance;
  const notes = Array.from({ length: 12 }, (_vide, rang) => `note ${rang} avant l’arrêt`);
  for (const note of notes) await appendLots(karim.page, [[createNote(note.padEnd(20_000, "."))]]);
  const avant = (await listFichiers()).length;
  await askBridge(karim.page, "partage:exchange");
  await expect.poll(async () => (await listFichiers()).length, { timeout: UNE_MINUTE, interval: 1 }).toBeGreaterThan(avant);
  const fin = new Promise((resolve) => app.process().once("exit", resolve));
  app.process().kill("SIGKILL");
  await fin;
  karim = await openPosteFenetre(commun, userFolder);
  await meet([lea, karim]);
  for (const { page } of [lea, karim]) {
    const textes = (await readTextes(page)).filter((texte) => texte.includes("avant l’arrêt"));
    expect(textes.map((texte) => texte.replace(/\.+$/, "")).toSorted()).toEqual(notes.toSorted());
  }
}, 2 * UNE_MINUTE);

test("a third post joins later and shows the same state", async () => {
  const ines = await openPosteFenetre(commun);
  try {
    await goTo(lea.page, "#/partage");
    const mots = await invite(lea.page, "Inès Roux");
    await exchange(lea);
    const chiffres = await askToJoin(ines.page, mots, "Inès Roux");
    await exchangeUntil([ines, lea], async () => (await lea.page.getByRole("button", { name: "Comparer les chiffres" }).count()) > 0);
    expect(await letIn(lea.page)).toBe(chiffres);
    const commune = await meet([lea, karim, ines]);
    await showsRacine([lea, karim, ines], commune);
    await goTo(ines.page, formatAdresseFiche());
    await ines.page.getByRole("heading", { name: "Grandval Bâtiment SAS", level: 1 }).waitFor();
  } finally {
    await ines.lance.dispose();
  }
}, 2 * UNE_MINUTE);

test("the whole folder removed, then an old copy of it put back: each time both heal it, nothing is lost, nothing older is shown", async () => {
  const copie = join(racine, "copie");
  await cp(commun, copie, { recursive: true });
  await appendLots(lea.page, [[createNote("après la copie")]]);
  await meet([lea, karim]);
  const [curseur, fichiers] = [await readCurseur(lea.page), await listDurables()];
  const isWhole = async (): Promise<boolean> => {
    const presents = new Set(await listDurables());
    return fichiers.every((nom) => presents.has(nom));
  };

  await rm(commun, { recursive: true, force: true });
  await goTo(lea.page, "#/partage");
  await exchange(lea);
  expect(await listDurables()).toEqual([]);
  // Nothing is concluded from an empty folder: a person says that it is the right one.
  await lea.page.getByRole("button", { name: "C’est le bon dossier, le remplir" }).click();
  await exchangeUntil([lea, karim], isWhole);
  expect([await readCurseur(lea.page), await readCurseur(karim.page)]).toEqual([curseur, curseur]);

  await rm(commun, { recursive: true, force: true });
  await cp(copie, commun, { recursive: true });
  expect(await isWhole()).toBe(false);
  await exchangeUntil([lea, karim], isWhole);
  expect((await readPartage(lea.page)).alarmes.map(({ nature }) => nature)).toContain("retour-arriere");
  expect([await readCurseur(lea.page), await readCurseur(karim.page)]).toEqual([curseur, curseur]);
  expect(await readTextes(karim.page)).toContain("après la copie");
}, 2 * UNE_MINUTE);

async function createTeam(page: Page, personne: string): Promise<void> {
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
async function invite(page: Page, pour: string): Promise<string> {
  await page.getByRole("button", { name: "Inviter", exact: true }).click();
  await page.getByRole("dialog").getByLabel("Pour qui").fill(pour);
  await page.getByRole("dialog").getByRole("button", { name: "Inviter", exact: true }).click();
  const dictes = page.getByRole("dialog", { name: `Douze mots pour ${pour}` });
  await dictes.waitFor();
  const mots = await dictes.getByRole("listitem").allInnerTexts();
  expect(mots).toHaveLength(12);
  await dictes.getByRole("button", { name: "C’est noté" }).click();
  await dictes.waitFor({ state: "detached" });
  return mots.join(" ");
}

/** Answers the six digits that the newcomer reads aloud. */
async function askToJoin(page: Page, mots: string, personne: string): Promise<string> {
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
async function letIn(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Comparer les chiffres" }).click();
  const chiffres = await page.getByRole("dialog").getByLabel(/^Six chiffres/).innerText();
  await page.getByRole("button", { name: "Les chiffres sont les mêmes, confirmer" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  return chiffres;
}

async function moveAudience(page: Page, au: string): Promise<void> {
  await goTo(page, formatAdresseFiche("procedures"));
  await page.getByRole("button", { name: /^Modifier l’audience/ }).first().click();
  const formulaire = page.getByRole("form", { name: "Audience" });
  await formulaire.getByRole("textbox", { name: "Jour" }).fill(au);
  await formulaire.getByRole("textbox", { name: "Jour" }).press("Tab");
  await formulaire.getByLabel("Pourquoi c’est juste").fill("avis du greffe");
  await formulaire.getByRole("button", { name: "Enregistrer" }).click();
  await formulaire.waitFor({ state: "detached" });
}

/** On the list, at the head of the dossier, and where the hearing stands. */
async function seesConflict(page: Page): Promise<void> {
  await goTo(page, "#/dossiers");
  await page.getByRole("button", { name: "Conflits (1)" }).waitFor();
  await goTo(page, formatAdresseFiche());
  await page.getByText("1 conflit", { exact: true }).waitFor();
  await page.getByRole("status").getByText(/l’audience au 12\/01\/2027.*au 14\/01\/2027/).waitFor();
  await page.getByRole("button", { name: /^Retenir «.*14\/01\/2027/ }).waitFor();
}

/** What the screens of sharing show, compared as two people would by telephone. */
async function showsRacine(postes: readonly PosteFenetre[], attendue: string): Promise<void> {
  for (const { page } of postes) {
    await goTo(page, "#/partage");
    await page.getByText(attendue.slice(0, 16).replace(/(.{4})(?=.)/g, "$1 "), { exact: true }).waitFor();
    await page.getByText("affiche le même état que ce poste").first().waitFor();
  }
}

async function listFichiers(): Promise<readonly string[]> {
  return readdir(commun, { recursive: true }).then((noms) => noms, () => []);
}

/** Lots and members of the posts that wrote some, under the names that their content gives them. */
async function listDurables(): Promise<readonly string[]> {
  const noms = await listFichiers();
  const auteurs = new Set(noms.filter((nom) => nom.endsWith(".seg") || nom.endsWith(".pack")).map((nom) => nom.split(/[/\\]/)[2]));
  return noms.filter((nom) => /\.(?:seg|pack|mbr)$/.test(nom) && auteurs.has(nom.split(/[/\\]/)[2])).toSorted();
}
