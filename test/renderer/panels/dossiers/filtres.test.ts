import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { LigneDossier } from "#shared/model/dossier.ts";
import { formatFiltre, listFiltrees } from "../../../../renderer/panels/dossiers/filtres.ts";

const AU = jour("2026-11-21");
const LIGNES = [
  ligne({ id: "a", debiteur: "Éole SAS", solde: montant(900_000), gestionnaire: "Claire Aubry", premiereEcheance: jour("2026-01-31"), verdict: "serieuse" }),
  ligne({ id: "b", debiteur: "Altivoie", solde: montant(100_000), etape: "clos", hasConflit: true }),
  ligne({ id: "c", debiteur: "Tissages", solde: montant(500_000), etape: "procedure", premiereEcheance: jour("2026-11-01"), hasAVerifier: true }),
];

test.each([
  [{ texte: "eole" }, ["a"]],
  [{ gestionnaires: ["Claire Aubry"] }, ["a"]],
  [{ gestionnaires: ["—"] }, ["b", "c"]],
  [{ gestionnaires: [] }, ["a", "b", "c"]],
  [{ etapes: ["amiable", "procedure"] as const }, ["a", "c"]],
  [{ soldeMinimal: montant(500_000) }, ["a", "c"]],
  [{ retardMinimal: 30 }, ["a"]],
  [{ verdicts: ["aucun"] as const }, ["b", "c"]],
  [{ signale: "conflit" as const }, ["b"]],
  [{ signale: "a-verifier" as const, soldeMinimal: montant(1) }, ["c"]],
])("%o", (filtres, attendus) => {
  expect(listFiltrees(LIGNES, filtres, AU).map(({ id }) => id)).toEqual(attendus);
});

test("une puce dit son filtre en français", () => {
  expect(formatFiltre("etapes", { etapes: ["amiable", "qualifie", "procedure", "titre", "execution"] })).toBe("tout sauf clos");
  expect(formatFiltre("soldeMinimal", { soldeMinimal: montant(500_000) })).toBe("à partir de 5\u202F000,00\u00A0€");
  expect(formatFiltre("gestionnaires", { gestionnaires: ["Claire Aubry", "—"] })).toBe("Claire Aubry, personne");
});

function ligne(valeurs: Partial<LigneDossier>): LigneDossier {
  return {
    id: "", reference: "2026-0001", debiteur: "", etape: "amiable", solde: montant(0), principal: montant(0), interets: montant(0), indemnites: montant(0), interetsParJour: montant(0),
    arreteAu: AU, creances: 1, dateOuverture: AU, hasConflit: false, hasAVerifier: false, ...valeurs,
  };
}
