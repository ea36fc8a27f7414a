import { expect, test } from "vitest";
import type { FaitsTransmission } from "#shared/actes/faits-transmission.ts";
import { listManques } from "#shared/actes/manques.ts";
import { readPartie } from "../../support/acte-texte.ts";
import { createFaitsInventes } from "../../support/dossier-invente.ts";

const pleins = createFaitsInventes();

test("prouve le calcul en annexe : textes, étapes, valeurs datées, « à vérifier »", () => {
  const annexe = readPartie(pleins, "Annexe");
  expect(annexe).toContain("Textes appliqués : C. com., art. L441-10 II ; C. com., art. D441-5 ; C. civ., art. 1343-1.");
  expect(annexe).toContain("\nFacture n° F-25-412\nPrincipal toutes taxes comprises, échu le 26/04/2025 | 12 345,60 € | \n");
  expect(annexe).toContain("Du 27/04/2025 au 30/06/2025 inclus, 12 345,60 € × 13,15 % × 65 j ÷ 365 (taux de la BCE au 01/01/2025, 3,15 %, plus 10 points) | 289,11 € | C. com., art. L441-10 II");
  expect(annexe).toContain("Taux de la BCE, opérations principales de refinancement | 17/06/2026 | 2,40 % | BCE, taux de refinancement à effet du 17/06/2026");
  expect(annexe).toContain("F-25-877 | 25/03/2025 | 22/03/2030 | 24/03/2030 | 08/05/2030");
  expect(annexe).not.toContain(pleins.dossier.creances[0]?.creanceId);
});

test("signale près des chiffres ce qui reste à vérifier", () => {
  const { decompte } = pleins;
  if (decompte.kind !== "calcule") throw new Error("décompte attendu");
  const { justification } = decompte;
  const [lu] = justification.parametres;
  if (lu === undefined) throw new Error("paramètre attendu");
  const douteux: FaitsTransmission = { ...pleins, decompte: { ...decompte, justification: { ...justification, avertissements: ["À vérifier : un taux."], parametres: [{ ...lu, confiance: "C" }] } } };
  expect(readPartie(douteux, "VI. Décompte")).toMatch(/^\[alerte\] À vérifier : un taux\.\n/);
  expect(readPartie(douteux, "Taux et valeurs lus")).toContain(" — à vérifier");
  expect(listManques(douteux).map(({ gravite, libelle }) => `${gravite} : ${libelle}`)).toEqual(["avertissement : À vérifier : un taux."]);
});
