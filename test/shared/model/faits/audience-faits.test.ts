import { expect, test } from "vitest";
import { audienceContenu } from "#shared/model/faits/audience-faits.ts";

const AUDIENCE = { audienceId: "a".repeat(20) };

test("a hearing may be known by its day only, or to the hour, with the court, the room, the roll", () => {
  expect(audienceContenu.safeParse(AUDIENCE).success).toBe(true);
  expect(audienceContenu.safeParse({ ...AUDIENCE, juridiction: "Tribunal judiciaire de Lyon", chambre: "2e chambre", numeroRg: "25/01234", salle: "4", heure: "09:00", avocat: "Me Exemple", objet: "Mise en état", uid: "x@y", sequence: 2, isAnnulee: true }).success).toBe(true);
});

test.each([{ heure: "9h" }, { heure: "24:00" }, { audienceId: "x" }, { sequence: -1 }, { juridiction: "" }])("%j is refused", (champ) => {
  expect(audienceContenu.safeParse({ ...AUDIENCE, ...champ }).success).toBe(false);
});
