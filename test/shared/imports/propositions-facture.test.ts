import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { parseFactureXml } from "#shared/imports/facture-xml.ts";
import { findDossier, listPropositionsFacture } from "#shared/imports/propositions-facture.ts";
import { jour } from "#shared/kernel/jour.ts";
import { applyPropositions, createConnaissances, debiteur, type Portefeuille, resume } from "../../support/connaissances-builder.ts";
import { facture, id, piece } from "../../support/dossier-builder.ts";
import { type FactureEcrite, writeCii } from "../../support/facture-builder.ts";

function propose(portefeuille: Portefeuille, ecrite: FactureEcrite, remplace: (xml: string) => string = (xml) => xml) {
  const lu = parseFactureXml(encodeUtf8(remplace(writeCii(ecrite))));
  if (!lu.ok) throw new Error(lu.motif);
  return listPropositionsFacture(lu.facture, portefeuille);
}

const CONNUE = facture("a", "1 200,00", { numero: "F-26-0412", echeance: jour("2026-03-31"), origineEcheance: "calculee" });

describe("une facture électronique ouvre une créance", () => {
  test("chez un nouveau débiteur : un débiteur, un dossier, la créance, l’acompte, la pièce", () => {
    const vide = { ...createConnaissances(), debiteurs: [] };
    const propositions = propose(vide, {});
    expect(resume(propositions)).toEqual(["☑ proposee Facture n° F-26-0412 dans un nouveau dossier"]);
    const apres = applyPropositions(vide, propositions);
    expect(apres.debiteurs.at(-1)).toMatchObject({ nom: "Café des Halles", siren: "404833048", qualite: "professionnel" });
    expect(apres.dossiers[0]).toMatchObject({
      reference: "2026-0042", importId: id("i"), creances: [{ numero: "F-26-0412", montantTtc: 120_000, echeance: "2026-03-31", origineEcheance: "stipulee", dateFacture: "2026-03-01" }],
      reglements: [{ montant: 30_000, dateFait: "2026-03-01" }], pieces: [{ nature: "facture", nom: "facture.pdf", creanceIds: [expect.any(String)] }],
    });
  });

  test("chez un débiteur connu, elle rejoint son dossier ; importée de nouveau, elle ne double rien", () => {
    const connu = createConnaissances(debiteur(), facture("b", "50,00"));
    const apres = applyPropositions(connu, propose(connu, {}));
    expect(apres.dossiers).toHaveLength(1);
    expect(apres.dossiers[0]?.creances.map(({ numero }) => numero)).toEqual(["F-B", "F-26-0412"]);
    expect(resume(propose(apres, {}))).toEqual(["☐ deja Facture n° F-26-0412 déjà au dossier 2026-0001"]);
  });

  test("sans le profil des acomptes, c’est le reste dû qui est réclamé, et le libellé le dit", () => {
    const connu = createConnaissances(debiteur(), facture("b", "50,00"));
    const apres = applyPropositions(connu, propose(connu, {}, (xml) => xml.replace(/<ram:TotalPrepaidAmount>.*?<\/ram:TotalPrepaidAmount>/, "")));
    expect(apres.dossiers[0]?.creances.at(-1)).toMatchObject({ montantTtc: 90_000, libelle: expect.stringMatching(/total de/) });
  });

  test("des échéances dont les parts font la somme due sont autant de créances, chacune avec sa prescription", () => {
    const connu = createConnaissances(debiteur(), facture("b", "50,00"));
    const parts = (xml: string) => ["500.00", "400.00"].reduce((reste, part) => reste.replace("</ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>", `</ram:DueDateDateTime><ram:PartialPaymentAmount>${part}</ram:PartialPaymentAmount></ram:SpecifiedTradePaymentTerms>`), xml);
    const apres = applyPropositions(connu, propose(connu, { echeances: ["2026-03-31", "2026-04-30"] }, parts));
    expect(apres.dossiers[0]?.creances.slice(1).map(({ numero, montantTtc, echeance }) => [numero, montantTtc, echeance])).toEqual([["F-26-0412 (1/2)", 50_000, "2026-03-31"], ["F-26-0412 (2/2)", 40_000, "2026-04-30"]]);
    const sansParts = applyPropositions(connu, propose(connu, { echeances: ["2026-03-31", "2026-04-30"] }));
    expect(sansParts.dossiers[0]?.creances.at(-1)?.echeance).toBe("2026-04-30");
  });

  test("deux factures d’un même acheteur, dans un même import, ouvrent un seul dossier", () => {
    const vide = { ...createConnaissances(), debiteurs: [] };
    const apres = applyPropositions(vide, [...propose(vide, {}), ...propose(vide, { numero: "F-26-0500" })]);
    expect(apres.dossiers.map(({ creances }) => creances.length)).toEqual([2]);
  });

  test("sans fichier gardé, la créance est écrite sans pièce", () => {
    const connu = createConnaissances(debiteur(), facture("b", "50,00"));
    expect(applyPropositions(connu, propose(connu, {}), false).dossiers[0]?.pieces).toEqual([]);
  });
});

