import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { computeDelaisDossier } from "#shared/suivi/delais-dossier.ts";
import { formatMesure, listMesures } from "#shared/suivi/mesures.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { BAREMES } from "../../support/baremes.ts";
import { euros, factsOf, id, jalon, ouverture, poursuite } from "../../support/dossier-builder.ts";

function mesuresDe(au: string, du: number | undefined, ...brouillons: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(ouverture(), poursuite("p", "execution"), ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return listMesures(computeDelaisDossier(dossier, jour(au), BAREMES), du === undefined ? undefined : montant(du));
}

const SAISIE = [jalon("s", "saisie_attribution", "2026-09-01"), jalon("r", "reponse_tiers", "2026-09-01", { accorde: euros("1 250,00") }), jalon("n", "denonciation_attribution", "2026-09-08")];

test("chaque étape va à la mesure à laquelle elle répond, chaque délai aussi", () => {
  const mesures = mesuresDe("2026-09-20", 500_000, ...SAISIE, jalon("c", "commandement_saisie_vente", "2026-09-10"), jalon("v", "saisie_vente", "2026-09-21", { origineId: id("c") }));
  expect(mesures.map((mesure) => [formatMesure(mesure), mesure.jalons.map(({ kind }) => kind), mesure.delais.map(({ maillon }) => maillon.parametreId)])).toEqual([
    ["Saisie-attribution du 01/09/2026", ["saisie_attribution", "reponse_tiers", "denonciation_attribution"], ["delais/saisie-attribution-denonciation", "delais/saisie-attribution-contestation"]],
    ["Commandement aux fins de saisie-vente du 10/09/2026", ["commandement_saisie_vente", "saisie_vente"], ["delais/saisie-vente-attente", "delais/saisie-vente-amiable", "delais/saisie-vente-commandement"]],
  ]);
  expect(mesures[0]).toMatchObject({ issue: "en-cours", saisi: 125_000, etat: "Saisie dénoncée, contestation possible", frais: { isAVerifier: false } });
});

describe("l’issue d’une mesure", () => {
  test("un tiers qui ne détient rien, un procès-verbal de carence : infructueuse", () => {
    expect(mesuresDe("2026-09-20", 500_000, jalon("s", "saisie_attribution", "2026-09-01"), jalon("r", "reponse_tiers", "2026-09-01", { accorde: montant(0) }))[0]?.issue).toBe("infructueuse");
    expect(mesuresDe("2026-09-20", 500_000, jalon("c", "commandement_saisie_vente", "2026-09-01"), jalon("v", "proces_verbal_carence", "2026-09-15"))[0]?.issue).toBe("infructueuse");
  });

  test("payée : fructueuse si plus rien n’est dû, partielle sinon, avec ce qu’elle a rapporté", () => {
    const paiement = jalon("z", "paiement_tiers", "2026-10-26", { accorde: euros("1 250,00") });
    expect(mesuresDe("2026-11-20", 0, ...SAISIE, paiement)[0]).toMatchObject({ issue: "fructueuse", recu: 125_000 });
    expect(mesuresDe("2026-11-20", 10_000, ...SAISIE, paiement)[0]?.issue).toBe("partielle");
  });

  test("non dénoncée dans les huit jours : caduque, ses frais se discutent (CPCE, art. R211-3 et L111-8)", () => {
    const [saisie] = mesuresDe("2026-09-20", 500_000, jalon("s", "saisie_attribution", "2026-09-01"));
    expect([saisie?.issue, saisie?.frais.isAVerifier]).toEqual(["caduque", true]);
    expect(mesuresDe("2026-09-09", 500_000, jalon("s", "saisie_attribution", "2026-09-01"))[0]?.issue).toBe("en-cours");
  });

  test("levée", () => {
    expect(mesuresDe("2026-11-20", 500_000, ...SAISIE, jalon("m", "mainlevee", "2026-10-01"))[0]?.issue).toBe("levee");
  });
});

test("sans mesure, rien", () => {
  expect(mesuresDe("2026-11-20", 500_000)).toEqual([]);
});
