import type { FaitsRapport } from "#shared/actes/rapport-mensuel.ts";
import { sumCellules } from "#shared/suivi/pilotage/agregat.ts";
import type { Cloture } from "#shared/suivi/pilotage/cloture.ts";
import { type Age, ETAPES_PILOTAGE } from "#shared/suivi/pilotage/mesures.ts";
import { formatMontantAbrege, formatVoie, LIBELLES_ETAPE_PILOTAGE } from "#shared/suivi/pilotage/mots.ts";
import { type BarresImprimees, countHauteur, formatBarres, LARGEUR_IMPRIMEE } from "#shared/word/graphique.ts";
import { drawSvg } from "../../components/chart-image.ts";

const BANDES: readonly (readonly [nom: string, ages: readonly Age[]])[] = [["moins de 90 jours", ["non-echue", "moins-30", "30-90"]], ["90 à 180", ["90-180"]], ["180 à 365", ["180-365"]], ["plus d’un an", ["plus-365"]]];

/** The charts of the report: what they show is in a table of the same section. */
export async function drawImages({ tableau: { cellules } }: Cloture): Promise<FaitsRapport["images"]> {
  const encours = await draw({
    sens: "barres", series: BANDES.map(([nom]) => nom), format: formatMontantAbrege,
    places: ETAPES_PILOTAGE.map((stade) => ({ libelle: LIBELLES_ETAPE_PILOTAGE[stade], valeurs: BANDES.map(([, ages]) => sumCellules(cellules.etape, (cle) => ages.some((age) => cle === `${stade}|${age}`)).somme) })),
  });
  const recues = Object.entries(cellules.voie).filter(([, { somme }]) => somme > 0).toSorted(([, a], [, b]) => b.somme - a.somme);
  if (recues.length === 0) return { encours };
  return { encours, encaissements: await draw({ sens: "barres", series: ["encaissé"], format: formatMontantAbrege, places: recues.map(([voie, { somme }]) => ({ libelle: formatVoie(voie), valeurs: [somme] })) }) };
}

async function draw(barres: BarresImprimees) {
  return { ...(await drawSvg(formatBarres(barres), LARGEUR_IMPRIMEE, countHauteur(barres))), type: "png" as const };
}
