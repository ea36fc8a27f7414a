import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import type { FaitsInstance } from "#shared/regles/competence/types-competence.ts";
import { findRepresentation, findTentativeAmiable } from "#shared/suivi/instance.ts";

const source = { baremes: createBaremes() };
const instance = (reste: Partial<FaitsInstance>): FaitsInstance => ({ type: "TC", magistrat: "formation", procedure: "fond", montant: montant(400_000), au: jour("2026-11-21"), ...reste });

test("devant le tribunal de commerce, l’avocat n’est obligatoire qu’au-delà de 10 000 € (CPC, art. 853)", () => {
  expect(findRepresentation(instance({}), source)).toBe("facultatif");
  expect(findRepresentation(instance({ montant: montant(1_500_000) }), source)).toBe("obligatoire");
});

test("devant le tribunal judiciaire, une petite demande se tente d’abord à l’amiable (CPC, art. 750-1)", () => {
  expect(findTentativeAmiable(instance({ type: "TJ" }), source)).toBe("exigee");
  expect(findTentativeAmiable(instance({ type: "TJ", montant: montant(1_500_000) }), source)).toBe("non_exigee");
});
