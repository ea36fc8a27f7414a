import { expect, test } from "vitest";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { formatFait } from "#shared/suivi/phrase-fait.ts";
import { brouillon, factsOf, id } from "../../support/dossier-builder.ts";

const dit = (...brouillons: readonly FaitBrouillon[]) => factsOf(...brouillons).map((fait) => Object.values(formatFait(fait, [])).filter((partie) => partie !== undefined).join(", "));

test("ce qui fut proposé, approuvé, ordonné se lit sans nom de personne effacée", () => {
  const sujet = createSujetId("effacement", id("e"));
  expect(dit(
    { ...brouillon("demande-effacement", "2026-11-21", { dossiers: [id("a"), id("b")], debiteurs: [], demandeur: "Léa Roux" }), sujet },
    { ...brouillon("visa-effacement", "2026-11-22", { decision: "accorde", approbateur: "Karim Petit" }), sujet },
    { ...brouillon("effacement", "2026-11-23", { sujets: [], faits: [], frontiere: {}, demandeur: "Léa Roux", approbateur: "Karim Petit" }), sujet },
    { ...brouillon("effacement-applique", "2026-11-24", {}), sujet },
  )).toEqual(["Effacement proposé par Léa Roux, 2\u00A0dossiers", "Effacement approuvé par Karim Petit", "Effacement ordonné, Léa Roux, Karim Petit", "Effacement appliqué sur un poste"]);
});

test("confidentialité, consultation, demande d’une personne", () => {
  expect(dit(
    brouillon("confidentialite", "2026-11-21", { isConfidentiel: true, motif: "salarié de la société" }),
    brouillon("consultation", "2026-11-21", { personne: "Léa Roux" }),
    brouillon("demande-personne", "2026-11-21", { demandeId: id("q"), nature: "limitation" }),
  )).toEqual(["Dossier rendu confidentiel, salarié de la société", "Consulté par Léa Roux", "Demande de la personne\u00A0: limitation"]);
});
