import { describe, expect, test } from "vitest";
import { computeApercu, listClesRetenues } from "#shared/imports/apercu.ts";
import type { Connus } from "#shared/imports/apercu-modele.ts";
import { createFaitsCreance, definis } from "#shared/imports/faits-creance.ts";
import { createFaitsImport } from "#shared/imports/faits-import.ts";
import { countASuivre, createFaitsSuivi, createFinSuivi, listSuivis } from "#shared/imports/faits-suivi.ts";
import type { LectureComptes } from "#shared/imports/lecture.ts";
import { createOuvertureSuivi } from "#shared/imports/ouverture-suivi.ts";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { brouillonsSchema } from "#shared/model/lot.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { formatFec, readFec } from "../../support/fec-builder.ts";
import { createIds, learn, optionsAu, RIEN, writeLot } from "../../support/import-builder.ts";

const CREANCIER = "c".repeat(20);
const createId = createIds();
const AU = jour("2025-04-20");
const LIGNES = [{ debit: "1000,00" }, { piece: "FA-2", debit: "300,00", date: "20250410" }, { client: "C2", nom: "GARAGE IMAGINAIRE", piece: "FA-3", debit: "80,00", date: "20250415" }];

function importe(lecture: LectureComptes, connus: Connus, suivi: Connus | undefined) {
  const apercu = computeApercu(lecture, connus, { ...optionsAu(AU), seuils: { joursRetard: 5, montantMinimum: 0 as never } });
  return createFaitsImport({ lecture, apercu, cles: listClesRetenues(apercu.debiteurs), source: "creancier1", creancierId: CREANCIER, nature: "commercial", au: AU, empreinte: "0".repeat(64), references: { annee: 2025, prochain: 1 }, createId, suivi }).brouillons;
}
const deType = (brouillons: readonly FaitBrouillon[], type: FaitBrouillon["type"]) => brouillons.filter((fait) => fait.type === type);

describe("what is not ticked is followed", () => {
  const lecture = readFec(formatFec(LIGNES));
  const brouillons = importe(lecture, RIEN, RIEN);

  test("by debtor, with what a dossier will need, a debtor without a dossier included", () => {
    expect(brouillonsSchema.safeParse(brouillons).success).toBe(true);
    expect(deType(brouillons, "encours").map(({ contenu }) => contenu)).toMatchObject([
      { code: "C1", creancierId: CREANCIER, constateLe: "2025-04-15", nature: "commercial", postes: [{ numero: "FA-2", reste: 30_000, origineEcheance: "calculee" }] },
      { code: "C2", postes: [{ numero: "FA-3", reste: 8000 }] },
    ]);
    expect(deType(brouillons, "ouverture")).toHaveLength(1);
    expect(deType(importe(lecture, RIEN, undefined), "encours")).toEqual([]);
  });

  test("the next books replace it; what they do not hold any more is ended", () => {
    const faits = writeLot(brouillons, 1);
    const debiteurs = [...new Set(faits.map(({ sujet }) => sujet))].flatMap((sujet) => projectDebiteur(faits.filter((fait) => fait.sujet === sujet)) ?? []);
    const connus: Connus = { ...learn(brouillons), debiteurs: learn(brouillons).debiteurs.map((connu) => ({ ...connu, suivis: debiteurs.find(({ id }) => id === connu.debiteurId)?.encours })) };
    const suite = importe(readFec(formatFec(LIGNES.slice(0, 2))), connus, connus);
    expect(deType(suite, "encours")).toMatchObject([{ remplace: [debiteurs[0]?.encours?.[0]?.faitId] }]);
    expect(deType(suite, "retrait")).toMatchObject([{ remplace: [debiteurs[1]?.encours?.[0]?.faitId] }]);
    const relu = computeApercu(lecture, connus, { ...optionsAu(AU), seuils: { joursRetard: 5, montantMinimum: 0 as never } });
    expect([countASuivre(relu.debiteurs, new Set()), countASuivre(computeApercu(lecture, RIEN, optionsAu(AU)).debiteurs, new Set())]).toEqual([0, 3]);
    expect(listSuivis(connus.debiteurs[0], CREANCIER, "C1")).toHaveLength(1);
    expect(listSuivis(connus.debiteurs[0], CREANCIER, "C2")).toEqual([]);
  });

  test("nothing to follow ends what was; nothing at all writes nothing", () => {
    const contexte = { debiteurId: "d".repeat(20), code: "C1", dateFait: AU, importId: "i".repeat(20), creancierId: CREANCIER, constateLe: AU };
    expect(createFaitsSuivi([], { ...contexte, remplace: [] })).toEqual([]);
    expect(createFinSuivi("d".repeat(20), [], AU)).toEqual([]);
  });

  test("a dossier opened later takes the claims as an import would, and leaves the rest followed", () => {
    const faits = writeLot(brouillons, 1);
    const sujet = deType(brouillons, "encours")[1]?.sujet ?? deType(brouillons, "encours")[0]!.sujet;
    const debiteur = projectDebiteur(faits.filter((fait) => fait.sujet === sujet));
    const encours = debiteur?.encours ?? [];
    const directe = { motif: "litige" as const };
    const ouverture = createOuvertureSuivi({ debiteurId: "d".repeat(20), creancierId: CREANCIER, encours, cles: new Set(["creancier1|C2|FA-3"]), directe, au: AU, createReference: () => "2025-0002", createId });
    expect(brouillonsSchema.safeParse(ouverture).success).toBe(true);
    const dossier = projectDossier(writeLot(ouverture, 2).filter(({ sujet: qui }) => qui.startsWith("dossier/")));
    expect(dossier).toMatchObject({ reference: "2025-0002", directe, creances: [{ numero: "FA-3", montantTtc: 8000, cle: "creancier1|C2|FA-3", nature: "commercial" }] });
    expect(deType(ouverture, "retrait")).toHaveLength(1);
    expect(createOuvertureSuivi({ debiteurId: "d".repeat(20), creancierId: CREANCIER, encours, cles: new Set(), au: AU, createReference: () => "x", createId })).toEqual([]);
  });
});

test("a claim is written with its credits; what is not known is left out", () => {
  const poste = { numero: "F1", dateFacture: AU, montantInitial: 1000 as never, compte: "411", imputations: [{ kind: "acompte" as const, cle: "k", date: AU, montant: 200 as never }] };
  const faits = createFaitsCreance({ cle: "s|C|F1", poste }, { sujet: "dossier/x" as never, source: "s", createId });
  expect(faits.map(({ type }) => type)).toEqual(["creance", "reglement"]);
  expect(faits[1]).toMatchObject({ contenu: { libelle: "Acompte (compte 4191)", cle: "s|k|1" } });
  expect(definis({ a: 1, b: undefined })).toEqual({ a: 1 });
});
