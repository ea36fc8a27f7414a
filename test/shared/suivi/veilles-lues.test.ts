import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { CHAMP, ENTREE, KINDS_VEILLE, parseVeilles } from "#shared/suivi/veilles-lues.ts";

const TACHE = [String(KINDS_VEILLE.indexOf("tache")), "t1", "2026-12-01", "1200", "Rappeler", "", "Claire Duval", "appel"].join(CHAMP);
const DROIT = [String(KINDS_VEILLE.indexOf("prescription")), "c1", "2027-03-01", "500", "F-1", "C. com., art. L110-4", ""].join(CHAMP);

test("ce qu’une ligne garde se relit : jours, reports, relectures, choses faites", () => {
  const lues = parseVeilles([TACHE, ["r", "tache/t1", "2026-12-03", "Congés"].join(CHAMP), ["l", "prescription/c1", "Paul"].join(CHAMP), ["f", "Appel passé"].join(CHAMP)].join(ENTREE));
  expect(lues.veilles).toEqual([{ kind: "tache", objetId: "t1", jour: jour("2026-12-01"), montant: 1200, objet: "Rappeler", reference: undefined, responsable: "Claire Duval", actes: ["appel"] }]);
  expect(lues.reports.get("tache/t1")).toEqual({ jusquAu: jour("2026-12-03"), motif: "Congés" });
  expect(lues.relectures.get("prescription/c1")).toBe("Paul");
  expect(lues.faites).toEqual(["Appel passé"]);
});

test("un droit qui s’éteint après la fin demandée n’est pas lu", () => {
  expect(parseVeilles([TACHE, DROIT].join(ENTREE), jour("2027-01-01")).veilles.map(({ kind }) => kind)).toEqual(["tache"]);
  expect(parseVeilles([TACHE, DROIT].join(ENTREE), jour("2027-03-01")).veilles).toHaveLength(2);
});

test("une ligne sans rien n’a pas de jour", () => {
  expect(parseVeilles(undefined)).toEqual({ veilles: [], reports: new Map(), relectures: new Map(), faites: [] });
});
