import { expect, test } from "vitest";
import { create, listBlocages } from "#shared/actes/verifications/verification.ts";

test("une dérogation lève ce qui bloque, jamais ce qui est absolu", () => {
  const verifications = [create("a", "bloquant", "A", ["non"]), create("b", "absolu", "B", ["non"]), create("c", "avertissement", "C", ["non"]), create("d", "bloquant", "D", [])];
  expect(listBlocages(verifications).map(({ id }) => id)).toEqual(["a", "b"]);
  expect(listBlocages(verifications, [{ verification: "a", par: "C. Aubry", motif: "accord du client" }, { verification: "b", par: "C. Aubry", motif: "tant pis" }]).map(({ id }) => id)).toEqual(["b"]);
});

test("ce qui est acquis n’a pas de motif", () => {
  expect(create("d", "bloquant", "D", [])).toMatchObject({ isAcquise: true, motif: undefined });
  expect(create("d", "bloquant", "D", ["x", "y"]).motif).toBe("x ; y");
});
