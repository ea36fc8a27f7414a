import { describe, expect, test } from "vitest";
import { formatReference } from "#shared/kernel/format-reference.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { computeDecompte, type FaitsDecompte } from "#shared/regles/decompte/decompte.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { createFacture, createFaits } from "./faits.ts";

const justify = (faits: FaitsDecompte) => expectCalcule(computeDecompte(faits, BAREMES)).justification;
const plain = (texte: string) => texte.replaceAll(/[\u00A0\u202F]/g, " ");

describe("la preuve d’un décompte", () => {
  const faits = createFaits({ creances: [createFacture({ libelle: "facture n° F-118" })], reglements: [{ date: jour("2026-07-15"), montant: montant(400_000) }] });

  test("se lit ligne à ligne : base, taux, jours, article, puis le règlement à sa place", () => {
    expect(justify(faits).etapes.map(({ libelle, valeur }) => plain(`${libelle} → ${valeur ?? ""}`))).toEqual([
      "Intérêts simples : principal × taux annuel × jours ÷ 365, arrondis au centime par période → ",
      "facture n° F-118 : principal toutes taxes comprises, échu le 31/03/2026 → 12 000,00 €",
      "facture n° F-118 : premier jour portant intérêt → 01/04/2026",
      "facture n° F-118 : du 01/04/2026 au 30/06/2026 inclus, 12 000,00 € × 12,15 % × 91 j ÷ 365 (taux de la BCE au 01/01/2026, 2,15 %, plus 10 points) → 363,50 €",
      "facture n° F-118 : du 01/07/2026 au 15/07/2026 inclus, 12 000,00 € × 12,40 % × 15 j ÷ 365 (taux de la BCE au 01/07/2026, 2,40 %, plus 10 points) → 61,15 €",
      "facture n° F-118 : règlement du 15/07/2026, 424,65 € sur les intérêts et 3 575,35 € sur le principal → 4 000,00 €",
      "facture n° F-118 : du 16/07/2026 au 21/11/2026 inclus, 8 424,65 € × 12,40 % × 129 j ÷ 365 (taux de la BCE au 01/07/2026, 2,40 %, plus 10 points) → 369,21 €",
      "facture n° F-118 : indemnité forfaitaire de recouvrement → 40,00 €",
      "Total arrêté au 21 novembre 2026 : principal 8 424,65 €, intérêts 369,21 €, indemnités 40,00 € → 8 833,86 €",
    ]);
  });

  test("cite les articles et chaque valeur lue, une fois", () => {
    const { references, parametres } = justify(faits);
    expect(references.map(formatReference)).toEqual(["C. com., art. L441-10 II", "C. com., art. D441-5", "C. civ., art. 1343-1"]);
    const ids = parametres.map(({ id, depuis }) => `${id} ${depuis}`);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toContain("interets/taux-bce 2026-06-17");
  });

  test("une valeur donnée de mémoire est dite à vérifier", () => {
    const ancien = createFaits({ arreteAu: jour("2019-03-31"), creances: [createFacture({ echeance: jour("2019-01-31") })] });
    expect(justify(ancien).avertissements.map(plain)).toEqual([expect.stringContaining("À vérifier : points ajoutés au taux de la BCE") as string]);
    expect(justify(faits).avertissements).toEqual([]);
  });

  test("la procédure collective et le trop-perçu ont leur ligne", () => {
    const libelles = justify({ ...faits, ouvertureProcedureCollectiveLe: jour("2026-10-01"), reglements: [{ date: jour("2026-07-15"), montant: montant(9_000_000) }] }).etapes.map(({ libelle }) => plain(libelle));
    expect(libelles.some((libelle) => libelle.startsWith("Procédure collective ouverte le 1er octobre 2026"))).toBe(true);
    expect(libelles).toContain("Trop-perçu, que rien n’absorbe");
  });
});
