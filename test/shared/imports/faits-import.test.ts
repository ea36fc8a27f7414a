import { describe, expect, test } from "vitest";
import { computeApercu, listClesRetenues } from "#shared/imports/apercu.ts";
import type { Connus } from "#shared/imports/apercu-modele.ts";
import { createFaitsImport, type FaitsImport } from "#shared/imports/faits-import.ts";
import type { LectureComptes } from "#shared/imports/lecture.ts";
import { jour } from "#shared/kernel/jour.ts";
import { brouillonsSchema } from "#shared/model/lot.ts";
import { formatFec, readFec, readOctets } from "../../support/fec-builder.ts";
import { hasExemples, readExemple } from "../../support/exemples.ts";
import { createIds, learn, optionsAu, RIEN } from "../../support/import-builder.ts";

const EMPREINTE = "0".repeat(64);

function importe(lecture: LectureComptes, connus: Connus = RIEN, createId = createIds()): FaitsImport {
  const options = optionsAu("2026-11-21");
  const apercu = computeApercu(lecture, connus, options);
  return createFaitsImport({
    lecture, apercu, cles: listClesRetenues(apercu.debiteurs), source: options.source, creancierId: createId(), nature: "commercial", qualite: "professionnel", au: options.au,
    empreinte: EMPREINTE, references: { annee: 2026, prochain: 42 }, createId,
  });
}

const fec = (lignes: Parameters<typeof formatFec>[0]) => readFec(formatFec(lignes));

describe("les faits d’un import", () => {
  const lecture = fec([{ debit: "1200,00", lettre: "a" }, { journal: "BQ", libelle: "Virement reçu", date: "20250401", credit: "200,00", lettre: "a" }, { debit: "300,00", piece: "FA-1001" }, { piece: "AV-1", libelle: "Avoir sur FA-1001", credit: "50,00" }, { journal: "BQ", compte: "419100", piece: "AC-1", credit: "100,00" }]);
  const { brouillons, dossiers, creances, total } = importe(lecture);

  test("le fichier, le débiteur, le dossier, ses créances, ce qui a été payé : tous conformes au registre", () => {
    expect(brouillons.map(({ type }) => type)).toEqual(["import", "plafonds", "debiteur", "ouverture", "creance", "reglement", "reglement", "creance", "avoir"]);
    expect(brouillonsSchema.safeParse(brouillons).success).toBe(true);
    expect(dossiers).toMatchObject([{ nom: "MENUISERIE FICTIVE", reference: "2026-0042" }]);
    expect({ creances, total }).toEqual({ creances: 2, total: 115000 });
  });

  test("chaque créance moins ses règlements et avoirs fait ce qui reste dû", () => {
    expect(learn(brouillons).creances.map(({ numero, montant: reste }) => [numero, reste])).toEqual([["FA-1", 90000], ["FA-1001", 25000]]);
  });

  test("une échéance calculée le dit ; les dates sont celles des pièces", () => {
    const [creance] = brouillons.filter((fait) => fait.type === "creance");
    expect(creance).toMatchObject({ dateFait: "2025-03-10", contenu: { echeance: "2025-04-09", origineEcheance: "calculee", nature: "commercial", montantTtc: 120000, compte: "411000", cle: "creancier1|C1|FA-1" } });
    expect(brouillons.find((fait) => fait.type === "reglement")).toMatchObject({ dateFait: "2025-04-01", contenu: { montant: 20000, libelle: "Virement reçu" } });
    expect(brouillons.filter((fait) => fait.type === "reglement")[1]).toMatchObject({ contenu: { montant: 10000, libelle: expect.stringContaining("4191") } });
  });

  test("le même fichier deux fois n’apporte aucun fait", () => {
    expect(importe(lecture, learn(brouillons))).toMatchObject({ brouillons: [], creances: 0, total: 0 });
  });

  test("le FEC de l’exercice suivant n’apporte que ce qui est nouveau, au dossier déjà ouvert", () => {
    const suivant = fec([{ journal: "AN", date: "20260101", datePiece: "20250310", debit: "900,00" }, { journal: "AN", date: "20260101", datePiece: "20250310", debit: "250,00", piece: "FA-1001" }, { debit: "80,00", piece: "FA-2001", date: "20260201" }]);
    const { brouillons: nouveaux, dossiers: touches } = importe(suivant, learn(brouillons));
    expect(nouveaux.map(({ type }) => type)).toEqual(["import", "plafonds", "creance"]);
    expect(touches).toEqual([{ dossierId: dossiers[0]?.dossierId, debiteurId: dossiers[0]?.debiteurId, nom: "MENUISERIE FICTIVE" }]);
    expect(nouveaux[2]).toMatchObject({ sujet: `dossier/${dossiers[0]?.dossierId}`, contenu: { numero: "FA-2001" } });
  });

  test("rien n’est écrit de ce qui n’est pas coché", () => {
    const apercu = computeApercu(lecture, RIEN, optionsAu("2026-11-21"));
    expect(createFaitsImport({ lecture, apercu, cles: new Set(), source: "s", creancierId: "c", au: jour("2026-11-21"), empreinte: EMPREINTE, references: { annee: 2026, prochain: 1 }, createId: createIds() }).brouillons).toEqual([]);
  });

  test("names and labels of any length fit in a fact", () => {
    const longue = fec([{ debit: "1,00", nom: "N".repeat(900), piece: `P${"1".repeat(900)}`, libelle: "L".repeat(900) }, { journal: "BQ", piece: `P${"1".repeat(900)}`, libelle: "x".repeat(900), credit: "0,50" }]);
    expect(brouillonsSchema.safeParse(importe(longue).brouillons).success).toBe(true);
  });
});

test.skipIf(!hasExemples)("the Quadra FEC, then its open-items list, double nothing", () => {
  const lecture = readFec(readExemple("fec/quadra/123456789FEC20190731.txt"));
  const { brouillons } = importe(lecture);
  const liste = readOctets(readExemple("balance-agee/syn_echeancier_sage_cp1252.csv"));
  if (liste.kind !== "echeancier") throw new Error(liste.kind);
  const connues = new Set(learn(brouillons).creances.map(({ cle }) => cle));
  const apercu = computeApercu(liste, learn(brouillons), optionsAu("2026-11-21"));
  const doublons = apercu.debiteurs.flatMap(({ creances }) => creances).filter(({ statut, cle }) => statut === "nouvelle" && connues.has(cle));
  expect(doublons).toEqual([]);
  expect(apercu.debiteurs.flatMap(({ creances }) => creances).filter(({ statut }) => statut === "nouvelle").every(({ poste }) => poste.origine === "solde")).toBe(true);
});
