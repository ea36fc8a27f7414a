// What crosses the bridge of an erasure: identifiers and figures; what is not an identifier of the journal does not pass.
import { expect, test } from "vitest";
import { effacementChannels } from "#shared/ipc/effacement-channels.ts";

const DEMANDE = { id: "e".repeat(20), sujets: [`dossier/${"d".repeat(20)}`], faits: [], frontiere: { ["a".repeat(16)]: 12 } };

test("an order names subjects, and how far each journal was known", () => {
  expect(effacementChannels["effacement:start"].request.parse(DEMANDE)).toEqual(DEMANDE);
  expect(effacementChannels["effacement:start"].request.safeParse({ ...DEMANDE, sujets: ["Jean Dupont"] }).success).toBe(false);
  expect(effacementChannels["effacement:start"].request.safeParse({ ...DEMANDE, frontiere: { "../coffre": 1 } }).success).toBe(false);
});

test("the names looked for by a try do not go on with the order, which is kept", () => {
  expect(effacementChannels["effacement:try"].request.parse({ ...DEMANDE, marques: ["Jean Dupont"] }).marques).toEqual(["Jean Dupont"]);
  expect(effacementChannels["effacement:start"].request.parse({ ...DEMANDE, marques: ["Jean Dupont"] })).toEqual(DEMANDE);
});

test("an order under way says where it stands, never what it erases", () => {
  const ordre = { id: DEMANDE.id, etape: "sauvegardes", attente: ["second"] };
  expect(effacementChannels["effacement:etat"].response.parse({ ordres: [{ ...ordre, sujets: DEMANDE.sujets }] })).toEqual({ ordres: [ordre] });
  expect(effacementChannels["effacement:etat"].response.safeParse({ ordres: [{ ...ordre, etape: "ailleurs" }] }).success).toBe(false);
});

test("what the team decided is asked for by identifiers alone; why it could not be begun comes back with them", () => {
  expect(effacementChannels["effacement:start"].request.parse({ ids: [DEMANDE.id], sujets: DEMANDE.sujets })).toEqual({ ids: [DEMANDE.id] });
  for (const ids of [[], ["Jean Dupont"]]) expect(effacementChannels["effacement:start"].request.safeParse({ ids }).success).toBe(false);
  const refus = { ids: [DEMANDE.id], motif: "Le disque est plein." };
  expect(effacementChannels["effacement:etat"].response.parse({ ordres: [], refus })).toEqual({ ordres: [], refus });
});
