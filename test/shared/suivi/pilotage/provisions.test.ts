import { describe, expect, test } from "vitest";
import { jour, toNumero } from "#shared/kernel/jour.ts";
import { findProvision, listProvisions } from "#shared/suivi/pilotage/provisions.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { brouillon, factsOf, facture, ouverture, poursuite } from "../../../support/dossier-builder.ts";
import { AU_PILOTAGE, createEntree } from "../../../support/pilotage-builder.ts";

const cadre = { fin: toNumero(AU_PILOTAGE), reglages: { taux: {} } };
const ouvert = { ...ouverture(), dateFait: jour("2026-01-05") };

function propose(echeance: string, ...suite: readonly FaitBrouillon[]) {
  return findProvision(createEntree(factsOf(ouvert, facture("a", "1000,01", { dateFacture: jour("2024-01-01"), echeance: jour(echeance) }), ...suite)), cadre);
}

describe("provision proposée d’un dossier", () => {
  test.each([["2026-09-01", undefined], ["2026-08-01", "age-90"], ["2026-03-01", "age-180"], ["2025-03-01", "age-365"]] as const)("échue le %s : %s", (echeance, motif) => {
    expect(propose(echeance)?.motif).toBe(motif);
  });

  test("la règle qui provisionne le plus l’emporte, au centime", () => {
    expect(propose("2025-03-01", poursuite("p", "injonction-de-payer"))).toEqual({ motif: "age-365", taux: 75, base: 100_001, provision: 75_001 });
  });

  test("une créance contestée l’est pour sa part contestée", () => {
    expect(propose("2026-10-01", brouillon("verdict", "2026-10-02", { verdict: "partielle", montantConteste: 40_000 as never }))).toEqual({ motif: "conteste", taux: 50, base: 40_000, provision: 20_000 });
  });

  test("rien ne reste dû, ou le dossier est clos : rien à provisionner", () => {
    const clos = createEntree(factsOf(ouvert, facture("a", "10,00"), brouillon("cloture", "2026-10-01", { motif: "abandon" })));
    expect(listProvisions(clos, cadre)).toEqual([]);
  });

  test("un taux de la maison, même nul, remplace celui de départ ; 10¹² euros restent exacts", () => {
    const entree = createEntree(factsOf(ouvert, { ...facture("a", "1,00", { echeance: jour("2025-03-01") }), contenu: { ...facture("a", "1,00", { echeance: jour("2025-03-01") }).contenu, montantTtc: 100_000_000_000_001 } } as never));
    expect(findProvision(entree, { ...cadre, reglages: { taux: { "age-365": 33.33 } } })?.provision).toBe(33_330_000_000_000);
    expect(findProvision(entree, { ...cadre, reglages: { taux: { "age-365": 0 } } })).toBeUndefined();
  });
});
