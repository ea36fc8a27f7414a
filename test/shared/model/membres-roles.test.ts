import { expect, test } from "vitest";
import { ROLES } from "#shared/model/entree-membre.ts";
import { type ActionMembre, can, compareRoles, findRefusReglage, LIBELLES_ACTE, LIBELLES_ROLE, PORTEE_ROLE } from "#shared/model/membres-roles.ts";

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

test("seuls un responsable et un administrateur écrivent ce qui vaut pour toute la société\u00A0; les autres lisent qui le peut", () => {
  const equipe = (role: (typeof ROLES)[number]) => [
    { personne: "Claire Aubry", role: "administrateur", isMoi: false }, { personne: "Léa Fontanel", role: "responsable", isMoi: false }, { personne: "Paul Ferrand", role: "responsable", isMoi: false, sortie: { le: 1 } },
    { personne: "Karim Benali", role, isMoi: true },
  ] as const;
  expect(ROLES.filter((role) => findRefusReglage(equipe(role)) === undefined)).toEqual(["administrateur", "responsable"]);
  expect(findRefusReglage(equipe("gestionnaire"))).toBe("Ce poste a le rôle «\u00A0gestionnaire\u00A0» dans l’équipe\u00A0: ce qui vaut pour toute la société se lit ici, et se change par Claire Aubry et Léa Fontanel.");
  expect(findRefusReglage([])).toBeUndefined();
});
