// Two, then three real applications on one folder: a team, a hearing that two people move, and a folder that everything happens to.
import { cp, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createNote } from "../support/coffre-kit.ts";
import { createFicheInventee, FICHE_ID, formatAdresseFiche } from "../support/fiche-inventee.ts";
import { readTextes } from "../support/journal-page.ts";
import { AUDIENCE, askToJoin, createTeam, invite, letIn, moveAudience } from "../support/partage/parcours-equipe.ts";
import { appendLots, askBridge, exchange, exchangeUntil, goTo, meet, openPosteFenetre, type PosteFenetre, readCurseur, readPartage } from "../support/partage/poste-fenetre.ts";

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
  await appendLots(lea.page, [...createFicheInventee(), AUDIENCE]);
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
  const dites = new Set<string>();
  await exchangeUntil([lea, karim], async () => {
    for (const { nature } of (await readPartage(lea.page)).alarmes) dites.add(nature);
    return isWhole();
  });
  expect([...dites]).toContain("retour-arriere");
  await exchangeUntil([lea], async () => (await readPartage(lea.page)).alarmes.length === 0);
  expect([await readCurseur(lea.page), await readCurseur(karim.page)]).toEqual([curseur, curseur]);
  expect(await readTextes(karim.page)).toContain("après la copie");
}, 2 * UNE_MINUTE);

test("a copied profile writes on its own, then takes its identity by one gesture: what both wrote is everywhere, and every screen shows the same", async () => {
  const { userFolder } = karim.lance;
  await karim.lance.close();
  const copie = join(racine, "profil copié");
  await cp(userFolder, copie, { recursive: true });
  karim = await openPosteFenetre(commun, userFolder);
  const autre = await openPosteFenetre(commun, copie);
  const listAlarmes = async ({ page }: PosteFenetre): Promise<readonly string[]> => (await readPartage(page)).alarmes.map(({ nature }) => nature);
  try {
    await appendLots(karim.page, [[createNote("de l’original")]]);
    await appendLots(autre.page, [[createNote("de la copie")]]);
    await exchangeUntil([karim, autre, lea], async () => (await listAlarmes(autre)).includes("poste-double"));
    await goTo(autre.page, "#/partage");
    await autre.page.getByRole("button", { name: "Ce poste est la copie…" }).click();
    await autre.page.getByRole("button", { name: "Donner son identité à ce poste" }).click();
    await autre.page.getByRole("dialog").waitFor({ state: "detached" });
    // The vault ends and opens again under its new name, the window stays.
    await expect.poll(() => listAlarmes(autre).then((alarmes) => alarmes, () => ["fermé"]), { timeout: UNE_MINUTE, interval: 100 }).toEqual([]);
    await appendLots(autre.page, [[createNote("sous son nouveau nom")]]);
    // Which of the two stays in the journal of that name is each post's own: what they show is compared, not where it lies.
    await exchangeUntil([lea, karim, autre], async () => {
      const racines = await Promise.all([lea, karim, autre].map(async ({ page }) => (await readPartage(page)).racine));
      return racines.every((lue) => lue !== undefined && lue === racines[0]);
    });
    for (const poste of [lea, karim, autre]) {
      expect(await readTextes(poste.page)).toEqual(expect.arrayContaining(["de l’original", "de la copie", "sous son nouveau nom"]));
      await exchangeUntil([poste], async () => (await listAlarmes(poste)).length === 0);
    }
  } finally {
    await autre.lance.dispose();
  }
}, 2 * UNE_MINUTE);

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
