import { expect, test } from "vitest";
import { createSujetId } from "#shared/model/fait.ts";
import { sujetIdSchema } from "#shared/model/fait-schema.ts";
import { referentielContenu } from "#shared/model/faits/referentiel-faits.ts";
import { brouillonsSchema, formatLot, parseLot } from "#shared/model/lot.ts";
import { appendLot } from "../../../support/dossier-builder.ts";

const SUJET = createSujetId("referentiel", "r".repeat(20));
const CONTENU = { nom: "juridictions-2027.json", empreinte: "0".repeat(64), taille: 1_900_000, auteur: "Essai", version: "2026-11-21", cog: 2026 };

test("un référentiel accepté traverse le journal sans rien perdre", () => {
  const brouillons = brouillonsSchema.parse([{ sujet: SUJET, type: "referentiel", dateFait: "2026-11-22", contenu: CONTENU, remplace: [] }]);
  const [fait] = appendLot([], ...brouillons);
  const lu = parseLot(formatLot({ id: fait!.id, horloge: fait!.horloge, par: fait!.par, faits: [fait!] }));
  expect(lu.ok && lu.lot.faits).toMatchObject([{ sujet: SUJET, type: "referentiel", contenu: CONTENU }]);
});

test("sans empreinte, sans jour ou vide, ce n’en est pas un", () => {
  expect(sujetIdSchema.safeParse(SUJET).success).toBe(true);
  for (const mauvais of [{ ...CONTENU, empreinte: "x" }, { ...CONTENU, version: "2027" }, { ...CONTENU, taille: 0 }]) expect(referentielContenu.safeParse(mauvais).success).toBe(false);
});
