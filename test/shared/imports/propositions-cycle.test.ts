import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { parseCycleDeVie } from "#shared/imports/cycle-de-vie.ts";
import { listPropositionsCycle } from "#shared/imports/propositions-cycle.ts";
import { applyPropositions, createConnaissances, debiteur, type Portefeuille, resume } from "../../support/connaissances-builder.ts";
import { facture, id, reglement } from "../../support/dossier-builder.ts";
import { type CycleEcrit, writeCycle } from "../../support/facture-builder.ts";

function propose(portefeuille: Portefeuille, ecrit: CycleEcrit) {
  const lu = parseCycleDeVie(encodeUtf8(writeCycle(ecrit)));
  if (!lu.ok) throw new Error(lu.motif);
  return listPropositionsCycle(lu.message, portefeuille);
}

const CREANCE = facture("a", "1 200,00", { numero: "F-26-0412" });
const connu = createConnaissances(debiteur(), CREANCE);

describe("un message de cycle de vie", () => {
  test("une approbation est une pièce ; qu’elle reconnaisse la dette attend une personne (C. civ., art. 2240)", () => {
    const propositions = propose(connu, { statut: "205" });
    expect(resume(propositions)).toEqual(["☑ proposee Facture n° F-26-0412 approuvée : message à joindre au dossier 2026-0001", "☐ a-verifier Reconnaissance de dette, facture n° F-26-0412"]);
    const apres = applyPropositions(connu, propositions);
    expect(apres.dossiers[0]).toMatchObject({ pieces: [{ nature: "autre", datePiece: "2026-04-02", creanceIds: [id("a")] }], evenements: [{ kind: "reconnaissance", dateFait: "2026-04-02", creanceId: id("a") }] });
    expect(propose(apres, { statut: "205" })[1]?.etat).toBe("deja");
  });

  test.each(["206", "207", "210"])("le statut %s est une contestation, avec son motif et son message", (statut) => {
    const propositions = propose(connu, { statut, motif: "Marchandise non livrée" });
    const apres = applyPropositions(connu, propositions);
    expect(propositions).toMatchObject([{ isRetenue: true, detail: "Marchandise non livrée" }]);
    expect(apres.dossiers[0]).toMatchObject({ evenements: [{ kind: "contestation", creanceId: id("a"), detail: expect.stringMatching(/Marchandise non livrée/) }], pieces: [{ nature: "contestation" }] });
    expect(propose(apres, { statut, motif: "Marchandise non livrée" })).toMatchObject([{ etat: "deja" }]);
  });

  test("un encaissement est un règlement du montant encaissé, pas du reste à payer", () => {
    const ecrit: CycleEcrit = { statut: "212", montants: [["MEN", "500.00"], ["RAP", "700.00"]] };
    const apres = applyPropositions(connu, propose(connu, ecrit));
    expect(propose(connu, ecrit)).toMatchObject([{ etat: "proposee", isRetenue: true, montant: 50_000 }]);
    expect(apres.dossiers[0]?.reglements).toMatchObject([{ montant: 50_000, dateFait: "2026-04-02", creanceId: id("a") }]);
    expect(propose(apres, ecrit)).toMatchObject([{ etat: "deja" }]);
  });

  test.each([
    ["un règlement voisin du même montant", [reglement("r", "500,00", "2026-03-30")], [["MEN", "500.00"]], /peut-être le même/],
    ["plus que ce qui reste", [], [["MEN", "1300.00"]], /ne reste que/],
    ["un reste qui ne s’accorde pas", [], [["MEN", "500.00"], ["RAP", "100.00"]], /resterait/],
  ] as const)("%s attend une personne", (_, faits, montants, reserve) => {
    expect(propose(createConnaissances(debiteur(), CREANCE, ...faits), { statut: "212", montants })).toMatchObject([{ etat: "a-verifier", isRetenue: false, reserve: expect.stringMatching(reserve) }]);
  });

  test("un encaissement sans montant n’invente pas de règlement", () => {
    const propositions = propose(connu, { statut: "212" });
    expect(propositions).toMatchObject([{ reserve: expect.stringMatching(/aucun règlement/) }]);
    expect(applyPropositions(connu, propositions).dossiers[0]?.reglements).toEqual([]);
  });

  test("un rejet par la plateforme le dit ; un statut sans portée n’est pas coché", () => {
    expect(propose(connu, { statut: "213" })).toMatchObject([{ isRetenue: true, reserve: expect.stringMatching(/plateforme/) }]);
    expect(propose(connu, { statut: "204" })).toMatchObject([{ isRetenue: false, etat: "proposee" }]);
  });

  test("une facture inconnue, ou de deux dossiers, ne change rien", () => {
    expect(propose(createConnaissances(), { statut: "207" })).toMatchObject([{ etat: "impossible", reserve: expect.stringMatching(/aucun dossier/) }]);
    const sansSiren = createConnaissances(debiteur({ siren: undefined }), CREANCE, facture("e", "10,00", { numero: "F 26 0412" }));
    expect(propose(sansSiren, { statut: "207" })).toMatchObject([{ etat: "impossible", reserve: expect.stringMatching(/Plusieurs dossiers/) }]);
  });

  test("celle d’un autre vendeur est refusée", () => {
    const autre = { ...connu, creancier: { ...connu.creancier, siren: "842525388" } };
    expect(propose(autre, { statut: "207" })).toMatchObject([{ etat: "impossible", reserve: expect.stringMatching(/pas émise par/) }]);
  });
});
