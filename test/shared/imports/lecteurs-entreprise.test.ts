import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { listPhrases } from "#shared/imports/lecteurs-entreprise.ts";
import { createPublication, isUtile } from "#shared/imports/publication.ts";
import { jour } from "#shared/kernel/jour.ts";
import { hasExemples, listAttendus, readExemple } from "../../support/exemples.ts";
import { writeCycle } from "../../support/facture-builder.ts";
import { readTout } from "../../support/fec-builder.ts";

const lire = (texte: string) => readTout(encodeUtf8(texte), "sans-nom");

describe.skipIf(!hasExemples)("the samples, from their bytes to what is published", () => {
  test.each(listAttendus("cdar"))("%s", async (chemin, { status, invoice, amounts }) => {
    const lecture = await readTout(readExemple(chemin));
    expect(isUtile(lecture) && createPublication(lecture).controle).toEqual({ status, invoice, amounts });
  });

  test.each(["syn_ods_v21_records.json", "syn_ods_export.csv"])("bodacc/%s", async (nom) => {
    const attendu = Object(listAttendus("bodacc").find(([cle]) => cle === "syn_ods_v21_records.json")?.[1]);
    const lecture = await readTout(readExemple(`bodacc/${nom}`));
    expect(isUtile(lecture) && createPublication(lecture, jour("2026-11-21")).controle).toEqual({ records: attendu.records, collective: attendu.collective, status_by_siren: attendu.status_by_siren });
  });

  test.each([["bodacc/RCS-A_BXA20210005_extrait.xml", "annonces"], ["bodacc/syn_PCL_BXA20260030.xml", "annonces"], ["bodacc/ods_v1_880878145.json", "annonces"], ["sirene/search-356000000.json", "entreprises"], ["sirene/search-123456789.json", "entreprises"]])("%s is read", async (chemin, kind) => {
    expect((await readTout(readExemple(chemin))).kind).toBe(kind);
  });
});

describe("by their content", () => {
  test("a lifecycle message", async () => {
    expect(await lire(writeCycle({ statut: "205" }))).toMatchObject({ kind: "cycle-de-vie", format: "cdar", message: { factures: [{ statut: "205" }] } });
  });

  test.each([
    ['{"error_code":"ODSQLError","message":"Unknown field: siren"}', "bodacc", /erreur.*pas vérifiés/],
    ['{"nhits":0,"errorcode":10002,"error":"limit"}', "bodacc", /erreur/],
    ['{"header":{"statut":404,"message":"Aucun élément trouvé"}}', "sirene", /erreur.*vérifiée/],
    ['{"total_results":3,"erreur":"saturé"}', "sirene", /saturé/],
    ['{"familleavis":', "bodacc", /mal formé/],
  ])("%s is « non vérifié », never « rien »", async (texte, format, motif) => {
    expect(await lire(texte)).toMatchObject({ kind: "refus", format, motif: expect.stringMatching(motif) });
  });

  test("an answer without any notice is one, and says nothing of anybody", async () => {
    expect(await lire('{"total_count": 0, "results": []}')).toMatchObject({ kind: "annonces", annonces: [] });
  });

  test("what was set aside foots", async () => {
    expect(await lire('{"results":[{"familleavis":"collective","id":"A1"},{"autre":1}]}')).toMatchObject({ kind: "annonces", lignes: { lues: 1, ecartees: 1 } });
  });

  test("a thousand sentences are enough", () => {
    expect(listPhrases(Array.from({ length: 5000 }, () => "x"))).toMatchObject({ anomaliesTotal: 5000, avertissements: { length: 1000 } });
  });
});
