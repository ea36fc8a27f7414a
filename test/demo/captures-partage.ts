// Two posts of one team, for the pictures of what only sharing shows: the server, the team, a conflict, what arrived, pièces kept offline.
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { createFicheInventee, FICHE_ID, formatAdresseFiche } from "../support/fiche-inventee.ts";
import { openEntree } from "../support/parcours.ts";
import { brouillon, createIdInvente } from "../support/portefeuille-invente.ts";
import { askToJoin, AUDIENCE, createTeam, invite, letIn, moveAudience } from "../support/partage/parcours-equipe.ts";
import { appendLots, exchange, exchangeUntil, goTo, meet, openPosteFenetre, type PosteFenetre } from "../support/partage/poste-fenetre.ts";

/** A file that this post names and that no colleague has received. */
const PIECE = [brouillon("piece", createSujetId("dossier", FICHE_ID), jour("2026-09-02"), { pieceId: createIdInvente("k", 1), nature: "autre", nom: "2025-03-08 BL signé.pdf", empreinte: "5e".repeat(32), taille: 412_000, mime: "application/pdf", creanceIds: [] })];

/** Takes the pictures of one screen, or of the one that is shown; answers how many. */
export type Prise = (page: Page, adresse: string | undefined, nom: string) => Promise<number>;

export async function walkPartage(take: Prise): Promise<number> {
  const shoot: Prise = async (page, adresse, nom) => {
    await waitAvis(page);
    return take(page, adresse, nom);
  };
  const racine = await mkdtemp(join(tmpdir(), "exigible-captures-"));
  const commun = join(racine, "Contentieux");
  const [lea, karim] = [await openPosteFenetre(commun), await openPosteFenetre(commun)];
  try {
    let images = await walkDepart(lea, shoot);
    await joinBoth(lea, karim);
    images += await shoot(lea.page, "#/partage", "partage");
    await moveApart(lea, karim, commun);
    images += await shoot(lea.page, `#/conflits/${FICHE_ID}`, "conflits-partage");
    images += await shoot(lea.page, formatAdresseFiche(), "fiche-conflit");
    // A colleague settles it while the dossier is open here.
    await goTo(karim.page, `#/conflits/${FICHE_ID}`);
    await karim.page.getByRole("button", { name: /^Retenir «.*12\/01\/2027/ }).click();
    await exchangeUntil([karim, lea], async () => (await lea.page.getByText(/^Modifié par /).count()) > 0);
    images += await shoot(lea.page, undefined, "fiche-arrivees");
    return images + (await shoot(karim.page, formatAdresseFiche("pieces"), "fiche-pieces-partage"));
  } finally {
    for (const { lance } of [lea, karim]) await lance.dispose();
    await rm(racine, { recursive: true, force: true });
  }
}

/** A post that has dossiers and nobody to share them with; the dialog of a server. */
async function walkDepart({ page }: PosteFenetre, shoot: Prise): Promise<number> {
  await appendLots(page, [...createFicheInventee(), AUDIENCE, PIECE]);
  await page.reload();
  await sign(page, "Léa Fontanel");
  let images = await shoot(page, "#/partage", "partage-seul");
  await page.getByRole("button", { name: "Créer une équipe" }).click();
  await page.getByRole("button", { name: "Sur un serveur…" }).click();
  images += await shoot(page, undefined, "partage-serveur");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  return images;
}

/** Notices of the last gestures hide nothing. */
async function waitAvis(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector(".mantine-Notification-root") === null);
}

async function sign(page: Page, nom: string): Promise<void> {
  await openEntree(page, "Réglages");
  await page.getByLabel("Prénom et nom").fill(nom);
  await page.getByLabel("Prénom et nom").press("Enter");
  await page.getByRole("banner").getByText(nom).waitFor();
}

async function joinBoth(lea: PosteFenetre, karim: PosteFenetre): Promise<void> {
  await goTo(lea.page, "#/journee");
  await createTeam(lea.page, "Léa Fontanel");
  const mots = await invite(lea.page, "Karim Benali");
  await exchange(lea);
  await sign(karim.page, "Karim Benali");
  await askToJoin(karim.page, mots, "Karim Benali");
  await exchangeUntil([karim, lea], async () => (await lea.page.getByRole("button", { name: "Comparer les chiffres" }).count()) > 0);
  await letIn(lea.page);
  await meet([lea, karim]);
}

/** The same hearing moved by both while the folder was away. */
async function moveApart(lea: PosteFenetre, karim: PosteFenetre, commun: string): Promise<void> {
  await rename(commun, `${commun} absent`);
  await moveAudience(lea.page, "12/01/2027");
  await moveAudience(karim.page, "14/01/2027");
  await rename(`${commun} absent`, commun);
  await meet([lea, karim]);
}
