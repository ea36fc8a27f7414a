import { describe, expect, test } from "vitest";
import { juridiction } from "../../../electron/cli/juridiction.ts";
import { COMMANDES } from "../../../electron/cli/registre.ts";
import { ADRESSES } from "../../shared/regles/competence/juridiction-competente.cas.ts";
import { runInMemory } from "./poste.ts";

const ENTREE = { codePostal: "13127", ville: "Vitrolles", matiere: "commerciale", montant: 300_000, procedure: "injonction", au: "2026-11-21" };

async function run(entree: unknown, ...options: readonly string[]) {
  const { code, sortie, erreur } = await runInMemory(["juridiction", "--entree", "-", ...options], { stdin: JSON.stringify(entree) });
  return { code, reponse: sortie === "" ? undefined : (JSON.parse(sortie) as unknown), erreur: erreur.trim() };
}

test("it is one of the commands", () => {
  expect(COMMANDES).toContain(juridiction);
});

describe("exigible juridiction", () => {
  test("la réponse a exactement les champs du contrat", async () => {
    const { code, reponse } = await run(ENTREE);
    expect(code).toBe(0);
    expect(Object.keys(reponse as object)).toEqual(["kind", "valeur", "justification"]);
    expect(reponse).toMatchObject({
      kind: "calcule",
      valeur: { juridictions: [{ id: "tc1304", nom: "Tribunal de commerce de Salon-de-Provence", type: "TC", fiabilite: "haute" }], avocat: "facultatif", tentativeAmiable: "non_exigee", contributions: [{ montant: 3023 }] },
    });
    const { valeur } = reponse as { valeur: { juridictions: readonly object[]; contributions: readonly object[] } };
    expect(Object.keys(valeur)).toEqual(["juridictions", "avocat", "tentativeAmiable", "contributions"]);
    expect(Object.keys(valeur.juridictions[0] ?? {})).toEqual(["id", "nom", "type", "motif", "fiabilite"]);
    expect(Object.keys(valeur.contributions[0] ?? {})).toEqual(["libelle", "montant", "motif"]);
  });

  test("un montant dû et inconnu est nul, jamais zéro", async () => {
    const { reponse } = await run({ ...ENTREE, codePostal: "75008", ville: "Paris", procedure: "fond", montant: 6_000_000 });
    expect(reponse).toMatchObject({ valeur: { contributions: [{ libelle: "Contribution pour la justice économique", montant: null }] } });
  });

  test("--lot répond aux vingt adresses, dans l’ordre", async () => {
    const lot = ADRESSES.map(({ insee }) => ({ insee, matiere: "commerciale", montant: 1, procedure: "fond", au: "2026-11-21" }));
    const { code, reponse } = await run(lot, "--lot");
    expect(code).toBe(0);
    expect((reponse as readonly { valeur: { juridictions: readonly { id: string }[] } }[]).map(({ valeur }) => valeur.juridictions.map(({ id }) => id))).toEqual(ADRESSES.map(({ tc }) => tc));
  });

  test("mille adresses sont répondues sur un seul index", async () => {
    const lot = Array.from({ length: 50 }, () => ADRESSES.map(({ codePostal, ville }) => ({ ...ENTREE, codePostal, ville }))).flat();
    const time = async (entrees: typeof lot): Promise<number> => {
      const debut = performance.now();
      const { code, reponse } = await run(entrees, "--lot");
      expect([code, (reponse as readonly unknown[]).length]).toEqual([0, entrees.length]);
      return performance.now() - debut;
    };
    await time(lot.slice(0, 1));
    const une = await time(lot.slice(0, 1));
    // An index for each entry would take a thousand times one.
    expect(await time(lot)).toBeLessThan(200 * une);
  }, 90_000);

  test("ce qui manque est demandé, une commune inconnue aussi", async () => {
    expect(await run({})).toMatchObject({ code: 0, reponse: { kind: "incomplet", manquants: { length: 5 } } });
    expect(await run({ ...ENTREE, codePostal: "99999", ville: "Nulle-Part" })).toMatchObject({ code: 0, reponse: { kind: "incomplet" } });
  });
});

describe("une mauvaise entrée sort en code 2 avec une phrase qui nomme le champ", () => {
  test.each([
    [{ ...ENTREE, vile: "Vitrolles" }, "Le champ « vile » n’est pas prévu."],
    [{ ...ENTREE, montant: -1 }, "« montant »"],
    [{ ...ENTREE, montant: 12.5 }, "« montant »"],
    [{ ...ENTREE, matiere: "penale" }, "« matiere »"],
    [{ ...ENTREE, procedure: "appel" }, "« procedure »"],
    [{ ...ENTREE, au: "2026-02-30" }, "« au »"],
    [{ ...ENTREE, codePostal: "1312" }, "« codePostal »"],
    [{ ...ENTREE, ville: " " }, "« ville »"],
    [{ insee: "2C004" }, "« insee »"],
    [[ENTREE], "L’entrée"],
  ])("%j", async (entree, phrase) => {
    const { code, reponse, erreur } = await run(entree);
    expect([code, reponse]).toEqual([2, undefined]);
    expect(erreur).toContain(phrase);
    expect(erreur.split("\n")).toHaveLength(1);
  });

  test("dans un lot, l’entrée fautive est nommée et rien n’est répondu", async () => {
    const { code, reponse, erreur } = await run([ENTREE, { ...ENTREE, au: "demain" }], "--lot");
    expect([code, reponse]).toEqual([2, undefined]);
    expect(erreur).toContain("Entrée n° 2");
  });
});
