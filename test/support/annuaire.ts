import { createReferentiel } from "#shared/paquets/referentiel.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { createAnnuaire } from "#shared/regles/competence/annuaire.ts";

/** The reference files and the packs as shipped, read once by each test file. */
export const ANNUAIRE = createAnnuaire(createReferentiel());
export const BAREMES = createBaremes();
