import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createCles, type IdentiteMouvement } from "#shared/imports/banque-cle.ts";

const BASE: IdentiteMouvement = { compte: "30006-00001-1", date: jour("2026-01-08"), montant: 1000, reference: undefined };

describe("keys of movements", () => {
  test("two equal movements of one day are two movements", () => {
    const keys = createCles("camt");
    expect([keys(BASE), keys(BASE)].map(({ cle }) => cle)).toEqual(["camt|30006-00001-1|2026-01-08|1000#1", "camt|30006-00001-1|2026-01-08|1000#2"]);
  });

  test("the common key is that of any format, and does not hold the bank’s reference", () => {
    const commune = createCles("camt")({ ...BASE, reference: "ABC/1" });
    expect(commune).toEqual({ cle: "camt|30006-00001-1|2026-01-08|1000|abc1#1", cleCommune: "banque|30006-00001-1|2026-01-08|1000#1" });
    expect(createCles("cfonb")(BASE).cleCommune).toBe(commune.cleCommune);
  });

  test("without an account there is no common key", () => {
    expect(createCles("csv")({ ...BASE, compte: undefined, reference: "x".repeat(500) }).cleCommune).toBeUndefined();
  });

  test("a very long reference makes a bounded key, different from its neighbours", () => {
    const [un, deux] = ["y", "z"].map((fin) => createCles("csv")({ ...BASE, reference: `${"x".repeat(500)}${fin}` }).cle);
    expect(un?.length).toBeLessThanOrEqual(300);
    expect(un).not.toBe(deux);
  });
});
