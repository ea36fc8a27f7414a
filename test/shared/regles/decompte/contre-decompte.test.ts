import { describe, expect, test } from "vitest";
import { isNonEmpty } from "#shared/kernel/brand.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { computeContreDecompte } from "#shared/regles/decompte/contre-decompte.ts";
import type { FaitsDecompte } from "#shared/regles/decompte/decompte.ts";
import type { LigneReleve, PosteReleve, Releve } from "#shared/regles/decompte/releve.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { CAS_CONTRE_DECOMPTE } from "./contre-decompte.cas.ts";
import { createFacture, createFaits } from "./faits.ts";

const plain = (texte: string) => texte.replaceAll(/[\u00A0\u202F]/g, " ");

function createReleve(notre: FaitsDecompte, lignes: readonly LigneReleve[], presentation: Releve["presentation"] = "nette"): Releve {
  if (!isNonEmpty(lignes)) throw new Error("relevé vide");
  return { arreteAu: notre.arreteAu, presentation, lignes };
}

const toLignes = (postes: Partial<Readonly<Record<PosteReleve, number>>>) => (Object.entries(postes) as [PosteReleve, number][]).map(([poste, somme]): LigneReleve => ({ poste, montant: montant(somme) }));
const compare = (notre: FaitsDecompte, lignes: readonly LigneReleve[], presentation?: Releve["presentation"]) => expectCalcule(computeContreDecompte({ notre, releve: createReleve(notre, lignes, presentation) }, BAREMES));

describe("contre-décompte : chaque écart a la cause dont le recalcul donne le chiffre", () => {
  test.each(CAS_CONTRE_DECOMPTE)("$nom ($source)", ({ notre, leur, causes }) => {
    const { valeur } = compare(notre, toLignes(leur));
    expect(valeur.causes.map(({ id }) => id)).toEqual(causes);
    expect(valeur.lignes.filter(({ etat }) => etat === "non-expliquee")).toEqual([]);
  });

  test("les effets des causes font l’écart, poste par poste, à l’arrondi près", () => {
    const { notre, leur } = CAS_CONTRE_DECOMPTE.find(({ causes }) => causes.length === 2)!;
    const { lignes, causes } = compare(notre, toLignes(leur)).valeur;
    for (const { poste, ecart } of lignes) {
      const explique = causes.flatMap(({ effets }) => effets).filter((effet) => effet.poste === poste).reduce((somme, effet) => somme + effet.montant, 0);
      expect(Math.abs(ecart - explique), poste).toBeLessThanOrEqual(3);
    }
  });

  test("un écart que rien n’explique reste non expliqué, au centime, et les autres postes restent conformes", () => {
    const { valeur } = compare(createFaits(), toLignes({ principal: 1_200_000, interets: 77_777, indemnites: 4000 }));
    expect(valeur.causes).toEqual([]);
    expect(valeur.lignes.map(({ poste, etat, nonExplique }) => [poste, etat, nonExplique])).toEqual([
      ["principal", "conforme", 0], ["interets", "non-expliquee", 77_777 - 95_055], ["indemnites", "conforme", 0], ["frais", "conforme", 0],
    ]);
  });

  test("un poste expliqué et un autre non : seule la cause prouvée est nommée", () => {
    const { valeur } = compare(createFaits(), toLignes({ principal: 1_200_000, interets: 77_777 }));
    expect(valeur.causes.map(({ id }) => id)).toEqual(["indemnite-oubliee"]);
    expect(valeur.lignes.find(({ poste }) => poste === "interets")?.etat).toBe("non-expliquee");
  });

  test("deux causes que rien ne départage sont dites toutes deux", () => {
    // Six hundred euros paid twice that day: which of the two was left out cannot be told.
    const reglements = [{ date: jour("2026-05-01"), montant: montant(60_000) }, { date: jour("2026-05-01"), montant: montant(60_000) }];
    const { justification, valeur } = compare(createFaits({ reglements }), toLignes({ principal: 1_152_383, interets: 79_391, indemnites: 4000 }));
    expect(valeur.lignes[0]?.etat).toBe("expliquee");
    expect(justification.avertissements.some((phrase) => phrase.startsWith("Une autre explication"))).toBe(true);
  });
});

