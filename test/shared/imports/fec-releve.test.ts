import { expect, test } from "vitest";
import { addClient, addJournal, addMouvement, closeEcriture, createReleveFec, isCompteClient, toJourFec } from "#shared/imports/fec-releve.ts";

function add(releve: ReturnType<typeof createReleveFec>, numero: string, debit: number, credit: number, classe = 411): void {
  addMouvement(releve, { ligne: releve.lignes + 2, journal: addJournal(releve, "VE", "Ventes"), numero, classe, debit, credit, date: 20250101 + releve.lignes });
}

test("sums, dates and the accounts shown apart", () => {
  const releve = createReleveFec();
  add(releve, "1", 100, 0);
  add(releve, "1", 0, 40, 419);
  add(releve, "1", 0, 60, 707);
  expect(releve).toMatchObject({ lignes: 3, debit: 100, credit: 100, absolu: 200, premiereDate: 20250101, derniereDate: 20250103 });
  expect([...releve.autres]).toEqual([[419, -40]]);
});

test("an entry whose lines do not follow each other still balances", () => {
  const releve = createReleveFec();
  add(releve, "1", 100, 0);
  add(releve, "2", 50, 0);
  add(releve, "1", 0, 100);
  closeEcriture(releve);
  expect([...releve.desequilibrees.values()].map(({ numero, solde, ligne }) => [numero, solde, ligne])).toEqual([["2", 50, 3]]);
});

test("a customer keeps the first name that is one", () => {
  const releve = createReleveFec();
  addClient(releve, "C1", "");
  addClient(releve, "C1", "FICTIF");
  addClient(releve, "C1", "AUTRE");
  expect(releve.clients.get("C1")?.nom).toBe("FICTIF");
  expect([411, 416, 413, 419].map(isCompteClient)).toEqual([true, true, false, false]);
  expect(toJourFec(20250228)).toBe("2025-02-28");
});
