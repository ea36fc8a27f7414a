import { expect, test } from "vitest";
import { renderColonnesTitre } from "#shared/actes/bloc-colonnes-titre.ts";
import { DECOMPTE } from "#shared/actes/modeles/decompte.ts";
import { createFaitsActeInventes, renderActeInvente } from "../../support/dossiers-actes.ts";

test("sans titre, le décompte n’a pas d’avant ni d’après", () => {
  expect(renderColonnesTitre(createFaitsActeInventes(DECOMPTE, "une seule facture"))).toEqual([]);
});

test("après le jugement, les condamnations telles qu’il les écrit, puis ce qui est venu depuis (CPCE, art. L111-8)", () => {
  const tableau = renderColonnesTitre(createFaitsActeInventes(DECOMPTE, "jugée, avec son titre")).find((bloc) => bloc.kind === "tableau");
  const lignes = tableau?.kind === "tableau" ? tableau.lignes.map(({ cellules }) => cellules.slice(0, 2).map((cellule) => cellule.map(({ texte }) => texte).join("").replace(/\s/gu, " "))) : [];
  expect(lignes).toEqual([["Principal", "25 000,00"], ["Intérêts", "1 200,00"], ["Article 700, dépens et frais", "1 686,40"], ["Total", "27 886,40"]]);
});

test("le document du décompte dit les condamnations à la place des factures, et se relit sans écart", () => {
  const { texte, redige } = renderActeInvente(DECOMPTE, "jugée, avec son titre");
  expect(texte).toContain("Avant et après le titre");
  expect(texte).toContain("Intérêts liquidés par le titre");
  expect(redige.trous).toEqual([]);
});
