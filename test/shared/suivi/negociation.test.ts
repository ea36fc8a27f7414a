import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import { computePlan, createFaitsPlan, createReponsesPlan, findNombrePour, findPremierePropose, listPlans, NOMBRE_MAX } from "#shared/suivi/negociation.ts";
import { brouillon, facture, id } from "../../support/dossier-builder.ts";
import { AU, BAREMES, createVue } from "../../support/vue-builder.ts";

const CONTEXTE = { aujourdhui: AU, baremes: BAREMES, territoire: "metropole" } as const;
const vue = createVue([facture("a", "12 000,00")]);
const decompte = findValeurCalculee(vue.decompte);
const PREMIERE = jour("2026-12-15");

describe("la table de négociation", () => {
  test("chaque plan fait au centime la somme à échelonner, quel que soit le nombre de versements", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: NOMBRE_MAX }), fc.constantFrom("suspendus", "remis"), (nombre, sort) => {
      const plan = computePlan(vue, { nombre, premiere: PREMIERE, sort }, CONTEXTE);
      expect(plan?.echeances.reduce((somme, { montant: verse }) => somme + verse, 0)).toBe(plan?.base);
      expect(plan?.echeances.at(-1)?.solde).toBe(0);
    }), { numRuns: 60 });
  });

  test("les intérêts suspendus ne changent rien au total ; remis, ils en sont retirés ; maintenus, ils s’y ajoutent", () => {
    const total = (sort: "suspendus" | "maintenus" | "remis") => computePlan(vue, { nombre: 1, premiere: PREMIERE, sort }, CONTEXTE)?.total;
    expect(total("suspendus")).toBe(decompte?.total);
    expect(total("remis")).toBe((decompte?.total ?? 0) - (decompte?.interetsRestants ?? 0));
    expect(total("maintenus")).toBeGreaterThan(decompte?.total ?? 0);
  });

  test("plus le plan est long, plus la mensualité baisse et plus la fin recule", () => {
    const plans = listPlans(vue, { premiere: PREMIERE, sort: "suspendus" }, CONTEXTE);
    expect(plans.map(({ mensualite }) => mensualite)).toEqual(plans.map(({ mensualite }) => mensualite).toSorted((a, b) => b - a));
    expect(plans.map(({ fin }) => fin)).toEqual(plans.map(({ fin }) => fin).toSorted());
  });

  test("ce que le débiteur peut payer par mois donne le nombre de versements", () => {
    expect(findNombrePour(montant(120_000), montant(50_000))).toBe(3);
    expect(findNombrePour(montant(120_000), montant(120_000))).toBe(1);
    expect(findNombrePour(montant(120_000), montant(1))).toBe(NOMBRE_MAX);
  });

  test("un taux qui n’est pas publié pour la fin du plan se dit, et n’est pas inventé", () => {
    const long = computePlan(vue, { nombre: 24, premiere: PREMIERE, sort: "maintenus" }, CONTEXTE);
    expect(long?.interetsCourus).toBeUndefined();
    expect(long?.avertissements.join(" ")).toContain("taux n’est pas encore publié");
  });

  test("au-delà du dernier jour utile, le plan rappelle ce qui interrompt (C. civ., art. 2240)", () => {
    const proche = createVue([facture("a", "1 000,00", { nature: "pro_vers_consommateur", dateFacture: jour("2025-01-10"), echeance: jour("2025-02-10"), dateExecution: jour("2025-01-10") })]);
    expect(computePlan(proche, { nombre: 6, premiere: PREMIERE, sort: "suspendus" }, CONTEXTE)?.avertissements.join(" ")).toContain("art. 2240");
  });

  test("un litige ouvert appelle une transaction plutôt qu’un plan (C. civ., art. 2044)", () => {
    const conteste = createVue([facture("a", "1 000,00"), brouillon("litige", "2026-11-01", { litigeId: id("l"), motif: "qualite", service: "technique" })]);
    expect(computePlan(conteste, { nombre: 3, premiere: PREMIERE, sort: "suspendus" }, CONTEXTE)?.avertissements.join(" ")).toContain("2044");
  });
});

test("un plan accepté devient une promesse par versement ; signé, il vaut reconnaissance (C. civ., art. 2240)", () => {
  const plan = computePlan(vue, { nombre: 3, premiere: PREMIERE, sort: "suspendus" }, CONTEXTE);
  if (plan === undefined) throw new Error("plan absent");
  let rang = 0;
  const create = () => id("abcdefghij"[rang++] ?? "z");
  expect(createFaitsPlan(vue.dossier.id, plan, AU, undefined, create).map(({ type }) => type)).toEqual(["plan", "promesse", "promesse", "promesse"]);
  expect(createFaitsPlan(vue.dossier.id, plan, AU, jour("2026-11-20"), create)[0]).toMatchObject({ type: "evenement", dateFait: "2026-11-20", contenu: { kind: "reconnaissance" } });
  expect(createReponsesPlan(plan)).toEqual({ "plan.nombre": "3", "plan.premiereDate": "2026-12-15", "plan.sortInterets": "suspendus", "plan.delaiRegularisation": "8" });
});

test("la première échéance proposée est un jour ouvré, à trente jours", () => {
  expect(findPremierePropose({ aujourdhui: jour("2026-11-20"), territoire: "metropole" })).toBe("2026-12-21");
});

test("sans décompte, rien n’est proposé", () => {
  expect(listPlans(createVue([]), { premiere: PREMIERE, sort: "suspendus" }, CONTEXTE)).toEqual([]);
});
