import { expect, test } from "vitest";
import { parametreSchema } from "#shared/model/parametre-schema.ts";
import { SOCLE_VOIES } from "#shared/paquets/socle-voies.ts";

test("seuils, coûts, durées d’usage des voies et TVA sont datés et sourcés", () => {
  const parametres = SOCLE_VOIES.map((ecrit) => parametreSchema.parse(ecrit));
  expect(new Set(parametres.map(({ id }) => id.split("/")[0]))).toEqual(new Set(["contributions", "couts", "saisie-remunerations", "tva", "voies"]));
});

test("une durée d’usage n’est jamais donnée pour du droit", () => {
  const usages = SOCLE_VOIES.map((ecrit) => parametreSchema.parse(ecrit)).filter(({ id }) => id.startsWith("voies/delai-habituel"));
  expect(usages.length).toBeGreaterThan(3);
  expect(usages.every(({ note, valeurs }) => note?.includes("à remplacer") === true && valeurs.every(({ confiance, references }) => (confiance === "B" || confiance === "C") && references[0].texte === "Usage"))).toBe(true);
});
