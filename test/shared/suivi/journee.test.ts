import { describe, expect, test } from "vitest";
import { addJours, type Jour, jour } from "#shared/kernel/jour.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { composeJournee, createRelecture, createReport, findGroupe, findReportMaximal, listRaisons, weighLigne } from "#shared/suivi/journee.ts";
import { KINDS_VEILLE, type KindVeille } from "#shared/suivi/veilles-lues.ts";
import { euros, id } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const CADRE = { au: AU, territoire: "metropole", findNom: () => "Me Ysaure Delmont" } as const;

function ligne(nom: string, entrees: readonly string[], contenu: Partial<LigneDossier> = {}): LigneDossier {
  return {
    id: nom, dateOuverture: AU, reference: `2026-${nom}`, debiteur: nom, etape: "amiable", solde: euros("100,00"), principal: euros("100,00"), interets: euros("0,00"), indemnites: euros("0,00"), interetsParJour: euros("0,00"), arreteAu: AU, creances: 1, hasConflit: false, hasAVerifier: false,
    ...(entrees.length === 0 ? {} : { veilles: entrees.join("\n") }), ...contenu,
  };
}

/** One watched day, as the row keeps it. */
function veille(kind: KindVeille, le: Jour | "", montant: string, objet = "F-1", reste: readonly string[] = []): string {
  return [String(KINDS_VEILLE.indexOf(kind)), id("a"), le, String(euros(montant)), objet, ...reste].join("\t");
}

function listNoms(lignes: readonly LigneDossier[], groupe = "droits"): readonly string[] {
  return composeJournee(lignes, CADRE).groupes.find((candidat) => candidat.groupe === groupe)?.lignes.map(({ dossier }) => dossier.debiteur) ?? [];
}

describe("l’ordre de la journée", () => {
  test("à risque et délai égaux, le plus gros montant passe devant", () => {
    expect(listNoms([ligne("petit", [veille("prescription", jour("2026-12-10"), "500,00")]), ligne("gros", [veille("prescription", jour("2026-12-10"), "50 000,00")])])).toEqual(["gros", "petit"]);
  });

  test("à montant et risque égaux, le délai le plus court passe devant", () => {
    expect(listNoms([ligne("loin", [veille("prescription", jour("2026-12-18"), "900,00")]), ligne("proche", [veille("prescription", jour("2026-12-02"), "900,00")])])).toEqual(["proche", "loin"]);
  });

  test("un droit qui se perd dans deux jours ouvrés passe devant tous les montants", () => {
    expect(listNoms([ligne("million", [veille("prescription", jour("2026-12-02"), "1 000 000,00")]), ligne("demain", [veille("prescription", jour("2026-11-24"), "50,00")])])).toEqual(["demain", "million"]);
  });

  test("un droit déjà passé vient après celui qui peut encore se sauver", () => {
    expect(listNoms([ligne("passe", [veille("prescription", jour("2026-11-10"), "900,00")]), ligne("vivant", [veille("prescription", jour("2026-12-18"), "900,00")])])).toEqual(["vivant", "passe"]);
  });

  test("chaque rang dit ses raisons\u00A0: l’enjeu, le délai, le risque", () => {
    const menace = { montant: euros("1 200,00"), joursOuvres: 4, kind: "prescription" } as const;
    expect([weighLigne(menace), ...listRaisons(menace)]).toEqual([19_200, "1\u202F200,00\u00A0€ en jeu", "4\u00A0jours ouvrés", "le droit est perdu sans action"]);
    const calme = { montant: euros("1 200,00"), joursOuvres: undefined, kind: "tache" } as const;
    expect([weighLigne(calme), ...listRaisons(calme)]).toEqual([1200, "1\u202F200,00\u00A0€ en jeu", "aucune date", "aucun droit ne se perd"]);
  });

  test("l’ordre des dossiers en entrée n’y change rien", () => {
    const lignes = ["a", "b", "c", "d"].map((nom, rang) => ligne(nom, [veille("prescription", addJours(AU, 10 + rang), "900,00")]));
    expect(listNoms(lignes.toReversed())).toEqual(listNoms(lignes));
  });
});

