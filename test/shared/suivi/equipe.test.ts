import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { composeEquipe } from "#shared/suivi/equipe.ts";
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
