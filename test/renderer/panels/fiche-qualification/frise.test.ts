import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Prescription } from "#shared/regles/prescription/prescription.ts";
import { projectFrise } from "../../../../renderer/panels/fiche-qualification/frise.ts";

function prescription(debut: string, fin: string): Prescription {
  const these = { statut: "non_prescrite" as const, dernierJour: jour(fin), periodes: [{ kind: "court" as const, debut: jour(debut), fin: jour(fin) }] };
  return { ...these, theseCreancier: these };
}

const frise = projectFrise(
  [
    { creanceId: "a", numero: "F-25-0412", prescription: prescription("2025-05-31", "2031-05-09") },
    { creanceId: "b", numero: "F-25-0877", prescription: prescription("2025-08-30", "2030-08-19") },
  ],
  jour("2026-11-21"),
  292,
);

test("toutes les créances partagent une échelle, et rien ne sort du cadre", () => {
  expect(frise?.annees.map(({ annee }) => annee)).toEqual([2025, 2026, 2027, 2028, 2029, 2030, 2031]);
  for (const { barres, xDernier } of frise?.lignes ?? []) {
    for (const { x, largeur } of barres) expect(x + largeur).toBeLessThanOrEqual(292);
    expect(xDernier).toBeLessThanOrEqual(292);
  }
  expect(frise?.aujourdhui).toBeCloseTo(78.7, 0);
});

test("la première à se prescrire est marquée, elle seule", () => {
  expect(frise?.lignes.map(({ numero, isPremiere }) => [numero, isPremiere])).toEqual([["F-25-0412", false], ["F-25-0877", true]]);
});

test("un terme qui tombe un samedi se lit au dernier jour ouvrable d’avant, comme à la porte ; une fois acquise, au jour où elle le fut", () => {
  const samedi = { ...prescription("2025-05-31", "2030-06-01"), agirAuPlusTard: jour("2030-05-31") };
  const entrees = [samedi, { ...samedi, statut: "prescrite" as const }].map((lue, rang) => ({ creanceId: String(rang), numero: "F", prescription: lue }));
  expect(projectFrise(entrees, jour("2026-11-21"), 292)?.lignes.map(({ dernierJour }) => dernierJour)).toEqual(["2030-05-31", "2030-06-01"]);
});

test("sans période connue il n’y a pas de frise", () => {
  const these = { statut: "non_prescrite" as const, periodes: [] };
  expect(projectFrise([{ creanceId: "a", numero: "F", prescription: { ...these, theseCreancier: these } }], jour("2026-11-21"), 292)).toBeUndefined();
});
