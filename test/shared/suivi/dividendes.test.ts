import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { listDividendes } from "#shared/suivi/dividendes.ts";
import { brouillon, DEBITEUR, euros, facture, id, reglement } from "../../support/dossier-builder.ts";
import { createVue } from "../../support/vue-builder.ts";

const AU = jour("2026-11-21");
const OUVERTURE = { ...brouillon("procedure", "2026-05-10", { procedureId: id("p"), procedure: "redressement_judiciaire", etat: "plan", dateOuverture: jour("2026-05-01"), source: "BODACC" }), sujet: DEBITEUR } as FaitBrouillon;
const attendu = (lettre: string, pourLe: string, somme = "300,00") => brouillon("dividende", "2026-10-01", { dividendeId: id(lettre), montant: euros(somme), pourLe: jour(pourLe) });
const suivre = (...suite: readonly FaitBrouillon[]) => {
  const { dossier, decompte } = createVue([OUVERTURE, facture("a", "1 000,00"), ...suite]);
  return listDividendes(dossier, findValeurCalculee(decompte), AU);
};

test("un dividende annoncé est attendu, puis en retard le lendemain de son jour", () => {
  expect(suivre(attendu("x", "2027-10-01"), attendu("y", "2026-11-20")).map(({ reste, isEnRetard }) => [reste, isEnRetard])).toEqual([[30_000, true], [30_000, false]]);
});

test("ce qui le paie s’impute sur les intérêts arrêtés à l’ouverture, puis sur le principal (C. civ., art. 1343-1)", () => {
  const [suivi] = suivre(attendu("x", "2026-11-01"), reglement("r", "300,00", "2026-11-02", { dividendeId: id("x") }));
  expect(suivi).toMatchObject({ recu: 30_000, reste: 0, isEnRetard: false });
  expect((suivi?.surInterets ?? 0) + (suivi?.surPrincipal ?? 0)).toBe(30_000);
  expect(suivi?.surInterets).toBeGreaterThan(0);
});

test("un autre règlement ne paie pas un dividende, un paiement partiel en laisse le reste", () => {
  expect(suivre(attendu("x", "2027-10-01"), reglement("r", "300,00", "2026-11-02"))[0]?.recu).toBe(0);
  expect(suivre(attendu("x", "2027-10-01"), reglement("r", "100,00", "2026-11-02", { dividendeId: id("x") }))[0]?.reste).toBe(20_000);
  expect(suivre()).toEqual([]);
});
