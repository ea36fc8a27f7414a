import { expect, test } from "vitest";
import { KINDS_EVENEMENT, NATURES_CREANCE } from "#shared/model/faits/creance-faits.ts";
import { NATURES_PIECE } from "#shared/model/faits/dossier-faits.ts";
import { creancierContenu, debiteurContenu, mandataireContenu } from "#shared/model/faits/partie-faits.ts";
import { formatLibelleChamp, LIBELLES_EVENEMENT, LIBELLES_NATURE_CREANCE, LIBELLES_NATURE_PIECE } from "#shared/suivi/libelles.ts";

test("chaque nature et chaque évènement a son nom français, distinct des autres", () => {
  for (const [clefs, libelles] of [[KINDS_EVENEMENT, LIBELLES_EVENEMENT], [NATURES_CREANCE, LIBELLES_NATURE_CREANCE], [NATURES_PIECE, LIBELLES_NATURE_PIECE]] as const) {
    expect(new Set(Object.values(libelles)).size).toBe(clefs.length);
  }
});

test("chaque champ d’une partie a son nom français", () => {
  const internes = new Set(["codeComptable", "sourceComptable"]);
  const champs = [creancierContenu, debiteurContenu, mandataireContenu].flatMap((schema) => Object.keys(schema.shape)).filter((champ) => !internes.has(champ));
  expect(champs.filter((champ) => formatLibelleChamp(champ) === champ)).toEqual([]);
});
