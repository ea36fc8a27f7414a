// The same open items, by the FEC then by each list drawn from it, and the other way round: nothing is claimed twice.
import { describe, expect, test } from "vitest";
import { computeApercu, computePied, listClesRetenues } from "#shared/imports/apercu.ts";
import type { Connus } from "#shared/imports/apercu-modele.ts";
import { createFaitsImport } from "#shared/imports/faits-import.ts";
import type { LectureComptes } from "#shared/imports/lecture.ts";
import { hasExemples, readAttendus, readExemple } from "../../support/exemples.ts";
import { readFec, readTout } from "../../support/fec-builder.ts";
import { createIds, learn, optionsAu, RIEN } from "../../support/import-builder.ts";

const OPTIONS = optionsAu("2019-09-30");
/** Sum of the accounts in debit, 411 and 416. */
const SOLDES_DEBITEURS = 28_343_629;
const FEC = "fec/quadra/123456789FEC20190731.txt";

describe.skipIf(!hasExemples)("Quadra : le FEC, puis ses factures ouvertes sous chaque forme", () => {
  const listes = hasExemples ? Object.keys(readAttendus()["balance-agee"].files).filter((nom) => nom.startsWith("syn_")) : [];

  test.each(listes)("%s", async (nom) => {
    const fec = readFec(readExemple(FEC));
    const liste = await read(`balance-agee/${nom}`);
    const connus = importe(fec);
    const { debiteurs } = computeApercu(liste, connus, OPTIONS);
    expect(listClesRetenues(debiteurs)).toEqual(new Set());
    // Only the invoices that the credits of the FEC paid without naming them are new, and none of them is proposed.
    const nouvelles = debiteurs.flatMap(({ creances }) => creances.filter(({ statut }) => statut === "nouvelle"));
    expect(nouvelles.filter(({ depassement }) => depassement === undefined)).toEqual([]);
    expect(nouvelles).toHaveLength(nom === "syn_factures_ouvertes_iso.csv" ? 38 : 0);
    const { encoursAvant, encoursApres } = computePied(liste.comptes, debiteurs, connus, listClesRetenues(debiteurs));
    expect(encoursAvant).toMatchObject({ montant: SOLDES_DEBITEURS });
    expect(encoursApres).toEqual(encoursAvant);
  });

  test("et dans l’autre sens : la liste, puis le FEC, ramène ce qui est réclamé à ce que doivent les comptes", async () => {
    const liste = await read("balance-agee/syn_factures_ouvertes_iso.csv");
    const connus = importe(liste);
    const fec = readFec(readExemple(FEC));
    const { debiteurs, disparues } = computeApercu(fec, connus, OPTIONS);
    expect(debiteurs.flatMap(({ creances }) => creances.filter(({ statut }) => statut === "nouvelle"))).toEqual([]);
    const baisses = new Set([...debiteurs, ...disparues].flatMap(({ creances }) => creances.flatMap(({ cle, changement }) => (changement?.isApplicable === true ? [cle] : []))));
    expect(computePied(fec.comptes, [...debiteurs, ...disparues], connus, baisses)).toMatchObject({ encoursAvant: { montant: 35_048_626 }, encoursApres: { montant: SOLDES_DEBITEURS } });
  });
});

async function read(chemin: string): Promise<LectureComptes> {
  const lecture = await readTout(readExemple(chemin), chemin);
  if (lecture.kind !== "fec" && lecture.kind !== "echeancier") throw new Error(lecture.kind);
  return lecture;
}

/** Everything that can be claimed, ticked. */
function importe(lecture: LectureComptes): Connus {
  const apercu = computeApercu(lecture, RIEN, OPTIONS);
  const cles = new Set(apercu.debiteurs.flatMap(({ creances }) => creances.map(({ cle }) => cle)));
  const { brouillons } = createFaitsImport({ lecture, apercu, cles, source: OPTIONS.source, creancierId: "c".repeat(20), au: OPTIONS.au, empreinte: "0".repeat(64), references: { annee: 2019, prochain: 1 }, createId: createIds() });
  return learn(brouillons);
}
