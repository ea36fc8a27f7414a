import fc from "fast-check";
import { expect, test } from "vitest";
import { addJours, fromNumero, jour, maxJour, minJour, toNumero } from "#shared/kernel/jour.ts";
import { findTauxL44110 } from "#shared/regles/interets/taux-l441-10.ts";
import { splitTranche } from "#shared/regles/interets/tranche-taux.ts";
import { BAREMES } from "../../../support/baremes.ts";

const semestre = findTauxL44110(jour("2026-03-01"), BAREMES);
if (semestre.kind === "refus") throw new Error(semestre.motif);
const jours = fc.integer({ min: toNumero(jour("2025-12-01")), max: toNumero(jour("2026-07-31")) }).map(fromNumero);

test("une tranche coupée garde son taux, ses bornes communes, et son lendemain suit sa fin", () => {
  fc.assert(fc.property(jours, jours, (un, deux) => {
    const [debut, fin] = un <= deux ? [un, deux] : [deux, un];
    fc.pre(debut <= semestre.fin && fin >= semestre.debut);
    const coupee = splitTranche(semestre, debut, fin);
    expect(coupee).toMatchObject({ debut: maxJour(debut, semestre.debut), fin: minJour(fin, semestre.fin), taux: semestre.taux });
    expect(coupee.lendemain).toBe(addJours(coupee.fin, 1));
    expect(coupee.numeroFin).toBe(toNumero(coupee.fin));
  }));
});

test("une tranche qui n’est pas coupée n’est pas recopiée", () => {
  expect(splitTranche(semestre, jour("2025-01-01"), jour("2027-01-01"))).toBe(semestre);
});
