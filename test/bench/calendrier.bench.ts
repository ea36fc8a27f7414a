import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { addJours, type Jour } from "#shared/kernel/jour.ts";
import type { KindProcedure } from "#shared/kernel/kinds-procedure.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { projectEcheances } from "#shared/suivi/echeances-ligne.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { factsOf } from "../support/dossier-builder.ts";
import { fillVault } from "../support/grand-coffre.ts";
import { createIdCompte, findMedian, listFaits } from "../support/grand-portefeuille.ts";
import { launchApp } from "../support/launch.ts";

const DOSSIERS = Number(process.env["EXIGIBLE_MESURE_DOSSIERS"] ?? 50_000);
/** Two delays each to keep or to wait for, and one hearing: 40 000 delays and 20 000 hearings for fifty thousand dossiers. */
const ENGAGES = Math.round((DOSSIERS * 2) / 5);
/** Enough for a percentile to be one; the first opening of the list is counted with the others. */
const ESSAIS = 40;
const PATIENCE = 600_000;
/** Milliseconds for what is done behind the first screen to end. */
const REPOS = 30_000;
/** Objectives of the product, in milliseconds. */
const MOIS = 200;
const LISTE = 100;
const RECALCUL = 5000;

export const nom = `Mois du calendrier, ${2 * ENGAGES} délais et ${ENGAGES} audiences, contre la borne de ${MOIS} ms`;
export const but = 1;

/** The chains of every dossier engaged, under the law in force; then the month and the list in the real window. */
export async function mesure() {
  const aujourdhui = new Date().toISOString().slice(0, 10) as Jour;
  const { duree: recalcul, delais } = computeRecalcul(aujourdhui);
  const userFolder = await mkdtemp(join(tmpdir(), "exigible-calendrier-"));
  try {
    await fillVault(join(userFolder, "coffre"), DOSSIERS, (rang) => (rang < ENGAGES ? listProcedure(rang, aujourdhui) : []));
    const { mois, liste } = await open(userFolder);
    return {
      ratio: findPercentile(mois) / MOIS,
      detail: `Mois en ${Math.round(findMedian(mois))} ms, 95 % sous ${Math.round(findPercentile(mois))} ms\u00A0; liste en ${Math.round(findMedian(liste))} ms, 95 % sous ${Math.round(findPercentile(liste))} ms, la plus lente ${Math.round(Math.max(...liste))} ms\u00A0; ${delais} délais recalculés en ${Math.round(recalcul)} ms.`,
      limites: [
        { nom: "Liste des échéances, 95 % des ouvertures", valeur: findPercentile(liste), but: LISTE, unite: "ms" },
        { nom: `Délais de ${ENGAGES} dossiers recalculés`, valeur: recalcul, but: RECALCUL, unite: "ms" },
      ],
    };
  } finally {
    await rm(userFolder, { recursive: true, force: true });
  }
}

function computeRecalcul(aujourdhui: Jour): { readonly duree: number; readonly delais: number } {
  const baremes = createBaremes();
  const dossiers = Array.from({ length: ENGAGES }, (_vide, rang) => projectDossier(factsOf(...listFaits(rang, createIdCompte(1)).slice(1), ...listProcedure(rang, aujourdhui)))).filter((dossier) => dossier !== undefined);
  const debut = performance.now();
  const delais = dossiers.reduce((total, dossier) => total + (projectEcheances(dossier, aujourdhui, baremes).delais?.length ?? 0), 0);
  return { duree: performance.now() - debut, delais };
}

/** An order to serve, or a writ and its hearing. */
function listProcedure(rang: number, aujourdhui: Jour): readonly FaitBrouillon[] {
  const sujet = createSujetId("dossier", createIdCompte(rang * 10 + 2));
  const poursuiteId = createIdCompte(5_000_000 + rang * 10);
  const isInjonction = rang % 2 === 0;
  const age = (rang * 13) % 80;
  const jalon = (numero: number, kind: KindProcedure, ancien: number): FaitBrouillon => ({ sujet, type: "jalon", dateFait: addJours(aujourdhui, -ancien), remplace: [], contenu: { jalonId: createIdCompte(5_000_000 + rang * 10 + numero), poursuiteId, kind } });
  const audience: FaitBrouillon = { sujet, type: "audience", dateFait: addJours(aujourdhui, ((rang * 7) % 300) - 60), remplace: [], contenu: { audienceId: createIdCompte(5_000_000 + rang * 10 + 5), poursuiteId, heure: `${String(9 + (rang % 6)).padStart(2, "0")}:00`, juridiction: `Tribunal de commerce ${rang % 40}` } };
  return [
    { sujet, type: "poursuite", dateFait: addJours(aujourdhui, -age - 60), remplace: [], contenu: { poursuiteId, kind: isInjonction ? "injonction-de-payer" : "assignation-fond", nature: "commerciale" } },
    ...(isInjonction ? [jalon(1, "requete_injonction", age + 50), jalon(2, "consignation_injonction", age + 40), jalon(3, "ordonnance_injonction", age)] : [jalon(1, "assignation", age + 20)]),
    audience,
  ];
}

async function open(userFolder: string): Promise<{ readonly mois: readonly number[]; readonly liste: readonly number[] }> {
  const { page, close } = await launchApp({ userFolder });
  try {
    await page.waitForFunction(() => performance.getEntriesByName("journal-lu").length > 0, undefined, { timeout: PATIENCE });
    // The copy was just made and the index of the search is being: a morning has neither.
    await page.waitForTimeout(REPOS);
    await measureAdresse(page, "#/calendrier", ".cal-point");
    const mois: number[] = [];
    const liste: number[] = [];
    for (let essai = 0; essai < ESSAIS; essai += 1) {
      await measureAdresse(page, "#/mandataires", "main[aria-label='Mandataires'], main");
      mois.push(await measureAdresse(page, "#/calendrier", ".cal-point"));
      liste.push(await measureAdresse(page, "#/calendrier/liste", ".dt-corps [role=row]"));
    }
    return { mois, liste };
  } finally {
    await close();
  }
}

/** Milliseconds from the change of address to the first thing painted. */
async function measureAdresse(page: Page, adresse: string, selecteur: string): Promise<number> {
  return page.evaluate(async ([hash, attendu]) => {
    const debut = performance.now();
    location.hash = hash;
    await new Promise<void>((resolve) => {
      const look = (): void => (document.querySelector(attendu) !== null && location.hash === hash ? void requestAnimationFrame(() => setTimeout(resolve)) : void requestAnimationFrame(look));
      requestAnimationFrame(look);
    });
    return performance.now() - debut;
  }, [adresse, selecteur] as const);
}

function findPercentile(durees: readonly number[]): number {
  return durees.toSorted((a, b) => a - b)[Math.min(durees.length - 1, Math.ceil(durees.length * 0.95) - 1)] ?? 0;
}
