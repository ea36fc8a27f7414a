import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDateJugement, readAnnoncePortail } from "#shared/imports/bodacc-portail.ts";
import { jour } from "#shared/kernel/jour.ts";
import "../../support/fast-check.ts";

const CHAMPS = { id: "A20260010100", familleavis: "collective", typeavis: "annonce", dateparution: "2026-01-15", commercant: "CAFÉ DES HALLES", registre: ["404833048", "404 833 048"] };

function read(champs: object): { readonly annonce: ReturnType<typeof readAnnoncePortail>; readonly dits: readonly string[] } {
  const dits: string[] = [];
  return { annonce: readAnnoncePortail({ ...CHAMPS, ...champs }, (phrase) => dits.push(phrase)), dits };
}

describe("a record of the portal", () => {
  test.each([
    ["ISO", "2026-01-06"], ["figures", "06/01/2026"], ["words", "6 janvier 2026"], ["words with no-break spaces", "6\u00A0janvier\u00A02026"],
  ])("a judgment dated in %s", (_, date) => {
    expect(read({ jugement: JSON.stringify({ date, nature: "Jugement d'ouverture de liquidation judiciaire" }) }).annonce?.jugement?.date).toBe("2026-01-06");
  });

  test.each(["0009-01-06", "2026-02-30", "2027-01-01", "hier"])("the absurd date « %s » is said and left aside", (date) => {
    const { annonce, dits } = read({ jugement: JSON.stringify({ date }) });
    expect(annonce?.jugement).not.toHaveProperty("date");
    expect(dits).toEqual([expect.stringMatching(/impossible/)]);
  });

  test("a judgment that is no JSON is kept as a text, to be read by a person", () => {
    const { annonce, dits } = read({ jugement: "Jugement d'ouverture, voir le greffe" });
    expect(annonce?.jugement).toEqual({ complement: "Jugement d'ouverture, voir le greffe" });
    expect(dits).toEqual([expect.stringMatching(/à lire par une personne/)]);
  });

  test("several debtors, one of them a craftsman", () => {
    const listepersonnes = JSON.stringify({ personne: [{ nom: "MARTIN", prenom: "Paul", inscriptionRM: { numeroIdentificationRM: "732 829 320" } }, { denomination: "SCI DU LAC", numeroImmatriculation: { numeroIdentification: "842 525 388" } }] });
    expect(read({ registre: null, commercant: null, listepersonnes }).annonce).toMatchObject({ sirens: ["732829320", "842525388"], nom: "MARTIN Paul" });
  });

  test("the register of v1 and of the CSV is a text", () => {
    expect(read({ registre: "404 833 048,404833048" }).annonce?.sirens).toEqual(["404833048"]);
    expect(read({ registre: '["404 833 048","404833048"]' }).annonce?.sirens).toEqual(["404833048"]);
  });

  test("a sale: the former owner sells, whoever is named first", () => {
    const vente = { familleavis: "vente", registre: ["732829320", "404833048"], listepersonnes: { personne: { numeroImmatriculation: { numeroIdentification: "404 833 048" } } }, acte: { vente: { opposition: "Chez Me X" } } };
    expect(read(vente).annonce?.vente).toEqual({ vendeurs: ["732829320"], acheteurs: ["404833048"], opposition: "Chez Me X" });
    const listeprecedentproprietaire = { personne: { numeroImmatriculation: { numeroIdentification: "842 525 388" } } };
    expect(read({ ...vente, listeprecedentproprietaire }).annonce?.vente?.vendeurs).toEqual(["842525388"]);
  });

  test("a record without a number is rebuilt from its parts, one without a family is no notice", () => {
    expect(read({ id: undefined, publicationavis: "A", parution: "20260010", numeroannonce: 100 }).annonce?.id).toBe("A20260010100");
    expect(read({ familleavis: undefined }).annonce).toBeUndefined();
  });

  test("damaged letters are repaired", () => {
    expect(read({ commercant: "HÃ\u0094TEL DU LAC" }).annonce?.nom).toBe("HÔTEL DU LAC");
  });

  test("a judgment after its publication is a mistake", () => {
    expect(parseDateJugement("2026-02-01", "A1", jour("2026-01-15"), () => undefined)).toBeUndefined();
  });

  test("any values are read, never thrown", () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom("registre", "jugement", "listepersonnes", "acte", "parutionavisprecedent", "listeprecedentproprietaire", "dateparution", "commercant", "familleavis"), fc.oneof(fc.jsonValue(), fc.json())), (champs) => {
      const { annonce } = read(champs);
      return annonce === undefined || annonce.sirens.every((siren) => /^\d{9}$/.test(siren));
    }));
  });
});
