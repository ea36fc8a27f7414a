import { describe, expect, test } from "vitest";
import { consultationContenu, demandeEffacementContenu, demandePersonneContenu, statistiqueSchema } from "#shared/model/faits/rgpd-faits.ts";

const statistique = { id: "a".repeat(20), solde: 0, principal: 0, interets: 0, indemnites: 0, ouvertLe: 740_000, qualite: "consommateur", voie: "amiable", clos: { jour: 740_100, motif: "paiement" }, mouvements: [0, 740_000, 100, 0] };

describe("ce qui reste d’un dossier effacé", () => {
  test("des nombres et des mots d’une liste fermée\u00A0; un nom ou une référence n’y tient pas", () => {
    expect(statistiqueSchema.safeParse(statistique).success).toBe(true);
    expect(statistiqueSchema.parse({ ...statistique, debiteur: "Martin", reference: "2026-0014" })).not.toHaveProperty("debiteur");
    expect(statistiqueSchema.safeParse({ ...statistique, clos: undefined }).success).toBe(false);
  });

  test("un effacement nomme au moins un dossier, par son identifiant", () => {
    expect(demandeEffacementContenu.safeParse({ dossiers: [], debiteurs: [], demandeur: "Léa" }).success).toBe(false);
    expect(demandeEffacementContenu.safeParse({ dossiers: ["2026-0014"], debiteurs: [], demandeur: "Léa" }).success).toBe(false);
  });
});

test("une demande d’une personne est d’une nature connue\u00A0; une consultation porte un nom", () => {
  expect(demandePersonneContenu.safeParse({ demandeId: "a".repeat(20), nature: "acces" }).success).toBe(true);
  expect(demandePersonneContenu.safeParse({ demandeId: "a".repeat(20), nature: "portabilite" }).success).toBe(false);
  expect(consultationContenu.safeParse({ personne: "" }).success).toBe(false);
});
