import { expect, test } from "vitest";
import { montant } from "#shared/kernel/montant.ts";
import { filtresSchema } from "#shared/model/faits/liste-faits.ts";
import type { Filtres } from "#shared/suivi/liste/filtres.ts";
import { DEPARTS, formatFiltre, formatFiltreLibre, KINDS_FILTRE, type KindFiltre, LIBELLES_FILTRE } from "#shared/suivi/liste/filtres-mots.ts";
import { id } from "../../../support/dossier-builder.ts";

const NOMS = { mandataires: [], etiquettes: [] };
const CAS: readonly (readonly [KindFiltre, Filtres, string])[] = [
  ["etapes", { etapes: ["amiable", "qualifie", "procedure", "titre", "execution"] }, "tout sauf clos"],
  ["etapes", { etapes: ["amiable", "titre"] }, "amiable et titre"],
  ["natures", { natures: ["loyer_commercial"] }, "Loyer commercial"],
  ["solde", { solde: { minimum: montant(500_000) } }, "à partir de 5\u202F000,00\u00A0€"],
  ["solde", { solde: { maximum: montant(500_000) } }, "jusqu’à 5\u202F000,00\u00A0€"],
  ["solde", { solde: { minimum: montant(100), maximum: montant(500_000) } }, "de 1,00\u00A0€ à 5\u202F000,00\u00A0€"],
  ["gestionnaires", { gestionnaires: ["Claire Aubry", "—"] }, "Claire Aubry et personne"],
  ["etiquettes", { etiquettes: [id("z")] }, "retirée"],
  ["prescription", { prescription: 90 }, "dans 90\u00A0jours"],
  ["prescription", { prescription: "passee" }, "dernier jour passé"],
  ["sansRelance", { sansRelance: 1 }, "depuis 1\u00A0jour"],
  ["verdicts", { verdicts: ["serieuse", "aucun"] }, "sérieuse et sans verdict"],
  ["signale", { signale: "conflit" }, "en conflit"],
  ["mandataires", {}, "tous"],
];

test.each(CAS)("la puce %s dit %o en français", (kind, filtres, attendu) => {
  expect(formatFiltre(kind, filtres, NOMS)).toBe(attendu);
});

test("chaque filtre a son nom et un départ que le journal accepte", () => {
  for (const kind of KINDS_FILTRE) {
    expect(LIBELLES_FILTRE[kind]).not.toBe("");
    expect(filtresSchema.safeParse({ [kind]: DEPARTS[kind] }).success).toBe(true);
  }
});

test("un champ de la société dit sa borne, sa période ou son texte", () => {
  const libreId = id("g");
  expect(formatFiltreLibre({ libreId, texte: "Lyon" }, "texte")).toBe("contient «\u00A0Lyon\u00A0»");
  expect(formatFiltreLibre({ libreId, minimum: 12_000 }, "montant")).toBe("à partir de 120,00\u00A0€");
  expect(formatFiltreLibre({ libreId, maximum: 1.5 }, "nombre")).toBe("jusqu’à 1,5");
  expect(formatFiltreLibre({ libreId, depuis: "2026-05-01", jusque: "2026-05-31" }, "jour")).toBe("du 01/05/2026 au 31/05/2026");
  expect(formatFiltreLibre({ libreId, choix: ["Nord", "—"] }, "choix")).toBe("Nord et sans valeur");
});
