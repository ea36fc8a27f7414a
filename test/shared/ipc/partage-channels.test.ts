// What the window may learn of the shared folder: names and figures, never a path.
import { expect, test } from "vitest";
import { partageChannels } from "#shared/ipc/partage-channels.ts";

const VIDE = { maintenant: 1, isEnCours: false, nonPartages: { faits: 0 }, postes: [], quarantaine: [], alarmes: [], fichiers: 0, octets: 0 };

test("nothing shared is said by the absence of a folder", () => {
  expect(partageChannels["partage:etat"].response.parse(VIDE)).toEqual(VIDE);
});

test("a path that would be added to the answer does not pass", () => {
  const lu = partageChannels["partage:choose"].response.parse({ kind: "choisi", nom: "Contentieux", contenu: "vide", path: "/reseau/Contentieux" });
  expect(lu).toEqual({ kind: "choisi", nom: "Contentieux", contenu: "vide" });
});

test("a negative count or an unknown alarm is refused", () => {
  expect(partageChannels["partage:etat"].response.safeParse({ ...VIDE, fichiers: -1 }).success).toBe(false);
  expect(partageChannels["partage:etat"].response.safeParse({ ...VIDE, alarmes: [{ nature: "autre", phrase: "…" }] }).success).toBe(false);
});
