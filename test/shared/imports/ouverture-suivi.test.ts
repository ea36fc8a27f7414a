import { expect, test } from "vitest";
import { createOuvertureSuivi } from "#shared/imports/ouverture-suivi.ts";
import { jour } from "#shared/kernel/jour.ts";
import { createIds } from "../../support/import-builder.ts";
import { encoursInvente, posteInvente } from "../../support/detection-builder.ts";

test("claims join the dossier that is open; the items not taken stay followed, in place of the former fact", () => {
  const encours = encoursInvente([posteInvente("F1", 1000), posteInvente("F2", 500)]);
  const faits = createOuvertureSuivi({ debiteurId: "d".repeat(20), creancierId: "c".repeat(20), encours: [encours], cles: new Set(["s|C1|F1"]), dossierId: "o".repeat(20), au: jour("2026-01-05"), createReference: () => "jamais", createId: createIds() });
  expect(faits.map(({ type }) => type)).toEqual(["creance", "encours"]);
  expect(faits[1]).toMatchObject({ sujet: `debiteur/${"d".repeat(20)}`, remplace: [encours.faitId], contenu: { code: "C1", postes: [{ numero: "F2" }] } });
});
