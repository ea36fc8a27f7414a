import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { computeDecompte, type FaitsDecompte } from "#shared/regles/decompte/decompte.ts";
import { createEtapeFrais, createTotal, listEtapesCommunes } from "#shared/regles/decompte/etapes-decompte.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { createFacture, createFaits } from "./faits.ts";

const plain = (texte: string) => texte.replaceAll(/[\u00A0\u202F]/g, " ");
const etapes = (faits: FaitsDecompte) => expectCalcule(computeDecompte(faits, BAREMES)).justification.etapes.map(({ libelle }) => plain(libelle));

describe("les étapes d’un décompte", () => {
  test("une période capitalisée montre la part d’intérêts dans son assiette, avec l’article", () => {
    const faits = createFaits({ arreteAu: jour("2026-06-30"), creances: [createFacture({ echeance: jour("2024-12-31"), montantTtc: montant(1_000_000) })], capitalisation: { depuis: jour("2025-01-01"), fondement: "contrat" } });
    expect(etapes(faits)).toContain("F1 : du 01/01/2026 au 30/06/2026 inclus, 11 264,59 € (dont 1 264,59 € d’intérêts capitalisés) × 12,15 % × 181 j ÷ 365 (taux de la BCE au 01/01/2026, 2,15 %, plus 10 points)");
  });

  test("un règlement imputé d’abord sur le principal le dit dans cet ordre", () => {
    const faits = createFaits({ arreteAu: jour("2026-06-30"), reglements: [{ date: jour("2026-05-01"), montant: montant(1_210_000), principalDabord: "convention" }] });
    expect(etapes(faits)).toContain("F1 : règlement du 01/05/2026, 12 000,00 € sur le principal et 100,00 € sur les intérêts");
  });

  test("des frais dus, réglés ou laissés au créancier", () => {
    const ligne = { id: "x", libelle: "Commandement", poste: "execution", date: jour("2026-06-01"), montant: montant(2042), motif: "frais d’exécution forcée", references: [{ texte: "CPCE", article: "L111-8" }], regle: montant(1000), reste: montant(1042), isRecuperable: true } as const;
    expect(plain(createEtapeFrais(ligne).libelle)).toBe("Commandement du 01/06/2026 : frais d’exécution forcée, réglé à hauteur de 10,00 €");
    expect(plain(createEtapeFrais({ ...ligne, isRecuperable: false, regle: montant(0) }).libelle)).toBe("Commandement du 01/06/2026, 20,42 €, non compté : frais d’exécution forcée");
  });

  test("le surendettement a son étape, le total nomme les frais quand il y en a", () => {
    const { valeur } = expectCalcule(computeDecompte(createFaits(), BAREMES));
    expect(listEtapesCommunes(createFaits({ recevabiliteSurendettementLe: jour("2026-06-01") }), valeur)).toHaveLength(1);
    expect(createTotal(valeur).libelle).not.toContain("frais");
  });
});
