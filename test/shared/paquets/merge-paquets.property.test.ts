import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isNonEmpty } from "#shared/kernel/brand.ts";
import type { SourceDroit } from "#shared/kernel/droit.ts";
import { addJours, jour } from "#shared/kernel/jour.ts";
import { findValeur, type Parametre } from "#shared/kernel/parametre.ts";
import { parametreSchema } from "#shared/model/parametre-schema.ts";
import { mergeBaremes, mergeDroit } from "#shared/paquets/merge-paquets.ts";
import { reprise, source, valeur } from "../../support/paquet-builder.ts";

const ID = "interets/taux-bce";
const DEBUT = jour("2020-01-01");
const unJour = fc.integer({ min: 0, max: 40 }).map((rang) => addJours(DEBUT, rang * 30));

const unParametre: fc.Arbitrary<Parametre> = fc
  .record({
    jours: fc.uniqueArray(unJour, { minLength: 1, maxLength: 6 }),
    montants: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }),
    verifieLe: unJour,
    marge: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
  })
  .map(({ jours, montants, verifieLe, marge }) => {
    const valeurs = jours.toSorted().map((depuis, rang) => valeur(depuis, montants[rang] ?? 0));
    const dernier = valeurs.at(-1)!.depuis;
    const { perimeLe: _socle, ...nu } = reprise(ID, { verifieLe });
    return { ...nu, ...(marge === undefined ? {} : { perimeLe: addJours(dernier, marge) }), valeurs: isNonEmpty(valeurs) ? valeurs : nu.valeurs };
  });

const desPaquets: fc.Arbitrary<readonly SourceDroit[]> = fc
  .array(fc.record({ parametre: unParametre, publieLe: unJour }), { minLength: 1, maxLength: 5 })
  .map((paquets) => paquets.map(({ parametre, publieLe }, rang) => source(`paquet-${rang}`, publieLe, parametre)));

const unSocle = unParametre.map((parametre) => new Map([[ID, parametre]]));

describe("merging packs", () => {
  test("is commutative: the order of acceptance is indifferent", () => {
    fc.assert(fc.property(unSocle, desPaquets, fc.infiniteStream(fc.nat(100)), (socle, paquets, tirage) => {
      const melanges = paquets.map((paquet) => ({ paquet, rang: tirage.next().value as number })).toSorted((a, b) => a.rang - b.rang).map(({ paquet }) => paquet);
      expect(mergeDroit(socle, melanges).parametres).toEqual(mergeDroit(socle, paquets).parametres);
    }));
  });

  test("is idempotent: a pack accepted twice is accepted once", () => {
    fc.assert(fc.property(unSocle, desPaquets, (socle, paquets) => {
      expect(mergeDroit(socle, [...paquets, ...paquets]).parametres).toEqual(mergeDroit(socle, paquets).parametres);
    }));
  });

  test("never loses a value: each one ever stated is in the history, and one a day is read", () => {
    fc.assert(fc.property(unSocle, desPaquets, (socle, paquets) => {
      const { histoire, parametre } = mergeDroit(socle, paquets).parametres.get(ID)!;
      const dites = [...socle.values(), ...paquets.flatMap(({ parametres }) => parametres)].flatMap(({ valeurs }) => valeurs);
      for (const dite of dites) expect(histoire.some(({ valeur: gardee }) => gardee.depuis === dite.depuis && gardee.valeur === dite.valeur)).toBe(true);
      expect(parametre.valeurs.map(({ depuis }) => depuis)).toEqual([...new Set(dites.map(({ depuis }) => depuis))].toSorted());
      expect(histoire.filter(({ isRemplacee }) => !isRemplacee).map(({ valeur: lue }) => lue.depuis)).toEqual(parametre.valeurs.map(({ depuis }) => depuis));
    }));
  });

  test("reads, for one day, the value of the source that verified last", () => {
    fc.assert(fc.property(unSocle, desPaquets, (socle, paquets) => {
      for (const { valeur: { depuis }, verifieLe, isRemplacee } of mergeDroit(socle, paquets).parametres.get(ID)!.histoire) {
        if (isRemplacee) continue;
        const verifications = [...socle.values(), ...paquets.flatMap(({ parametres }) => parametres)].filter(({ valeurs }) => valeurs.some((dite) => dite.depuis === depuis)).map((lu) => lu.verifieLe);
        expect(verifieLe).toBe(verifications.toSorted().at(-1));
      }
    }));
  });

  test("reads no value on a day that no source relied upon", () => {
    fc.assert(fc.property(unSocle, desPaquets, unJour, (socle, paquets, au) => {
      const lue = findValeur(mergeBaremes(socle, paquets).get(ID)!, au);
      if (!lue.ok) return;
      const versions = [...socle.values(), ...paquets.flatMap(({ parametres }) => parametres)];
      expect(versions.some((version) => { const dite = findValeur(version, au); return dite.ok && dite.lu.depuis <= lue.lu.depuis; })).toBe(true);
    }));
  });

  test("gives a parameter that the schema accepts", () => {
    fc.assert(fc.property(unSocle, desPaquets, (socle, paquets) => {
      const { parametre } = mergeDroit(socle, paquets).parametres.get(ID)!;
      expect(parametreSchema.safeParse(parametre).success).toBe(true);
    }));
  });
});
