import type { Jour } from "#shared/kernel/jour.ts";
import type { Debiteur, Dossier, LigneDossier } from "#shared/model/dossier.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { projectLigne } from "#shared/suivi/ligne.ts";

/** The projection of a row under the law shipped with the application. */
export function createProjectLigne(): (dossier: Dossier, debiteur: Debiteur | undefined, au: Jour) => LigneDossier {
  const baremes = createBaremes();
  return (dossier, debiteur, au) => projectLigne(dossier, debiteur, au, baremes);
}
