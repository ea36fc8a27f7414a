import { expect, test } from "vitest";
import { formatHeure } from "#shared/kernel/format-heure.ts";

test("une heure se lit comme on la dit : « 9 h 30 », « 14 h »", () => {
  expect(formatHeure("09:30")).toBe("9\u00A0h\u00A030");
  expect(formatHeure("14:00")).toBe("14\u00A0h");
});