describe("une facture connue est complétée", () => {
  test("l’échéance calculée devient celle du document, l’original rejoint le dossier", () => {
    const connu = createConnaissances(debiteur(), CONNUE);
    const propositions = propose(connu, { echeances: ["2026-04-30"] });
    expect(resume(propositions)).toEqual(["☑ proposee Facture n° F-26-0412 du dossier 2026-0001 : pièce à joindre, échéance du 30/04/2026"]);
    expect(applyPropositions(connu, propositions).dossiers[0]).toMatchObject({ creances: [{ echeance: "2026-04-30", origineEcheance: "stipulee" }], pieces: [{ creanceIds: [id("a")] }] });
  });

  test("une échéance confirmée par une personne n’est jamais remplacée", () => {
    const connu = createConnaissances(debiteur(), facture("a", "1 200,00", { numero: "F-26-0412" }), piece("p", "facture", { creanceIds: [id("a")] }));
    expect(resume(propose(connu, { echeances: ["2026-04-30"] }))).toEqual(["☐ deja Facture n° F-26-0412 déjà au dossier 2026-0001"]);
  });

  test("un montant différent est dit, jamais changé", () => {
    expect(propose(createConnaissances(debiteur(), CONNUE), { total: "1300.00", du: "1000.00" })[0]?.reserve).toMatch(/rien n’est changé/);
  });
});

describe("un avoir réduit la dette", () => {
  test.each([["381", "200.00"], ["380", "-200.00"]])("type %s de %s sur la facture qu’il nomme", (type, du) => {
    const connu = createConnaissances(debiteur(), CONNUE);
    const propositions = propose(connu, { numero: "AV-1", type, total: du, acompte: "0.00", du, precedente: "F 26 0412" });
    expect(resume(propositions)).toEqual(["☑ proposee Avoir n° AV-1 au dossier 2026-0001, sur la facture n° F-26-0412"]);
    const apres = applyPropositions(connu, propositions);
    expect(apres.dossiers[0]).toMatchObject({ avoirs: [{ montant: 20_000, creanceId: id("a"), numero: "AV-1" }], pieces: [{ nature: "avoir" }] });
    expect(propose(apres, { numero: "AV-1", type, total: du, acompte: "0.00", du, precedente: "F 26 0412" })[0]?.etat).toBe("deja");
  });

  test("sans facture nommée, une personne le place ; sans dossier, il n’y a rien à réduire", () => {
    expect(propose(createConnaissances(debiteur(), CONNUE), { numero: "AV-1", type: "381" })).toMatchObject([{ etat: "a-verifier", isRetenue: false, reserve: expect.stringMatching(/plus ancienne/) }]);
    expect(propose(createConnaissances(), { numero: "AV-1", type: "381" })).toMatchObject([{ etat: "impossible" }]);
  });
});

describe("ce qui n’ouvre aucune créance, et pourquoi", () => {
  test.each([
    ["une facture reçue", { acheteur: { nom: "Papeterie du Lac", siren: "732829320" }, vendeur: { nom: "X", siren: "404833048" } }, /facture reçue/],
    ["celle d’une autre société", { vendeur: { nom: "Autre", siren: "842525388" } }, /émise par Autre/],
    ["une devise étrangère", { devise: "USD" }, /USD/],
    ["tout payé d’avance", { acompte: "1200.00", du: "0.00" }, /payé d’avance/],
  ] as readonly (readonly [string, FactureEcrite, RegExp])[])("%s", (_, ecrite, reserve) => {
    expect(propose(createConnaissances(), ecrite)).toMatchObject([{ etat: "impossible", isRetenue: false, reserve: expect.stringMatching(reserve) }]);
  });

  test.each([
    ["non échue", {}, { echeances: ["2027-01-31"] }, /pas encore échue/],
    ["sans échéance datée", {}, { echeances: [] }, /à saisir/],
    ["d’un débiteur rapproché par son nom", { siren: undefined }, { acheteur: { nom: "CAFE DES HALLES" } }, /sans SIREN/],
    ["d’un vendeur sans SIREN et d’un autre nom", {}, { vendeur: { nom: "Autre" } }, /vérifiez que c’est bien Papeterie du Lac/],
  ] as readonly (readonly [string, object, FactureEcrite, RegExp])[])("%s, elle attend une personne", (_, identite, ecrite, reserve) => {
    expect(propose(createConnaissances(debiteur(identite)), ecrite)).toMatchObject([{ etat: "a-verifier", isRetenue: false, reserve: expect.stringMatching(reserve) }]);
  });

  test("le dossier d’un débiteur est le dernier ouvert", () => {
    const { debiteurs, dossiers } = createConnaissances(debiteur(), CONNUE);
    expect(findDossier(debiteurs[0], dossiers)?.reference).toBe("2026-0001");
    expect(findDossier(undefined, dossiers)).toBeUndefined();
  });
});
