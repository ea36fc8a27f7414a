import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { taux } from "#shared/kernel/taux.ts";
import { computeDecompte, type Decompte, type FaitsDecompte } from "#shared/regles/decompte/decompte.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { readVecteurs } from "../../../support/vecteurs.ts";
import { CAS_DECOMPTE } from "./decompte.cas.ts";
import { createFacture, createFaits, PRO_CONTRE_CONSOMMATEUR } from "./faits.ts";

const VECTEURS = readVecteurs<Omit<FaitsDecompte, "avoirs" | "reglements"> & Partial<FaitsDecompte>, Partial<Decompte>>("decompte");
const compute = (faits: FaitsDecompte) => expectCalcule(computeDecompte(faits, BAREMES));

describe("décompte d’une créance à une date", () => {
  test.each(CAS_DECOMPTE)("$nom ($source)", ({ faits, principal, interets, indemnites, segments }) => {
    const { valeur } = compute(faits);
    expect(valeur).toMatchObject({ principalRestant: principal, interetsRestants: interets, indemnitesRestantes: indemnites, total: principal + interets + indemnites, tropPercu: 0 });
    expect(valeur.creances.flatMap((creance) => creance.segments.map((segment) => segment.montant as number))).toEqual(segments);
  });

  test("le même débiteur devra 10,51 € de plus par jour", () => {
    expect(compute(CAS_DECOMPTE.at(-1)!.faits).valeur.interetsParJour).toBe(1051);
  });

  test.runIf(VECTEURS.length > 0)("every worked case of an independent program, to the centime and segment by segment", () => {
    VECTEURS.forEach(({ entree, attendu }, rang) => {
      expect(project(compute({ avoirs: [], reglements: [], ...entree }).valeur, attendu), `entry ${rang}`).toEqual(attendu);
    });
  });
});

describe("ce que la règle refuse ou demande", () => {
  test("au-delà du dernier taux connu elle n’extrapole pas, et dit quel semestre manque", () => {
    const resultat = computeDecompte(createFaits({ arreteAu: jour("2027-01-01") }), BAREMES);
    expect(resultat).toMatchObject({ kind: "inapplicable", motif: expect.stringContaining("1er semestre 2027") as string });
    expect(computeDecompte(createFaits({ arreteAu: jour("2026-12-31") }), BAREMES).kind).toBe("calcule");
  });

  test("une créance soldée avant n’a pas besoin du taux inconnu, un taux convenu non plus", () => {
    const soldee = createFaits({ arreteAu: jour("2027-03-01"), reglements: [{ date: jour("2026-12-31"), montant: montant(2_000_000) }] });
    expect(compute(soldee).valeur).toMatchObject({ total: 0, interetsParJour: 0 });
    const convenue = createFaits({ arreteAu: jour("2027-03-01"), creances: [createFacture({ taux: { regime: "conventionnel", tauxPpm: taux(150_000) } })] });
    expect(compute(convenue).valeur.creances[0]?.segments.at(-1)?.au).toBe("2027-03-01");
  });

  test("les pénalités entre professionnels ne s’appliquent pas à un consommateur (C. com., art. L441-10)", () => {
    expect(computeDecompte(createFaits(PRO_CONTRE_CONSOMMATEUR), BAREMES)).toMatchObject({ kind: "inapplicable", references: [{ texte: "C. com.", article: "L441-10 II" }] });
  });

  test("un règlement qui vise une créance absente la demande", () => {
    const faits = createFaits({ reglements: [{ date: jour("2026-05-01"), montant: montant(1), creanceId: "F9" }] });
    expect(computeDecompte(faits, BAREMES)).toEqual({ kind: "incomplet", manquants: ["la créance «\u00A0F9\u00A0», que vise le règlement du 01/05/2026"] });
  });

  test("avant toute base de calcul, elle refuse", () => {
    expect(computeDecompte(createFaits({ arreteAu: jour("2008-12-31") }), BAREMES).kind).toBe("inapplicable");
  });

  test("sans créance, il n’y a pas de décompte", () => {
    expect(computeDecompte(createFaits({ creances: [] }), BAREMES)).toEqual({ kind: "incomplet", manquants: ["au moins une créance"] });
  });
});

describe("l’arrêt du cours et l’intérêt journalier", () => {
  test("rien ne court plus à compter de l’ouverture d’une procédure collective", () => {
    const { valeur } = compute(createFaits({ ouvertureProcedureCollectiveLe: jour("2026-10-01") }));
    expect(valeur.creances[0]?.segments.at(-1)?.au).toBe("2026-09-30");
    expect(valeur.interetsParJour).toBe(0);
  });

  test("la veille de l’ouverture porte encore intérêt, mais un jour de plus non", () => {
    const { valeur } = compute(createFaits({ arreteAu: jour("2026-09-30"), ouvertureProcedureCollectiveLe: jour("2026-10-01") }));
    expect(valeur.creances[0]?.segments.at(-1)?.au).toBe("2026-09-30");
    expect(valeur.interetsParJour).toBe(0);
  });

  test("une créance non échue n’ajoute rien par jour et le dit", () => {
    const { valeur, justification } = compute(createFaits({ creances: [createFacture({ echeance: jour("2026-11-21"), libelle: "facture n° 7" })] }));
    expect(valeur).toMatchObject({ interetsParJour: 0, indemnitesRestantes: 0, total: 1_200_000 });
    expect(justification.avertissements).toEqual(["Non échu au 21/11/2026, mais compris dans le principal\u00A0: facture n° 7."]);
  });
});

/** Only the fields that the expected answer names. */
function project(recu: unknown, attendu: unknown): unknown {
  if (Array.isArray(recu) && Array.isArray(attendu)) return recu.map((element: unknown, rang) => project(element, attendu[rang]));
  if (typeof recu !== "object" || recu === null || typeof attendu !== "object" || attendu === null) return recu;
  return Object.fromEntries(Object.entries(recu).filter(([cle]) => cle in attendu).map(([cle, valeur]) => [cle, project(valeur, (attendu as Record<string, unknown>)[cle])]));
}
