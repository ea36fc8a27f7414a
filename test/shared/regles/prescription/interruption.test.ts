import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { KINDS_EVENEMENT } from "#shared/model/faits/creance-faits.ts";
import { findEffet, formatEvenement, isInstance, isNonAvenue, listTypesEvenement } from "#shared/regles/prescription/interruption.ts";
import { findNature } from "#shared/regles/prescription/nature.ts";
import { createEvenement } from "./faits.ts";
import { CAS_INTERRUPTION } from "./interruption.cas.ts";

const AU = jour("2026-11-21");
const COMMERCIAL = findNature("commercial")!;
const FORCLUSION = findNature("credit_consommation")!;
const kinds = (nature: typeof COMMERCIAL) => Object.fromEntries(listTypesEvenement().map((type) => [type, findEffet(createEvenement({ type, date: "2026-05-01" }), nature, AU).kind]));

describe("l’effet de chaque acte", () => {
  test("la règle connaît tous les événements du modèle", () => {
    expect(KINDS_EVENEMENT.filter((kind) => !listTypesEvenement().includes(kind))).toEqual([]);
  });

  test("en prescription : la liste des actes interruptifs est fermée (Com. 18/05/2022, 20-23.204)", () => {
    expect(kinds(COMMERCIAL)).toEqual({
      mise_en_demeure: "aucun", relance: "aucun", contestation: "aucun", lrar_assurance: "aucun", requete_injonction: "aucun", facture: "aucun", negociation: "aucun",
      sommation: "aucun", ordonnance_conservatoire: "aucun", signification_titre: "aucun", commandement_l126: "aucun",
      reconnaissance: "interruption", paiement_partiel: "interruption", assignation: "interruption", signification_injonction: "interruption", demande_conciliation_tj: "interruption",
      mesure_conservatoire: "interruption", acte_execution: "interruption", declaration_creance: "interruption", surendettement_demande: "interruption",
      mediation: "suspension", conciliation: "suspension", procedure_participative: "suspension", expertise_avant_proces: "suspension", petites_creances: "suspension", impossibilite_agir: "suspension",
    });
  });

  test("en forclusion : seules la demande en justice et l’exécution interrompent, rien ne suspend (C. civ., art. 2220, 2241 et 2244)", () => {
    const interruptifs = Object.entries(kinds(FORCLUSION)).filter(([, kind]) => kind !== "aucun").map(([type]) => type);
    expect(interruptifs).toEqual(["assignation", "signification_injonction", "mesure_conservatoire", "acte_execution"]);
  });

  test("un fait inconnu est sans effet", () => {
    expect(findEffet(createEvenement({ type: "eclipse", date: "2026-05-01" }), COMMERCIAL, AU)).toMatchObject({ kind: "aucun", motif: expect.stringContaining("ne connaît pas") as string });
  });

  test("une instance close sans issue indiquée, un jugement, une mesure caduque : chacun avertit", () => {
    const avertir = (evenement: Parameters<typeof createEvenement>[0]) => findEffet(createEvenement(evenement), COMMERCIAL, AU).avertissements.join(" ");
    expect(avertir({ type: "assignation", date: "2024-05-01", fin: "2025-05-01" })).toContain("l’issue de l’instance engagée le 01/05/2024 n’est pas indiquée");
    expect(avertir({ type: "assignation", date: "2024-05-01", fin: "2025-05-01", issue: "jugement" })).toContain("dix ans");
    expect(avertir({ type: "mesure_conservatoire", date: "2024-05-01", issue: "caducite" })).toContain("par prudence");
    expect(avertir({ type: "paiement_partiel", date: "2024-05-01" })).toContain("à confirmer");
    expect(avertir({ type: "reconnaissance", date: "2024-05-01" })).toBe("");
  });

  test("une mesure caduque est tenue par prudence pour non interruptive", () => {
    expect(findEffet(createEvenement({ type: "mesure_conservatoire", date: "2024-05-01", issue: "caducite" }), COMMERCIAL, AU).kind).toBe("aucun");
    expect(findEffet(createEvenement({ type: "mesure_conservatoire", date: "2024-05-01" }), COMMERCIAL, AU)).toMatchObject({ kind: "interruption", reprise: "2024-05-01" });
  });
});

describe("chaque acte de la note de droit", () => {
  test.each(CAS_INTERRUPTION)("$regle : $nom ($source)", ({ nature = "commercial", evenement, kind, reprise, article }) => {
    const effet = findEffet(createEvenement(evenement), findNature(nature)!, AU);
    expect(effet.kind).toBe(kind);
    expect(effet.kind === "interruption" ? effet.reprise : undefined).toBe(reprise);
    expect(effet.references.map(({ texte, article: lu }) => `${texte} ${lu}`)).toContain(article);
  });

  test("contre un débiteur public, la réclamation écrite est dite à vérifier (loi 68-1250, art. 2)", () => {
    expect(findEffet(createEvenement({ type: "mise_en_demeure", date: "2026-05-01" }), findNature("debiteur_public")!, AU).avertissements[0]).toContain("réclamation écrite");
  });

  test("ce que la recherche n’a pas tranché est dit à vérifier", () => {
    for (const type of ["sommation", "ordonnance_conservatoire", "signification_titre", "commandement_l126"]) {
      expect(findEffet(createEvenement({ type, date: "2026-05-01" }), COMMERCIAL, AU).avertissements[0], type).toMatch(/^À vérifier/);
    }
  });

  test("seuls les actes de justice et d’exécution passent le délai butoir (C. civ., art. 2232)", () => {
    const passe = listTypesEvenement().filter((type) => {
      const effet = findEffet(createEvenement({ type, date: "2026-05-01" }), COMMERCIAL, AU);
      return effet.kind === "interruption" && effet.isHorsButoir;
    });
    expect(passe.toSorted()).toEqual(["acte_execution", "assignation", "mesure_conservatoire", "signification_injonction"]);
  });
});

test("l’interruption n’est non avenue que lorsque l’issue est connue au jour du calcul", () => {
  const desistement = createEvenement({ type: "assignation", date: "2024-05-01", fin: "2025-05-01", issue: "desistement" });
  expect(isNonAvenue(desistement, jour("2025-05-01"))).toBe(true);
  expect(isNonAvenue(desistement, jour("2025-04-30"))).toBe(false);
  expect(isNonAvenue({ ...desistement, issue: "jugement" }, AU)).toBe(false);
});

test("un événement se nomme en français avec son jour", () => {
  expect(formatEvenement(createEvenement({ type: "signification_injonction", date: "2026-05-01" }))).toBe("Signification de l’ordonnance d’injonction de payer du 01/05/2026");
  expect(formatEvenement(createEvenement({ type: "mediation", date: "2026-05-01" }))).toBe("Médiation du 01/05/2026");
  expect(isInstance(createEvenement({ type: "assignation", date: "2026-05-01" }))).toBe(true);
  expect(isInstance(createEvenement({ type: "mediation", date: "2026-05-01" }))).toBe(false);
});
