import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { createLecteurCamt } from "#shared/imports/banque-camt.ts";
import { publishReleves } from "#shared/imports/publication-releves.ts";
import type { LectureReleves } from "#shared/imports/lecture-releves.ts";
import { expectReleve, formatCamt, formatEntree, readOctets } from "../../support/banque-builder.ts";
import { hasExemples, readAttendus, readExemple } from "../../support/exemples.ts";

function read(xml: string, portion?: number): LectureReleves {
  return expectReleve(readOctets(createLecteurCamt("releve.xml", "utf-8"), encodeUtf8(xml), portion));
}

describe("CAMT", () => {
  test.skipIf(!hasExemples)("every sample gives the figures of an independent reading", () => {
    const { camt } = readAttendus();
    const lus = Object.entries(camt).filter(([chemin]) => chemin.endsWith(".xml"));
    expect(lus.length).toBeGreaterThanOrEqual(13);
    for (const [chemin, { kind, statements }] of lus) {
      const lecture = expectReleve(readOctets(createLecteurCamt(chemin, "utf-8"), readExemple(chemin)));
      expect(publishReleves(lecture).controle, chemin).toMatchObject({ kind });
      expect(lecture.releves.map(({ compte, controle: { nombre, somme }, ecart }) => ({ account: compte.iban ?? compte.numero, entries_count: nombre, booked_sum: somme, reconciles: ecart === undefined ? null : ecart === 0 })), chemin)
        .toEqual(statements.map(({ account, entries_count, booked_sum, reconciles }) => ({ account, entries_count, booked_sum, reconciles })));
    }
  });

  test.skipIf(!hasExemples)("versions 02 and 08 of one statement are read the same, keys included", () => {
    const [deux, huit] = ["camt/syn_a_camt053.001.02.xml", "camt/syn_a_camt053.001.08.xml"].map((chemin) => expectReleve(readOctets(createLecteurCamt(chemin, "utf-8"), readExemple(chemin))).releves[0]);
    expect(deux).toEqual(huit);
    expect(huit?.mouvements.map(({ etat, isRetour, operations }) => [etat, isRetour, operations.length])).toEqual([
      ["comptabilise", false, 1], ["comptabilise", false, 1], ["comptabilise", false, 1], ["comptabilise", false, 3],
      ["comptabilise", true, 1], ["comptabilise", false, 1], ["comptabilise", false, 1], ["attente", false, 1],
    ]);
    expect(huit?.mouvements[4]?.operations[0]).toMatchObject({ montant: -180_000, noms: ["SCI LES TILLEULS"], bout: "E2E-0003", references: ["RF11FA2025031"], motifRetour: "AC04" });
  });

  test("a reversal keeps the sign that the bank gave it", () => {
    const retour = formatEntree({ sens: "DBIT", statut: "<RvslInd>true</RvslInd><Sts>BOOK</Sts>" });
    expect(read(formatCamt([retour])).releves[0]?.mouvements[0]).toMatchObject({ montant: -1000, isRetour: true });
  });

  test("two equal movements of one day are two movements, and keep their keys in the next file", () => {
    const deux = read(formatCamt([formatEntree({}), formatEntree({})])).releves[0]?.mouvements.map(({ cle }) => cle);
    expect(new Set(deux).size).toBe(2);
    expect(read(formatCamt([formatEntree({})])).releves[0]?.mouvements[0]?.cle).toBe(deux?.[0]);
  });

  test("an amount or a date that cannot be read sets the entry aside, with its line", () => {
    const { lignes, anomalies, releves } = read(formatCamt([formatEntree({ montant: "12..50" }), formatEntree({ date: "2026-02-31" }), formatEntree({ sens: "XXXX" }), formatEntree({})]));
    expect(lignes).toEqual({ lues: 1, ecartees: 3 });
    expect(anomalies.map(({ motif }) => motif)).toEqual([expect.stringMatching(/12\.\.50/), expect.stringMatching(/2026-02-31/), expect.stringMatching(/XXXX/)]);
    expect(anomalies.every(({ ligne }) => ligne === 1)).toBe(true);
    expect(releves[0]?.controle.nombre).toBe(4);
  });

  test("details that do not add up to the entry make one operation that holds all their texts", () => {
    const details = '<TxDtls><Amt Ccy="EUR">4.00</Amt><RmtInf><Ustrd>FA-1</Ustrd></RmtInf></TxDtls><TxDtls><RmtInf><Ustrd>FA-2</Ustrd></RmtInf></TxDtls>';
    expect(read(formatCamt([formatEntree({ details })])).releves[0]?.mouvements[0]?.operations).toMatchObject([{ montant: 1000, libelle: "FA-1 FA-2", noms: [] }]);
  });

  test("what does not foot is said, never refused", () => {
    const soldes = ["OPBD", "CLBD"].map((code) => `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-01-31</Dt></Dt></Bal>`).join("");
    expect(read(formatCamt([formatEntree({})], { soldes })).avertissements).toEqual([expect.stringMatching(/écart de −10,00\u00A0€/)]);
    expect(read(formatCamt([formatEntree({})], { soldes })).releves[0]?.ecart).toBe(-1000);
  });

  test("a notice is read and said, and is no statement", () => {
    const avis = formatCamt([formatEntree({})]).replaceAll("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn").replaceAll("Stmt>", "Ntfctn>");
    expect(read(avis)).toMatchObject({ nature: "avis", avertissements: [expect.stringMatching(/avis d’opération/)] });
  });

  test("any cut of the bytes gives the same reading", () => {
    const xml = formatCamt([formatEntree({ details: "<TxDtls><RltdPties><Dbtr><Nm>HÔTEL DU CŒUR</Nm></Dbtr></RltdPties></TxDtls>" }), formatEntree({ montant: "x" })]);
    for (const portion of [1, 2, 3, 7, 64]) expect(read(xml, portion)).toEqual(read(xml));
  });

  test("a file cut half-way is refused whole", () => {
    const xml = formatCamt([formatEntree({}), formatEntree({})]);
    expect(readOctets(createLecteurCamt("r.xml", "utf-8"), encodeUtf8(xml.slice(0, -60)))).toMatchObject({ kind: "refus", motif: expect.stringMatching(/mal formé/) });
  });
});
