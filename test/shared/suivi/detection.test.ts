import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { Creancier, Debiteur } from "#shared/model/dossier.ts";
import { createDetection, findRegles, formatTri, REGLES_PAR_DEFAUT } from "#shared/suivi/detection.ts";
import type { ReglesDetection } from "#shared/suivi/detection-modele.ts";
import { debiteurInvente, encoursInvente, posteInvente } from "../../support/detection-builder.ts";

const AU = jour("2026-01-05");
const { faitId, dateFait } = encoursInvente([]);
const creancier = (regles: Partial<ReglesDetection>): Creancier => ({ id: "c".repeat(20), faitId, dateFait, denomination: "NOUS", detection: { ...REGLES_PAR_DEFAUT, ...regles, faitId, dateFait } });
const decide = (debiteur: Partial<Debiteur>, regles: Partial<ReglesDetection> = {}) => {
  const [candidat] = createDetection({ creanciers: [creancier(regles)], au: AU, findPrescription: () => undefined })([debiteurInvente("GARAGE", debiteur)]);
  if (candidat === undefined) throw new Error("Aucun candidat");
  return candidat;
};
const avec = (...postes: Parameters<typeof encoursInvente>[0]) => ({ encours: [encoursInvente(postes)] });
const tri = (contenu: Partial<NonNullable<Debiteur["tri"]>>) => ({ ...avec(posteInvente("F1", 1000)), tri: { faitId, dateFait, decision: "reporte" as const, motif: "promesse", ...contenu } });

describe("trente jours après l’échéance, ou deux relances", () => {
  test("le retard suffit, et dit son nombre et la règle", () => {
    expect(decide(avec(posteInvente("F1", 120_000)))).toMatchObject({ etat: "a-qualifier", echu: 120_000, retard: 36, raisons: ["36\u00A0jours de retard (règle\u00A0: 30)"] });
  });

  test("juste en dessous, ce qui manque est dit", () => {
    expect(decide(avec(posteInvente("F1", 1000, "2025-12-20")))).toMatchObject({ etat: "sous-seuil", raisons: ["encore 14\u00A0jours, ou 2\u00A0relances"] });
    expect(decide(avec(posteInvente("F1", 1000, "2025-12-06")))).toMatchObject({ etat: "a-qualifier", retard: 30 });
    expect(decide(avec(posteInvente("F1", 1000, "2025-12-07")))).toMatchObject({ etat: "sous-seuil", retard: 29, raisons: ["encore 1\u00A0jour, ou 2\u00A0relances"] });
  });

  test("deux relances suffisent, lues dans la liste ou notées", () => {
    expect(decide(avec(posteInvente("F1", 1000, "2025-12-20", { relances: 2 })))).toMatchObject({ etat: "a-qualifier", relances: 2 });
    const relance = (le: string) => ({ faitId, dateFait: jour(le), signalementId: "s".repeat(20), kind: "relance" as const });
    expect(decide({ ...avec(posteInvente("F1", 1000, "2025-12-20")), signalements: [relance("2025-12-22"), relance("2025-12-30")] })).toMatchObject({ etat: "a-qualifier", raisons: ["2\u00A0relances sans réponse (règle\u00A0: 2)"] });
    expect(decide(avec(posteInvente("F1", 1000, "2025-12-20", { relances: 5 })), { relances: undefined })).toMatchObject({ etat: "sous-seuil", raisons: ["encore 14\u00A0jours"] });
  });

  test("un minimum se compte sur tout l’échu du débiteur", () => {
    expect(decide(avec(posteInvente("F1", 6000), posteInvente("F2", 5000)), { montantMinimum: montant(10_000) })).toMatchObject({ etat: "a-qualifier", echu: 11_000 });
    expect(decide(avec(posteInvente("F1", 6000)), { montantMinimum: montant(10_000) })).toMatchObject({ etat: "sous-seuil", raisons: ["il manque 40,00\u00A0€ pour atteindre 100,00\u00A0€"] });
  });

  test("ce qui n’est pas échu, d’une autre nature ou à vérifier ne compte pas", () => {
    expect(decide(avec(posteInvente("F1", 1000, "2026-02-01")))).toMatchObject({ etat: "sous-seuil", echu: 0, total: 1000, raisons: ["pas encore échue"] });
    expect(decide(avec(posteInvente("F1", 1000)), { natures: ["transport_marchandises"] })).toMatchObject({ etat: "sous-seuil", retenues: [] });
    expect(decide(avec(posteInvente("F1", 1000, "2025-11-30", { reserve: "à vérifier" })))).toMatchObject({ etat: "sous-seuil", raisons: ["à vérifier"] });
  });
});

describe("ce qu’une personne décide", () => {
  test("un report tient jusqu’à son jour, un écart jusqu’à nouvel ordre", () => {
    expect(decide(tri({ jusquAu: jour("2026-01-06") })).etat).toBe("reporte");
    expect(decide(tri({ jusquAu: AU })).etat).toBe("a-qualifier");
    expect(decide(tri({ decision: "ecarte" })).etat).toBe("ecarte");
    expect(formatTri({ decision: "reporte", motif: "promesse", jusquAu: jour("2026-01-06") })).toBe("reporté jusqu’au 06/01/2026\u00A0: promesse");
  });

  test("les règles sont celles du créancier, sinon celles d’usage ; le plus gros échu d’abord", () => {
    expect(findRegles(undefined)).toEqual(REGLES_PAR_DEFAUT);
    const deux = [debiteurInvente("PETIT", avec(posteInvente("F1", 10))), debiteurInvente("GROS", avec(posteInvente("F1", 99))), debiteurInvente("RIEN")];
    expect(createDetection({ creanciers: [], au: AU, findPrescription: () => undefined })(deux).map(({ debiteur }) => debiteur.nom)).toEqual(["GROS", "PETIT"]);
  });

  test("un débiteur inchangé n’est pas jugé de nouveau, un débiteur changé l’est", () => {
    let comptes = 0;
    const detect = createDetection({ creanciers: [], au: AU, findPrescription: () => void (comptes += 1) });
    const [garage, scierie] = [debiteurInvente("GARAGE", avec(posteInvente("F1", 10))), debiteurInvente("SCIERIE", avec(posteInvente("F2", 20)))];
    const avant = detect([garage, scierie]);
    expect(comptes).toBe(2);
    expect(detect([{ ...garage, nom: "GARAGE NEUF" }, scierie]).map(({ debiteur }) => debiteur.nom)).toEqual(["SCIERIE", "GARAGE NEUF"]);
    expect({ comptes, isMeme: detect([scierie])[0] === avant[0] }).toEqual({ comptes: 3, isMeme: true });
  });
});
