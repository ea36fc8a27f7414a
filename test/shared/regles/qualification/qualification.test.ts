import { expect, test } from "vitest";
import { computeQualification, type FaitsQualification } from "#shared/regles/qualification/qualification.ts";
import { computePrescription } from "#shared/regles/prescription/prescription.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { createFaits } from "../prescription/faits.ts";
import { createPieces } from "./documentation.cas.ts";
import { AU, createExigible } from "./faits.ts";

const resultat = computePrescription(createFaits({ execution: "2025-10-14", echeance: "2026-03-31" }), BAREMES);
const complets: FaitsQualification = {
  exigibilite: { au: AU, creances: [createExigible()], contestations: [] },
  documentation: { creances: [{ id: "F1", libelle: "facture n° F1" }], pieces: createPieces([["contrat"], ["bon-de-livraison"], ["facture"], ["mise-en-demeure"]]), isEntreCommercants: true },
  nonPrescription: { au: AU, prescriptions: [{ creanceId: "F1", libelle: "facture n° F1", resultat }] },
};

test("trois portes ouvertes : la créance est recouvrable", () => {
  const { exigible, documentee, nonPrescrite, isRecouvrable } = computeQualification(complets, BAREMES);
  expect([exigible.etat, documentee.etat, nonPrescrite.etat, isRecouvrable]).toEqual(["ouverte", "ouverte", "ouverte", true]);
});

test("une porte fermée n’empêche pas de lire les deux autres", () => {
  const sansPiece = { ...complets, documentation: { ...complets.documentation, pieces: [] } };
  const { exigible, documentee, nonPrescrite, isRecouvrable } = computeQualification(sansPiece, BAREMES);
  expect([exigible.etat, documentee.etat, nonPrescrite.etat, isRecouvrable]).toEqual(["ouverte", "fermee", "ouverte", false]);
});
