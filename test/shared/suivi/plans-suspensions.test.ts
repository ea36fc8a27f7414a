import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { computeDecompteDossier } from "#shared/suivi/decompte-dossier.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { listSuspensions } from "#shared/suivi/plans-suspensions.ts";
import { BAREMES, expectCalcule } from "../../support/baremes.ts";
import { brouillon, debiteurProfessionnel, euros, facture, factsOf, id, reglement } from "../../support/dossier-builder.ts";
import { createVue } from "../../support/vue-builder.ts";

const plan = (sort: ContenuPar["plan"]["sort"]): readonly FaitBrouillon[] => [
  facture("a", "1 000,00"),
  brouillon("plan", "2026-10-01", { planId: id("p"), sort, regularisation: 8, signeLe: jour("2026-10-01") }),
  ...["2026-10-15", "2026-11-15"].map((pourLe, rang) => brouillon("promesse", "2026-10-01", { promesseId: id(`x${rang}`), montant: euros("350,00"), pourLe: jour(pourLe), planId: id("p") })),
];
const suspension = (au: string, faits: readonly FaitBrouillon[]) => listSuspensions(createVue(faits).dossier, jour(au)).map((delai) => [delai.du, delai.au]);

test("la clause qui suspend les intérêts vaut de la signature au dernier versement, tant que le plan est tenu", () => {
  expect(suspension("2026-10-10", plan("suspendus"))).toEqual([["2026-10-01", "2026-11-15"]]);
});

test("un versement manqué rend leur cours aux intérêts depuis son jour", () => {
  expect(suspension("2026-10-20", plan("suspendus"))).toEqual([["2026-10-01", "2026-10-14"]]);
});

test("un plan dont les intérêts sont maintenus ou remis à son terme ne suspend rien", () => {
  expect([...suspension("2026-10-10", plan("maintenus")), ...suspension("2026-10-10", plan("remis"))]).toEqual([]);
});

test("le décompte ne compte aucun intérêt sur ces jours, et dit par quelle clause", () => {
  const { dossier } = createVue([...plan("suspendus"), reglement("r", "350,00", "2026-10-12")]);
  const { valeur, justification } = expectCalcule(computeDecompteDossier(dossier, projectDebiteur(factsOf(debiteurProfessionnel())), jour("2026-11-10"), BAREMES));
  const suspendus = valeur.creances.flatMap(({ segments }) => segments).filter(({ du }) => du >= "2026-10-01");
  expect(suspendus.length).toBeGreaterThan(0);
  expect(suspendus.every(({ montant, tauxPpm }) => montant === 0 && tauxPpm === 0)).toBe(true);
  expect(justification.etapes.some(({ libelle }) => libelle.includes("suspendus par la clause du plan du 01/10/2026"))).toBe(true);
});
