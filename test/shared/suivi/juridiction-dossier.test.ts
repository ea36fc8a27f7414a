import { describe, expect, test } from "vitest";
import type { Debiteur } from "#shared/model/dossier.ts";
import { examineJuridiction, findOrdreCompetent, findOrdreNomme, type JuridictionNommee, type Saisine } from "#shared/suivi/juridiction-dossier.ts";
import { ANNUAIRE } from "../../support/annuaire.ts";
import { BAREMES } from "../../support/baremes.ts";
import { createFaitsInventes, type Options } from "../../support/dossier-invente.ts";

const NOMMEES = {
  "TC Nanterre": { intitule: "le tribunal de commerce de Nanterre", type: "TC", isProximite: false },
  "TAE Nanterre": { intitule: "le tribunal des activités économiques de Nanterre", type: "TAE", isProximite: false },
  "TAE Lyon": { intitule: "le tribunal des activités économiques de Lyon", type: "TAE", isProximite: false },
  "TJ Nanterre": { intitule: "le tribunal judiciaire de Nanterre", type: "TJ", isProximite: false },
  "TJ Montpellier": { intitule: "le tribunal judiciaire de Montpellier", type: "TJ", isProximite: false },
  "TPRX Montpellier": { intitule: "la chambre de proximité de Montpellier", type: "TJ", isProximite: true },
  "JCP Montpellier": { intitule: "le juge des contentieux de la protection du tribunal judiciaire de Montpellier", type: "TJ", juge: "jcp", isProximite: false },
  "JEX Nanterre": { intitule: "le juge de l’exécution du tribunal judiciaire de Nanterre", type: "TJ", juge: "jex", isProximite: false },
  "TC Le Mans": { intitule: "le tribunal de commerce du Mans", type: "TC", isProximite: false },
  inconnue: { intitule: "la juridiction de Nanterre", type: undefined, isProximite: false },
} as const satisfies Record<string, JuridictionNommee>;

interface Demande extends Partial<Saisine> {
  readonly nommee: keyof typeof NOMMEES;
  readonly debiteur?: Partial<Debiteur>;
  readonly options?: Options;
  readonly isSansAnnuaire?: boolean;
}

function examine({ nommee, procedure = "fond", fondement = "defendeur", debiteur, options, isSansAnnuaire }: Demande) {
  const faits = createFaitsInventes(options);
  const source = { ...faits, debiteur: faits.debiteur === undefined ? undefined : { ...faits.debiteur, ...debiteur } };
  return examineJuridiction(NOMMEES[nommee], { procedure, fondement }, source, { aujourdhui: faits.aujourdhui, baremes: BAREMES, annuaire: isSansAnnuaire === true ? undefined : ANNUAIRE });
}

const CONSOMMATEUR = { options: { qualite: "consommateur" } } as const;

describe("la nature de la juridiction", () => {
  test("le commerçant immatriculé s’assigne devant la juridiction commerciale de son siège (C. com., art. L721-3)", () => {
    expect(examine({ nommee: "TAE Nanterre" })).toEqual({ nature: [], lieu: [] });
  });

  test("piège 17\u00A0: un consommateur ne s’assigne pas devant le tribunal de commerce (COJ, art. L211-3)", () => {
    const { nature, lieu } = examine({ ...CONSOMMATEUR, nommee: "TC Nanterre" });
    expect(nature).toMatchObject([{ isSur: true, references: [{ texte: "COJ", article: "L211-3" }] }]);
    expect(nature[0]?.motif).toContain("«\u00A0Tribunal judiciaire de Montpellier\u00A0»");
    expect(lieu).toBeUndefined();
  });

  test("un commerçant immatriculé ne s’assigne pas devant le tribunal judiciaire", () => {
    expect(examine({ nommee: "TJ Nanterre" }).nature).toMatchObject([{ isSur: true, references: [{ texte: "C. com.", article: "L721-3" }, { texte: "C. com.", article: "L210-1" }] }]);
  });

  test("sans immatriculation, la qualité de commerçant n’est pas prouvée\u00A0: la nature est à vérifier (C. com., art. L210-1)", () => {
    const { nature } = examine({ nommee: "TJ Nanterre", debiteur: { villeRcs: undefined } });
    expect(nature).toMatchObject([{ isSur: false }]);
    expect(nature[0]?.motif).toMatch(/^à vérifier/);
  });

  test("en Alsace-Moselle, le juge des commerçants est une chambre du tribunal judiciaire\u00A0: le nom seul ne tranche pas", () => {
    expect(examine({ nommee: "TJ Nanterre", debiteur: { codePostal: "67000", ville: "Strasbourg" } }).nature).toMatchObject([{ isSur: false }]);
  });

  test("une mesure conservatoire commerciale va au juge de l’exécution ou au président du tribunal de commerce (CPCE, art. L511-3)", () => {
    expect(examine({ nommee: "JEX Nanterre", procedure: "conservatoire" })).toEqual({ nature: [], lieu: [] });
    expect(examine({ nommee: "TAE Nanterre", procedure: "conservatoire" })).toEqual({ nature: [], lieu: [] });
    expect(examine({ nommee: "TJ Nanterre", procedure: "conservatoire" }).nature[0]?.motif).toContain("juge de l’exécution");
  });

  test("hors crédit et bail d’habitation, le juge des contentieux de la protection n’est pas celui du consommateur", () => {
    expect(examine({ ...CONSOMMATEUR, nommee: "TJ Montpellier" })).toEqual({ nature: [], lieu: [] });
    expect(examine({ ...CONSOMMATEUR, nommee: "JCP Montpellier" }).nature).toMatchObject([{ isSur: false }]);
  });

  test("au-delà du seuil, la demande civile va au siège du tribunal judiciaire et non à sa chambre de proximité", () => {
    expect(examine({ ...CONSOMMATEUR, nommee: "TPRX Montpellier" }).nature[0]?.motif).toContain("excède son seuil");
  });

  test("un nom qui ne dit pas de quelle juridiction il s’agit, une matière inconnue\u00A0: rien n’est conclu, tout est dit", () => {
    expect(examine({ nommee: "inconnue" }).nature[0]?.motif).toContain("ne dit pas de quelle sorte de tribunal");
    const { nature, lieu } = examine({ nommee: "TC Nanterre", debiteur: { qualite: undefined } });
    expect(nature[0]?.motif).toContain("il manque la matière");
    expect(lieu).toBeUndefined();
  });
});

