import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { findDateTitre } from "#shared/regles/decompte/date-titre.ts";

const [prononceLe, executoireLe] = [jour("2026-05-04"), jour("2026-06-10")];

test("un titre est daté de son prononcé, à défaut du jour où il est devenu exécutoire", () => {
  expect([findDateTitre({ prononceLe, executoireLe }), findDateTitre({ prononceLe }), findDateTitre({ executoireLe })]).toEqual([prononceLe, prononceLe, executoireLe]);
});
