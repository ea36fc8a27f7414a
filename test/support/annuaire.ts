import { createReferentiel } from "#shared/paquets/referentiel.ts";
import { createAnnuaire } from "#shared/regles/competence/annuaire.ts";

/** The reference files as shipped, indexed once by each test file. */
export const ANNUAIRE = createAnnuaire(createReferentiel());
