import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { listHistorique } from "#shared/suivi/historique.ts";
import { appendLot, DOSSIER, factsOf, facture, id, ouverture } from "../../support/dossier-builder.ts";

const depart = factsOf(ouverture(), facture("a", "10,00"));
const corrige = appendLot(depart, createChamp(depart, { sujet: DOSSIER, objetId: id("a"), champ: "echeance", valeur: "2026-04-15", dateFait: jour("2026-11-21") }), facture("e", "20,00"));

test("chaque enregistrement dit qui, quand, sur quel poste, et tout ce qu’il a écrit, le dernier d’abord", () => {
  const [dernier, ...avant] = listHistorique(corrige);
  expect(dernier).toMatchObject({ par: id("u"), poste: "a".repeat(16), instant: Date.UTC(2026, 10, 21) + 3 * 60_000, isRemplacee: false });
  expect(dernier?.lignes).toMatchObject([{ libelle: expect.stringMatching(/^Échéance.*15\/04\/2026/) as string, detail: expect.stringContaining("auparavant") as string }, { libelle: expect.stringContaining("F-E") as string }]);
  expect(avant).toHaveLength(2);
});

test("un enregistrement dont plus rien ne vit est dit remplacé", () => {
  const retire = appendLot(corrige, { sujet: DOSSIER, type: "retrait", dateFait: jour("2026-11-22"), remplace: [depart[1]!.id], contenu: {} });
  expect(listHistorique(retire).map(({ isRemplacee }) => isRemplacee)).toEqual([false, false, true, false]);
});
