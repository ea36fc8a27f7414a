import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { computeActesSalvateurs } from "#shared/regles/prescription/actes-salvateurs.ts";
import type { Prescription, These } from "#shared/regles/prescription/prescription.ts";
import { expectCalcule } from "../../../support/baremes.ts";
import { CAS_SALVATEURS } from "./actes-salvateurs.cas.ts";

const these: These = { statut: "non_prescrite", dernierJour: jour("2026-12-13"), agirAuPlusTard: jour("2026-12-11"), joursRestants: 22, periodes: [] };
const prescription = (reste: Partial<These> = {}): Prescription => ({ ...these, ...reste, theseCreancier: these });
const AU = jour("2026-11-21");
const compute = (nature: string, reste: { readonly hasTitre?: boolean; readonly isProcedureCollective?: boolean; readonly these?: Partial<These>; readonly au?: string } = {}) =>
  computeActesSalvateurs({ nature, prescription: prescription(reste.these), au: reste.au === undefined ? AU : jour(reste.au), hasTitre: reste.hasTitre ?? false, isProcedureCollective: reste.isProcedureCollective ?? false });

describe("l’acte qui sauverait la créance, et avant quand", () => {
  test.each(CAS_SALVATEURS)("$nom ($source)", ({ nature, premier, actes, exclus, hasTitre = false, isProcedureCollective = false }) => {
    const { valeur } = expectCalcule(compute(nature, { hasTitre, isProcedureCollective }));
    const types = valeur.actes.map(({ type }) => type);
    expect(types[0]).toBe(premier);
    expect(types).toEqual(expect.arrayContaining([...actes]));
    expect(types.filter((type) => exclus.includes(type))).toEqual([]);
  });

  test("du moins cher au plus cher, un acte du commissaire de justice le dernier jour ouvrable, une signature jusqu’au dernier jour", () => {
    const { actes } = expectCalcule(compute("commercial")).valeur;
    const ordre = ["nul", "faible", "moyen", "eleve"];
    expect(actes.map(({ cout }) => ordre.indexOf(cout))).toEqual(actes.map(({ cout }) => ordre.indexOf(cout)).toSorted());
    expect(actes.find(({ type }) => type === "assignation")?.avantLe).toBe("2026-12-11");
    expect(actes.find(({ type }) => type === "reconnaissance")?.avantLe).toBe("2026-12-13");
  });

  test("ce qui ne sauve rien est dit, avec sa raison", () => {
    const { sansEffet } = expectCalcule(compute("commercial")).valeur;
    expect(sansEffet.map(({ type }) => type)).toEqual(expect.arrayContaining(["mise_en_demeure", "relance", "requete_injonction", "sommation"]));
    expect(sansEffet.every(({ motif, references }) => motif.length > 10 && references.length > 0)).toBe(true);
  });

  test("le dernier jour ouvrable passé, il ne reste que ce qui se fait un jour fermé", () => {
    const { valeur, justification } = expectCalcule(compute("commercial", { au: "2026-12-12" }));
    expect(valeur.actes.map(({ type }) => type)).toEqual(["reconnaissance", "paiement_partiel", "mediation"]);
    expect(justification.avertissements[0]).toContain("Le dernier jour ouvrable est passé");
  });

  test("prescrite, interrompue ou de nature inconnue : rien à proposer, et pourquoi", () => {
    expect(compute("commercial", { these: { statut: "prescrite", dernierJour: jour("2026-01-01"), agirAuPlusTard: jour("2026-01-01") } })).toMatchObject({ kind: "inapplicable", references: [{ article: "2249 à 2251" }] });
    expect(compute("commercial", { these: { statut: "interrompue", dernierJour: undefined, agirAuPlusTard: undefined } })).toMatchObject({ kind: "inapplicable", references: [{ article: "2242" }] });
    expect(compute("inconnue").kind).toBe("inapplicable");
    expect(compute("credit_consommation", { au: "2026-12-12" })).toMatchObject({ kind: "inapplicable", motif: "Aucun acte connu ne sauve cette créance." });
  });
});
