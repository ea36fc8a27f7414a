import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { taux } from "#shared/kernel/taux.ts";
import { createFindTranche, findDebutInterets } from "#shared/regles/decompte/regime-creance.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { createFacture, createFaits, PRO_CONTRE_CONSOMMATEUR } from "./faits.ts";

const legal = (miseEnDemeureLe: string) => createFacture({ taux: { regime: "legal", miseEnDemeureLe: jour(miseEnDemeureLe) } });
const findTaux = (...[creance, faits]: readonly [Parameters<typeof createFindTranche>[0], Parameters<typeof createFindTranche>[1]]) => createFindTranche(creance, faits, BAREMES)(jour("2026-11-21"));

describe("le premier jour qui porte intérêt", () => {
  test("les pénalités partent du lendemain de l’échéance (C. com., art. L441-10 II)", () => {
    expect(findDebutInterets(createFacture())).toBe("2026-04-01");
    expect(findDebutInterets(createFacture({ interetsDu: jour("2026-05-01") }))).toBe("2026-05-01");
  });

  test("l’intérêt légal part du lendemain de la mise en demeure, jamais avant l’échéance (C. civ., art. 1231-6)", () => {
    expect([legal("2026-05-10"), legal("2026-02-10")].map(findDebutInterets)).toEqual(["2026-05-11", "2026-04-01"]);
  });

  test("sans échéance confirmée ni mise en demeure, rien ne porte intérêt (C. civ., art. 1231-6)", () => {
    expect(findDebutInterets(createFacture({ echeance: undefined }))).toBeUndefined();
    expect(findDebutInterets(createFacture({ taux: { regime: "legal", miseEnDemeureLe: undefined } }))).toBeUndefined();
    expect(findDebutInterets(createFacture({ echeance: undefined, interetsDu: jour("2026-05-01") }))).toBe("2026-05-01");
  });
});

describe("le taux de chaque régime", () => {
  const titre = { executoireLe: jour("2026-02-10") };

  test("par défaut, convenu, légal, commande publique", () => {
    expect(findTaux(createFacture(), createFaits())).toMatchObject({ taux: 124000 });
    expect(findTaux(createFacture({ taux: { regime: "conventionnel", tauxPpm: taux(150_000) } }), createFaits())).toMatchObject({ taux: 150000 });
    expect(findTaux(legal("2026-05-10"), createFaits(PRO_CONTRE_CONSOMMATEUR))).toMatchObject({ taux: 27500 });
    expect(findTaux(createFacture({ taux: { regime: "commande-publique" } }), createFaits({ debiteur: { qualite: "personne-publique" } }))).toMatchObject({ taux: 101500 });
  });

  test("la majoration ne vise que l’intérêt légal d’une décision de justice (CMF, art. L313-3 ; Civ. 2e 07/01/2016, 14-26.449)", () => {
    expect(findTaux(legal("2025-05-10"), createFaits({ ...PRO_CONTRE_CONSOMMATEUR, titre }))).toMatchObject({ taux: 77500 });
    expect(findTaux(legal("2025-05-10"), createFaits({ ...PRO_CONTRE_CONSOMMATEUR, titre: { ...titre, origine: "acte" } }))).toMatchObject({ taux: 27500 });
    expect(findTaux(createFacture({ taux: { regime: "conventionnel", tauxPpm: taux(150_000) } }), createFaits({ titre }))).toMatchObject({ taux: 150000 });
    expect(findTaux(createFacture(), createFaits({ titre }))).toMatchObject({ taux: 124000 });
  });

  test("un délai de grâce suspend les pénalités et la majoration", () => {
    const delaisGrace = [{ du: jour("2026-11-01"), au: jour("2026-12-01") }];
    expect(findTaux(createFacture(), createFaits({ delaisGrace }))).toMatchObject({ taux: 0 });
    expect(findTaux(legal("2025-05-10"), createFaits({ ...PRO_CONTRE_CONSOMMATEUR, titre, delaisGrace }))).toMatchObject({ taux: 27500 });
  });
});
