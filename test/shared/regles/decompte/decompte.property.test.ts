import fc from "fast-check";
import { expect, test } from "vitest";
import { addJours, fromNumero, jour, toNumero } from "#shared/kernel/jour.ts";
import { montant, sumMontants } from "#shared/kernel/montant.ts";
import { computeDecompte, type FaitsDecompte } from "#shared/regles/decompte/decompte.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { extendArrete, faitsQuelconques } from "./faits.ts";

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

test("un règlement de plus n’augmente jamais ce qui est dû sur une créance", () => {
  const dates = fc.integer({ min: toNumero(jour("2019-06-01")), max: toNumero(jour("2026-12-31")) }).map(fromNumero);
  fc.assert(fc.property(faitsQuelconques, dates, fc.integer({ min: 1, max: 3_000_000 }).map(montant), (faits, date, somme) => {
    const seule = { ...faits, creances: faits.creances.slice(0, 1), avoirs: [], reglements: faits.reglements.map((reglement) => ({ ...reglement, creanceId: undefined })) };
    const plus = { ...seule, reglements: [...seule.reglements, { date, montant: somme }] };
    expect(compute(plus).total).toBeLessThanOrEqual(compute(seule).total);
  }));
});

test("l’ordre dans lequel les règlements sont saisis ne change rien, quand leurs jours diffèrent", () => {
  fc.assert(fc.property(faitsQuelconques, (faits) => {
    const distincts = faits.reglements.filter(({ date }, rang) => faits.reglements.findIndex((autre) => autre.date === date) === rang);
    const [endroit, envers] = [distincts, distincts.toReversed()].map((reglements) => compute({ ...faits, reglements }));
    expect(endroit?.total).toBe(envers?.total);
    expect(endroit?.creances.map(({ segments }) => segments)).toEqual(envers?.creances.map(({ segments }) => segments));
  }));
});

test("ce qui est daté après l’arrêté ne compte pas", () => {
  fc.assert(fc.property(faitsQuelconques, fc.integer({ min: 1, max: 400 }), (faits, ecart) => {
    const futur = { date: addJours(faits.arreteAu, ecart), montant: montant(100) };
    expect(compute({ ...faits, reglements: [...faits.reglements, futur] })).toEqual(compute(faits));
  }));
});
