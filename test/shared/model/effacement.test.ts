import { expect, test } from "vitest";
import { demandeEffacementSchema } from "#shared/model/effacement.ts";

const demande = { id: "a".repeat(20), sujets: [`dossier/${"d".repeat(20)}`], faits: [`${"a".repeat(16)}.${"b".repeat(8)}:12`], frontiere: { ["a".repeat(16)]: 40 } };

test("an erasure is identifiers alone: a name, a path or an unknown subject is refused", () => {
  expect(demandeEffacementSchema.safeParse(demande).success).toBe(true);
  for (const faux of [{ sujets: ["personne/Martin"] }, { faits: ["../../coffre"] }, { frontiere: { Martin: 1 } }, { id: "Martin" }]) expect(demandeEffacementSchema.safeParse({ ...demande, ...faux }).success).toBe(false);
});
