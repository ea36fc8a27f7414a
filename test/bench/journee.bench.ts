import { performance } from "node:perf_hooks";
import { jour } from "#shared/kernel/jour.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { composeEquipe } from "#shared/suivi/equipe.ts";
import { composeGardien } from "#shared/suivi/gardien.ts";
import { composeJournee } from "#shared/suivi/journee.ts";
import { projectLigne } from "#shared/suivi/ligne.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { listDossiersFictifs } from "../support/sujets-fictifs.ts";

const DOSSIERS = Number(process.env["EXIGIBLE_MESURE_DOSSIERS"] ?? 50_000);
const AU = jour("2026-11-21");
/** Milliseconds: what a person does not notice between a key and its effect. */
const BORNE = 150;
const ESSAIS = 7;

export const nom = `« Ma journée » composée de ${DOSSIERS.toLocaleString("fr-FR")} lignes, contre la borne de ${BORNE} ms`;
export const but = 1;

/** The day of the department and of one person, the guard of prescriptions and the load of the team, from the rows alone. */
export function mesure() {
  const baremes = createBaremes();
  const lignes = listDossiersFictifs(AU, DOSSIERS, baremes).flatMap(({ faits, debiteur }): readonly LigneDossier[] => {
    const dossier = projectDossier(faits);
    return dossier === undefined ? [] : [projectLigne(dossier, debiteur, AU, baremes)];
  });
  const cadre = { au: AU, territoire: "metropole", findNom: () => "" } as const;
  const service = measure(() => composeJournee(lignes, cadre));
  const personne = measure(() => composeJournee(lignes, { ...cadre, personne: "Claire Aubry" }));
  const gardien = measure(() => composeGardien(lignes, AU));
  const journee = composeJournee(lignes, cadre);
  const equipe = measure(() => composeEquipe(lignes, journee));
  const octets = lignes.reduce((total, { veilles = "" }) => total + veilles.length, 0);
  const limites = [
    { nom: "Journée d’une personne", valeur: personne, but: BORNE, unite: "ms" },
    { nom: "Gardien de prescription", valeur: gardien, but: BORNE, unite: "ms" },
    { nom: "Tableau de l’équipe", valeur: equipe, but: BORNE, unite: "ms" },
  ];
  return { ratio: service / BORNE, limites, detail: `Service entier ${service.toFixed(0)} ms pour ${journee.groupes.reduce((total, groupe) => total + groupe.lignes.length, 0)} lignes ; ${Math.round(octets / 1024)} Ko de jours tenus par les lignes.` };
}

/** Median of a few runs. */
function measure(run: () => unknown): number {
  const durees = Array.from({ length: ESSAIS }, () => {
    const debut = performance.now();
    run();
    return performance.now() - debut;
  }).toSorted((a, b) => a - b);
  return durees[Math.floor(ESSAIS / 2)] ?? Number.NaN;
}
