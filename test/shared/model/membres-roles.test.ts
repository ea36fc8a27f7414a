import { expect, test } from "vitest";
import { ROLES } from "#shared/model/entree-membre.ts";
import { type ActionMembre, can, compareRoles, LIBELLES_ACTE, LIBELLES_ROLE, PORTEE_ROLE } from "#shared/model/membres-roles.ts";

const ACTIONS: readonly ActionMembre[] = ["lire", "ecrire", "departager", "regler", "administrer"];

test("each role may do what those below it may, and something more", () => {
  const permises = ROLES.map((role) => ACTIONS.filter((action) => can(role, action)));
  expect(permises.map(({ length }) => length)).toEqual([5, 4, 3, 1]);
  for (const [rang, actions] of permises.entries()) for (const basse of permises.slice(rang)) expect(actions).toEqual(expect.arrayContaining([...basse]));
});

test("reading only is neither writing nor settling; only an administrator says who is of the team", () => {
  expect(ACTIONS.filter((action) => can("lecteur", action))).toEqual(["lire"]);
  expect(ROLES.filter((role) => can(role, "administrer"))).toEqual(["administrateur"]);
});

test("roles are compared and named in French", () => {
  expect([...ROLES].toReversed().toSorted(compareRoles)).toEqual(ROLES);
  expect(ROLES.every((role) => LIBELLES_ROLE[role] !== "" && PORTEE_ROLE[role].endsWith("."))).toBe(true);
});

test("what an entry does follows «\u00A0a voulu\u00A0» in a sentence", () => {
  expect(Object.values(LIBELLES_ACTE).every((libelle) => /^[a-zé]+(r|re) ?/.test(libelle))).toBe(true);
});
