import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromNumero, jour, toNumero } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { listVoies } from "#shared/regles/voies/comparaison.ts";
import type { FaitsVoies } from "#shared/regles/voies/faits-voies.ts";
import { TYPES_TITRE } from "#shared/kernel/types-titre.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { CAS_COMPARAISON } from "./comparaison.cas.ts";
import { AU, faitsVoies } from "./faits.ts";

function voiesDe(faits: FaitsVoies) {
  return expectCalcule(listVoies(faits, BAREMES)).valeur;
}

const oui = fc.option(fc.boolean(), { nil: undefined });
const arbitraire: fc.Arbitrary<FaitsVoies> = fc.record({
  au: fc.integer({ min: toNumero(jour("2022-01-01")), max: toNumero(jour("2027-12-31")) }).map(fromNumero),
  montant: fc.option(fc.integer({ min: 1, max: 20_000_000 }).map(montant), { nil: undefined }),
  origine: fc.option(fc.constantFrom("contractuelle" as const, "effet-de-commerce" as const, "autre" as const), { nil: undefined }),
  contestation: fc.option(fc.constantFrom("aucune" as const, "non-serieuse" as const, "serieuse" as const), { nil: undefined }),
  domicile: fc.option(fc.constantFrom("france" as const, "etranger" as const, "inconnu" as const), { nil: undefined }),
  matiere: fc.option(fc.constantFrom("commerciale" as const, "civile" as const, "consommation" as const, "bail_habitation" as const), { nil: undefined }),
  isMontantDetermine: oui, isExigible: oui, isPrescrite: oui, isFacturee: oui, isCreancierCommercant: oui, isDebiteurCommercant: oui, isProcedureCollective: oui, isAnterieure: oui,
  isSurendettementRecevable: oui, isRecouvrementMenace: oui, isTentativeFaite: oui,
  titre: fc.option(fc.oneof(fc.constant(false as const), fc.record({ type: fc.constantFrom(...TYPES_TITRE), isExecutoire: oui, isSignifie: oui, isPrescrit: oui })), { nil: undefined }),
  pieces: fc.subarray(["facture", "contrat", "bon-de-livraison", "decision", "signification"]),
});

describe("toutes les voies, comparées", () => {
  test.each(CAS_COMPARAISON)("$nom ($source)", ({ faits, premiere }) => {
    expect(voiesDe(faitsVoies(faits))[0].resultat.valeur.id).toBe(premiere);
  });

  test("aucune voie n’est cachée, fermée ou non, et chacune dit pourquoi", () => {
    fc.assert(fc.property(arbitraire, (faits) => {
      const voies = voiesDe(faits);
      expect(voies.map(({ rang }) => rang)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect(new Set(voies.map(({ resultat }) => resultat.valeur.id)).size).toBe(8);
      for (const { resultat: { valeur, justification }, criteres } of voies) {
        expect(valeur.conditions.every(({ libelle, references }) => libelle.length > 10 && references.length > 0), valeur.id).toBe(true);
        expect(criteres).toHaveLength(6);
        expect(justification.regle).toBe(`voies/${valeur.id}`);
        expect(JSON.stringify(valeur)).not.toMatch(/undefined|NaN/);
      }
    }), { seed: 20261121, numRuns: 200 });
  });

  test("une voie ouverte n’a que des conditions remplies, une voie fermée a sa raison", () => {
    fc.assert(fc.property(arbitraire, (faits) => {
      for (const { resultat: { valeur } } of voiesDe(faits)) {
        const etats = valeur.conditions.map(({ etat }) => etat);
        expect(etats.every((etat) => etat === "remplie")).toBe(valeur.etat === "ouverte");
        expect(etats.includes("non-remplie")).toBe(valeur.etat === "fermee");
      }
    }), { seed: 20261121, numRuns: 200 });
  });

  test("un fait de plus ne rouvre jamais une voie fermée", () => {
    fc.assert(fc.property(arbitraire, fc.boolean(), (faits, valeur) => {
      const complets: FaitsVoies = { ...faits, isExigible: faits.isExigible ?? valeur, isPrescrite: faits.isPrescrite ?? valeur, isProcedureCollective: faits.isProcedureCollective ?? valeur };
      const apres = new Map(voiesDe(complets).map(({ resultat }) => [resultat.valeur.id, resultat.valeur.etat]));
      for (const { resultat } of voiesDe(faits)) if (resultat.valeur.etat === "fermee") expect(apres.get(resultat.valeur.id)).toBe("fermee");
    }), { seed: 20261121, numRuns: 200 });
  });

  test("la méthode est dite, sans score", () => {
    const { justification, valeur } = expectCalcule(listVoies(faitsVoies({ agirAuPlusTard: undefined }), BAREMES));
    expect(justification.avertissements[0]).toContain("critères successifs");
    expect(justification.avertissements.join()).toContain("prescription n’est pas connue");
    expect(valeur[0].criteres.map(({ libelle }) => libelle)).toEqual(["Voie possible", "Titre déjà détenu", "Effet propre", "Tenue face à une contestation", "Durée d’usage", "Coûts connus"]);
  });

  test("sans rien savoir, aucune voie n’est ouverte et tout se demande", () => {
    expect(voiesDe({ au: AU, pieces: [] }).filter(({ resultat }) => resultat.valeur.etat === "ouverte")).toEqual([]);
  });
});
