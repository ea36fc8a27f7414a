import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { computeColonnesTitre } from "#shared/regles/decompte/colonnes-titre.ts";
import { computeDecompte } from "#shared/regles/decompte/decompte.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { CAS_COLONNES } from "./colonnes-titre.cas.ts";
import { createFacture, createFaits, PRO_CONTRE_CONSOMMATEUR } from "./faits.ts";

const faits = createFaits({
  ...PRO_CONTRE_CONSOMMATEUR,
  creances: [createFacture({ montantTtc: montant(1_000_000), echeance: jour("2026-02-02"), taux: { regime: "legal", miseEnDemeureLe: jour("2026-02-02") } })],
  titre: { executoireLe: jour("2026-06-30") },
  reglements: [{ date: jour("2026-07-15"), montant: montant(40_000) }],
});

describe("avant et après le titre", () => {
  const { valeur, justification } = expectCalcule(computeColonnesTitre(faits, BAREMES));

  test.each(CAS_COLONNES)("$nom ($source)", ({ poste, colonnes }) => {
    const ligne = valeur.lignes.find((candidate) => candidate.poste === poste)!;
    expect([ligne.avantTitre, ligne.apresTitre, ligne.regle, ligne.reste]).toEqual(colonnes);
  });

  test("chaque ligne s’équilibre, et le total est celui du décompte", () => {
    for (const { avantTitre, apresTitre, regle, reste } of valeur.lignes) expect(avantTitre + apresTitre - regle).toBe(reste);
    expect(valeur.lignes.at(-1)).toMatchObject({ poste: "total", reste: expectCalcule(computeDecompte(faits, BAREMES)).valeur.total });
    expect(justification.etapes.at(-1)?.libelle).toContain("à la date du titre, le 30");
  });

  test("sans titre il le demande, avant le titre il n’y a pas d’après", () => {
    expect(computeColonnesTitre(createFaits(), BAREMES).kind).toBe("incomplet");
    expect(computeColonnesTitre({ ...faits, arreteAu: jour("2026-06-29") }, BAREMES).kind).toBe("inapplicable");
  });
});
