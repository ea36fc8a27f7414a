import { describe, expect, test } from "vitest";
import { findModele } from "#shared/actes/modeles/catalogue.ts";
import { KINDS_POURSUITE } from "#shared/model/faits/procedure-faits.ts";
import { findEvenementPossible, findProcedure, listPrealables, PROCEDURES } from "#shared/suivi/procedures/catalogue.ts";

describe("procédures décrites", () => {
  test("chaque voie que l’on peut engager a sa procédure, et une seule", () => {
    expect(PROCEDURES.map(({ id }) => id).toSorted()).toEqual([...KINDS_POURSUITE].toSorted());
    for (const kind of KINDS_POURSUITE) expect(findProcedure(kind).id).toBe(kind);
  });

  test.each(PROCEDURES.map((procedure) => [procedure.titre, procedure] as const))("%s : chaque étape se rejoint, aucune n’est décrite deux fois", (_titre, procedure) => {
    const kinds = procedure.evenements.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const kind of procedure.ouvertures) expect(findEvenementPossible(procedure, kind)).toBeDefined();
    const rejoints = new Set(procedure.ouvertures);
    for (let avant = -1; avant !== rejoints.size;) {
      avant = rejoints.size;
      for (const { kind, suites } of procedure.evenements) if (rejoints.has(kind)) for (const suite of suites) rejoints.add(suite);
    }
    // Payment, withdrawal and lapse may come at any time; the filing with the registry prepares the hearing.
    const libres = new Set(["paiement_integral", "desistement", "caducite", "diligence_fond"]);
    expect(kinds.filter((kind) => !rejoints.has(kind) && !libres.has(kind))).toEqual([]);
  });

  test.each(PROCEDURES.map((procedure) => [procedure.titre, procedure] as const))("%s : ses étapes sont des phrases, ses actes sont dans la bibliothèque, et elle finit", (_titre, procedure) => {
    expect(procedure.evenements.some(({ isFin }) => isFin === true)).toBe(true);
    for (const { etat, actes = [] } of procedure.evenements) {
      expect(etat).toMatch(/^\p{Lu}/u);
      for (const acte of actes) expect(findModele(acte), acte).toBeDefined();
    }
  });

  test("la signification suit l’ordonnance ; une requête ne suit rien", () => {
    const injonction = findProcedure("injonction-de-payer");
    expect(listPrealables(injonction, "signification_injonction")).toEqual(["ordonnance_injonction"]);
    expect(listPrealables(injonction, "requete_injonction")).toEqual([]);
  });

  test("ce que le droit lu ne donne pas est dit à vérifier", () => {
    expect(findProcedure("injonction-europeenne").reserve).toMatch(/^À vérifier/);
    expect(findProcedure("commandement-l126").reserve).toMatch(/^À vérifier/);
  });
});
