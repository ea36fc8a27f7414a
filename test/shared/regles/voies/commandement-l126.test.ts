import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Baremes } from "#shared/regles/baremes.ts";
import { computeCommandementL126 } from "#shared/regles/voies/commandement-l126.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { CAS_L126 } from "./commandement-l126.cas.ts";
import { faitsVoies, listObstacles } from "./faits.ts";

describe("créances commerciales incontestées", () => {
  test.each(CAS_L126)("$nom ($source)", ({ faits, etat }) => {
    expect(computeCommandementL126(faitsVoies(faits), BAREMES).valeur.etat).toBe(etat);
  });

  test("piège 22\u00A0: la loi est en vigueur, la voie ne se prend pas sans son décret, et c’est écrit", () => {
    const { valeur } = computeCommandementL126(faitsVoies(), BAREMES);
    expect(listObstacles(valeur, "indisponible")).toContain("décret d’application n’est pas publié");
  });

  test("une ligne de barème l’ouvre à la date du décret, sans changer le code", () => {
    const parametre = BAREMES.get("voies/l126-disponible")!;
    const decret: Baremes = new Map([...BAREMES, ["voies/l126-disponible", { ...parametre, valeurs: [parametre.valeurs[0], { ...parametre.valeurs[0], depuis: jour("2027-01-01"), valeur: 1 }] }]]);
    expect(computeCommandementL126(faitsVoies({ au: jour("2026-12-31") }), decret).valeur.etat).toBe("indisponible");
    expect(computeCommandementL126(faitsVoies({ au: jour("2027-01-02") }), decret).valeur.etat).toBe("ouverte");
  });

  test("une valeur de mémoire ne l’ouvrirait pas seule", () => {
    const parametre = BAREMES.get("voies/l126-disponible")!;
    const rumeur: Baremes = new Map([...BAREMES, ["voies/l126-disponible", { ...parametre, valeurs: [{ ...parametre.valeurs[0], valeur: 1, confiance: "C" }] }]]);
    expect(computeCommandementL126(faitsVoies(), rumeur).valeur.etat).toBe("a-verifier");
  });
});
