import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { computeJuridiction } from "#shared/regles/competence/juridiction-competente.ts";
import { ANNUAIRE } from "../../../support/annuaire.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { faitsJuridiction, idsDe, juridictionDe, texteDe } from "./faits.ts";
import { ADRESSES, COMPETENCES } from "./juridiction-competente.cas.ts";

describe("vingt adresses et leurs juridictions", () => {
  test.each(ADRESSES)("$codePostal $ville ($source)", ({ insee, codePostal, ville, tj, tprx, tc }) => {
    for (const lieu of [{ insee }, { codePostal, ville }, { codePostal, ville: ville.toUpperCase().replaceAll("-", " ") }]) {
      expect(idsDe({ ...lieu, matiere: "civile", montant: montant(2_000_000) })).toEqual([tj]);
      expect(idsDe({ ...lieu, matiere: "civile", montant: montant(1) })).toEqual([tprx ?? tj]);
      expect(idsDe({ ...lieu, matiere: "commerciale" })).toEqual(tc);
      expect(idsDe({ ...lieu, procedure: "conservatoire" })).toEqual([tj, ...tc]);
    }
  });
});

describe("table de compétence", () => {
  test.each(COMPETENCES)("$nom ($source)", ({ insee, matiere, procedure, montant: demande, ids, avocat, tentativeAmiable, contributions, magistrat }) => {
    const { valeur, justification } = juridictionDe({ insee, matiere, procedure, montant: montant(demande) });
    expect(valeur.juridictions.map(({ id }) => id)).toEqual(ids);
    expect(valeur).toMatchObject({ avocat, tentativeAmiable });
    expect(valeur.contributions.map((contribution) => contribution.montant)).toEqual(contributions);
    expect(valeur.juridictions[0].motif).toContain(magistrat ?? "");
    expect(justification.etapes.every(({ libelle }) => libelle.length > 0)).toBe(true);
  });

  test("en référé civil sous le seuil, la chambre de proximité et le président sont proposés, à vérifier", () => {
    const { juridictions } = juridictionDe({ matiere: "civile", procedure: "refere" }).valeur;
    expect(juridictions).toMatchObject([{ id: "tprx13056", fiabilite: "a_verifier" }, { id: "tj13001", fiabilite: "haute" }]);
    expect(juridictionDe({ insee: "13055", matiere: "civile", procedure: "refere" }).valeur.juridictions).toMatchObject([{ id: "tj13055" }]);
  });
});

describe("pièges", () => {
  test("piège 17 : un non-commerçant ne s’assigne pas devant le tribunal de commerce (COJ, art. L211-3)", () => {
    for (const matiere of ["civile", "consommation", "bail_habitation"] as const) {
      for (const procedure of ["injonction", "refere", "fond", "conservatoire"] as const) {
        const { juridictions } = juridictionDe({ matiere, procedure }).valeur;
        expect(juridictions.map(({ type }) => type).filter((type) => type !== "TJ" && type !== "TPRX")).toEqual([]);
      }
    }
  });

  test("piège 17 : une clause attributive ne déplace pas l’injonction de payer (CPC, art. 1406), elle compte entre commerçants au fond (CPC, art. 48)", () => {
    expect(texteDe(juridictionDe({ procedure: "injonction" }).justification.etapes)).toContain("une clause qui désigne un autre tribunal est sans effet");
    expect(texteDe(juridictionDe({ procedure: "conservatoire" }).justification.etapes)).toContain("une clause contraire est non avenue");
    expect(texteDe(juridictionDe().justification.etapes)).toContain("entre commerçants seulement");
    expect(texteDe(juridictionDe({ matiere: "civile" }).justification.etapes)).not.toContain("entre commerçants seulement");
  });

  test("piège 21 : aucun article abrogé ou renuméroté n’est cité", () => {
    const textes = COMPETENCES.map(({ insee, matiere, procedure, montant: demande }) => texteDe(juridictionDe({ insee, matiere, procedure, montant: montant(demande) }))).join("\n");
    expect(textes).not.toMatch(/huissier|774-1|L441-6|"12[89]"|"13[01]"|"1153"/);
  });
});

describe("tribunaux des activités économiques (loi 2023-1059, art. 26)", () => {
  test.each([
    ["2024-12-31", "TC", "Tribunal de commerce de Marseille"],
    ["2025-01-01", "TAE", "Tribunal des activités économiques de Marseille"],
    ["2028-12-31", "TAE", "Tribunal des activités économiques de Marseille"],
    ["2029-01-01", "TC", "Tribunal de commerce de Marseille"],
  ])("au %s : %s", (au, type, nom) => {
    expect(juridictionDe({ insee: "13055", au: jour(au) }).valeur.juridictions).toMatchObject([{ id: "tc1303", type, nom }]);
  });

  test("après l’expérimentation, le nom du tribunal est à vérifier", () => {
    expect(juridictionDe({ insee: "13055", au: jour("2029-01-01") }).justification.avertissements.join()).toContain("31/12/2028");
    expect(juridictionDe({ insee: "13055", au: jour("2024-12-31") }).justification.avertissements.join()).not.toContain("31/12/2028");
  });
});

describe("ce qui manque est nommé", () => {
  test("tout à la fois, en français", () => {
    expect(computeJuridiction({}, ANNUAIRE, BAREMES)).toEqual({
      kind: "incomplet",
      manquants: [expect.stringContaining("la commune du débiteur") as string, "la matière", "le montant de la demande", "la procédure", "le jour où le juge serait saisi"],
    });
  });

  test("une commune inconnue n’est jamais devinée", () => {
    expect(computeJuridiction(faitsJuridiction({ codePostal: "99999", ville: "Nulle-Part" }), ANNUAIRE, BAREMES)).toMatchObject({ kind: "incomplet", manquants: [expect.stringContaining("99999 Nulle-Part") as string] });
    expect(computeJuridiction(faitsJuridiction({ insee: "00000" }), ANNUAIRE, BAREMES)).toMatchObject({ kind: "incomplet", manquants: [expect.stringContaining("00000") as string] });
  });

  test("une terre sans tribunal et un jour antérieur aux seuils sont refusés avec leurs textes", () => {
    expect(computeJuridiction(faitsJuridiction({ insee: "98901" }), ANNUAIRE, BAREMES)).toMatchObject({ kind: "inapplicable", motif: expect.stringContaining("Clipperton") as string });
    expect(computeJuridiction(faitsJuridiction({ au: jour("2019-12-31") }), ANNUAIRE, BAREMES)).toMatchObject({ kind: "inapplicable", motif: expect.stringContaining("31/12/2019") as string });
    expect(computeJuridiction(faitsJuridiction({ matiere: "civile", au: jour("2019-12-31") }), ANNUAIRE, BAREMES)).toMatchObject({ kind: "inapplicable" });
  });
});
