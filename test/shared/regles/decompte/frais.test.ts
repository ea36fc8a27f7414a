import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { findRecuperation } from "#shared/regles/decompte/frais.ts";
import { CAS_FRAIS } from "./frais.cas.ts";
import { createFaits } from "./faits.ts";

describe("qui supporte les frais", () => {
  test.each(CAS_FRAIS)("$nom ($source)", ({ poste, date = "2026-06-01", titre, debiteur = "professionnel", isRecuperable }) => {
    const faits = createFaits({ debiteur: { qualite: debiteur }, titre: titre === undefined ? undefined : { executoireLe: jour("2026-05-20"), prononceLe: jour("2026-05-10"), origine: titre } });
    const recuperation = findRecuperation({ id: "x", libelle: "Frais", poste, date: jour(date), montant: montant(2579) }, faits);
    expect(recuperation.isRecuperable).toBe(isRecuperable);
    expect(recuperation.motif.length).toBeGreaterThan(10);
  });
});
