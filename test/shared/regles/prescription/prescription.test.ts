import { describe, expect, test } from "vitest";
import { computePrescription } from "#shared/regles/prescription/prescription.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { createFaits, type FaitsLisibles } from "./faits.ts";
import { CAS_PRESCRIPTION } from "./prescription.cas.ts";

const compute = (faits: FaitsLisibles) => expectCalcule(computePrescription(createFaits(faits), BAREMES));
const plain = (texte: string) => texte.replaceAll("\u00A0", " ");

describe("prescription d’une créance", () => {
  test.each(CAS_PRESCRIPTION)("$nom ($source)", ({ faits, statut, dernierJour, agirAuPlusTard }) => {
    const { valeur } = compute(faits);
    expect([valeur.statut, valeur.dernierJour, valeur.agirAuPlusTard]).toEqual([statut, dernierJour, agirAuPlusTard]);
  });

  test("thèse prudente : la plus ancienne des trois dates ; thèse du créancier : l’échéance (C. civ., art. 2233 3°)", () => {
    const { valeur } = compute({ execution: "2022-03-15", facture: "2022-03-31", echeance: "2022-05-15" });
    expect([valeur.dernierJour, valeur.theseCreancier.dernierJour]).toEqual(["2027-03-14", "2027-05-14"]);
  });

  test("les jours restants se comptent jusqu’au dernier jour, et deviennent négatifs après", () => {
    expect(compute({ execution: "2022-03-15", au: "2027-03-14" }).valeur).toMatchObject({ statut: "non_prescrite", joursRestants: 0 });
    expect(compute({ execution: "2022-03-15", au: "2027-03-15" }).valeur).toMatchObject({ statut: "prescrite", joursRestants: -1 });
  });

  test("le dernier jour utile suit les fériés du territoire", () => {
    expect(compute({ execution: "2020-12-27", territoire: "alsace-moselle" }).valeur).toMatchObject({ dernierJour: "2025-12-26", agirAuPlusTard: "2025-12-24" });
    expect(compute({ execution: "2020-12-27" }).valeur).toMatchObject({ dernierJour: "2025-12-26", agirAuPlusTard: "2025-12-26" });
  });

  test("la frise dit ce qui court, ce qui est effacé, ce qui est suspendu", () => {
    const { valeur } = compute({ execution: "2025-03-12", evenements: [{ type: "reconnaissance", date: "2026-03-16" }, { type: "conciliation", date: "2026-05-04", fin: "2026-06-30" }] });
    expect(valeur.periodes).toEqual([
      { kind: "efface", debut: "2025-03-12", fin: "2026-03-15" },
      { kind: "court", debut: "2026-03-16", fin: "2026-05-03" },
      { kind: "suspendu", debut: "2026-05-04", fin: "2026-06-29" },
      { kind: "court", debut: "2026-06-30", fin: "2031-05-11" },
    ]);
  });
});

