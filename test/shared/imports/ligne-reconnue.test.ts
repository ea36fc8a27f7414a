import { expect, test } from "vitest";
import { isLigneFec } from "#shared/imports/ligne-reconnue.ts";
import { ENTETE, formatLigne } from "../../support/fec-builder.ts";

test("an accounting line is told from a header", () => {
  expect([isLigneFec(formatLigne({ debit: "1,00" })), isLigneFec(ENTETE), isLigneFec("bonjour")]).toEqual([true, false, false]);
});
