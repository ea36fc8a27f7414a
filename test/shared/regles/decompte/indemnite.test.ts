import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { computeIndemnite } from "#shared/regles/decompte/indemnite.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { createFacture, createFaits } from "./faits.ts";
import { CAS_INDEMNITE } from "./indemnite.cas.ts";

describe("indemnité forfaitaire pour frais de recouvrement", () => {
  test.each(CAS_INDEMNITE)("$nom ($source)", ({ echeance, ouverture, debiteur, montant }) => {
    const faits = createFaits({ debiteur: { qualite: debiteur }, ouvertureProcedureCollectiveLe: ouverture === undefined ? undefined : jour(ouverture) });
    const indemnite = computeIndemnite(createFacture({ echeance: jour(echeance) }), faits, BAREMES);
    expect(indemnite.montant).toBe(montant);
    expect(indemnite.lu?.id).toBe(montant === 0 ? undefined : debiteur === "personne-publique" ? "interets/indemnite-commande-publique" : "interets/indemnite-recouvrement");
  });
});
