import { expect, test } from "vitest";
import { createSujetId } from "#shared/model/fait.ts";
import { sujetIdSchema } from "#shared/model/fait-schema.ts";
import { brouillonsSchema, formatLot, parseLot } from "#shared/model/lot.ts";
import { paquetContenu } from "#shared/model/faits/paquet-faits.ts";
import { appendLot } from "../../../support/dossier-builder.ts";
import { listTauxInventes } from "../../../support/paquet-builder.ts";

const SUJET = createSujetId("paquet", "p".repeat(20));
const CONTENU = { nom: "taux-2027-s1.json", empreinte: "0".repeat(64), version: 1, publieLe: "2026-11-21", auteur: "Essai", parametres: listTauxInventes() };

test("un paquet accepté traverse le journal sans rien perdre", () => {
  const brouillons = brouillonsSchema.parse([{ sujet: SUJET, type: "paquet", dateFait: "2026-11-22", contenu: CONTENU, remplace: [] }]);
  const [fait] = appendLot([], ...brouillons);
  const lu = parseLot(formatLot({ id: fait!.id, horloge: fait!.horloge, par: fait!.par, faits: [fait!] }));
  expect(lu.ok && lu.lot.faits).toMatchObject([{ sujet: SUJET, type: "paquet", contenu: CONTENU }]);
});

test("le sujet d’un paquet est connu, un paquet sans barème ou sans empreinte ne l’est pas", () => {
  expect(sujetIdSchema.safeParse(SUJET).success).toBe(true);
  expect(paquetContenu.safeParse(CONTENU).success).toBe(true);
  for (const mauvais of [{ ...CONTENU, parametres: [] }, { ...CONTENU, empreinte: "x" }, { ...CONTENU, parametres: [{ id: "a/b" }] }]) expect(paquetContenu.safeParse(mauvais).success).toBe(false);
});
