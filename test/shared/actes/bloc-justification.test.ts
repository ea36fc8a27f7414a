import { expect, test } from "vitest";
import { renderEtapes, renderParametres, replaceNoms } from "#shared/actes/bloc-justification.ts";
import { jour } from "#shared/kernel/jour.ts";
import type { ParametreLu } from "#shared/kernel/parametre.ts";
import type { Justification } from "#shared/kernel/resultat.ts";
import { formatBlocsTexte } from "../../support/blocs-texte.ts";

const LU: ParametreLu = { id: "a/b", libelle: "Taux", unite: "ppm", depuis: jour("2026-01-01"), valeur: 24_000, confiance: "A", references: [{ texte: "CMF", article: "L313-2" }] };
const JUSTIFICATION: Justification = {
  regle: "r",
  references: [{ texte: "CPC", article: "642" }],
  etapes: [{ libelle: "Base" }, { libelle: "id1\u00A0: principal", valeur: "1,00 €" }, { libelle: "facture n° 1\u00A0: intérêts" }, { libelle: "id2\u00A0: principal, comme id1", references: [{ texte: "CPC", article: "642" }] }, { libelle: "Total" }],
  parametres: [],
  avertissements: [],
};

test("les étapes d’un même objet sont sous son nom, sans répéter l’identifiant", () => {
  const noms = new Map([["id1", "facture n° 1"], ["id2", "facture n° 2"]]);
  expect(formatBlocsTexte([renderEtapes("Calcul", JUSTIFICATION, noms)]).split("\n")).toEqual([
    "Étape | Résultat | Fondement", "Base |  | ", "Facture n° 1", "Principal | 1,00 € | ", "Intérêts |  | ", "Facture n° 2", "Principal, comme facture n° 1 |  | CPC, art. 642", "Total |  | ",
  ]);
});

test("chaque valeur lue une fois, avec sa source ; mémoire et contradiction sont « à vérifier »", () => {
  const lus = [LU, LU, { ...LU, depuis: jour("2026-07-01"), confiance: "D" as const }];
  expect(formatBlocsTexte(renderParametres(lus)).split("\n").slice(1)).toEqual(["Taux | 01/01/2026 | 2,40 % | CMF, art. L313-2", "Taux | 01/07/2026 | 2,40 % | CMF, art. L313-2 — à vérifier"]);
  expect(renderParametres([])).toEqual([]);
});

test("les identifiants des règles deviennent des mots", () => {
  expect(replaceNoms("Non échu : id1 et id1", new Map([["id1", "la facture"]]))).toBe("Non échu : la facture et la facture");
});
