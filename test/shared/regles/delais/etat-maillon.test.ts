import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { type FaitsEtat, findEtatMaillon } from "#shared/regles/delais/etat-maillon.ts";
import { evenement } from "./procedure.ts";

const TERME = { termeBrut: jour("2026-11-11"), echeance: jour("2026-11-12"), limite: jour("2026-11-12"), aPartirDu: jour("2026-11-13") };
const le = (date: string) => evenement("denonciation_attribution", date);

function etat(faits: Partial<FaitsEtat>): string {
  return findEtatMaillon({ compte: "tenir", porteur: "creancier", terme: TERME, au: jour("2026-11-12"), ...faits }).kind;
}

describe("où en est un délai", () => {
  test("à tenir\u00A0: le dernier jour compte encore, le lendemain est manqué", () => {
    expect([etat({}), etat({ au: jour("2026-11-13") }), etat({ acte: le("2026-11-12") }), etat({ acte: le("2026-11-13") })]).toEqual(["a-venir", "manque", "accompli", "manque"]);
  });

  test("de l’autre\u00A0: passé, il est expiré et non manqué, par le greffe il est manqué", () => {
    expect([etat({ porteur: "debiteur", au: jour("2026-11-13") }), etat({ porteur: "debiteur", acte: le("2026-11-13") }), etat({ porteur: "greffe", au: jour("2026-11-13") })]).toEqual(["expire", "expire", "manque"]);
  });

  test("à attendre\u00A0: fermé, ouvert, agi, agi trop tôt", () => {
    const attente = { compte: "attendre" } as const;
    expect([etat(attente), etat({ ...attente, au: jour("2026-11-13") }), etat({ ...attente, acte: le("2026-11-13") }), etat({ ...attente, acte: le("2026-11-12") })]).toEqual(["a-venir", "ouvert", "accompli", "premature"]);
  });

  test("le juge a statué malgré le retard\u00A0: rien n’est perdu", () => {
    const ordonnance = evenement("ordonnance_injonction", "2026-12-01");
    expect([etat({ au: jour("2026-12-02"), extinction: ordonnance }), etat({ au: jour("2026-12-02"), extinction: ordonnance, isPurgeable: true })]).toEqual(["manque", "sans-objet"]);
  });

  test("ce qui éteint après coup ne répare rien et ne défait rien", () => {
    const paiement = (date: string) => evenement("paiement_integral", date);
    expect([etat({ extinction: paiement("2026-11-12") }), etat({ extinction: paiement("2026-11-13"), au: jour("2026-11-20") }), etat({ acte: le("2026-11-05"), extinction: paiement("2026-11-06") })]).toEqual(["sans-objet", "manque", "accompli"]);
  });
});
