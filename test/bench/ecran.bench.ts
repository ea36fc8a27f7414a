import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { createDossierFictif } from "#shared/fictif/portefeuille-fictif.ts";
import { type Jour, jour } from "#shared/kernel/jour.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { projectLigne } from "#shared/suivi/ligne.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { factsOf } from "../support/dossier-builder.ts";
import { fillVaultFictif } from "../support/grand-coffre.ts";
import { findMedian } from "../support/grand-portefeuille.ts";
import { launchApp } from "../support/launch.ts";
import { findP95, measureFiches, measureListe } from "../support/mesure-ecran.ts";

const DOSSIERS = Number(process.env["EXIGIBLE_MESURE_DOSSIERS"] ?? 50_000);
const PATIENCE = 1_800_000;

export const nom = `Défilement de ${DOSSIERS} dossiers, p95 d’une image contre une liste fixe de 100 lignes (R18)`;
export const but = 1.5;

/** The real application on an invented portfolio: keys, scroll, fiche, memory. */
export async function mesure() {
  const userFolder = await mkdtemp(join(tmpdir(), "exigible-ecran-"));
  const aujourdhui = jour(new Date().toISOString().slice(0, 10));
  try {
    await fillVaultFictif(join(userFolder, "coffre"), DOSSIERS, aujourdhui);
    const { page, close } = await launchApp({ userFolder, args: ["--enable-precise-memory-info"] });
    try {
      await waitListe(page);
      const { frappes, tris, defilement, temoin, rangees } = await page.evaluate(measureListe);
      const { tas, horsTas } = await measureTas(page);
      const fiches = await page.evaluate(measureFiches);
      const octets = computeOctets(aujourdhui);
      return {
        ratio: findP95(defilement) / findP95(temoin),
        detail: `Médianes : lettre ${findMedian(frappes).toFixed(1)} ms, tri ${findMedian(tris).toFixed(1)} ms, dossier ${findMedian(fiches).toFixed(0)} ms. Image : ${findP95(defilement).toFixed(1)} ms contre ${findP95(temoin).toFixed(1)} ms, ${rangees} lignes au plus dans la page ; tas ${(tas / 1e6).toFixed(0)} Mo et ${(horsTas / 1e6).toFixed(0)} Mo d’octets tenus au dehors, ${(octets / 1e6).toFixed(0)} Mo de JSON.`,
        limites: [
          { nom: "Une lettre de filtre, p95", valeur: findP95(frappes), but: 50, unite: "ms" },
          { nom: "Un tri, p95", valeur: findP95(tris), but: 50, unite: "ms" },
          { nom: "Ouvrir un dossier, p95", valeur: findP95(fiches), but: 150, unite: "ms" },
          { nom: "Tas de la fenêtre, contre le JSON de douze colonnes (R16)", valeur: tas / octets, but: 4, unite: "×" },
          { nom: "Lignes dans la page", valeur: rangees, but: 80, unite: "" },
        ],
      };
    } finally {
      await close();
    }
  } finally {
    await rm(userFolder, { recursive: true, force: true });
  }
}

/** Everything is read and the order of names is learned: a morning, not the very first start. */
async function waitListe(page: Page): Promise<void> {
  await page.evaluate(() => window.location.assign("#/dossiers"));
  await page.waitForFunction(() => performance.getEntriesByName("journal-lu").length > 0, undefined, { timeout: PATIENCE });
  await page.waitForSelector(".dt-corps [role=row]", { timeout: PATIENCE });
  await page.waitForTimeout(20_000);
}

/** Bytes of the window's heap with the list open, once filtered, sorted and scrolled; and those of the buffers that it keeps outside. */
async function measureTas(page: Page): Promise<{ readonly tas: number; readonly horsTas: number }> {
  const outils = await page.context().newCDPSession(page);
  // The second takes what the first one only let go of.
  for (let passage = 0; passage < 2; passage += 1) await outils.send("HeapProfiler.collectGarbage");
  const { usedSize: tas } = await outils.send("Runtime.getHeapUsage");
  await outils.detach();
  const tout = await page.evaluate(() => {
    const memoire: unknown = Reflect.get(performance, "memory");
    return typeof memoire === "object" && memoire !== null ? Number(Reflect.get(memoire, "usedJSHeapSize")) : Number.NaN;
  });
  return { tas, horsTas: tout - tas };
}

const COLONNES = ["id", "debiteur", "reference", "siren", "etape", "solde", "principal", "interets", "premiereEcheance", "verdict", "agirAuPlusTard", "gestionnaire"] as const satisfies readonly (keyof LigneDossier)[];
const ECHANTILLON = 400;

/** Bytes of the list as JSON of twelve columns, from a sample. */
function computeOctets(au: Jour): number {
  const baremes = createBaremes();
  let octets = 0;
  for (let rang = 0; rang < ECHANTILLON; rang += 1) {
    const { faits, dossier: sujet, debiteur } = createDossierFictif(rang, au, baremes).plume;
    const dossier = projectDossier(factsOf(...faits.filter((fait) => fait.sujet === sujet)));
    if (dossier === undefined) continue;
    const une = projectLigne(dossier, projectDebiteur(factsOf(...faits.filter((fait) => fait.sujet === debiteur))), au, baremes);
    octets += JSON.stringify(Object.fromEntries(COLONNES.map((colonne) => [colonne, une[colonne]]))).length;
  }
  return (octets / ECHANTILLON) * DOSSIERS;
}
