import { expect, test } from "vitest";
import { consigneContenu, issueContenu, jalonContenu, KINDS_POURSUITE, poursuiteContenu } from "#shared/model/faits/procedure-faits.ts";

const ID = "a".repeat(20);

test("a procedure is one of the routes, or the European order", () => {
  for (const kind of KINDS_POURSUITE) expect(poursuiteContenu.safeParse({ poursuiteId: ID, kind }).success).toBe(true);
  expect(poursuiteContenu.safeParse({ poursuiteId: ID, kind: "duel" }).success).toBe(false);
});

test("a step names its procedure and an event that the chains know", () => {
  const jalon = { jalonId: ID, poursuiteId: ID, kind: "ordonnance_injonction", demande: 100_00, accorde: 80_00 };
  expect(jalonContenu.parse(jalon)).toEqual(jalon);
  expect(jalonContenu.safeParse({ ...jalon, kind: "inconnu" }).success).toBe(false);
});

test("an outcome is one of five; an instruction bears on a computed delay", () => {
  expect(issueContenu.safeParse({ issueId: ID, audienceId: ID, issue: "renvoi", au: "2027-01-08", heure: "09:30" }).success).toBe(true);
  expect(issueContenu.safeParse({ issueId: ID, audienceId: ID, issue: "nul" }).success).toBe(false);
  expect(consigneContenu.safeParse({ echeanceId: "delais/injonction-signification x", preavis: 400 }).success).toBe(false);
});
