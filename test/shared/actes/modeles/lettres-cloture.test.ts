import { expect, test } from "vitest";
import { CLOTURE_DEBITEUR } from "#shared/actes/modeles/lettres-cloture.ts";
import { renderActeInvente } from "../../../support/dossiers-actes.ts";

const write = (motif: string, reponses: Readonly<Record<string, string>> = {}) => renderActeInvente(CLOTURE_DEBITEUR, "une seule facture", { "cloture.motif": motif, ...reponses }).texte;

test("la lettre au débiteur dit le motif, et lui seul", () => {
  expect(write("paiement")).toContain("Toutes les sommes dues au titre de ce dossier, selon décompte arrêté au 21 novembre 2026, ont été réglées ; quitus vous en a été donné.");
  expect(write("transaction")).toContain("La transaction conclue entre nous a été exécutée");
  expect(write("prescription")).toMatch(/Nous cessons toute démarche\.(?!.*(?:dette|somme|due))/);
  expect(write("collective")).toContain("Aucune somme n'est plus demandée à ce titre.");
});

test("un abandon dit si la dette est remise ou ne l’est pas, jamais les deux", () => {
  expect(write("abandon", { "cloture.remise": "non" })).toContain("La dette n'est pas remise");
  const remise = write("abandon", { "cloture.remise": "oui" });
  expect(remise).toMatch(/La somme de .+ est remise/);
  expect(remise).not.toContain("n'est pas remise");
});
