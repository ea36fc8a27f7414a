import { expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { createRevue, isAPropositions } from "#shared/imports/propositions-lecture.ts";
import { createConnaissances, debiteur } from "../../support/connaissances-builder.ts";
import { facture } from "../../support/dossier-builder.ts";
import { writeCii, writeCycle } from "../../support/facture-builder.ts";
import { formatFec, readTout } from "../../support/fec-builder.ts";

const connu = createConnaissances(debiteur(), facture("a", "1 200,00", { numero: "F-26-0412" }));
const AGENDA = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@x\r\nDTSTART:20260327T080000Z\r\nSUMMARY:Audience dossier 2026-0001\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
const revoir = async (texte: string) => {
  const lecture = await readTout(encodeUtf8(texte));
  if (!isAPropositions(lecture)) throw new Error(lecture.kind);
  return createRevue(lecture, connu);
};

test("each family proposes its own changes", async () => {
  const annonce = { id: "A20260010100", familleavis: "collective", typeavis: "annonce", dateparution: "2026-01-15", registre: ["404833048"], jugement: { date: "2026-01-06", nature: "Jugement d'ouverture de liquidation judiciaire" } };
  const revues = await Promise.all([writeCii({}), writeCycle({ statut: "207" }), JSON.stringify({ results: [annonce] }), JSON.stringify({ results: [{ siren: "404833048", nom_complet: "CAFE", etat_administratif: "C" }], total_results: 1 }), AGENDA].map(revoir));
  expect(revues.map(({ propositions }) => propositions.map(({ cle }) => cle.split("|")[0]))).toEqual([["facture"], ["cdar"], ["bodacc"], ["sirene"], ["ics"]]);
});

test("what the file could not tell and what concerns nobody is said", async () => {
  expect((await revoir(writeCii({ du: "800.00" }))).phrases).toEqual([expect.stringMatching(/montant dû/)]);
  expect((await revoir(JSON.stringify({ total_count: 3, results: [{ id: "A1", familleavis: "dpc", commercant: "INCONNU", registre: [] }] }))).phrases).toEqual([expect.stringMatching(/3 résultats/), expect.stringMatching(/aucun de vos débiteurs/)]);
});

test("the accounts have their own review", async () => {
  expect(isAPropositions(await readTout(encodeUtf8(formatFec([]))))).toBe(false);
});
