import { expect, test } from "vitest";
import { findAudience } from "#shared/imports/audience.ts";
import type { RendezVousLu } from "#shared/imports/lecture-agenda.ts";

const rendezVous = (titre: string, reste: Partial<RendezVousLu> = {}): RendezVousLu => ({ genre: "rendez-vous", titre, debut: "2026-03-27T08:00:00Z", isAnnule: false, sequence: 0, ...reste });

test("the court, the roll, the room, the lawyer and the hour of Paris, from the words of the appointment", () => {
  expect(findAudience(rendezVous("Audience de mise en état – TJ Lyon – RG n° 25/01234 – Société Exemple c/ Hôtel du Cœur", { lieu: "Tribunal judiciaire de Lyon, salle 4", description: "2e chambre civile\nAvocat : Me Exemple; toque 123" }))).toEqual({
    jour: "2026-03-27", heure: "09:00", juridiction: "Tribunal judiciaire de Lyon", chambre: "2e chambre civile", numeroRg: "25/01234", salle: "4", avocat: "Exemple",
    objet: "Audience de mise en état – TJ Lyon – RG n° 25/01234 – Société Exemple c/ Hôtel du Cœur", detail: "2e chambre civile\nAvocat : Me Exemple; toque 123",
  });
});

test.each([
  ["Référé-provision – T. com. Lyon", { juridiction: "T. com. Lyon" }], ["Délibéré, cour d’appel d’Aix-en-Provence", { juridiction: "cour d’appel d’Aix-en-Provence" }], ["Plaidoirie Tribunal des activités économiques de Paris, RG 2025/1", { juridiction: "Tribunal des activités économiques de Paris" }],
  ["JEX Bobigny, comparution", { juridiction: "JEX Bobigny" }], ["Audience R.G. 24/56789 Maître Durand", { numeroRg: "24/56789", avocat: "Durand" }],
])("%s", (titre, attendu) => {
  expect(findAudience(rendezVous(titre))).toMatchObject(attendu);
});

test("a day without an hour stays a day", () => {
  expect(findAudience(rendezVous("Audience", { debut: "2026-04-15" }))).toEqual({ jour: "2026-04-15", objet: "Audience" });
});

test.each([rendezVous("Point contentieux hebdomadaire"), rendezVous("Fin du délai d’appel (1 mois)"), rendezVous("Signifier avant l’audience", { genre: "tache" }), { genre: "rendez-vous", titre: "Audience", isAnnule: false, sequence: 0 } as const])("$titre announces none", (lu) => {
  expect(findAudience(lu)).toBeUndefined();
});
