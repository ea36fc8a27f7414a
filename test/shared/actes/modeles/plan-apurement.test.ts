import { describe, expect, test } from "vitest";
import { PLAN_APUREMENT } from "#shared/actes/modeles/plan-apurement.ts";
import { listVerifications } from "#shared/actes/verifications/liste.ts";
import { renderActeInvente } from "../../../support/dossiers-actes.ts";

const SOCIETE = "professionnel, trois factures";

/** Why the plan is refused, with these answers. */
function listRefus(reponses: Readonly<Record<string, string>>): readonly (string | undefined)[] {
  const { redige, faits } = renderActeInvente(PLAN_APUREMENT, SOCIETE, reponses);
  return listVerifications(PLAN_APUREMENT, redige, faits).filter(({ id, isAcquise, niveau }) => !isAcquise && id.startsWith("refus/") && niveau !== "avertissement").map(({ motif }) => motif);
}

describe("le plan d’apurement", () => {
  test("six échéances égales font la dette du jour, en chiffres et en lettres", () => {
    const { texte } = renderActeInvente(PLAN_APUREMENT, SOCIETE);
    expect(texte).toContain("42 039,01 € (quarante-deux-mille-trente-neuf euros et un centime) en six versements");
    expect(texte).toContain("6 | 18/05/2027 | 7 006,51 € | 0,00 €");
    expect(listRefus({})).toEqual([]);
  });

  test("la somme que le débiteur écrit n’est jamais imprimée à sa place (C. civ., art. 1376)", () => {
    const { texte } = renderActeInvente(PLAN_APUREMENT, SOCIETE);
    const mention = texte.slice(texte.indexOf("Mention à écrire"), texte.indexOf("PARTIE B"));
    expect(mention).toContain("(en toutes lettres) …");
    expect(mention).not.toMatch(/\d,\d\d|euros/);
  });

  test("un échéancier qui ne fait pas la dette, ou qui tombe un samedi, est refusé", () => {
    expect(listRefus({ "plan.saisie": "2026-12-26 ; 1 000,00" })).toEqual(["le total de l’échéancier n’est pas la somme à échelonner", "une échéance tombe un samedi, un dimanche ou un jour férié\u00A0: la reporter par écrit", "la première échéance est trop lointaine pour le réglage du service"]);
  });

  test("des intérêts remis sortent de l’échéancier et veulent un décideur", () => {
    expect(renderActeInvente(PLAN_APUREMENT, SOCIETE, { "plan.sortInterets": "remis" }).texte).toContain("à défaut, ils sont rétablis pour 5 867,39 €");
    expect(listRefus({ "plan.sortInterets": "remis" })).toEqual(["une remise est consentie\u00A0: nommer celui qui l’a décidée"]);
  });
});
