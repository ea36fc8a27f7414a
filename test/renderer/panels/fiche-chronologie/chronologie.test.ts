import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createFaitId } from "#shared/model/fait.ts";
import type { LigneChronologie } from "#shared/suivi/chronologie.ts";
import { FILTRE_VIDE, groupParMois, listFamilles, listLignesFiltrees } from "../../../../renderer/panels/fiche-chronologie/chronologie.ts";

function ligne(sequence: number, jourFait: string, famille: LigneChronologie["famille"], libelle: string, isRemplacee = false): LigneChronologie {
  const faitId = createFaitId({ poste: "a".repeat(16), incarnation: "b".repeat(8), sequence });
  return { faitId, dateFait: jour(jourFait), instant: sequence, par: "u", famille, libelle, pieceIds: [], isInterne: false, isRemplacee };
}

const lignes = [
  ligne(4, "2026-11-20", "note", "Note interne"),
  ligne(3, "2026-11-18", "evenement", "Mise en demeure"),
  ligne(2, "2026-09-24", "reglement", "Règlement de 5 000,00 €"),
  ligne(1, "2026-09-24", "reglement", "Règlement de 500,00 €", true),
];

test("les lignes se rangent sous leur mois, du plus récent au plus ancien", () => {
  expect(groupParMois(lignes).map(({ titre, lignes: groupe }) => [titre, groupe.length])).toEqual([["novembre 2026", 2], ["septembre 2026", 2]]);
});

test("ce qu’un fait a remplacé ne se voit que sur demande", () => {
  expect(listLignesFiltrees(lignes, FILTRE_VIDE)).toHaveLength(3);
  expect(listLignesFiltrees(lignes, { ...FILTRE_VIDE, isRemplaceesVisibles: true })).toHaveLength(4);
});

test("le filtre ignore les accents, et les familles se cumulent", () => {
  expect(listLignesFiltrees(lignes, { ...FILTRE_VIDE, texte: "reglement" })).toHaveLength(1);
  expect(listLignesFiltrees(lignes, { ...FILTRE_VIDE, familles: new Set(["note", "evenement"]) })).toHaveLength(2);
});

test("seules les familles présentes se proposent, avec leur nombre", () => {
  expect(listFamilles(lignes)).toEqual([{ famille: "reglement", nombre: 1 }, { famille: "evenement", nombre: 1 }, { famille: "note", nombre: 1 }]);
});
