import { describe, expect, test } from "vitest";
import { jour, toNumero } from "#shared/kernel/jour.ts";
import { aggregate } from "#shared/suivi/pilotage/agregat.ts";
import { findAge, findEtapePilotage, MESURES, type MesureId } from "#shared/suivi/pilotage/mesures.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { brouillon, factsOf, facture, id, ouverture, reglement } from "../../../support/dossier-builder.ts";
import { ligne } from "../../../support/ligne-inventee.ts";
import { addAu, AU_PILOTAGE, createEntree } from "../../../support/pilotage-builder.ts";

const FIN = toNumero(AU_PILOTAGE);
const ouvert = { ...ouverture(), dateFait: jour("2026-06-01") };

function cells(mesure: MesureId, ...suite: readonly FaitBrouillon[]) {
  return aggregate([createEntree(factsOf(ouvert, facture("a", "1000,00"), ...suite))], { debut: FIN - 60, fin: FIN, reglages: { taux: {} } }, MESURES[mesure]);
}

const promesse = (lettre: string, somme: number, dans: number, planId?: string) => brouillon("promesse", "2026-10-01", { promesseId: id(lettre), montant: somme as never, pourLe: addAu(dans), ...(planId === undefined ? {} : { planId: id(planId) }) });

describe("measures of the department", () => {
  test("promises due in the period, by what became of them", () => {
    expect(cells("promesses", promesse("p", 10_000, -30, "n"), promesse("q", 20_000, -10), promesse("r", 5_000, 10), reglement("r", "100,00", "2026-10-20"))).toEqual({ "plan|tenue": { somme: 10_000, dossiers: 1 }, "seule|rompue": { somme: 20_000, dossiers: 1 } });
  });

  test("the forecast adds what is promised and not paid, horizon by horizon", () => {
    expect(cells("previsions", promesse("p", 10_000, 10), promesse("q", 20_000, 45), promesse("r", 40_000, 200))).toEqual({ 30: { somme: 10_000, dossiers: 1 }, 60: { somme: 30_000, dossiers: 1 }, 90: { somme: 30_000, dossiers: 1 } });
  });

  test("a claim about to be time-barred stands in the month of its last useful day", () => {
    const entree = createEntree(factsOf(ouvert, facture("a", "10,00", { dateFacture: jour("2022-03-15"), echeance: jour("2022-03-15") })));
    expect(aggregate([entree], { debut: FIN, fin: FIN, reglages: { taux: {} } }, MESURES.droits)).toEqual({ "2027-03": { somme: 1_000, dossiers: 1 } });
  });

  test("a delay of the whole dossier hides its claims: no euro is at risk twice", () => {
    const entree = createEntree(factsOf(ouvert, facture("a", "10,00", { dateFacture: jour("2022-03-15"), echeance: jour("2022-03-15") })));
    const delai = { id: "d", parametreId: "p", libelle: "Signifier", jour: addAu(-3), alerteLe: addAu(-30), etat: "manque", sanction: "non-avenu" } as const;
    const droits = (sanction: "non-avenu" | "aucune") => aggregate([{ ...entree, ligne: { ...entree.ligne, delais: [{ ...delai, sanction }] } }], { debut: FIN, fin: FIN, reglages: { taux: {} } }, MESURES.droits);
    expect(droits("non-avenu")).toEqual({ passe: { somme: entree.ligne.solde, dossiers: 1 } });
    expect(Object.keys(droits("aucune"))).toEqual(["2027-03"]);
  });

  test("the mean age weighs each euro", () => {
    const { euros, "euros-jours": poids } = cells("poids");
    expect((poids?.somme ?? 0) * 100 / (euros?.somme ?? 1)).toBe(FIN - toNumero(jour("2026-03-31")));
  });

  test("ages and stages", () => {
    expect([undefined, addAu(0), addAu(-29), addAu(-30), addAu(-90), addAu(-365), addAu(-366)].map((premiereEcheance) => findAge(ligne({ premiereEcheance }), FIN))).toEqual(["non-echue", "non-echue", "moins-30", "30-90", "90-180", "180-365", "plus-365"]);
    const entree = createEntree(factsOf(ouvert));
    expect([findEtapePilotage(entree), findEtapePilotage({ ...entree, situation: { ...entree.situation, isCollective: true } })]).toEqual(["amiable", "collective"]);
  });
});