describe("le ressort", () => {
  test("le lieu où demeure le défendeur est proposé, avec sa raison (CPC, art. 42)", () => {
    const { nature, lieu } = examine({ nommee: "TAE Lyon" });
    expect(nature).toEqual([]);
    expect(lieu).toMatchObject([{ isSur: false, references: [{ article: "42" }, { article: "46" }] }]);
    expect(lieu?.[0]?.motif).toContain("«\u00A0Tribunal des activités économiques de Nanterre\u00A0» est proposé. Débiteur à Nanterre");
  });

  test("une clause ou le lieu d’exécution en décide au fond et en référé (CPC, art. 46 et 48), jamais pour l’injonction de payer (CPC, art. 1406)", () => {
    expect(examine({ nommee: "TAE Lyon", fondement: "clause" }).lieu).toBeUndefined();
    expect(examine({ nommee: "TAE Lyon", procedure: "refere", fondement: "execution" }).lieu).toBeUndefined();
    expect(examine({ nommee: "TAE Lyon", procedure: "injonction", fondement: "clause" }).lieu).toMatchObject([{ references: [{ article: "1406" }] }]);
  });

  test("le tribunal des activités économiques n’est plus nommé tribunal de commerce", () => {
    expect(examine({ nommee: "TC Nanterre" }).lieu?.[0]?.motif).toBe("à vérifier\u00A0: cette juridiction se nomme «\u00A0Tribunal des activités économiques de Nanterre\u00A0»");
  });

  test("«\u00A0du Mans\u00A0» est le siège du Mans", () => {
    const { lieu } = examine({ nommee: "TC Le Mans", debiteur: { codePostal: "72000", ville: "Le Mans" } });
    expect(lieu?.map(({ motif }) => motif)).toEqual(["à vérifier\u00A0: cette juridiction se nomme «\u00A0Tribunal des activités économiques du Mans\u00A0»"]);
  });

  test("sans annuaire le ressort n’est pas comparé\u00A0; sans commune il est dit non vérifié", () => {
    expect(examine({ nommee: "TAE Lyon", isSansAnnuaire: true })).toEqual({ nature: [] });
    expect(examine({ nommee: "TAE Lyon", debiteur: { ville: undefined, codePostal: undefined } }).lieu?.[0]?.motif).toContain("ressort non vérifié, il manque la commune du débiteur");
  });
});

test("sans décompte, le montant de la demande manque", () => {
  const faits = createFaitsInventes();
  const { nature } = examineJuridiction(NOMMEES["TJ Nanterre"], { procedure: "fond", fondement: "defendeur" }, { ...faits, decompte: { kind: "incomplet", manquants: ["une créance"] } }, { aujourdhui: faits.aujourdhui, baremes: BAREMES });
  expect(nature[0]?.motif).toContain("le montant de la demande");
});

test("un nom dit l’ordre de la juridiction, ou n’en dit aucun", () => {
  expect([findOrdreNomme({ type: "TAE" }), findOrdreNomme({ type: "TJ" }), findOrdreNomme({ type: undefined })]).toEqual(["commercial", "judiciaire", undefined]);
});

describe("l’ordre qui juge la demande", () => {
  const findOrdre = (options?: Options, debiteur: Partial<Debiteur> = {}, procedure: Saisine["procedure"] = "injonction") => {
    const faits = createFaitsInventes(options);
    return findOrdreCompetent(procedure, { ...faits, debiteur: faits.debiteur === undefined ? undefined : { ...faits.debiteur, ...debiteur } }, { aujourdhui: faits.aujourdhui, baremes: BAREMES });
  };

  test("un commerçant immatriculé relève du commerce, un consommateur du tribunal judiciaire, chacun avec sa raison", () => {
    expect(findOrdre()).toMatchObject({ ordre: "commercial", isSur: true, motif: expect.stringMatching(/^la matière est commerciale/) });
    expect(findOrdre({ qualite: "consommateur" })).toMatchObject({ ordre: "judiciaire", isSur: true });
  });

  test("sans immatriculation, ou en Alsace-Moselle, rien n’est sûr", () => {
    expect(findOrdre(undefined, { villeRcs: undefined })).toMatchObject({ ordre: "commercial", isSur: false });
    expect(findOrdre(undefined, { codePostal: "67000" })).toMatchObject({ isSur: false });
  });

  test("une mesure conservatoire peut aller à l’un ou à l’autre (CPCE, art. L511-3)", () => {
    expect(findOrdre(undefined, {}, "conservatoire")).toBeUndefined();
  });
});
