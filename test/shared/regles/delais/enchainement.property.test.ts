import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isNonEmpty } from "#shared/kernel/brand.ts";
import { addJours, fromNumero, type Jour, jour, toNumero } from "#shared/kernel/jour.ts";
import { TERRITOIRES } from "#shared/kernel/territoire.ts";
import { isJourOuvrable } from "#shared/regles/calendrier/jour-ouvrable.ts";
import { KINDS_TESTES, listGraines } from "./graines.ts";
import { enchainement } from "./procedure.ts";

const SEED = { seed: 20261121, numRuns: 150 };
const jours = fc.integer({ min: toNumero(jour("2021-01-01")), max: toNumero(jour("2027-12-31")) }).map(fromNumero);
const faits = fc.record({ evenements: listGraines(jours), au: jours, territoire: fc.constantFrom(...TERRITOIRES) });

describe("recalculer une procédure", () => {
  test("l’ordre des faits ne change rien", () => {
    fc.assert(fc.property(faits.chain((f) => fc.tuple(fc.constant(f), fc.shuffledSubarray([...f.evenements], { minLength: f.evenements.length }))), ([f, melange]) => {
      expect(enchainement(melange, f && { au: f.au, territoire: f.territoire })).toEqual(enchainement(f.evenements, { au: f.au, territoire: f.territoire }));
    }), SEED);
  });

  test("chaque délai a une cause, un article, une sanction, et se justifie", () => {
    fc.assert(fc.property(faits, ({ evenements, au, territoire }) => {
      for (const { cause, sanction, justification, echeance, id } of enchainement(evenements, { au, territoire }).maillons) {
        expect(evenements.includes(cause), id).toBe(true);
        expect(sanction).not.toBe("");
        expect(isNonEmpty(justification.references) && justification.references.every(({ article }) => article !== "")).toBe(true);
        expect(justification.parametres.length).toBeGreaterThan(0);
        expect(justification.etapes.at(-1)?.libelle).toBe("Sanction");
        expect(echeance).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }), SEED);
  });

  test("retarder un événement de n jours ouvrables n’avance jamais son échéance, sous un même régime", () => {
    fc.assert(fc.property(fc.constantFrom(...KINDS_TESTES), jours, fc.integer({ min: 1, max: 40 }), fc.constantFrom(...TERRITOIRES), (kind, date, n, territoire) => {
      const calcule = (quand: Jour) => enchainement([{ id: "e", kind, date: quand }], { au: date, territoire }).maillons;
      const avant = calcule(date);
      const apres = new Map(calcule(addJoursOuvrables(date, n)).map((maillon) => [maillon.parametreId, maillon]));
      for (const maillon of avant) {
        const suivant = apres.get(maillon.parametreId);
        if (suivant === undefined || suivant.justification.parametres[0]?.depuis !== maillon.justification.parametres[0]?.depuis) continue;
        expect(suivant.echeance >= maillon.echeance, maillon.id).toBe(true);
      }
    }), SEED);
  });

  test("un délai du créancier ne tombe jamais un jour fermé en métropole, un compte à rebours jamais un jour fermé chez lui", () => {
    fc.assert(fc.property(faits, ({ evenements, au, territoire }) => {
      for (const { compte, echeance, porteur } of enchainement(evenements, { au, territoire }).maillons) {
        if (porteur !== "creancier" || compte === "attendre") continue;
        expect(isJourOuvrable(echeance, compte === "rebours" ? territoire : "metropole")).toBe(true);
      }
    }), SEED);
  });
});

function addJoursOuvrables(depart: Jour, nombre: number): Jour {
  let courant = depart;
  for (let reste = nombre; reste > 0; reste -= isJourOuvrable(courant, "metropole") ? 1 : 0) courant = addJours(courant, 1);
  return courant;
}
