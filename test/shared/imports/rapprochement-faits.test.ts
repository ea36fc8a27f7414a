import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { LectureReleves } from "#shared/imports/lecture-releves.ts";
import type { Decisions } from "#shared/imports/rapprochement-decision.ts";
import { createFaitsRapprochement } from "#shared/imports/rapprochement-faits.ts";
import type { Affectation, Proposition } from "#shared/imports/rapprochement-modele.ts";
import { brouillonsSchema } from "#shared/model/lot.ts";
import { id } from "../../support/dossier-builder.ts";
import { createEncoursInvente, mouvement, operation, proposition } from "../../support/encours-builder.ts";
import { createIds } from "../../support/import-builder.ts";

const LECTURE: LectureReleves = {
  kind: "releves", nomFichier: "releve.xml", encodage: "utf-8", format: "camt053", nature: "releve", lignes: { lues: 2, ecartees: 0 }, anomalies: [], anomaliesTotal: 0, avertissements: [],
  releves: [{ compte: { iban: "FR7630006000011234567890189" }, mouvements: [], dateCloture: jour("2026-01-31"), controle: { nombre: 2, somme: "0" } }],
};
const PART: Affectation = { kind: "reglement", dossierId: id("d"), debiteurId: id("b"), creanceId: id("e"), numero: "FA-1", montant: montant(500) };
const encours = createEncoursInvente([], { debiteurs: [{ debiteurId: id("b"), nom: "GARAGE FICTIF", ibans: [] }] });

function create(propositions: readonly Proposition[], decisions: Decisions = new Map()) {
  return createFaitsRapprochement({ propositions, decisions, encours, fichier: { lecture: LECTURE, empreinte: "a".repeat(64) }, attentes: new Map(), au: jour("2026-02-01"), createId: createIds() });
}

const payee = proposition(500, { affectations: [PART], reglementIds: [id("r")], operation: operation(500, "FA-1", { noms: ["GARAGE FICTIF"], iban: "DE89370400440532013000" }) });
const revenue = proposition(-500, {
  mouvement: mouvement(-500, { isRetour: true }), operation: operation(-500, "REJET", { motifRetour: "AC04" }), reglementIds: [id("t")],
  affectations: [{ kind: "rejet", reglementId: id("r"), dossierId: id("d"), debiteurId: id("b"), montant: montant(500) }],
});

describe("the facts of a review", () => {
  test("the file, its statement, the movement, the payment that names both, the account learned; all of them pass the door", () => {
    const { brouillons, ...bilan } = create([payee]);
    expect(brouillons.map(({ type }) => type)).toEqual(["import", "releve", "mouvement", "reglement", "iban"]);
    expect(bilan).toEqual({ reglements: 1, rejets: 0, dossiers: 1, total: 500, reportes: 0 });
    expect(brouillonsSchema.safeParse(brouillons).error).toBeUndefined();
    const [, , ecrit, reglement] = brouillons;
    expect(ecrit?.contenu).toMatchObject({ decision: "affecte", cle: payee.mouvement.cle });
    expect(reglement?.contenu).toMatchObject({ reglementId: id("r"), mouvementId: ecrit?.type === "mouvement" ? ecrit.contenu.mouvementId : "", libelle: "GARAGE FICTIF – FA-1" });
  });

  test("a return names the payment of the same file, and falls with it when it is not accepted", () => {
    expect(create([payee, revenue])).toMatchObject({ reglements: 1, rejets: 1 });
    const sans = create([payee, revenue], new Map([[payee.id, { kind: "ignore", motif: "Autre société" }]]));
    expect(sans).toMatchObject({ reglements: 0, rejets: 0 });
    expect(sans.brouillons.flatMap((fait) => (fait.type === "mouvement" ? [[fait.contenu.decision, fait.contenu.motif]] : []))).toEqual([["ignore", "Autre société"], ["attente", undefined]]);
  });

  test("somebody who pays for the debtor teaches no account", () => {
    const tiers = { ...payee, operation: { ...payee.operation, noms: ["AUTRE SOCIETE"] } };
    expect(create([tiers]).brouillons.some(({ type }) => type === "iban")).toBe(false);
  });

  test("shared between claims, a payment is several that share a movement", () => {
    const decisions: Decisions = new Map([[payee.id, { kind: "accepte", affectations: [{ ...PART, montant: montant(300) }, { kind: "reglement", dossierId: id("d"), debiteurId: id("b"), montant: montant(200) }] }]]);
    const parts = create([payee], decisions).brouillons.flatMap((fait) => (fait.type === "reglement" ? [fait.contenu] : []));
    expect(parts.map((part) => [part.creanceId, part.montant])).toEqual([[id("e"), 300], [undefined, 200]]);
    expect(new Set(parts.map(({ mouvementId }) => mouvementId)).size).toBe(1);
  });

  test("nothing new writes nothing at all", () => {
    expect(create([proposition(5, { certitude: "deja" }), proposition(-5, { certitude: "sans-objet" })]).brouillons).toEqual([]);
  });

  test("very long texts of a bank are cut, never refused", () => {
    const long = { ...payee, operation: operation(500, "x".repeat(5000), { noms: ["GARAGE FICTIF", ..."abcdefghijklmnop"].map((nom) => nom.repeat(500)), references: Array.from({ length: 90 }, () => "r".repeat(900)) }) };
    expect(brouillonsSchema.safeParse(create([long]).brouillons).error).toBeUndefined();
  });
});
