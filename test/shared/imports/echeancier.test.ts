import { describe, expect, test } from "vitest";
import { createLecteurEcheancier } from "#shared/imports/echeancier.ts";
import { listControleEcheancier } from "#shared/imports/controle-publie.ts";
import { readFec, readListe, readOctets, toOctets } from "../../support/fec-builder.ts";
import { hasExemples, readAttendus, readExemple } from "../../support/exemples.ts";

describe.skipIf(!hasExemples)("the samples", () => {
  const attendu = hasExemples ? readAttendus()["balance-agee"] : undefined;
  const read = (nom: string) => {
    const lecture = readOctets(readExemple(`balance-agee/${nom}`), nom);
    if (lecture.kind !== "echeancier") throw new Error(lecture.kind);
    return lecture;
  };

  test("Sage: 310 lines, 151 subtotals and a grand total skipped and checked, header on line 4", () => {
    const lecture = read("syn_echeancier_sage_cp1252.csv");
    expect(listControleEcheancier(lecture.controle)).toEqual(Object.fromEntries(["lines", "customers", "debit_cents", "credit_cents", "net_cents"].map((cle) => [cle, attendu?.figures[cle]])));
    expect(lecture).toMatchObject({ encodage: "windows-1252", ligneEntete: 4, nature: "postes", anomalies: [], lignes: { lues: 310, ecartees: 0 } });
  });

  test("ISO: 248 invoices", () => {
    expect(read("syn_factures_ouvertes_iso.csv").controle).toMatchObject({ lignes: 248, totalDebit: attendu?.figures["debit_cents"], totalCredit: 0 });
  });

  test("an aged balance: buckets to check with, no item", () => {
    const lecture = read("syn_balance_agee_utf8bom.csv");
    expect(lecture).toMatchObject({ nature: "tranches", controle: { clients: attendu?.figures["customers"], soldeNet: attendu?.figures["net_cents"] } });
    expect(lecture.tranches.map(({ montant }) => montant)).toEqual(Object.values(attendu?.files["syn_balance_agee_utf8bom.csv"]?.buckets_cents ?? {}));
    expect(lecture.comptes.flatMap(({ postes, creances }) => [...postes, ...creances])).toEqual([]);
  });

  test("a quote that is not closed costs its line, not the next", () => {
    const lecture = read("malformed/quotes_unclosed.csv");
    expect(lecture).toMatchObject({ lignes: { lues: 1, ecartees: 1 }, anomalies: [{ ligne: 2, isEcartee: true }], comptes: [{ code: "C2" }] });
  });

  test("the list and the FEC that it comes from say the same of each customer, item by item", () => {
    const fec = readFec(readExemple("fec/quadra/123456789FEC20190731.txt"));
    const soldes = (comptes: readonly { readonly code: string; readonly solde: number }[]) => Object.fromEntries(comptes.filter(({ solde }) => solde !== 0).map(({ code, solde }) => [code, solde]));
    const liste = read("syn_echeancier_sage_cp1252.csv");
    expect(soldes(liste.comptes)).toEqual(soldes(fec.comptes));
    const cles = new Set(fec.comptes.flatMap(({ creances }) => creances.map(({ cle }) => cle)));
    const nouvelles = liste.comptes.flatMap(({ creances }) => creances).filter(({ cle }) => !cles.has(cle));
    expect(nouvelles).toEqual([]);
  });
});

