import { describe, expect, test } from "vitest";
import { createDecoupe } from "#shared/formats/decoupe-lignes.ts";
import { createReleve } from "#shared/formats/encodage.ts";
import { createReleveAnomalies } from "#shared/imports/anomalie.ts";
import { parseEnteteFec } from "#shared/imports/fec-entete.ts";
import { createReleveFec } from "#shared/imports/fec-releve.ts";
import { addLigneFec, type LecteurLignesFec } from "#shared/imports/fec-texte.ts";
import { ENTETE, formatLigne, type LigneInventee, toOctets } from "../../support/fec-builder.ts";

function read(lignes: readonly (LigneInventee | string)[]): LecteurLignesFec {
  const lecteur: LecteurLignesFec = { entete: parseEnteteFec(ENTETE)!, releve: createReleveFec(), anomalies: createReleveAnomalies(), journal: undefined, numero: "", client: undefined, code: "", champs: undefined };
  const decoupe = createDecoupe({ separateur: 9, hasGuillemets: false, releve: createReleve() }, (ligne) => addLigneFec(lecteur, ligne));
  decoupe.add(toOctets(lignes.map((ligne) => `${typeof ligne === "string" ? ligne : formatLigne(ligne)}\n`).join("")));
  return lecteur;
}
const anomalie = (ligne: LigneInventee | string) => read([{ debit: "1,00" }, ligne]).anomalies.list()[0];

describe("lines set aside, each with its line, its column and a reason", () => {
  test.each<readonly [string, LigneInventee | string, string | undefined, RegExp]>([
    ["an unreadable amount", { debit: "abc" }, "Debit", /«\u00A0abc\u00A0».*mise de côté/],
    ["an ambiguous amount", { debit: "1.234" }, "Debit", /1\.234/],
    ["a date that does not exist", { date: "20250229" }, "EcritureDate", /20250229/],
    ["no date", { date: "", datePiece: "" }, "EcritureDate", /manque/],
    ["no account", { compte: " " }, "CompteNum", /compte manque/],
    ["too few fields", "a\tb\tc", undefined, /3\u00A0champs au lieu de 18/],
    ["null characters", { libelle: "a\u0000b" }, undefined, /nuls/],
  ])("%s", (_, ligne, colonne, motif) => {
    expect(anomalie(ligne)).toMatchObject({ ligne: 2, isEcartee: true, ...(colonne === undefined ? {} : { colonne }), motif: expect.stringMatching(motif) });
    expect(anomalie(ligne)?.texte?.length).toBeGreaterThan(0);
  });
});

describe("lines read with a remark", () => {
  test.each<readonly [string, LigneInventee, RegExp]>([
    ["thousands in an amount", { debit: "1 200,00" }, /«\u00A01 200,00\u00A0» est lu 1\u202F200,00/],
    ["three decimals, rounded half away from zero", { debit: "12,345" }, /lu 12,35, arrondi/],
    ["a date in another spelling", { date: "15/01/2025", datePiece: "20250115" }, /AAAAMMJJ.*15\/01\/2025/],
    ["a date of piece that does not exist", { datePiece: "20251301" }, /date d’écriture est retenue/],
    ["an accent in what is quoted", { date: "15/01/2025", libelle: "réglé", datePiece: "20250115" }, /AAAAMMJJ/],
  ])("%s", (_, ligne, motif) => {
    expect(anomalie(ligne)).toMatchObject({ ligne: 2, isEcartee: false, motif: expect.stringMatching(motif) });
  });

  test("the text shown is the line itself, accents included", () => {
    expect(anomalie({ debit: "abc", nom: "CŒUR" })?.texte).toContain("CŒUR");
  });
});

test("only customer lines are kept: the others leave their sums", () => {
  const { releve } = read([{ debit: "10,00" }, { compte: "707000", credit: "10,00" }, { compte: "419800", credit: "1,00" }, { compte: "419100", credit: "2,00" }]);
  expect([...releve.clients.values()].map(({ lignes, avances }) => [lignes.length, avances.length])).toEqual([[1, 1]]);
  expect(releve).toMatchObject({ lignes: 4, debit: 1000, credit: 1300 });
});
