import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { taux } from "#shared/kernel/taux.ts";
import { listAvertissements } from "#shared/regles/decompte/avertissements-decompte.ts";
import { computeChiffres } from "#shared/regles/decompte/chiffres.ts";
import type { FaitsDecompte } from "#shared/regles/decompte/decompte.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { createFacture, createFaits, PRO_CONTRE_CONSOMMATEUR } from "./faits.ts";

const list = (faits: FaitsDecompte) => {
  const chiffres = computeChiffres(faits, BAREMES);
  if (chiffres.kind !== "chiffres") throw new Error(JSON.stringify(chiffres));
  return listAvertissements(faits, chiffres.comptes, BAREMES);
};
const cinqPourCent = createFacture({ taux: { regime: "conventionnel", tauxPpm: taux(50_000) } });

test("un décompte ordinaire n’avertit de rien", () => {
  expect(list(createFaits())).toEqual([]);
});

test("ce qui est postérieur à l’arrêté est nommé", () => {
  const faits = createFaits({ reglements: [{ date: jour("2026-12-01"), montant: montant(50_000) }], avoirs: [{ creanceId: "F1", date: jour("2026-12-02"), montant: montant(100) }] });
  expect(list(faits)).toEqual([expect.stringMatching(/^Postérieur à l’arrêté, non compté.*l’avoir du 02\/12\/2026.*et le règlement du 01\/12\/2026/) as string]);
});

test("un taux convenu sous le plancher avertit une fois par semestre, entre professionnels seulement", () => {
  expect(list(createFaits({ creances: [cinqPourCent] }))).toHaveLength(2);
  expect(list(createFaits({ ...PRO_CONTRE_CONSOMMATEUR, creances: [cinqPourCent] }))).toEqual([expect.stringContaining("consommateur") as string]);
});

test("des intérêts qui partent avant le lendemain de l’échéance sont à justifier", () => {
  expect(list(createFaits({ creances: [createFacture({ interetsDu: jour("2026-03-31") })] }))).toHaveLength(1);
  expect(list(createFaits({ creances: [createFacture({ interetsDu: jour("2026-04-01") })] }))).toEqual([]);
});

test("une échéance à confirmer et une mise en demeure absente sont dites pour ce qu’elles sont, jamais «\u00A0non échues\u00A0»", () => {
  const sansDate = createFacture({ echeance: undefined, libelle: "facture n° 12" });
  const sansLettre = createFacture({ id: "F2", taux: { regime: "legal", miseEnDemeureLe: undefined } });
  expect(list(createFaits({ creances: [sansDate], reglements: [{ date: jour("2020-01-01"), montant: montant(100) }] }))).toEqual(["Échéance à confirmer, ni intérêts ni indemnité comptés\u00A0: facture n° 12."]);
  expect(list(createFaits({ creances: [sansLettre] }))).toEqual(["Aucune mise en demeure enregistrée, l’intérêt légal ne court pas (C. civ., art. 1231-6)\u00A0: F2."]);
});

test("un règlement antérieur à toute échéance qu’il pourrait éteindre est à vérifier, le jour même non", () => {
  const le = (date: string) => list(createFaits({ reglements: [{ date: jour(date), montant: montant(100) }] }));
  expect(le("2026-03-30")).toEqual([expect.stringContaining("précède toute échéance") as string]);
  expect(le("2026-03-31")).toEqual([]);
});

test("ce qui suppose un écrit le dit : principal d’abord, capitalisation, base exacte", () => {
  const faits = createFaits({
    reglements: [{ date: jour("2026-05-01"), montant: montant(100), principalDabord: "accord-creancier" }],
    capitalisation: { depuis: jour("2026-01-01"), fondement: "decision" },
    base: "exacte",
  });
  expect(list(faits)).toEqual([
    expect.stringContaining("jours réels") as string, expect.stringContaining("l’écrit du créancier qui y consent") as string, expect.stringContaining("dans les termes de la décision") as string,
  ]);
});

test("un délai de grâce de plus de deux ans est à vérifier (C. civ., art. 1343-5)", () => {
  const grace = (au: string) => list(createFaits({ delaisGrace: [{ du: jour("2024-05-01"), au: jour(au) }] }));
  expect(grace("2026-05-01")).toEqual([]);
  expect(grace("2026-05-02")).toEqual([expect.stringContaining("dépasse la durée que le juge peut accorder") as string]);
});

test("le surendettement, l’article 700 et la clause pénale contre un consommateur ont leur phrase", () => {
  const legal = createFacture({ taux: { regime: "legal", miseEnDemeureLe: jour("2026-04-10") } });
  const ligne = (id: string, poste: "article-700" | "clause-penale") => ({ id, poste, libelle: id, date: jour("2026-05-01"), montant: montant(100) });
  const phrases = list(createFaits({ ...PRO_CONTRE_CONSOMMATEUR, creances: [legal], recevabiliteSurendettementLe: jour("2026-06-01"), frais: [ligne("a", "article-700"), ligne("b", "clause-penale")], titre: { executoireLe: jour("2026-04-30"), origine: "acte" } }));
  expect(phrases).toEqual(["Surendettement", "n’est pas une décision", "L’article 700", "Clause pénale"].map((debut) => expect.stringContaining(debut) as string));
});