describe("les groupes", () => {
  test.each([
    ["prescription", "2026-12-21", "droits"], ["prescription", "2026-12-22", undefined], ["declaration", "2026-11-10", "droits"],
    ["tache", "2026-11-21", "aujourdhui"], ["tache", "2026-11-22", "semaine"], ["tache", undefined, "semaine"], ["audience", "2026-11-21", "aujourdhui"],
    ["attente", "2026-11-20", "attente"], ["attente", "2026-11-21", undefined], ["mandat", "2026-11-20", "attente"], ["audience-passee", "2026-11-20", "aujourdhui"],
  ] as const)("%s au %s\u00A0: %s", (kind, le, groupe) => {
    expect(findGroupe({ kind, jour: le === undefined ? undefined : jour(le) }, AU)).toBe(groupe);
  });

  test("font la somme de ce qu’ils portent", () => {
    const [droits] = composeJournee([ligne("a", [veille("prescription", jour("2026-12-10"), "500,00")]), ligne("b", [veille("declaration", jour("2026-12-02"), "700,00")])], CADRE).groupes;
    expect(droits?.montant).toBe(euros("1 200,00"));
  });

  test("un dossier qualifié que personne n’a en charge, deux versions d’un fait\u00A0: la ligne le dit sans qu’on ouvre le dossier", () => {
    const { groupes } = composeJournee([ligne("a", [], { etape: "qualifie" }), ligne("b", [], { hasConflit: true })], CADRE);
    expect(groupes.flatMap(({ lignes }) => lignes.map(({ quoi }) => quoi))).toEqual(["Départager deux versions d’un même fait", "Choisir à qui confier le dossier"]);
  });

  test("ce que rien ne presse est proposé par dix, le reste se compte", () => {
    const journee = composeJournee(Array.from({ length: 25 }, (_vide, rang) => ligne(`d${rang}`, [], { etape: "qualifie", solde: euros(`${1000 + rang},00`) })), CADRE);
    expect(journee.groupes[0]?.lignes).toHaveLength(10);
    expect(journee.groupes[0]?.lignes[0]?.dossier.debiteur).toBe("d24");
    expect(journee.autres).toBe(15);
  });
});

describe("les délais de procédure de la ligne", () => {
  const delai = (contenu: object) => ({ id: "delais/x|j", parametreId: "delais/x", libelle: "Signifier l’ordonnance", jour: jour("2027-01-05"), alerteLe: jour("2026-11-20"), etat: "a-tenir", sanction: "non-avenu", ...contenu }) as const;

  test("entrent parmi les droits en danger dès que leur préavis commence, avec leur article et ce qui se perd", () => {
    const { groupes } = composeJournee([ligne("a", [], { delais: [delai({})] })], { ...CADRE, findArticle: () => "CPC, art. 1411" });
    expect(groupes[0]).toMatchObject({ groupe: "droits", lignes: [{ quoi: "Signifier l’ordonnance", raison: "CPC, art. 1411.", cle: "delais/x|j", isCritique: true }] });
    expect(groupes[0]?.lignes[0]?.alerte).toContain("décision non avenue");
  });

  test("se taisent avant leur préavis, et une fois tenus", () => {
    const maison = composeJournee([ligne("a", [], { delais: [delai({ parametreId: "maison/x", sanction: "aucune", jour: jour("2026-11-18") })] })], CADRE).groupes;
    expect(maison.map(({ groupe, lignes }) => [groupe, lignes.map(({ kind, isCritique }) => [kind, isCritique])])).toEqual([["aujourdhui", [["demarche", false]]]]);
    expect(composeJournee([ligne("a", [], { delais: [delai({ alerteLe: jour("2026-11-22") })] }), ligne("b", [], { delais: [delai({ etat: "tenu" })] })], CADRE).groupes).toEqual([]);
  });
});

describe("le visa", () => {
  const qualifie = ligne("a", [veille("visa", "", "30 000,00")], { creancierId: "c" });

  test("ne se demande qu’au-dessus du seuil du créancier, au service et non à qui a qualifié", () => {
    const seuil = { ...CADRE, findSeuil: () => euros("20 000,00") };
    expect(composeJournee([qualifie], seuil).groupes[0]?.lignes[0]?.quoi).toBe("Viser la qualification");
    expect(composeJournee([qualifie], { ...seuil, findSeuil: () => euros("50 000,00") }).groupes).toEqual([]);
    expect(composeJournee([qualifie], CADRE).groupes).toEqual([]);
    expect(composeJournee([{ ...qualifie, gestionnaire: "Claire Aubry" }], { ...seuil, personne: "Claire Aubry" }).groupes).toEqual([]);
  });
});

test("un mandataire muet revient quand la société le veut, sinon après l’usage de la maison", () => {
  const muet = ligne("a", [veille("mandat", jour("2026-12-02"), "900,00")], { creancierId: "c" });
  expect(composeJournee([muet], CADRE).groupes).toEqual([]);
  expect(composeJournee([muet], { ...CADRE, findSilence: () => 7 }).groupes).toMatchObject([{ groupe: "attente", lignes: [{ kind: "mandat", jour: "2026-11-18" }] }]);
});

