import { afterAll, beforeAll, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { CREANCIER, debiteur } from "../support/connaissances-builder.ts";
import { facture, id, ouverture } from "../support/dossier-builder.ts";
import { writeCii } from "../support/facture-builder.ts";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import { createPdfAvecJointes } from "../support/pdf-invente.ts";

const ATTENTE = 20_000;
const DEPART: readonly FaitBrouillon[] = [CREANCIER, debiteur(), ouverture(), facture("a", "1 200,00", { numero: "F-26-0412", echeance: undefined, origineEcheance: undefined })];
const FACTURX = createPdfAvecJointes([["bon-de-livraison.xml", encodeUtf8("<bon/>")], ["factur-x.xml", encodeUtf8(writeCii({}))]]);
const BODACC = JSON.stringify({ total_count: 2, results: [
  { id: "A20260010100", familleavis: "collective", typeavis: "annonce", dateparution: "2026-06-15", commercant: "CAFÉ DES HALLES", tribunal: "Tribunal des activités économiques de Lyon", registre: ["404833048"], jugement: { date: "2026-06-08", famille: "Jugement d'ouverture", nature: "Jugement d'ouverture de liquidation judiciaire" } },
  { id: "A20260010101", familleavis: "collective", typeavis: "annonce", dateparution: "2026-01-15", commercant: "INCONNUE", registre: ["842525388"], jugement: { date: "2026-01-06", nature: "Jugement d'ouverture de liquidation judiciaire" } },
] });

let lance: LaunchedApp;
const reports: string[] = [];

beforeAll(async () => {
  lance = await launchApp();
  lance.page.on("console", (message) => message.type() === "error" && reports.push(message.text()));
  await append(DEPART);
  await lance.page.reload();
});
afterAll(() => lance.dispose());

test("une facture Factur-X est lue dans son PDF sans rien demander au réseau ni à la politique de la page, et rejoint son dossier", async () => {
  await importFichier("F-26-0412.pdf", "application/pdf", Buffer.from(FACTURX));
  const { page } = lance;
  await page.getByText("pièce à joindre, échéance du 31/03/2026", { exact: false }).waitFor({ timeout: ATTENTE });
  await page.getByRole("button", { name: /Enregistrer 1.changement/ }).click();
  await page.getByLabel("Fichier à importer").waitFor({ state: "attached", timeout: ATTENTE });
  await openRoute(`#/dossiers/${id("d")}/pieces`);
  await page.getByText("F-26-0412.pdf").first().waitFor({ timeout: ATTENTE });
  expect(reports).toEqual([]);
});

test("une ouverture publiée au BODACC se voit en tête de la fiche, et l’annulation la retire", async () => {
  await importFichier("bodacc.json", "application/json", Buffer.from(BODACC));
  const { page } = lance;
  await page.getByText("1 annonce ne concerne aucun de vos débiteurs.").waitFor({ timeout: ATTENTE });
  await page.keyboard.press("Control+Enter");
  await page.getByLabel("Fichier à importer").waitFor({ state: "attached", timeout: ATTENTE });
  await openRoute(`#/dossiers/${id("d")}`);
  await page.getByText("Liquidation judiciaire", { exact: true }).waitFor({ timeout: ATTENTE });
  // The interest stopped on the eve of the judgment.
  await page.getByText(/^0,00.€$/).first().waitFor({ timeout: ATTENTE });
  await page.keyboard.press("Control+z");
  await page.getByText("Liquidation judiciaire", { exact: true }).waitFor({ state: "detached", timeout: ATTENTE });
});

test("une réponse sans annonce, au nom d’un SIREN, s’écrit « vérifié, rien trouvé » ; une erreur du portail n’écrit rien", async () => {
  const { page } = lance;
  await importFichier("bodacc-404833048.json", "application/json", Buffer.from(JSON.stringify({ total_count: 0, results: [] })));
  await page.getByText(/vérifié, rien trouvé au SIREN/).waitFor({ timeout: ATTENTE });
  await page.getByRole("button", { name: /Enregistrer 1.changement/ }).click();
  await page.getByLabel("Fichier à importer").waitFor({ state: "attached", timeout: ATTENTE });
  await openRoute(`#/dossiers/${id("d")}`);
  // On a narrow window the debtor is behind its key.
  await page.keyboard.press("Space");
  await page.getByText(/BODACC le .*, rien trouvé/).waitFor({ timeout: ATTENTE });
  await importFichier("bodacc-404833048.json", "application/json", Buffer.from(JSON.stringify({ error_code: "ODSQLError", message: "Unknown field: siren" })));
  await page.getByRole("alert").getByText(/ne sont pas vérifiés/).waitFor({ timeout: ATTENTE });
});

async function importFichier(name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await openRoute("#/import");
  await lance.page.getByLabel("Fichier à importer").setInputFiles({ name, mimeType, buffer });
}

async function openRoute(hash: string): Promise<void> {
  await lance.page.evaluate((adresse) => void (location.hash = adresse), hash);
}

/** Facts written in the real vault, as a page sends them. */
async function append(brouillons: readonly FaitBrouillon[]): Promise<void> {
  const reply = await lance.page.evaluate(async (demande) => {
    const bridge = Reflect.get(window, "bridge") as unknown as Record<string, (request: unknown) => Promise<{ readonly ok: boolean; readonly detail?: string }>>;
    return bridge["journal:append"]!({ brouillons: JSON.parse(demande) as unknown });
  }, JSON.stringify(brouillons));
  if (!reply.ok) throw new Error(reply.detail);
}
