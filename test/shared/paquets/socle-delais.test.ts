import { expect, test } from "vitest";
import { parametreSchema } from "#shared/model/parametre-schema.ts";
import { SOCLE_DELAIS } from "#shared/paquets/socle-delais.ts";

test("chaque délai de procédure dit son événement, son acte et sa sanction", () => {
  const delais = SOCLE_DELAIS.map((ecrit) => parametreSchema.parse(ecrit));
  expect(delais.length).toBeGreaterThan(50);
  const muets = delais.filter(({ evenement, acte, sanction }) => evenement === undefined || acte === undefined || sanction === undefined);
  expect(muets.map(({ id }) => id)).toEqual(["delais/distance-etranger", "delais/distance-outre-mer", "delais/signification-derniere-heure", "delais/signification-premiere-heure"]);
});
