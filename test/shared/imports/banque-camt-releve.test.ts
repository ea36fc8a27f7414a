import { describe, expect, test } from "vitest";
import type { Anomalie } from "#shared/imports/anomalie.ts";
import { addEntree, createDetailCamt, createEntreeCamt, createReleveCamt, finishReleve } from "#shared/imports/banque-camt-releve.ts";
import { createCles } from "#shared/imports/banque-cle.ts";

function add(entree: Partial<ReturnType<typeof createEntreeCamt>>) {
  const anomalies: Anomalie[] = [];
  const releve = createReleveCamt();
  addEntree(releve, { ...createEntreeCamt(7), montant: "10", sens: "CRDT", date: "2026-01-08", ...entree }, createCles("camt053"), (anomalie) => anomalies.push(anomalie));
  return { anomalies, lu: finishReleve(releve) };
}

describe("an entry of a CAMT", () => {
  test("five decimals stay exact in the control and are rounded in the movement, which is said", () => {
    const { anomalies, lu } = add({ montant: "10.00567" });
    expect(lu.controle.somme).toBe("10.00567");
    expect(lu.mouvements[0]?.montant).toBe(1001);
    expect(anomalies).toEqual([{ ligne: 7, motif: expect.stringMatching(/arrondi/), isEcartee: false }]);
  });

  test("what is pending does not count in the booked sum", () => {
    expect(add({ statut: "PDNG" }).lu.controle).toEqual({ nombre: 1, somme: "0" });
    expect(add({ statut: "INFO" }).lu.mouvements[0]?.etat).toBe("information");
  });

  test("«\u00A0NOTPROVIDED\u00A0» is no reference, the label of the entry serves for want of another", () => {
    expect(add({ libelle: "REMISE", details: [{ ...createDetailCamt(), bout: "NOTPROVIDED" }] }).lu.mouvements[0]?.operations[0]).toEqual({ montant: 1000, noms: [], libelle: "REMISE", references: [] });
  });

  test("the first opening and the last closing make the balances of a statement of several pages", () => {
    const releve = createReleveCamt();
    for (const [code, montant] of [["PRCD", "1"], ["OPBD", "100"], ["CLBD", "110"], ["OPBD", "110"], ["CLBD", "120"]] as const) releve.soldes.push({ code, montant, sens: "CRDT", date: "2026-01-31" });
    expect(finishReleve(releve)).toMatchObject({ soldeOuverture: 10_000, soldeCloture: 12_000, ecart: 2000, dateCloture: "2026-01-31" });
  });
});
