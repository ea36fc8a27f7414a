import { describe, expect, test } from "vitest";
import { createReferentiel, parseReferentiel } from "#shared/paquets/referentiel.ts";
import communes from "../../../shared/paquets/donnees/communes.json";
import juridictions from "../../../shared/paquets/donnees/juridictions.json";
import ressorts from "../../../shared/paquets/donnees/ressorts.json";

const ECRITS = { communes, juridictions, ressorts };

describe("the shipped reference files", () => {
  test("are read as what a full check would give", () => {
    expect(parseReferentiel(ECRITS)).toEqual({ ok: true, referentiel: createReferentiel() });
  });

  test("hold 481 jurisdictions, each with the day of its address", () => {
    const { juridictions: liste, version } = createReferentiel();
    expect(version).toBe("2026-11-21");
    expect(liste).toHaveLength(481);
    expect(liste.find(({ id }) => id === "tj01053")).toMatchObject({ nom: "Tribunal judiciaire de Bourg-en-Bresse", cour: "ca_lyon", adresse: { codePostal: "01000", isComplete: true, date: "2021-10-21" } });
    expect(liste.every((juridiction) => !Object.values(juridiction).includes(null as never))).toBe(true);
  });
});

describe("newer files", () => {
  test("are named by their most recent version", () => {
    expect(parseReferentiel({ ...ECRITS, ressorts: { ...ressorts, version: "2027-02-01" } })).toMatchObject({ ok: true, referentiel: { version: "2027-02-01" } });
  });

  test("are refused whole, with what is wrong and what is kept", () => {
    const illisible = parseReferentiel({ ...ECRITS, communes: "x" });
    expect(illisible).toMatchObject({ ok: false, motifs: [expect.stringMatching(/^Le référentiel .*communes.*\.$/) as string] });
    const groupes = ressorts.groupes.map((groupe) => ({ ...groupe, tj: groupe.tj === "tj33063" ? "tj75056" : groupe.tj }));
    expect(parseReferentiel({ ...ECRITS, ressorts: { ...ressorts, groupes } })).toMatchObject({ ok: false, motifs: expect.arrayContaining([expect.stringContaining("se contredit") as string]) as string[] });
  });

  test("say every anomaly once, in French, where it is", () => {
    const [premiere, deuxieme, troisieme, ...autres] = juridictions.juridictions;
    const abimees = { ...juridictions, juridictions: [premiere, { ...deuxieme, nom: "" }, { ...troisieme, nouveau: 1 }, ...autres] };
    expect(parseReferentiel({ ...ECRITS, juridictions: abimees })).toEqual({ ok: false, motifs: [
      "Le référentiel des juridictions n’a pas la forme attendue\u00A0: champ «\u00A0juridictions\u00A0», juridiction 2, champ «\u00A0nom\u00A0»\u00A0: vide ou trop court.",
      "Le référentiel des juridictions n’a pas la forme attendue\u00A0: champ «\u00A0juridictions\u00A0», juridiction 3\u00A0: champ inconnu «\u00A0nouveau\u00A0».",
    ] });
  });
});
