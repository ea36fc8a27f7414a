import { describe, expect, test } from "vitest";
import { formatAnnoncesEtrangeres, listPropositionsAnnonces } from "#shared/imports/propositions-annonce.ts";
import { createAnnonce } from "../../support/bodacc-builder.ts";
import { applyPropositions, createConnaissances, debiteur, resume } from "../../support/connaissances-builder.ts";
import { facture } from "../../support/dossier-builder.ts";

const OUVERTURE = createAnnonce({ dateParution: "2026-01-15", juridiction: "TC de Lyon", jugement: { date: "2026-01-06", famille: "Jugement d'ouverture", nature: "Jugement d'ouverture d'une procédure de redressement judiciaire" } });
const CONVERSION = createAnnonce({ dateParution: "2026-05-12", jugement: { date: "2026-05-04", nature: "Jugement de conversion en liquidation judiciaire" } });
const CLOTURE = createAnnonce({ dateParution: "2026-09-12", jugement: { date: "2026-09-04", famille: "Jugement de clôture", nature: "Jugement de clôture pour insuffisance d'actif" } });
const connu = createConnaissances(debiteur(), facture("a", "1 200,00"));

describe("une annonce du BODACC", () => {
  test("une ouverture est portée au débiteur, avec ses deux dates et sa source", () => {
    const propositions = listPropositionsAnnonces([OUVERTURE], connu);
    expect(resume(propositions)).toEqual(["☑ proposee Redressement judiciaire, ouverture du 06/01/2026 : les intérêts des créances antérieures s’arrêtent"]);
    const apres = applyPropositions(connu, propositions);
    expect(apres.debiteurs[0]?.procedure).toMatchObject({ procedure: "redressement_judiciaire", etat: "ouverte", dateOuverture: "2026-01-06", dateParution: "2026-01-15", juridiction: "TC de Lyon", source: expect.stringMatching(/^BODACC, annonce A/) });
    expect(listPropositionsAnnonces([OUVERTURE], apres)).toMatchObject([{ etat: "deja" }]);
  });

  test("une conversion importée plus tard remplace la procédure et garde sa date d’ouverture", () => {
    const apres = applyPropositions(applyPropositions(connu, listPropositionsAnnonces([OUVERTURE], connu)), listPropositionsAnnonces([CONVERSION], applyPropositions(connu, listPropositionsAnnonces([OUVERTURE], connu))));
    expect(apres.debiteurs[0]?.procedure).toMatchObject({ procedure: "liquidation_judiciaire", etat: "ouverte", dateOuverture: "2026-01-06", dateParution: "2026-01-15" });
    expect(apres.faits.filter(({ type }) => type === "procedure").map(({ remplace }) => remplace.length)).toEqual([0, 1]);
  });

  test("sans le jugement d’ouverture, sa date reste à saisir", () => {
    expect(listPropositionsAnnonces([CONVERSION], connu)).toMatchObject([{ isRetenue: true, reserve: expect.stringMatching(/date reste à saisir/) }]);
  });

  test("une clôture ferme la procédure connue, et elle seule", () => {
    const ouvert = applyPropositions(connu, listPropositionsAnnonces([OUVERTURE], connu));
    expect(applyPropositions(ouvert, listPropositionsAnnonces([CLOTURE], ouvert)).debiteurs[0]?.procedure).toMatchObject({ procedure: "redressement_judiciaire", etat: "close", dateOuverture: "2026-01-06" });
    expect(listPropositionsAnnonces([CLOTURE], connu)).toMatchObject([{ etat: "deja" }]);
  });

  test("un plan arrêté reste une procédure", () => {
    const plan = createAnnonce({ dateParution: "2026-08-12", jugement: { date: "2026-08-04", nature: "Jugement arrêtant le plan de redressement" } });
    expect(applyPropositions(connu, listPropositionsAnnonces([OUVERTURE, plan], connu)).debiteurs[0]?.procedure).toMatchObject({ etat: "plan", dateOuverture: "2026-01-06" });
  });

  test("une annonce rectifiée montre ses deux parutions", () => {
    const rectificatif = { ...OUVERTURE, id: "A20260002999", typeAvis: "rectificatif" as const, precedenteId: OUVERTURE.id, dateParution: CONVERSION.dateParution! };
    expect(listPropositionsAnnonces([OUVERTURE, rectificatif], connu)[0]?.reserve).toMatch(/première parution le 15\/01\/2026/);
  });

  test("par le nom et la ville, elle attend une personne\u00A0; acceptée, elle donne aussi le SIREN", () => {
    const sansSiren = createConnaissances(debiteur({ siren: undefined, ville: "Lyon" }), facture("a", "1 200,00"));
    const propositions = listPropositionsAnnonces([{ ...OUVERTURE, ville: "LYON" }], sansSiren);
    expect(propositions).toMatchObject([{ etat: "a-verifier", isRetenue: false, reserve: expect.stringMatching(/est bien le SIREN 404833048/) }]);
    expect(applyPropositions(sansSiren, propositions).debiteurs[0]).toMatchObject({ siren: "404833048", procedure: { etat: "ouverte" } });
    expect(listPropositionsAnnonces([{ ...OUVERTURE, ville: "Paris" }], sansSiren)).toEqual([]);
    expect(listPropositionsAnnonces([{ ...OUVERTURE, ville: "Lyon", sirens: ["404833048", "842525388"] }], sansSiren)).toEqual([]);
  });

  test("une nature inconnue est à lire\u00A0; des annonces annulées n’ouvrent rien", () => {
    expect(listPropositionsAnnonces([createAnnonce({ jugement: { date: "2026-01-06", nature: "Ordonnance nouvelle" } })], connu)).toMatchObject([{ etat: "impossible", reserve: expect.stringMatching(/À lire/) }]);
    const annulation = createAnnonce({ typeAvis: "annulation", precedenteId: OUVERTURE.id });
    expect(listPropositionsAnnonces([OUVERTURE, annulation], connu)).toMatchObject([{ etat: "impossible", reserve: expect.stringMatching(/aucune procédure/) }]);
  });

  test("la vente de son fonds et sa radiation alertent chacun de ses dossiers, une fois", () => {
    const vente = createAnnonce({ famille: "vente", sirens: ["404833048", "842525388"], vente: { vendeurs: ["404833048"], acheteurs: ["842525388"], opposition: "Chez Me X" } });
    const radiation = createAnnonce({ famille: "radiation" });
    const apres = applyPropositions(connu, listPropositionsAnnonces([vente, radiation], connu));
    expect(apres.dossiers[0]?.notes.map(({ texte, portee }) => [texte.slice(0, 22), portee])).toEqual([["Vente de son fonds pub", "interne"], ["Radiation du registre ", "interne"]]);
    expect(listPropositionsAnnonces([vente, radiation], apres).map(({ etat }) => etat)).toEqual(["deja", "deja"]);
    expect(listPropositionsAnnonces([{ ...vente, vente: { vendeurs: ["842525388"], acheteurs: ["404833048"] } }], connu)).toEqual([]);
  });

  test("les annonces d’inconnus sont comptées, pas listées", () => {
    const inconnue = createAnnonce({ sirens: ["842525388"], nom: "INCONNUE" });
    expect(listPropositionsAnnonces([inconnue], connu)).toEqual([]);
    expect(formatAnnoncesEtrangeres([inconnue, OUVERTURE], connu)).toBe("1\u00A0annonce ne concerne aucun de vos débiteurs.");
    expect(formatAnnoncesEtrangeres([OUVERTURE], connu)).toBeUndefined();
  });
});
