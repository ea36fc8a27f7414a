import { describe, expect, test } from "vitest";
import type { ModeleActe } from "#shared/actes/acte.ts";
import { ASSIGNATION_FOND_COMMERCE } from "#shared/actes/modeles/assignation-fond-commerce.ts";
import { ASSIGNATION_FOND_JUDICIAIRE } from "#shared/actes/modeles/assignation-fond-judiciaire.ts";
import { ASSIGNATION_REFERE_PROVISION } from "#shared/actes/modeles/assignation-refere-provision.ts";
import { listVerifications } from "#shared/actes/verifications/liste.ts";
import { type NomDossier, renderActeInvente } from "../../../support/dossiers-actes.ts";

/** What a person reads against the act, most serious first. */
function listRefus(acte: ModeleActe, nom: NomDossier, reponses: Readonly<Record<string, string>>): string {
  const { redige, faits } = renderActeInvente(acte, nom, reponses);
  return listVerifications(acte, redige, faits).filter(({ id, isAcquise }) => !isAcquise && id.startsWith("refus/")).map(({ niveau, motif }) => `${niveau} : ${motif ?? ""}`).join("\n");
}

describe("ce qu’une assignation refuse", () => {
  test("une audience trop proche pour délivrer ou pour placer (CPC, art. 856, 857)", () => {
    expect(listRefus(ASSIGNATION_FOND_COMMERCE, "une seule facture", { "audience.date": "2026-12-07" })).toContain("absolu : la délivrance ne peut plus intervenir");
    expect(listRefus(ASSIGNATION_FOND_COMMERCE, "une seule facture", { "audience.date": "2026-11-27" })).toContain("absolu : le placement ne peut plus intervenir");
    expect(listRefus(ASSIGNATION_FOND_COMMERCE, "une seule facture", { "audience.date": "2027-01-19" })).not.toContain("absolu");
  });

  test("le consommateur devant le tribunal de commerce, le surplus d’une ordonnance signifiée, la contribution du TAE", () => {
    expect(listRefus(ASSIGNATION_FOND_COMMERCE, "consommateur", {})).toContain("absolu : le tribunal de commerce ne juge pas un consommateur");
    expect(listRefus(ASSIGNATION_FOND_COMMERCE, "une seule facture", { "ordonnance.issue": "partielle", "ordonnance.isSignifiee": "oui" })).toContain("absolu : l’ordonnance partielle a été signifiée");
    expect(listRefus(ASSIGNATION_FOND_COMMERCE, "vingt factures", { "juridiction.intitule": "le tribunal des activités économiques de Nanterre" })).toContain("contribution pour la justice économique");
  });

  test("une somme contestée en référé, et la procédure collective partout", () => {
    expect(listRefus(ASSIGNATION_REFERE_PROVISION, "contestée en partie", {})).toContain("bloquant : une part est discutée");
    expect(listRefus(ASSIGNATION_REFERE_PROVISION, "contestée en entier", {})).toContain("bloquant : la contestation est sérieuse");
    for (const acte of [ASSIGNATION_FOND_COMMERCE, ASSIGNATION_FOND_JUDICIAIRE, ASSIGNATION_REFERE_PROVISION]) expect(listRefus(acte, "procédure collective", {})).toContain("absolu : une procédure collective est ouverte");
  });

  test("un salarié sans pouvoir devant le juge des contentieux de la protection (CPC, art. 762)", () => {
    expect(listRefus(ASSIGNATION_FOND_JUDICIAIRE, "consommateur", { "juridiction.intitule": "le juge des contentieux de la protection de Montpellier" })).toContain("bloquant : sans avocat, le salarié");
  });
});
