import fc from "fast-check";
import { expect, test } from "vitest";
import { createIndexTexte } from "#shared/suivi/liste/index-texte.ts";

interface Item {
  readonly texte: string;
}

const texte = fc.string({ unit: fc.constantFrom("a", "b", " "), maxLength: 6 });

function createIndex() {
  return createIndexTexte(({ texte: sien }: Item) => sien);
}

test("les lignes trouvées sont celles qui contiennent le texte, chacune une fois, dans l’ordre", () => {
  fc.assert(fc.property(fc.array(texte, { maxLength: 12 }), texte, (textes, cherche) => {
    const items = textes.map((sien) => ({ texte: sien }));
    const index = createIndex();
    expect(index.follow(items)).toBe(true);
    expect([...index.search(cherche)]).toEqual(items.filter((item) => item.texte.includes(cherche)));
  }));
});

test("un texte à cheval sur deux lignes n’est dans aucune", () => {
  const index = createIndex();
  index.follow([{ texte: "ab" }, { texte: "cd" }]);
  expect([...index.search("bc")]).toEqual([]);
  index.follow([]);
  expect([...index.search("a")]).toEqual([]);
});

test("une ligne changée, ajoutée ou retirée se suit sans relire les autres", () => {
  const lus: Item[] = [];
  const index = createIndexTexte((item: Item) => (lus.push(item), item.texte));
  const items = Array.from({ length: 1000 }, (_vide, rang) => ({ texte: `ligne ${rang}` }));
  index.follow(items);
  expect(lus).toHaveLength(1000);
  const changes = [...items.slice(0, 300), { texte: "autre" }, ...items.slice(301), { texte: "autre encore" }];
  index.follow(changes);
  expect(lus).toHaveLength(1000 + 250 + 1);
  expect([...index.search("autre")]).toEqual([changes[300], changes[1000]]);
  expect(index.search("ligne 300").size).toBe(0);
  index.follow(changes.slice(0, 900));
  expect([...index.search("autre")]).toEqual([changes[300]]);
});

test("une longue liste s’apprend par portions", () => {
  const index = createIndex();
  const items = Array.from({ length: 600 }, (_vide, rang) => ({ texte: String(rang) }));
  expect([index.follow(items, 1), index.follow(items, 1), index.follow(items, 1)]).toEqual([false, false, true]);
  expect([...index.search("599")]).toEqual([items[599]]);
});