describe("ce que l’étude présente autrement", () => {
  test("un total seul se compare seul", () => {
    const { valeur } = compare(createFaits(), toLignes({ total: 1_295_055 }));
    expect(valeur.lignes).toMatchObject([{ poste: "total", ecart: -4000, etat: "expliquee" }]);
    expect(valeur.causes.map(({ id }) => id)).toEqual(["indemnite-oubliee"]);
  });

  test("un relevé brut se compare avant règlements", () => {
    const notre = createFaits({ arreteAu: jour("2026-09-03"), creances: [createFacture({ montantTtc: montant(1_000_000), echeance: jour("2026-05-01") })], reglements: [{ date: jour("2026-07-15"), montant: montant(400_000) }] });
    expect(compare(notre, toLignes({ principal: 1_000_000, interets: 35_687, indemnites: 4000, reglements: 400_000 }), "brute").valeur.lignes.every(({ etat }) => etat === "conforme")).toBe(true);
    expect(compare(notre, toLignes({ principal: 1_000_000, interets: 42_055, indemnites: 4000 }), "brute").valeur.causes.map(({ id }) => id)).toEqual(["reglement-omis-0"]);
  });

  test("ligne à ligne, créance par créance, l’erreur se voit sur la sienne", () => {
    const notre = createFaits({ creances: [createFacture(), createFacture({ id: "F2" })], avoirs: [{ creanceId: "F2", date: jour("2026-03-31"), montant: montant(200_000) }] });
    const lignes = [["F1", 1_200_000, 95_055], ["F2", 1_200_000, 95_055]].flatMap(([id, principal, interets]): LigneReleve[] => [
      { poste: "principal", creanceId: String(id), montant: montant(Number(principal)) }, { poste: "interets", creanceId: String(id), montant: montant(Number(interets)) },
    ]);
    const { valeur } = compare(notre, [...lignes, { poste: "indemnites", montant: montant(8000) }]);
    expect(valeur.causes).toMatchObject([{ id: "avoir-omis-0", effets: [{ poste: "principal", creanceId: "F2", montant: 200_000 }, { poste: "interets", creanceId: "F2" }] }]);
  });

  test("la date de l’étude est celle de la comparaison", () => {
    const releve: Releve = { arreteAu: jour("2026-06-30"), presentation: "nette", lignes: [{ poste: "interets", montant: montant(36_350) }, { poste: "principal", montant: montant(1_200_000) }, { poste: "indemnites", montant: montant(4000) }] };
    expect(expectCalcule(computeContreDecompte({ notre: createFaits(), releve }, BAREMES)).valeur).toMatchObject({ arreteAu: "2026-06-30", causes: [] });
  });

  test("des frais sans justificatif, hors tarif ou à la charge du créancier sont nommés ligne à ligne", () => {
    const frais = [
      { id: "s", libelle: "Signification", poste: "acte-prescrit", date: jour("2026-05-02"), montant: montant(5158) },
      { id: "r", libelle: "Frais de relance", poste: "amiable", date: jour("2026-05-03"), montant: montant(1500) },
    ] as const;
    const lignes: readonly LigneReleve[] = [
      ...toLignes({ principal: 1_200_000, interets: 95_055, indemnites: 4000 }),
      { poste: "frais", libelle: "signification", montant: montant(7000) }, { poste: "frais", libelle: "Frais de relance", montant: montant(1500) }, { poste: "frais", libelle: "Débours", montant: montant(900) },
    ];
    const { valeur } = compare(createFaits({ frais }), lignes);
    expect(valeur.causes.map(({ libelle }) => plain(libelle))).toEqual([
      "signification : 70,00 € au lieu de 51,58 €, hors tarif ou sans justificatif",
      "Frais de relance (15,00 €), frais de recouvrement amiable sans titre, à la charge du créancier, toute clause contraire étant réputée non écrite",
      "Débours (9,00 €), sans justificatif chez nous",
    ]);
    expect(valeur.lignes.find(({ poste }) => poste === "frais")).toMatchObject({ ecart: 4242, etat: "expliquee" });
  });

  test("un relevé à une date sans taux connu n’est pas comparé", () => {
    const releve: Releve = { arreteAu: jour("2027-02-01"), presentation: "nette", lignes: [{ poste: "total", montant: montant(1) }] };
    expect(computeContreDecompte({ notre: createFaits(), releve }, BAREMES).kind).toBe("inapplicable");
  });
});
