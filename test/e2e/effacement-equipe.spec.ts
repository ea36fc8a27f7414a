// Two real applications on one folder: what one person ordered and another approved leaves the colleague's post with nobody at its keyboard.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { hasMarque, openTout } from "../support/effacement-kit.ts";
import { createMarqueurs, findFuites, listFichiers } from "../support/fuites.ts";
import { appendLots, askBridge, exchange, exchangeUntil, goTo, openPosteFenetre, type PosteFenetre, readCurseur } from "../support/partage/poste-fenetre.ts";
import { createPortefeuilleEchu, DOSSIER_ECHU } from "../support/rgpd-builder.ts";

const marqueurs = createMarqueurs();
const MARQUE = `${marqueurs.simple} ${marqueurs.accentue}`;
const ID = "q".repeat(20);
const UNE_MINUTE = 60_000;

let racine = "";
let lea: PosteFenetre;
let karim: PosteFenetre;

beforeAll(async () => {
  racine = await mkdtemp(join(tmpdir(), "exigible-effacement-"));
  const commun = join(racine, "Contentieux");
  [lea, karim] = await Promise.all([openPosteFenetre(commun), openPosteFenetre(commun)]);
}, UNE_MINUTE);

afterAll(async () => {
  await lea.lance.dispose();
  await rm(racine, { recursive: true, force: true });
});

test("deux postes se partagent un dossier clos depuis longtemps", async () => {
  await appendLots(lea.page, createPortefeuilleEchu(MARQUE, "Léa Roux", "Karim Petit"));
  await createEquipe(lea, karim);
}, 2 * UNE_MINUTE);

test("l’ordre arrive par le dossier\u00A0: le poste l’applique seul, sa fenêtre se recharge, et chacun lit chez qui c’est fait", async () => {
  const { page } = karim;
  const { curseur } = await askBridge<{ readonly curseur: Readonly<Record<string, number>> }>(lea.page, "journal:etat");
  const frontiere = Object.fromEntries(Object.entries(curseur).filter(([, dernier]) => dernier > 0));
  const base = { sujet: createSujetId("effacement", ID), dateFait: jour("2026-11-20"), remplace: [] } as const;
  const ordre: readonly FaitBrouillon[] = [
    { ...base, type: "demande-effacement", contenu: { dossiers: [DOSSIER_ECHU], debiteurs: [DOSSIER_ECHU], demandeur: "Léa Roux" } },
    { ...base, type: "visa-effacement", contenu: { decision: "accorde", approbateur: "Karim Petit" } },
    { ...base, type: "effacement", contenu: { sujets: [`dossier/${DOSSIER_ECHU}`, `debiteur/${DOSSIER_ECHU}`], faits: [], frontiere, demandeur: "Léa Roux", approbateur: "Karim Petit" } },
  ];
  await goTo(page, "#/rgpd");
  let isRecharge = false;
  page.once("load", () => void (isRecharge = true));
  await appendLots(lea.page, [ordre]);
  // Each post closes its vault and opens it again as soon as it knows the order, an exchange under way or not.
  await exchangeUntil([lea, karim], () => Promise.resolve(isRecharge), exchangeOuvert);
  await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();
  await page.getByText("Effacement appliqué sur ce poste").waitFor();
  await page.getByText(/^Appliqué chez .*Karim/).waitFor();
  await exchangeUntil([karim, lea], async () => {
    const { ordres } = await askBridge<{ readonly ordres: readonly { readonly etape: string }[] }>(page, "effacement:etat");
    return ordres.length === 1 && ordres.every(({ etape }) => etape === "fait");
  }, exchangeOuvert);
}, 4 * UNE_MINUTE);

test("plus aucune trace de la personne dans le profil de ce poste, ni telle quelle, ni décompressée, ni ouverte avec ses clés", async () => {
  const { userFolder } = karim.lance;
  expect(await readCurseur(karim.page)).not.toBe("");
  await karim.lance.close();
  expect(await findFuites(userFolder, marqueurs)).toEqual([]);
  const files = new Map<string, Buffer>();
  for (const fichier of await listFichiers(userFolder)) files.set(fichier, await readFile(fichier));
  const ouverts = await openTout(files, join(userFolder, "coffre", "keys.bin"));
  expect([...ouverts.values()].join()).toContain("Personne gardée");
  expect([...ouverts].filter(([, clair]) => hasMarque(Buffer.from(clair), marqueurs.simple) || clair.includes(marqueurs.accentue)).map(([path]) => path)).toEqual([]);
  await rm(userFolder, { recursive: true, force: true });
}, UNE_MINUTE);

/** One exchange; a vault that an erasure closes for a moment, or its window being loaded again, makes the next one. */
async function exchangeOuvert(poste: PosteFenetre): Promise<void> {
  await exchange(poste).catch((erreur: unknown) => {
    if (!/Le coffre est verrouillé|Execution context was destroyed/.test(String(erreur))) throw erreur;
  });
}

/** By the product's own calls: nobody presses anything at the post that receives. */
async function createEquipe(premier: PosteFenetre, second: PosteFenetre): Promise<void> {
  await askBridge(premier.page, "equipe:create", { nom: "Contentieux", personne: "Léa Roux" });
  await askBridge(premier.page, "partage:choose");
  await exchange(premier);
  await askBridge(second.page, "partage:choose");
  const { mots } = await askBridge<{ readonly mots: string }>(premier.page, "equipe:invite", { pour: "Karim Petit", role: "gestionnaire" });
  await exchange(premier);
  await askBridge(second.page, "equipe:join", { mots, personne: "Karim Petit" });
  let demande: string | undefined;
  await exchangeUntil([second, premier], async () => {
    const etat = await askBridge<{ readonly equipe?: { readonly demandes: readonly { readonly id: string }[] } }>(premier.page, "equipe:etat");
    demande = etat.equipe?.demandes[0]?.id;
    return demande !== undefined;
  });
  await askBridge(premier.page, "equipe:accept", { demande });
  await exchangeUntil([premier, second], async () => (await readCurseur(premier.page)) === (await readCurseur(second.page)) && (await readCurseur(second.page)) !== "");
}
