import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { findFinAttente, findFinDuree, findTerme, findTermeARebours, formatDureeDelai } from "#shared/suivi/termes.ts";

const source = { baremes: createBaremes(), territoire: "metropole" as const };

test("l’ordonnance du 31 août 2026 se signifie en six mois, celle du 1er septembre en trois (CPC, art. 1411)", () => {
  expect([jour("2026-08-31"), jour("2026-09-01")].map((depart) => [formatDureeDelai("delais/injonction-signification", depart, source), findTerme("delais/injonction-signification", depart, source)])).toEqual([
    ["6 mois", "2027-03-01"],
    ["3 mois", "2026-12-01"],
  ]);
});

test("à rebours de l’audience, un jour de marge et jamais un jour chômé", () => {
  const terme = findTermeARebours("delais/placement-judiciaire", jour("2027-01-18"), source);
  expect(terme !== undefined && terme < jour("2027-01-03")).toBe(true);
});

test("sans date, rien n’est supposé", () => {
  expect(findTerme("delais/injonction-signification", undefined, source)).toBeUndefined();
  expect(formatDureeDelai("delais/injonction-signification", undefined, source)).toBeUndefined();
  expect(findTermeARebours("delais/placement-judiciaire", undefined, source)).toBeUndefined();
});

test("l’ordonnance choisit l’attente, sa signification la fait courir ; un titre vaut dix ans (CPC, art. 1422 ; CPCE, art. L111-4)", () => {
  const signification = jour("2026-10-05");
  expect([jour("2026-08-31"), jour("2026-09-14")].map((ordonnance) => findFinAttente("delais/injonction-attente-execution", signification, ordonnance, source))).toEqual(["2026-11-06", "2026-12-08"]);
  expect(findFinDuree("prescription/execution-titre", jour("2026-09-14"), source)).toBe("2036-09-14");
  expect(findFinAttente("delais/injonction-attente-execution", undefined, undefined, source)).toBeUndefined();
});
