import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { isSirenSur, parseSirene } from "#shared/imports/sirene.ts";
import { hasExemples, readExemple } from "../../support/exemples.ts";
import "../../support/fast-check.ts";

const read = (valeur: unknown) => parseSirene(encodeUtf8(typeof valeur === "string" ? valeur : JSON.stringify(valeur)));
const FICHE = { siren: "732829320", nom_complet: "PAPETERIE DU LAC", etat_administratif: "A", siege: { numero_voie: "3", type_voie: "RUE", libelle_voie: "DU LAC", code_postal: "74000", libelle_commune: "ANNECY" } };

describe.skipIf(!hasExemples)("the Sirene samples", () => {
  const lire = (siren: string) => parseSirene(readExemple(`sirene/search-${siren}.json`));

  test("a ceased company, since when, where, who winds it up", () => {
    expect(lire("880878145")).toMatchObject({
      ok: true, inconnus: [],
      entreprises: [{ siren: "880878145", nom: "GANYMEDE", etat: "cessee", dateCessation: "2022-10-22", dateRadiation: "2022-11-14", adresse: "128 RUE LA BOETIE", codePostal: "75008", ville: "PARIS 8", dirigeant: "XAVIER MARIE ERWAN JOUPPE", qualiteDirigeant: "Liquidateur", dateMiseAJour: "2024-03-22" }],
    });
  });

  test("a number that comes back empty is not a company found", () => {
    expect(lire("123456789")).toMatchObject({ ok: true, entreprises: [], inconnus: ["123456789"], avertissements: [expect.stringMatching(/pas vérifiée/)] });
  });

  test.each([["356000000", "LA POSTE"], ["487444697", "ESSOR ENERGIES"]])("%s is active", (siren, nom) => {
    expect(lire(siren)).toMatchObject({ ok: true, entreprises: [{ siren, nom, etat: "active" }] });
  });
});

describe("an answer of the directory", () => {
  test("bare, wrapped or as a list", () => {
    const [nu, emballe, liste] = [{ results: [FICHE], total_results: 1 }, { searchTerms: "732829320", result: { results: [FICHE], total_results: 1 } }, [FICHE]].map(read);
    expect(nu).toMatchObject({ ok: true, entreprises: [{ siren: "732829320", nom: "PAPETERIE DU LAC", adresse: "3 RUE DU LAC", ville: "ANNECY" }] });
    expect([emballe, liste]).toEqual([nu, nu]);
  });

  test("what was asked and did not come back is unknown, not absent", () => {
    expect(read({ searchTerms: "404 833 048", result: { results: [], total_results: 0 } })).toMatchObject({ ok: true, entreprises: [], inconnus: ["404833048"] });
  });

  test("a partial answer says that the rest is not checked", () => {
    expect(read({ results: [FICHE], total_results: 31 })).toMatchObject({ avertissements: [expect.stringMatching(/31 résultats/)] });
  });

  test("the API of INSEE: the current period decides", () => {
    const uniteLegale = { siren: "404833048", dateDernierTraitementUniteLegale: "2026-02-01T10:00:00", periodesUniteLegale: [{ dateDebut: "2025-12-31", etatAdministratifUniteLegale: "C", denominationUniteLegale: "CAFE DES HALLES", categorieJuridiqueUniteLegale: "5499" }] };
    expect(read({ header: { statut: 200 }, uniteLegale })).toMatchObject({ ok: true, entreprises: [{ siren: "404833048", nom: "CAFE DES HALLES", etat: "cessee", dateCessation: "2025-12-31", natureJuridique: "5499" }] });
  });

  test("an address that is not shown is absent", () => {
    const lu = read({ results: [{ ...FICHE, statut_diffusion: "P", siege: { libelle_voie: "[ND]", code_postal: "74000" } }] });
    expect(lu).toMatchObject({ entreprises: [{ isNonDiffusible: true, codePostal: "74000" }] });
    expect(JSON.stringify(lu)).not.toContain("[ND]");
  });

  test("the key of the number is told apart", () => {
    const lu = read({ results: [FICHE, { ...FICHE, siren: "732829321" }] });
    expect(lu.ok && lu.entreprises.map(isSirenSur)).toEqual([true, false]);
  });

  test.each([
    [{ erreur: "Le service est saturé" }, true, /saturé.*vérifiée/],
    [{ header: { statut: 404, message: "Aucun élément trouvé" } }, true, /404/],
    [{ autre: 1 }, false, /n’est pas une réponse/],
    ["{\"results\":[", false, /mal formé/],
    ["<html>", false, /mal formé/],
  ])("%j is not an answer: nothing is checked", (valeur, isErreur, motif) => {
    expect(read(valeur)).toMatchObject({ ok: false, isErreur, motif: expect.stringMatching(motif) });
  });

  test("any JSON and any text are read or refused, never thrown", () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string(), fc.jsonValue().map((valeur) => JSON.stringify({ results: [valeur, { siren: "732829320", siege: valeur, dirigeants: valeur, immatriculation: valeur }] }))), (texte) => {
      const lu = read(texte);
      return lu.ok ? lu.entreprises.length >= 0 : lu.motif.length > 0;
    }));
  });
});
