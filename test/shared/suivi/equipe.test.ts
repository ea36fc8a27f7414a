import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { composeEquipe, listRemontees } from "#shared/suivi/equipe.ts";
import { composeJournee } from "#shared/suivi/journee.ts";
import { KINDS_VEILLE, type KindVeille } from "#shared/suivi/veilles-lues.ts";
import { euros, id } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");

function ligne(nom: string, gestionnaire: string | undefined, entrees: readonly string[] = [], contenu: Partial<LigneDossier> = {}): LigneDossier {
  return {
    id: nom, reference: nom, debiteur: nom, dateOuverture: AU, etape: "amiable", solde: euros("100,00"), principal: euros("100,00"), interets: euros("0,00"), indemnites: euros("0,00"), interetsParJour: euros("0,00"), arreteAu: AU, creances: 1, hasConflit: false, hasAVerifier: false,
    ...(gestionnaire === undefined ? {} : { gestionnaire }), ...(entrees.length === 0 ? {} : { veilles: entrees.join("\n") }), ...contenu,
  };
}

const veille = (kind: KindVeille, le: string, reste: readonly string[] = []) => [String(KINDS_VEILLE.indexOf(kind)), id("a"), le, String(euros("500,00")), "F-1", ...reste].join("\t");

const LIGNES = [
  ligne("a", "Claire Aubry", [veille("prescription", "2026-12-10")]),
  ligne("b", "Claire Aubry", [veille("tache", "2026-11-18")]),
  ligne("c", "Karim Benali", [veille("tache", "2026-11-18", ["", "Claire Aubry"])]),
  ligne("d", undefined, [veille("prescription", "2026-12-10"), `l\tprescription/${id("a")}\tKarim Benali`]),
  ligne("e", "Léa Fontan", [], { passation: { passationId: id("p"), kind: "absence", de: "Karim Benali", a: "Léa Fontan", retourLe: jour("2026-12-04") } }),
  ligne("f", "Claire Aubry", [], { etape: "clos" }),
  ligne("g", "Karim Benali", [veille("visa", "")], { creancierId: "c" }),
];
const equipe = composeEquipe(LIGNES, composeJournee(LIGNES, { au: AU, territoire: "metropole", findNom: () => "x", findSeuil: () => euros("100,00") }));

function findDe(nom: string | undefined) {
  return equipe.personnes.find((personne) => personne.nom === nom);
}

describe("la charge de l’équipe", () => {
  test("compte à chacun ses dossiers vivants, ses droits en danger et ses retards, une tâche confiée comprise", () => {
    expect(findDe("Claire Aubry")).toMatchObject({ dossiers: 2, encours: euros("200,00"), montantDroits: euros("500,00") });
    expect(findDe("Claire Aubry")?.retards.map(({ dossierId }) => dossierId).toSorted()).toEqual(["b", "c"]);
  });

  test("met devant tout le monde ce que personne n’a", () => {
    expect(equipe.personnes[0]?.nom).toBeUndefined();
    expect(findDe(undefined)?.droits).toHaveLength(1);
  });

  test("dit quelles échéances critiques n’ont pas eu leur second regard", () => {
    expect(findDe("Claire Aubry")?.aRelire).toHaveLength(1);
    expect(findDe(undefined)?.aRelire).toEqual([]);
  });

  test("dit qui est absent, jusqu’à quand, et qui garde ses dossiers", () => {
    expect(findDe("Karim Benali")?.absentJusquAu).toBe("2026-12-04");
    expect(findDe("Léa Fontan")?.pretes).toBe(1);
  });

  test("compte à part les visas, qui sont au service", () => {
    expect(equipe.visas.map(({ dossierId }) => dossierId)).toEqual(["g"]);
    expect(findDe("Karim Benali")?.jour).toEqual([]);
  });
});

describe("ce qui remonte au responsable", () => {
  const delai = (part: object) => ({ id: "delais/x y", parametreId: "delais/x", libelle: "Signifier", jour: jour("2026-12-01"), alerteLe: jour("2026-11-10"), remonteLe: jour("2026-11-18"), etat: "a-tenir" as const, sanction: "non-avenu" as const, ...part });

  test("un droit dont la moitié du préavis est passée, une démarche en retard, un délai manqué depuis moins d’un mois\u00A0; le droit d’abord", () => {
    const lignes = [
      ligne("a", "Claire Aubry", [], { delais: [delai({ sanction: "aucune", jour: jour("2026-11-10"), remonteLe: jour("2026-11-11"), responsable: "Karim Benali" })] }),
      ligne("b", "Claire Aubry", [], { delais: [delai({}), delai({ id: "2", etat: "manque", jour: jour("2026-11-02") }), delai({ id: "3", etat: "manque", jour: jour("2026-09-02") })] }),
      ligne("c", "Claire Aubry", [], { delais: [delai({ remonteLe: jour("2026-11-22") }), delai({ id: "4", etat: "tenu" })] }),
      ligne("d", "Claire Aubry", [], { etape: "clos", delais: [delai({})] }),
    ];
    expect(listRemontees(lignes, AU).map(({ dossier, delai: { jour: le }, responsable }) => `${dossier.id} ${le} ${responsable}`)).toEqual(["b 2026-11-02 Claire Aubry", "b 2026-12-01 Claire Aubry", "a 2026-11-10 Karim Benali"]);
  });
});
