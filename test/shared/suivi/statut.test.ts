import { describe, expect, test } from "vitest";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { computeEtape } from "#shared/suivi/statut.ts";
import { brouillon, evenement, factsOf, ouverture, porte, verdict } from "../../support/dossier-builder.ts";

const portes = [porte("exigible"), porte("documentee", "reserve"), porte("non-prescrite")];
const CAS: readonly [string, readonly FaitBrouillon[], string][] = [
  ["un dossier qui s’ouvre est amiable", [], "amiable"],
  ["trois portes ouvertes et un verdict : qualifié, même avec une réserve", [...portes, verdict()], "qualifie"],
  ["sans verdict, il n’est pas qualifié", portes, "amiable"],
  ["une porte fermée empêche la qualification", [porte("exigible"), porte("documentee", "fermee"), porte("non-prescrite"), verdict()], "amiable"],
  ["une requête en injonction ouvre la procédure, même avant qualification", [evenement("q", "requete_injonction", "2026-11-01")], "procedure"],
  ["un acte d’exécution mène à l’exécution", [evenement("x", "acte_execution", "2026-11-01")], "execution"],
  ["clos, il l’est quoi qu’il ait atteint", [evenement("x", "acte_execution", "2026-11-01"), brouillon("cloture", "2026-11-20", { motif: "paiement" })], "clos"],
  ["une relance ne change pas l’étape", [...portes, verdict(), evenement("r", "relance", "2026-11-01")], "qualifie"],
];

describe("étape d’un dossier, calculée et jamais saisie", () => {
  test.each(CAS)("%s", (_nom, brouillons, attendu) => {
    const dossier = projectDossier(factsOf(ouverture(), ...brouillons));
    expect(dossier === undefined ? undefined : computeEtape(dossier)).toBe(attendu);
  });
});
