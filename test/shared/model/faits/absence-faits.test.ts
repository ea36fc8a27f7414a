import { expect, test } from "vitest";
import { absenceContenu } from "#shared/model/faits/absence-faits.ts";

test("an absence has a person and two days", () => {
  const absence = { absenceId: "a".repeat(20), personne: "Me Sorbier", du: "2026-12-01", au: "2026-12-08" };
  expect(absenceContenu.parse(absence)).toEqual(absence);
  expect(absenceContenu.safeParse({ ...absence, au: "2026-02-30" }).success).toBe(false);
  expect(absenceContenu.safeParse({ ...absence, personne: "" }).success).toBe(false);
});
