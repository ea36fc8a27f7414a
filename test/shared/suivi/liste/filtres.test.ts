import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { countFiltrees, type Filtres, foldLigne, listFiltrees } from "#shared/suivi/liste/filtres.ts";
import { createIndexTexte } from "#shared/suivi/liste/index-texte.ts";
import { AU, ligne } from "../../../support/ligne-inventee.ts";

const LIGNES = [
  ligne({ id: "a", debiteur: "Éole SAS", solde: montant(900_000), gestionnaire: "Claire Aubry", premiereEcheance: jour("2026-01-31"), verdict: "serieuse", nature: "commercial", etiquettes: ["e1"], agirAuPlusTard: jour("2027-02-01"), prochaineLe: jour("2026-12-01"), libres: { g: "Lyon", m: 12_000 } }),
  ligne({ id: "b", debiteur: "Altivoie", solde: montant(100_000), etape: "clos", hasConflit: true, nature: "loyer_commercial", autresNatures: ["commercial"], juridiction: "Tribunal de commerce de Limoges", mandataireId: "m1" }),
  ligne({ id: "c", debiteur: "Tissages", solde: montant(500_000), etape: "procedure", premiereEcheance: jour("2026-11-01"), hasAVerifier: true, agirAuPlusTard: jour("2026-11-20"), relanceLe: jour("2026-11-10"), reporteAu: jour("2026-12-01"), libres: { g: "Marseille", m: 500, j: "2026-05-02" } }),
];

const CAS: readonly (readonly [Filtres, readonly string[]])[] = [
  [{}, ["a", "b", "c"]],
  [{ texte: "eole" }, ["a"]],
  [{ texte: "limoges" }, ["b"]],
  [{ gestionnaires: ["Claire Aubry"] }, ["a"]],
  [{ gestionnaires: ["—"] }, ["b", "c"]],
  [{ gestionnaires: [] }, ["a", "b", "c"]],
  [{ etapes: ["amiable", "procedure"] }, ["a", "c"]],
  [{ natures: ["commercial"] }, ["a", "b"]],
  [{ etiquettes: ["e1"] }, ["a"]],
  [{ etiquettes: ["—"] }, ["b", "c"]],
  [{ solde: { minimum: montant(500_000) } }, ["a", "c"]],
  [{ solde: { minimum: montant(200_000), maximum: montant(500_000) } }, ["c"]],
  [{ retardMinimal: 30 }, ["a"]],
  [{ retardMinimal: 0 }, ["a", "b", "c"]],
  [{ prescription: 90 }, ["a"]],
  [{ prescription: "passee" }, ["c"]],
  [{ prochaine: 10 }, ["a"]],
  [{ sansRelance: 30 }, ["a", "b"]],
  [{ juridictions: ["Tribunal de commerce de Limoges"] }, ["b"]],
  [{ mandataires: ["m1", "—"] }, ["a", "b", "c"]],
  [{ reporte: "oui" }, ["c"]],
  [{ verdicts: ["aucun"] }, ["b", "c"]],
  [{ signale: "conflit" }, ["b"]],
  [{ signale: "a-verifier", solde: { minimum: montant(1) } }, ["c"]],
  [{ libres: [{ libreId: "g", texte: "LYON" }] }, ["a"]],
  [{ libres: [{ libreId: "m", minimum: 1000, maximum: 12_000 }] }, ["a"]],
  [{ libres: [{ libreId: "j", depuis: "2026-05-01", jusque: "2026-05-31" }] }, ["c"]],
  [{ libres: [{ libreId: "g", choix: ["Lyon", "—"] }] }, ["a", "b"]],
  [{ texte: "e", etapes: ["procedure"], solde: { minimum: montant(1) } }, ["c"]],
];

test.each(CAS)("%o", (filtres, attendus) => {
  expect(listFiltrees(LIGNES, filtres, AU).map(({ id }) => id)).toEqual(attendus);
  expect(countFiltrees(LIGNES, filtres, AU)).toBe(attendus.length);
  const index = createIndexTexte(foldLigne);
  index.follow(LIGNES);
  expect(listFiltrees(LIGNES.toReversed(), filtres, AU, index).map(({ id }) => id)).toEqual(attendus.toReversed());
});

test("une ligne se cherche sans accent, par son débiteur, sa référence, ses champs", () => {
  expect(foldLigne(LIGNES[0] ?? ligne({}))).toContain("eole sas 2026-0001");
  expect(foldLigne(LIGNES[0] ?? ligne({}))).toContain("lyon");
});
