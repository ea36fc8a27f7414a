import { describe, expect, test } from "vitest";
import { createLecteurFecXml } from "#shared/imports/fec-xml.ts";
import { readFec, readRefus, toOctets } from "../../support/fec-builder.ts";

const xml = (lignes: string, entete = "<EcritureLet>AB</EcritureLet>"): string => `<?xml version="1.0" encoding="UTF-8"?><comptabilite><exercice><DateCloture>2025-12-31</DateCloture><journal><JournalCode>VE</JournalCode><JournalLib>Ventes</JournalLib>
<ecriture><EcritureNum>1</EcritureNum><EcritureDate>2025-03-10</EcritureDate><EcritureLib>Facture</EcritureLib><PieceRef>FA-1</PieceRef><PieceDate>2025-03-10</PieceDate>${entete}<ValidDate>2026-01-31</ValidDate>${lignes}</ecriture></journal></exercice></comptabilite>`;
const client = (montant: string, compte = "411000"): string => `<ligne><CompteNum>${compte}</CompteNum><CompteLib>Clients</CompteLib><CompteAuxNum>C1</CompteAuxNum><CompteAuxLib>ÉTÉ</CompteAuxLib>${montant}</ligne>`;

describe("the XML form of the tax administration", () => {
  test("dates are ISO, amounts have a point, both spellings of the auxiliary are known", () => {
    const lecture = readFec(xml(client("<Debit>1200.50</Debit>"), ""));
    expect(lecture).toMatchObject({ separateur: "xml", champs: 0, dateCloture: "2025-12-31", lignes: { lues: 1 }, comptes: [{ code: "C1", nom: "ÉTÉ", solde: 120050 }] });
  });

  test("Montant and Sens, whatever their writing", () => {
    expect(readFec(xml(client("<Montant>10.00</Montant><Sens>D</Sens>") + client("<Montant>3.00</Montant><Sens>-1</Sens>", "416000"))).comptes[0]?.solde).toBe(700);
  });

  test("la lettre couvre toute l’écriture : le côté 416 d’un transfert reste dû bien que lettré", () => {
    const lecture = readFec(xml(client("<Debit>5000.00</Debit>", "416000") + client("<Credit>5000.00</Credit>")));
    expect(lecture.controle).toMatchObject({ groupesLettrage: 2, groupesOuverts: 2 });
    expect(lecture.comptes[0]?.postes.every(({ isLettreHorsFichier }) => !isLettreHorsFichier)).toBe(true);
  });

  test("the values of a line do not leak into the next one", () => {
    expect(readFec(xml(`${client("<Debit>10.00</Debit>")}<ligne><CompteNum>707000</CompteNum><Credit>10.00</Credit></ligne>`)).controle).toMatchObject({ totalDebit: 1000, totalCredit: 1000, lignesClients: 1 });
  });

  test("a line that cannot be read is set aside with its number", () => {
    const { anomalies, lignes } = readFec(xml(`${client("<Debit>abc</Debit>")}${client("<Debit>1.00</Debit>")}`));
    expect(lignes).toEqual({ lues: 1, ecartees: 1 });
    expect(anomalies[0]).toMatchObject({ ligne: 2, isEcartee: true, motif: expect.stringContaining("abc") });
  });

  test("cut or hostile XML is refused, whole", () => {
    expect(readRefus(xml(client("<Debit>1.00</Debit>")).slice(0, 400)).motif).toContain("mal formé");
    expect(readRefus(xml("").replace("<comptabilite>", '<!DOCTYPE comptabilite SYSTEM "x"><comptabilite>')).motif).toContain("DOCTYPE");
  });

  test("Latin encodings that the prolog declares", () => {
    const lecteur = createLecteurFecXml("x.xml", "iso-8859-15");
    lecteur.add(Uint8Array.from(xml(client("<Debit>1.00</Debit>")), (signe) => signe.charCodeAt(0)));
    expect(lecteur.end()).toMatchObject({ comptes: [{ nom: "ÉTÉ" }] });
  });

  test("any cut of the bytes gives the same reading", () => {
    const octets = toOctets(xml(client("<Debit>1.00</Debit>")));
    const lecteur = createLecteurFecXml("732829320FEC20251231.txt", "utf-8");
    for (const octet of octets) lecteur.add(Uint8Array.of(octet));
    expect(lecteur.end()).toEqual(readFec(octets));
  });
});
