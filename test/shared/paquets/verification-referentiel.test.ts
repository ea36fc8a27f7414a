import { expect, test } from "vitest";
import { createReferentiel } from "#shared/paquets/referentiel.ts";
import { listIncoherences } from "#shared/paquets/verification-referentiel.ts";
import parametres from "../../../shared/paquets/socle/competence-experimentation-tae.json";

const REFERENTIEL = createReferentiel();
const [premier] = REFERENTIEL.groupes;

test("the shipped files contradict themselves nowhere", () => {
  expect(listIncoherences(REFERENTIEL)).toEqual([]);
});

test("an unknown jurisdiction, a wrong type, a chamber of another tribunal are seen", () => {
  const lire = (changement: object) => listIncoherences({ ...REFERENTIEL, groupes: [{ ...premier!, ...changement }, ...REFERENTIEL.groupes.slice(1)] });
  expect(lire({ tj: "tj00000" })).toContain("«\u00A0tj00000\u00A0» n’est pas une juridiction qui convient à ce ressort");
  expect(lire({ tc: "tj01053" })).toHaveLength(1);
  expect(lire({ tprx: "tprx13056" })).toHaveLength(1);
});

test("a commune that does not exist, or that is told twice, is seen", () => {
  expect(listIncoherences({ ...REFERENTIEL, groupes: [...REFERENTIEL.groupes, { ...premier!, communes: "00000 01001" }] })).toEqual(["la commune 00000 n’existe pas", "la commune 01001 est dans deux ressorts"]);
});

test("a canary that moved is seen: files with shifted columns were once published", () => {
  expect(listIncoherences({ ...REFERENTIEL, groupes: REFERENTIEL.groupes.slice(1) }).some((phrase) => phrase.includes("01001"))).toBe(true);
});

test("les douze tribunaux des activités économiques sont ceux de l’arrêté du 05/07/2024", () => {
  const villes = ["Auxerre", "Avignon", "Le Havre", "Le Mans", "Limoges", "Lyon", "Marseille", "Nancy", "Nanterre", "Paris", "Saint-Brieuc", "Versailles"];
  expect(REFERENTIEL.juridictions.filter(({ type }) => type === "TAE").map(({ siege }) => siege).sort()).toEqual(villes);
  expect(parametres.valeurs[0]).toMatchObject({ depuis: "2025-01-01", jusqua: "2028-12-31" });
});
