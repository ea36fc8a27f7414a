import { expect, test } from "vitest";
import { parseEntree } from "#shared/model/entree-membre.ts";
import { CREATION } from "../../support/equipe-inventee.ts";

test("an unreadable entry is no entry", () => {
  expect(parseEntree({ texte: "{", signature: "0".repeat(128) }, "0".repeat(64))).toBeUndefined();
  expect(parseEntree({ texte: CREATION.texte, signature: "00" }, CREATION.id)).toBeUndefined();
  expect(parseEntree({ texte: CREATION.texte.replace('"v":1', '"v":2'), signature: CREATION.signature }, CREATION.id)).toBeUndefined();
});

test("an entry is read from the very text that was signed", () => {
  const lue = parseEntree({ texte: CREATION.texte, signature: CREATION.signature }, CREATION.id);
  expect(lue).toMatchObject({ id: CREATION.id, texte: CREATION.texte, acte: { kind: "creation", nom: "Contentieux" }, parents: [] });
});

test("a key of another length, an unknown act, a huge list are refused", () => {
  const change = (de: string, en: string) => parseEntree({ texte: CREATION.texte.replace(de, en), signature: CREATION.signature }, CREATION.id);
  expect(change('"kind":"creation"', '"kind":"miracle"')).toBeUndefined();
  expect(change('"parents":[]', `"parents":[${Array.from({ length: 1_001 }, () => `"${"0".repeat(64)}"`).join()}]`)).toBeUndefined();
  expect(change('"tirage":"', '"tirage":"0')).toBeUndefined();
});
