import { expect, test } from "vitest";
import { isCommerciale } from "#shared/regles/competence/types-competence.ts";

test("the commercial jurisdictions are the tribunal de commerce and what stands for it", () => {
  expect((["TC", "TAE", "TMC", "CCTJ"] as const).every(isCommerciale)).toBe(true);
  expect((["TJ", "TPRX", "TPI", "CA", "TSA"] as const).some(isCommerciale)).toBe(false);
});
