import { performance } from "node:perf_hooks";
import { availableParallelism } from "node:os";
import { bundleForNode } from "../support/bundle.ts";
import { runSimulationsEnsemble } from "../support/partage/simulations.ts";

export const nom = "Tirages de l’échange sur des dossiers qui tombent en panne : fautes trouvées";
/** Any fault at all is one too many. */
export const but = 0;

const NOMBRE = Number(process.env["EXIGIBLE_ECHANGES"] ?? 20_000);
/** Another first seed each night: a fault is told with its own. */
const DEPART = Number(process.env["EXIGIBLE_GRAINE"] ?? Math.floor(Date.now() / 86_400_000) * 1_000_000);

/** Twenty thousand schedules on every core of the machine: how long they take, and how much of a processor. */
export async function mesure() {
  const bundle = await bundleForNode("test/support/partage/simulation-enfant.ts");
  try {
    const debut = performance.now();
    const { tirages, acquis, pannes, processeur, fautes } = await runSimulationsEnsemble(bundle.script, { depart: DEPART, nombre: NOMBRE }, availableParallelism());
    const secondes = (performance.now() - debut) / 1000;
    return {
      ratio: fautes.length,
      limites: [
        { nom: `${tirages} tirages, sur ${availableParallelism()} cœurs`, valeur: secondes, but: 60, unite: "s" },
        { nom: "Un tirage, en temps de processeur", valeur: processeur / tirages, but: 6, unite: "ms" },
      ],
      detail: `Graines ${DEPART} à ${DEPART + NOMBRE - 1} : ${acquis} lots, ${pannes} pannes${fautes.map(({ graine, fautes: siennes }) => `\n✗ graine ${graine} : ${siennes.join(", ")}`).join("")}`,
    };
  } finally {
    await bundle.remove();
  }
}
