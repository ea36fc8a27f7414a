import fc from "fast-check";
import { expect, test } from "vitest";
import { addJours, fromNumero, type Jour, jour, maxJour, toNumero } from "#shared/kernel/jour.ts";
import { montant, sumMontants } from "#shared/kernel/montant.ts";
import { createTerme } from "#shared/regles/decompte/borne.ts";
import { createEtat, extendEtat, readRegles } from "#shared/regles/decompte/chiffres.ts";
import { createCloture } from "#shared/regles/decompte/cloture.ts";
import { computeDecompte, type FaitsDecompte } from "#shared/regles/decompte/decompte.ts";
import { findDebutInterets } from "#shared/regles/decompte/regime-creance.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { extendArrete, faitsComplets, faitsQuelconques } from "./faits.ts";

const RUNS = { numRuns: 400 };
const jours = fc.integer({ min: toNumero(jour("2019-06-01")), max: toNumero(jour("2026-12-31")) }).map(fromNumero);
const sommes = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 3_000_000 })).map(montant);

const compute = (faits: FaitsDecompte) => expectCalcule(computeDecompte(faits, BAREMES)).valeur;

test("le total est la somme de ses parties, et chaque partie celle des créances", () => {
  fc.assert(fc.property(faitsQuelconques, (faits) => {
    const { principalRestant, interetsRestants, indemnitesRestantes, total, creances } = compute(faits);
    expect(total).toBe(principalRestant + interetsRestants + indemnitesRestantes);
    expect(principalRestant).toBe(sumMontants(creances.map((creance) => creance.principalRestant)));
    expect(interetsRestants).toBe(sumMontants(creances.map((creance) => creance.interetsRestants)));
    expect(indemnitesRestantes).toBe(sumMontants(creances.map((creance) => creance.indemniteRestante)));
    for (const creance of creances) expect([creance.principalRestant, creance.interetsRestants, creance.indemniteRestante].every((somme) => somme >= 0)).toBe(true);
  }));
});

test("chaque centime reçu est imputé ou trop-perçu", () => {
  fc.assert(fc.property(faitsQuelconques, (faits) => {
    const { creances, tropPercu } = compute(faits);
    const impute = creances.flatMap(({ imputations }) => imputations.filter(({ kind }) => kind === "reglement")).map((part) => montant(part.surInterets + part.surPrincipal + part.surIndemnite));
    const recu = faits.reglements.filter(({ date }) => date <= faits.arreteAu).map((reglement) => reglement.montant);
    expect(sumMontants(impute) + tropPercu).toBe(sumMontants(recu));
  }));
});

test("principal et intérêts se rapprochent, créance par créance", () => {
  fc.assert(fc.property(faitsQuelconques, (faits) => {
    compute(faits).creances.forEach((creance, rang) => {
      const { imputations, segments } = creance;
      expect(creance.principalRestant).toBe(faits.creances[rang]!.montantTtc - sumMontants(imputations.map((part) => part.surPrincipal)));
      expect(creance.interetsRestants).toBe(sumMontants(segments.map((segment) => segment.montant)) - sumMontants(imputations.map((part) => part.surInterets)));
    });
  }));
});

test("les segments se suivent sans se chevaucher, et leurs jours se comptent bornes incluses", () => {
  fc.assert(fc.property(faitsQuelconques, (faits) => {
    for (const { segments } of compute(faits).creances) {
      segments.forEach(({ du, au, jours, principal }, rang) => {
        expect(jours).toBe(toNumero(au) - toNumero(du) + 1);
        expect(principal > 0 && jours > 0).toBe(true);
        if (rang > 0) expect(du > segments[rang - 1]!.au).toBe(true);
      });
    }
  }));
});

test("sans règlement ni avoir, un jour de plus n’ôte jamais rien", () => {
  fc.assert(fc.property(faitsQuelconques, (faits) => {
    const nus = { ...faits, avoirs: [], reglements: [], arreteAu: faits.arreteAu === "2026-12-31" ? jour("2026-12-30") : faits.arreteAu };
    expect(compute(extendArrete(nus)).total).toBeGreaterThanOrEqual(compute(nus).total);
  }));
});

test("un règlement de plus n’augmente jamais le total, quels que soient les créances, les autres règlements et les options", () => {
  const cibles = fc.option(fc.nat({ max: 3 }), { nil: undefined });
  fc.assert(fc.property(faitsComplets, jours, sommes, cibles, (faits, date, montantVerse, cible) => {
    const creanceId = cible === undefined ? undefined : `F${cible % faits.creances.length}`;
    const plus = { ...faits, reglements: [...faits.reglements, { date, montant: montantVerse, creanceId }] };
    expect(compute(plus).total).toBeLessThanOrEqual(compute(faits).total);
  }), RUNS);
});

