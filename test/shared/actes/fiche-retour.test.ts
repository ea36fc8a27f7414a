import { expect, test } from "vitest";
import { createFeuilleRetour, renderFicheRetour } from "#shared/actes/fiche-retour.ts";
import { CHAMPS_RETOUR, TAGS_IDENTITE } from "#shared/model/fiche-retour.ts";
import type { Bloc } from "#shared/word/bloc.ts";
import { formatDocumentTexte } from "../../support/blocs-texte.ts";
import { createFaitsInventes } from "../../support/dossier-invente.ts";

const FAITS = createFaitsInventes();
const MANDAT = FAITS.mandat ?? (() => { throw new Error("mandat absent"); })();
const listTags = (blocs: readonly Bloc[]) => blocs.flatMap((bloc) => (bloc.kind === "tableau" ? bloc.lignes.flatMap(({ cellules }) => cellules.flat().flatMap(({ controle }) => controle?.tag ?? [])) : []));

test("la fiche porte chaque champ une fois, son identité verrouillée, et rien n’y est obligatoire", () => {
  const document = renderFicheRetour(FAITS, MANDAT);
  expect(listTags(document.blocs).toSorted()).toEqual([...Object.values(TAGS_IDENTITE), ...CHAMPS_RETOUR.keys()].toSorted());
  const texte = formatDocumentTexte(document);
  expect(texte).toContain("FICHE DE RETOUR");
  expect(texte).toContain("Valdoré Équipements c/ Pelagrin Bâtiment");
  expect(texte).toContain("Aucune case n’est obligatoire");
});

test("le classeur a les mêmes champs, dans le même ordre, et ses listes en face", () => {
  const { rangees, listes = [] } = createFeuilleRetour(FAITS.dossier, MANDAT);
  const tags = rangees.map(([tag]) => (tag?.kind === "texte" ? tag.texte : ""));
  expect(tags).toEqual(listTags(renderFicheRetour(FAITS, MANDAT).blocs));
  for (const { rangee, valeurs } of listes) expect(CHAMPS_RETOUR.get(tags[rangee] ?? "")?.choix).toEqual(valeurs);
  expect(listes).toHaveLength([...CHAMPS_RETOUR.values()].filter(({ type }) => type === "choix").length);
});