describe("à qui est la journée", () => {
  const lignes = [ligne("sien", [veille("tache", AU, "1,00")], { gestionnaire: "Claire Aubry" }), ligne("autre", [veille("tache", AU, "1,00")], { gestionnaire: "Karim Benali" }), ligne("confie", [veille("tache", AU, "1,00", "F", ["", "Claire Aubry"])], { gestionnaire: "Karim Benali" })];

  test("les dossiers d’une personne, et les tâches qu’on lui a données dans ceux des autres", () => {
    const noms = composeJournee(lignes, { ...CADRE, personne: "Claire Aubry" }).groupes.flatMap((groupe) => groupe.lignes.map(({ dossier }) => dossier.debiteur));
    expect(noms.toSorted()).toEqual(["confie", "sien"]);
  });

  test("ou le service entier", () => {
    expect(composeJournee(lignes, CADRE).groupes[0]?.lignes).toHaveLength(3);
  });
});

describe("remettre à plus tard", () => {
  const remise = (jusquAu: string) => ["r", `tache/${id("a")}`, jusquAu, "chèque annoncé"].join("\t");

  test("ôte la ligne de la journée et la garde avec son motif", () => {
    const journee = composeJournee([ligne("a", [veille("tache", AU, "1,00"), remise("2026-11-30")])], CADRE);
    expect(journee.groupes).toEqual([]);
    expect(journee.reportees).toMatchObject([{ report: { jusquAu: "2026-11-30", motif: "chèque annoncé" } }]);
  });

  test("le dossier entier remis à plus tard emporte toutes ses lignes", () => {
    const journee = composeJournee([ligne("a", [veille("tache", AU, "1,00"), ["r", "dossier", "2026-11-30", "accord en cours"].join("\t")], { reporteAu: jour("2026-11-30") })], CADRE);
    expect(journee.reportees).toMatchObject([{ report: { motif: "accord en cours" } }]);
  });

  test("le dossier entier remis à plus tard garde dans la journée le droit qui se perd dans les trois jours, et lui seul", () => {
    const journee = composeJournee([ligne("a", [veille("prescription", jour("2026-11-23"), "1,00"), veille("tache", AU, "1,00"), veille("declaration", jour("2026-12-10"), "1,00"), ["r", "dossier", "2026-12-31", "accord en cours"].join("\t")], { reporteAu: jour("2026-12-31") })], CADRE);
    expect(journee.groupes.flatMap(({ lignes }) => lignes.map(({ kind }) => kind))).toEqual(["prescription"]);
    expect(journee.reportees.map(({ kind, report }) => [kind, report?.motif])).toEqual([["tache", "accord en cours"], ["declaration", "accord en cours"]]);
  });

  test("un droit ne se remet pas dans les trois jours qui précèdent sa perte", () => {
    expect(findReportMaximal({ isCritique: true, jour: jour("2026-12-10") }, AU, "metropole")).toBe("2026-12-07");
    expect(findReportMaximal({ isCritique: true, jour: jour("2026-11-24") }, AU, "metropole")).toBeUndefined();
    expect(findReportMaximal({ isCritique: false, jour: jour("2026-11-24") }, AU, "metropole")).toBe("libre");
  });

  test("un droit sur le point de se perdre revient quoi qu’on ait écrit", () => {
    const journee = composeJournee([ligne("a", [veille("prescription", jour("2026-11-23"), "1,00"), ["r", `prescription/${id("a")}`, "2026-12-31", "on verra"].join("\t")])], CADRE);
    expect(journee.reportees).toEqual([]);
    expect(journee.groupes[0]?.lignes).toHaveLength(1);
  });

  test("report et second regard sont des faits du dossier", () => {
    expect(createReport({ dossierId: id("d"), cle: "tache/x" }, jour("2026-11-30"), "chèque", AU)).toMatchObject({ type: "report", sujet: `dossier/${id("d")}`, contenu: { cle: "tache/x", jusquAu: "2026-11-30", motif: "chèque" } });
    expect(createRelecture({ dossierId: id("d"), cle: "prescription/x", jour: jour("2026-12-10") }, "Karim Benali", AU)).toMatchObject({ type: "relecture", contenu: { cle: "prescription/x", jour: "2026-12-10", relecteur: "Karim Benali" } });
  });
});

test("ce qui a été fait du jour compte, pour la fin de la journée", () => {
  expect(composeJournee([ligne("a", [["f", "Dossier transmis"].join("\t")])], CADRE).faites).toMatchObject([{ phrase: "Dossier transmis", dossier: { id: "a" } }]);
});