test("couper la période à n’importe quel jour change le total d’un centime au plus par coupure", () => {
  fc.assert(fc.property(faitsComplets, fc.nat({ max: 2500 }), (faits, ecart) => {
    const nus = { ...faits, avoirs: [], reglements: [], capitalisation: undefined };
    const coupure = addJours(nus.arreteAu, -ecart);
    const entier = compute(nus);
    const avant = compute({ ...nus, arreteAu: coupure });
    const apres = compute({ ...nus, creances: nus.creances.map((creance) => ({ ...creance, interetsDu: shiftDebut(creance, addJours(coupure, 1)) })) });
    entier.creances.forEach(({ interetsRestants }, rang) => {
      expect(Math.abs(interetsRestants - avant.creances[rang]!.interetsRestants - apres.creances[rang]!.interetsRestants)).toBeLessThanOrEqual(1);
    });
  }), RUNS);
});

/** A claim that bears no interest yet does not start to because the period is cut. */
function shiftDebut(creance: FaitsDecompte["creances"][number], premier: Jour): Jour | undefined {
  const debut = findDebutInterets(creance);
  return debut === undefined ? undefined : maxJour(debut, premier);
}

test("un décompte arrêté un jour, puis continué jusqu’à un autre, est celui de cet autre jour", () => {
  fc.assert(fc.property(faitsComplets, fc.array(fc.nat({ max: 2500 }), { minLength: 1, maxLength: 3 }), (faits, ecarts) => {
    const lecture = readRegles(faits, BAREMES);
    if (lecture.kind !== "lu") throw new Error(lecture.motif);
    const arrets = [...ecarts.map((ecart) => addJours(faits.arreteAu, -ecart)).toSorted(), faits.arreteAu];
    let etat = createEtat(faits, lecture.regles, BAREMES);
    let dernier: Jour | undefined;
    for (const arret of arrets) {
      etat = extendEtat(etat, faits, dernier, arret);
      dernier = arret;
      const { decompte, comptes } = createCloture(etat, createTerme(arret), faits, BAREMES);
      // Nothing bears interest that is not owed.
      for (const { capitalises, interets } of comptes) expect(capitalises >= 0 && capitalises <= interets).toBe(true);
      expect(decompte).toEqual(compute({ ...faits, arreteAu: arret }));
    }
  }), RUNS);
});

test("l’ordre dans lequel les faits sont saisis ne change rien, même ceux du même jour", () => {
  const memesJours = fc.constantFrom(jour("2024-05-02"), jour("2024-05-03"), jour("2025-01-01"));
  fc.assert(fc.property(faitsComplets, fc.array(memesJours, { minLength: 5, maxLength: 5 }), (faits, dates) => {
    const serres = { ...faits, reglements: faits.reglements.map((reglement, rang) => ({ ...reglement, date: dates[rang] ?? reglement.date })) };
    const envers = { ...serres, reglements: serres.reglements.toReversed(), avoirs: serres.avoirs.toReversed(), creances: serres.creances.toReversed(), frais: serres.frais?.toReversed() };
    const [endroit, renverse] = [compute(serres), compute(envers)];
    expect({ ...renverse, creances: [], frais: [] }).toEqual({ ...endroit, creances: [], frais: [] });
    expect(renverse.creances.toReversed().map(({ id, segments, principalRestant, interetsRestants, indemniteRestante }) => ({ id, segments, principalRestant, interetsRestants, indemniteRestante })))
      .toEqual(endroit.creances.map(({ id, segments, principalRestant, interetsRestants, indemniteRestante }) => ({ id, segments, principalRestant, interetsRestants, indemniteRestante })));
  }), RUNS);
});

test("les sommes s’équilibrent aussi avec capitalisation, grâce, surendettement et frais", () => {
  fc.assert(fc.property(faitsComplets, (faits) => {
    const { principalRestant, interetsRestants, indemnitesRestantes, fraisRestants, total, tropPercu, creances, frais } = compute(faits);
    expect(total).toBe(principalRestant + interetsRestants + indemnitesRestantes + fraisRestants);
    const impute = creances.flatMap(({ imputations }) => imputations.filter(({ kind }) => kind === "reglement")).map((part) => montant(part.surInterets + part.surPrincipal + part.surIndemnite));
    const recu = faits.reglements.filter(({ date }) => date <= faits.arreteAu).map((reglement) => reglement.montant);
    expect(sumMontants(impute) + sumMontants(frais.map(({ regle }) => regle)) + tropPercu).toBe(sumMontants(recu));
    for (const { segments } of creances) for (const { principal, dontCapitalise = 0, montant: interets } of segments) expect(dontCapitalise >= 0 && dontCapitalise <= principal && interets >= 0).toBe(true);
  }), RUNS);
});

test("ce qui est daté après l’arrêté ne compte pas", () => {
  fc.assert(fc.property(faitsQuelconques, fc.integer({ min: 1, max: 400 }), (faits, ecart) => {
    const futur = { date: addJours(faits.arreteAu, ecart), montant: montant(100) };
    expect(compute({ ...faits, reglements: [...faits.reglements, futur] })).toEqual(compute(faits));
  }));
});
