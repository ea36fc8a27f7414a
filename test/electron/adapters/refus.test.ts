import { expect, test } from "vitest";
import { createRefus, findRefus } from "../../../electron/adapters/refus.ts";

function createErreur(code: string): Error {
  return Object.assign(new Error(`${code}: /profil/claire/secret.docx`), { code });
}

test.each(["ENOSPC", "EBUSY", "EPERM", "EACCES", "EROFS", "EISDIR", "ENOTEMPTY", "EEXIST", "ENOTDIR", "ENAMETOOLONG", "ENOENT"])("%s is a French sentence of its own, without a path", (code) => {
  const { code: notre, detail } = findRefus(createErreur(code));
  expect(notre).not.toBe("interne");
  expect(detail).toMatch(/^\p{Lu}.*\.$/u);
  expect(detail).not.toContain("claire");
});

test("an unknown error keeps its message to itself; our own sentence comes through", () => {
  expect(findRefus(createErreur("EXOTIQUE"))).toEqual({ code: "interne", detail: "Une erreur imprévue a interrompu l’opération. Ce qui était enregistré est conservé." });
  expect(findRefus(createRefus("refuse", "Non."))).toEqual({ code: "refuse", detail: "Non." });
});
