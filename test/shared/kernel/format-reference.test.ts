import { expect, test } from "vitest";
import { formatReference } from "#shared/kernel/format-reference.ts";

test("un article se cite avec son texte, une décision avec sa date, une loi avec son numéro", () => {
  expect(formatReference({ texte: "CPC", article: "642" })).toBe("CPC, art. 642");
  expect(formatReference({ texte: "CPCE", article: "L111-4" })).toBe("CPCE, art. L111-4");
  expect(formatReference({ texte: "Com.", article: "18/05/2022, 20-23.204" })).toBe("Com. 18/05/2022, 20-23.204");
  expect(formatReference({ texte: "Arrêté", article: "du 26/06/2026 (JO 30/06/2026)" })).toBe("Arrêté du 26/06/2026 (JO 30/06/2026)");
  expect(formatReference({ texte: "BCE, taux de refinancement", article: "à effet du 17/06/2026" })).toBe("BCE, taux de refinancement à effet du 17/06/2026");
  expect(formatReference({ texte: "Loi", article: "83-550" })).toBe("Loi 83-550");
});
