import { expect } from "vitest";
import { LIBELLES_PROCEDURE, MESURES_CONSERVATOIRES, PROCEDURES_FOND } from "#shared/kernel/kinds-procedure.ts";
import type { DelaiProcedure } from "#shared/regles/delais/types-enchainement.ts";
import { BAREMES } from "../../../support/baremes.ts";

/** Words of the packs that stand for several kinds, or for the end of another delay. */
const GROUPES: Readonly<Record<string, readonly string[]>> = {
  mesure_conservatoire: MESURES_CONSERVATOIRES,
  procedure_fond: PROCEDURES_FOND,
  jugement_defaut: ["jugement"],
  expiration_opposition: ["signification_injonction"],
};

/** A chain and its packs say the same start and the same act, in names of the closed list, each delay with a sanction. */
export function expectCoherente(chaine: readonly DelaiProcedure[]): void {
  for (const { parametreId, declencheurs, accompliPar, libelle } of chaine) {
    const { evenement = "", acte = "", sanction } = BAREMES.get(parametreId) ?? {};
    const departs: readonly string[] = GROUPES[evenement] ?? [evenement];
    const actes: readonly string[] = GROUPES[acte] ?? [acte];
    expect(departs.some((depart) => declencheurs.some((kind) => kind === depart)), `${parametreId} ${evenement}`).toBe(true);
    if (accompliPar.length > 0) expect(accompliPar.every((kind) => actes.includes(kind)), `${parametreId} ${acte}`).toBe(true);
    expect(sanction, parametreId).toBeDefined();
    expect([...declencheurs, ...accompliPar].every((kind) => kind in LIBELLES_PROCEDURE)).toBe(true);
    expect(libelle).toMatch(/^\p{Lu}/u);
  }
}