describe("ce que la règle demande, refuse ou fait vérifier", () => {
  test("sans aucune date elle demande lesquelles", () => {
    expect(computePrescription(createFaits({}), BAREMES)).toEqual({ kind: "incomplet", manquants: ["la date d’exécution, la date de facture ou l’échéance"] });
  });

  test("un jugement sans date de fin, une fin avant son début : tout est demandé à la fois", () => {
    const faits = createFaits({ evenements: [{ type: "assignation", date: "2024-06-10", issue: "jugement" }, { type: "mediation", date: "2024-06-10", fin: "2024-06-09" }] });
    expect(computePrescription(faits, BAREMES)).toEqual({
      kind: "incomplet",
      manquants: ["la date d’exécution, la date de facture ou l’échéance", "la date de fin de l’instance (assignation du 10/06/2024)", "une date de fin qui suit son début (médiation du 10/06/2024)"],
    });
  });

  test("une nature inconnue n’a pas de réponse", () => {
    expect(computePrescription(createFaits({ nature: "inconnue", execution: "2022-03-15" }), BAREMES)).toMatchObject({ kind: "inapplicable", motif: expect.stringContaining("inconnue") as string });
  });

  test("une durée donnée de mémoire avertit, une durée sûre non", () => {
    expect(compute({ nature: "loyer_commercial", echeance: "2025-01-01" }).justification.avertissements.map(plain)).toContain("À vérifier : loyers commerciaux ou professionnels, 5 ans (valeur donnée de mémoire).");
    expect(compute({ nature: "commercial", echeance: "2025-01-01" }).justification.avertissements).toEqual([]);
  });

  test("avant la première durée connue, la première est retenue et l’on avertit", () => {
    const { justification } = compute({ nature: "salaires", execution: "2012-01-01", echeance: "2012-01-01" });
    expect(plain(justification.avertissements[0] ?? "")).toContain("la durée applicable avant le 17/06/2013 n’est pas dans les barèmes");
  });

  test("sans échéance, la thèse du créancier part de la même date et le dit", () => {
    const { valeur, justification } = compute({ facture: "2022-03-15" });
    expect(valeur.theseCreancier.dernierJour).toBe(valeur.dernierJour);
    expect(plain(justification.avertissements[0] ?? "")).toContain("L’échéance n’est pas connue");
  });

  test("chaque événement est nommé, avec son effet ou son absence d’effet et son article", () => {
    const evenements = [{ type: "mise_en_demeure", date: "2026-09-22" }, { type: "paiement_partiel", date: "2026-03-16" }, { type: "assignation", date: "2026-12-24" }];
    const { etapes } = compute({ execution: "2025-03-12", echeance: "2025-03-12", evenements }).justification;
    const lignes = etapes.map(({ libelle, references = [] }) => plain(`${libelle} [${references.map(({ texte, article }) => `${texte} ${article}`).join("; ")}]`));
    expect(lignes).toEqual([
      "Point de départ : la fin de l’exécution [C. com. L110-4 I]",
      "Durée : 5 ans ; dernier jour sûr, la veille du même quantième, avant tout événement [C. com. L110-4 I; Cass. 12/12/2018]",
      "Paiement partiel du 16/03/2026 : il vaut reconnaissance et interrompt pour toute la créance [C. civ. 2240]",
      "Un nouveau délai de même durée court [C. civ. 2231]",
      "Mise en demeure du 22/09/2026 : une mise en demeure, même recommandée, n’interrompt pas la prescription [Com. 18/05/2022, 20-23.204]",
      "Assignation du 24/12/2026 : fait postérieur au 21/11/2026, pas encore compté []",
      "Dernier jour [C. civ. 2228; C. civ. 2229]",
      "Ce jour n’est pas ouvrable (samedi) et la prescription ne se reporte pas : agir au plus tard [Civ. 2e 07/04/2016, 15-12.960]",
      "Thèse du créancier : même point de départ, même date [C. civ. 2233 3°]",
    ]);
  });
});

describe("une prescription acquise reste à invoquer", () => {
  const derniere = (nature: string) => compute({ nature, echeance: "2015-01-01" }).justification.etapes.map(({ libelle, references = [] }) => `${plain(libelle)} [${references.map(({ texte, article }) => `${texte} ${article}`).join()}]`);

  test("R-PD-08 : le juge ne la soulève pas d’office (C. civ., art. 2247), sauf au profit d’un consommateur (C. conso, art. R632-1)", () => {
    expect(derniere("commercial")).toContain("La prescription est acquise : le juge ne peut pas la soulever d’office, c’est au débiteur de l’invoquer [C. civ. 2247]");
    expect(derniere("pro_vers_consommateur")).toContain("La prescription est acquise : le juge peut la relever d’office [C. conso R632-1]");
    expect(derniere("credit_consommation")).toContain("La forclusion est encourue : le juge peut la relever d’office [C. conso R632-1]");
  });

  test("R-PD-09 : un paiement après coup n’est pas repris, et peut valoir renonciation (C. civ., art. 2249 à 2251)", () => {
    const { valeur, justification } = compute({ echeance: "2015-01-01", evenements: [{ type: "paiement_partiel", date: "2022-01-15" }] });
    expect(valeur.statut).toBe("prescrite");
    expect(justification.avertissements.join(" ")).toContain("renonciation à la prescription acquise");
  });
});
