import fc from "fast-check";
import { expect, test } from "vitest";
import { CHAMPS, formatFec, type LigneInventee, listValeurs, readEnPortions, readFec, toOctets } from "../../support/fec-builder.ts";

const centimes = (nombre: number): string => (nombre / 100).toFixed(2).replace(".", ",");
const ligne: fc.Arbitrary<LigneInventee> = fc.record({
  journal: fc.constantFrom("VE", "BQ", "AN", "OD"),
  numero: fc.constantFrom("1", "2", "3"),
  date: fc.constantFrom("20250110", "20250228", "20251231"),
  compte: fc.constantFrom("411000", "411000", "416000", "419100", "701000", "512000"),
  client: fc.constantFrom("C1", "C2", ""),
  nom: fc.constantFrom("HÔTEL DU CŒUR", "ÉTÉ", "RECETTE CB"),
  piece: fc.constantFrom("FA-1", "FA-2", "FA-1001", "x", ""),
  libelle: fc.constantFrom("Facture", "Avoir sur FA-1001", "Report à nouveau", 'dit "x"'),
  montant: fc.integer({ min: -5000, max: 500_000 }),
  isDebit: fc.boolean(),
  lettre: fc.constantFrom("", "", "A", "a", "B"),
}).map(({ montant, isDebit, ...reste }) => ({ ...reste, debit: centimes(isDebit ? montant : 0), credit: centimes(isDebit ? 0 : montant) }));
const lignes = fc.array(ligne, { minLength: 1, maxLength: 25 });

test("les postes ouverts d’un client font son solde, ses créances font son plafond, quelles que soient les écritures", () => {
  fc.assert(fc.property(lignes, (inventees) => {
    for (const { solde, avances, plafond, postes, creances } of readFec(formatFec(inventees)).comptes) {
      expect(postes.reduce((total, { reste }) => total + reste, 0)).toBe(solde);
      expect(creances.reduce((total, { reste }) => total + reste, 0)).toBe(plafond);
      expect(plafond).toBe(Math.max(0, solde - avances));
      for (const { montantInitial, imputations, reste } of [...postes, ...creances]) {
        expect(montantInitial - imputations.reduce((total, { montant }) => total + montant, 0)).toBe(reste);
      }
      expect(creances.every(({ reste }) => reste > 0)).toBe(true);
    }
  }));
});

test("the keys of the claims of a file are all different", () => {
  fc.assert(fc.property(lignes, (inventees) => {
    const cles = readFec(formatFec(inventees)).comptes.flatMap(({ creances }) => creances.map(({ cle }) => cle));
    expect(new Set(cles).size).toBe(cles.length);
  }));
});

test("read plus set aside is all, whatever the damage", () => {
  const abimee = fc.oneof(ligne.map((inventee) => listValeurs(inventee).join("\t")), fc.stringMatching(/^[a-z0-9\t,]{1,60}$/));
  fc.assert(fc.property(fc.array(abimee, { minLength: 1, maxLength: 20 }), (textes) => {
    const pleines = textes.filter((texte) => texte.trim() !== "");
    const { lignes: { lues, ecartees } } = readFec([CHAMPS.join("\t"), ...pleines].join("\n"));
    expect(lues + ecartees).toBe(pleines.length);
  }));
});

test("any cut of the bytes gives the same reading", () => {
  fc.assert(fc.property(lignes, fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }), fc.constantFrom("\n", "\r\n", "\r\r\n", "\r"), (inventees, longueurs, fin) => {
    const octets = toOctets(formatFec(inventees).replaceAll("\n", fin));
    expect(readEnPortions(octets, longueurs)).toEqual(readFec(octets));
  }), { numRuns: 60 });
});

test("columns in any order give the same reading", () => {
  fc.assert(fc.property(lignes, fc.shuffledSubarray([...CHAMPS.keys()], { minLength: CHAMPS.length }), (inventees, ordre) => {
    const rangees = [CHAMPS as readonly string[], ...inventees.map(listValeurs)];
    const melange = rangees.map((valeurs) => ordre.map((rang) => valeurs[rang]).join("\t")).join("\n");
    const droit = rangees.map((valeurs) => valeurs.join("\t")).join("\n");
    const { comptes, controle, complement } = readFec(melange);
    expect({ comptes, controle, complement }).toMatchObject((({ comptes: c, controle: k, complement: m }) => ({ comptes: c, controle: k, complement: m }))(readFec(droit)));
  }), { numRuns: 60 });
});

test("the letters in the order of the file do not matter to what is owed", () => {
  fc.assert(fc.property(lignes, (inventees) => {
    const soldes = (liste: readonly LigneInventee[]): object => Object.fromEntries(readFec(formatFec(liste)).comptes.map(({ code, solde, plafond }) => [code, [solde, plafond]]));
    expect(soldes([...inventees].reverse())).toEqual(soldes(inventees));
  }), { numRuns: 60 });
});
