// What the window may ask of the team, and learn of it: never a key.
import { expect, test } from "vitest";
import { equipeChannels } from "#shared/ipc/equipe-channels.ts";

test("a post alone, one that waits, one that left are told apart", () => {
  const { response } = equipeChannels["equipe:etat"];
  for (const etat of [{ kind: "seule" }, { kind: "attente", chiffres: "012345" }, { kind: "partie", nom: "Contentieux", reglages: [] }]) expect(response.parse(etat)).toEqual(etat);
  expect(response.safeParse({ kind: "attente", chiffres: "12345" }).success).toBe(false);
});

test("a key that would be added to the answer does not pass", () => {
  const membre = { poste: "a".repeat(16), personne: "Léa", role: "gestionnaire", depuis: 1, isMoi: true, hasJumeau: false };
  const equipe = { nom: "Contentieux", empreinte: "7c1e", isAdministrateur: true, membres: [{ ...membre, cles: { signature: "00" } }], invitations: [], demandes: [], rejets: [], reglages: [], annuaire: "secret" };
  expect(equipeChannels["equipe:etat"].response.parse({ kind: "membre", equipe })).toEqual({ kind: "membre", equipe: { nom: "Contentieux", empreinte: "7c1e", isAdministrateur: true, membres: [membre], invitations: [], demandes: [], rejets: [], reglages: [] } });
});

test("an empty name, an unknown role, a post that is none are refused", () => {
  expect(equipeChannels["equipe:create"].request.safeParse({ nom: "", personne: "Léa" }).success).toBe(false);
  expect(equipeChannels["equipe:invite"].request.safeParse({ pour: "Léa", role: "roi" }).success).toBe(false);
  expect(equipeChannels["equipe:remove"].request.safeParse({ poste: "../x" }).success).toBe(false);
});