describe("layouts of other software", () => {
  const solde = (texte: string): number => readListe(texte).controle.soldeNet;

  test.each([
    ["thousands in no-break spaces and thin spaces", "Code;Client;Facture;Échéance;Reste\nC1;X;F1;31/01/2025;1\u00A0200,50 €\nC1;X;F2;31/01/2025;1\u202F000,00\n", 220050],
    ["SAP: sign after, point for thousands", "Compte;Nom;Pièce;Date;Montant\n1;X;F1;31.01.2025;1.234,56-\n1;X;F2;31.01.2025;2.000,00\n", 76544],
    ["parentheses", "Code\tClient\tN° facture\tDate\tSolde\nC1\tX\tF1\t2025-01-31\t(123,45)\n", -12345],
    ["American dates, decimal point", "customer_id,customer_name,invoice_number,issue_date,due_date,total,remaining\nC1,X,F1,12/15/2024,01/14/2025,\"1,200.00\",\"1,200.00\"\n", 120000],
    ["sep=, titles and blank lines before the header", "sep=;\n\"ÉCHÉANCIER\";;;;\n;;;;\nCode client;Intitulé;N° pièce;Échéance;Solde\nC1;X;F1;31/01/2025;10,00\n", 1000],
    ["an ambiguous thousand settled by its column", "Code;Client;Facture;Date;Solde\nC1;X;F1;31/01/2025;1.234\nC1;X;F2;31/01/2025;5,50\n", 123950],
  ])("%s", (_, texte, attendu) => {
    expect(solde(texte)).toBe(attendu);
  });

  test("what remains of an invoice whose payments are not known is said to be a balance", () => {
    const { comptes } = readListe("customer_id,customer_name,invoice_number,issue_date,due_date,total,remaining\nC1,X,F1,2025-01-01,2025-01-31,1000.00,400.00\n");
    expect(comptes[0]?.creances[0]).toMatchObject({ origine: "solde", montantInitial: 40000, reste: 40000, echeance: "2025-01-31", libelle: expect.stringContaining("Facture de 1\u202F000,00") });
  });

  test("a wrong total is told, the right ones are silent", () => {
    const liste = "Code;Client;Facture;Date;Solde\nC1;X;F1;31/01/2025;10,00\n;Total C1;;;10,00\nC2;Y;F2;31/01/2025;5,00\n;Total C2;;;6,00\n;TOTAL GÉNÉRAL;;;15,00\n";
    expect(readListe(liste).anomalies.map(({ ligne, motif, isEcartee }) => [ligne, /6,00.*5,00/s.test(motif), isEcartee])).toEqual([[5, true, false]]);
  });

  test.each([
    ["an impossible date", "C1;X;F1;31/09/2025;10,00", "Date"], ["no amount that can be read", "C1;X;F1;31/01/2025;#N/A", "Solde"], ["no date at all", "C1;X;F1;;10,00", undefined], ["no customer", ";;F1;31/01/2025;10,00", "Code"],
  ])("%s sets the line aside, with its number", (_, ligne, colonne) => {
    const lecture = readListe(`Code;Client;Facture;Date;Solde\n${ligne}\nC2;Y;F2;31/01/2025;1,00\n`);
    expect(lecture).toMatchObject({ lignes: { lues: 1, ecartees: 1 }, anomalies: [{ ligne: 2, isEcartee: true, ...(colonne === undefined ? {} : { colonne }) }] });
  });

  test("columns that a person designates are read, with the name that the file gives them", () => {
    const texte = "Qui;Quoi;Quand;Combien\nX;F1;31/01/2025;10,00\n";
    const lecture = readListe(texte, { correspondances: { nom: "Qui", piece: "Quoi", echeance: "Quand", solde: "Combien" } });
    expect(lecture).toMatchObject({ colonnes: { nom: "Qui", solde: "Combien" }, comptes: [{ code: "X", creances: [{ numero: "F1", reste: 1000 }] }] });
  });

  test("a header alone is read, with a warning; a SIREN is kept when its key is right", () => {
    expect(readListe("Code;Client;Facture;Date;Solde\n").avertissements[0]).toContain("aucune ligne lisible");
    const { comptes } = readListe("Code;Client;SIREN;Facture;Date;Solde\nC1;X;732 829 320;F1;31/01/2025;1,00\nC2;Y;123456789;F2;31/01/2025;1,00\n");
    expect(comptes.map(({ siren }) => siren)).toEqual(["732829320", undefined]);
  });

  test("names like __proto__ are names, formulas and markup are text", () => {
    const { comptes } = readListe("Code;Client;Facture;Date;Solde\n__proto__;<b>X</b>;=HYPERLINK(1);31/01/2025;1,00\nconstructor;Y;F2;31/01/2025;1,00\n");
    expect(comptes.map(({ code, nom, postes }) => [code, nom, postes[0]?.numero])).toEqual([["__proto__", "<b>X</b>", "=HYPERLINK(1)"], ["constructor", "Y", "F2"]]);
  });

  test("a list of 25 MB is no list of open items", () => {
    const lecteur = createLecteurEcheancier("x.csv");
    const portion = toOctets("C1;X;F1;31/01/2025;1,00\n".repeat(50_000));
    for (let rang = 0; rang < 25; rang++) lecteur.add(portion);
    expect(lecteur.isArrete()).toBe(true);
    expect(lecteur.end()).toMatchObject({ kind: "refus", motif: expect.stringContaining("24") });
  });

  test("sums that would no longer be exact refuse the list", () => {
    const lignes = Array.from({ length: 100 }, (_, rang) => `C1;X;F${rang};31/01/2025;999999999999,99`).join("\n");
    expect(readOctets(toOctets(`Code;Client;Facture;Date;Solde\n${lignes}\n`)).kind).toBe("refus");
  });
});
