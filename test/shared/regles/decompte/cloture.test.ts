import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createTerme } from "#shared/regles/decompte/borne.ts";
import { createEtat, extendEtat } from "#shared/regles/decompte/chiffres.ts";
import { createCloture } from "#shared/regles/decompte/cloture.ts";
import type { FaitsDecompte } from "#shared/regles/decompte/decompte.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { createFacture, createFaits } from "./faits.ts";

const REGLES = { base: { jours: 365, isExacte: false }, anneesCapitalisation: 1 };
const etatDe = (faits: FaitsDecompte) => extendEtat(createEtat(faits, REGLES, BAREMES), faits, undefined, faits.arreteAu);
const close = (faits: FaitsDecompte) => createCloture(etatDe(faits), createTerme(faits.arreteAu), faits, BAREMES).decompte;

describe("un état arrêté à une date", () => {
  test("arrêter un jour ne ferme rien : le même état s’arrête un autre jour", () => {
    const faits = createFaits();
    const etat = etatDe(faits);
    const tot = createCloture(etat, createTerme(jour("2026-06-30")), faits, BAREMES).decompte;
    expect(tot).toMatchObject({ arreteAu: "2026-06-30", interetsRestants: 36_350, indemnitesRestantes: 4000 });
    expect(createCloture(etat, createTerme(jour("2026-11-21")), faits, BAREMES).decompte.interetsRestants).toBe(95_055);
  });

  test("l’indemnité se juge au jour de l’arrêté", () => {
    const etat = etatDe(createFaits());
    expect(createCloture(etat, createTerme(jour("2026-03-31")), createFaits(), BAREMES).decompte.indemnitesRestantes).toBe(0);
  });

  test("les frais dus entrent dans le total, les autres se lisent à zéro", () => {
    const frais = [
      { id: "a", libelle: "Relance facturée", poste: "amiable", date: jour("2026-05-01"), montant: montant(1500) },
      { id: "b", libelle: "Sommation prescrite par la loi", poste: "acte-prescrit", date: jour("2026-05-02"), montant: montant(2579) },
    ] as const;
    const decompte = close(createFaits({ frais }));
    expect(decompte.frais.map(({ id, isRecuperable, reste }) => [id, isRecuperable, reste])).toEqual([["a", false, 0], ["b", true, 2579]]);
    expect(decompte.fraisRestants).toBe(2579);
    expect(decompte.total).toBe(decompte.principalRestant + decompte.interetsRestants + decompte.indemnitesRestantes + 2579);
  });

  test("le surplus d’un règlement paie l’indemnité, puis les frais dus, puis déborde", () => {
    const frais = [{ id: "b", libelle: "Sommation", poste: "acte-prescrit", date: jour("2026-05-02"), montant: montant(2579) }] as const;
    const decompte = close(createFaits({ frais, reglements: [{ date: jour("2026-03-31"), montant: montant(1_207_000) }] }));
    expect(decompte).toMatchObject({ total: 0, tropPercu: 421, fraisRestants: 0, indemnitesRestantes: 0 });
    expect(decompte.creances[0]?.imputations).toMatchObject([{ surPrincipal: 1_200_000, surIndemnite: 4000 }]);
  });

  test("un règlement destiné à des frais ne touche pas la créance", () => {
    const frais = [{ id: "b", libelle: "Sommation", poste: "acte-prescrit", date: jour("2026-05-02"), montant: montant(2579) }] as const;
    const decompte = close(createFaits({ frais, reglements: [{ date: jour("2026-06-01"), montant: montant(1000), fraisId: "b" }] }));
    expect(decompte).toMatchObject({ principalRestant: 1_200_000, fraisRestants: 1579, tropPercu: 0 });
  });

  test("l’intérêt d’un jour de plus se compte sur ce qui porte intérêt, capitalisation comprise", () => {
    expect(close(createFaits()).interetsParJour).toBe(408);
    const capitalise = createFaits({ arreteAu: jour("2026-11-21"), creances: [createFacture({ echeance: jour("2025-03-31") })], capitalisation: { depuis: jour("2025-01-01"), fondement: "contrat" } });
    expect(close(capitalise).interetsParJour).toBe(458);
  });
});
