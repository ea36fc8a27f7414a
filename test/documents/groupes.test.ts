// Letters for several dossiers, opened by LibreOffice: every amount and date of each dossier is on the pages.
import { beforeAll, describe, expect, test } from "vitest";
import { isNonEmpty } from "#shared/kernel/brand.ts";
import { examineDossierDuLot, renderActeDuLot } from "#shared/actes/lot-actes.ts";
import { MODELES_GROUPES } from "#shared/actes/modeles/catalogue.ts";
import { formatJour, formatJourLong } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { createLotInvente, REPONSES_LOT } from "../support/lot-invente.ts";
import { normalize, readRendus, type Rendu } from "./libreoffice.ts";

const ACTES = MODELES_GROUPES.map((modele) => {
  const { entrees, commun } = createLotInvente(modele, REPONSES_LOT);
  const prets = entrees.filter((entree) => examineDossierDuLot(modele, entree, commun).motifs.length === 0);
  if (!isNonEmpty(prets)) throw new Error(`aucun dossier pour ${modele.id}`);
  return { prets, ...renderActeDuLot(modele, prets, commun) };
});
let rendus: ReadonlyMap<string, Rendu>;

beforeAll(async () => {
  const documents = new Map<string, Uint8Array>();
  for (const { modele, redige } of ACTES) documents.set(modele.id, await renderDocx(redige.document));
  rendus = readRendus(documents, process.env["EXIGIBLE_IMAGES"]);
}, 240_000);

describe("les lettres de plusieurs dossiers, ouvertes par LibreOffice", () => {
  test.each(ACTES)("$modele.id", ({ modele, redige, prets }) => {
    const rendu = rendus.get(modele.id);
    const texte = rendu?.texte.replace(/\s+/g, " ") ?? "";
    const montants = redige.valeurs.flatMap(({ valeur }) => (valeur.kind === "montant" ? [normalize(formatMontantNu(valeur.montant)).replace(/,00$/, "")] : []));
    const dates = redige.valeurs.flatMap(({ valeur }) => (valeur.kind === "date" ? [[normalize(formatJourLong(valeur.jour)), normalize(formatJourLong(valeur.jour)).toUpperCase(), formatJour(valeur.jour)]] : []));
    expect(montants.filter((montant) => !texte.includes(montant))).toEqual([]);
    expect(dates.filter((formes) => !formes.some((forme) => texte.includes(forme)))).toEqual([]);
    for (const { vue } of prets) expect(texte).toContain(vue.dossier.reference);
    expect(texte).toContain(`page 1 / ${rendu?.pages ?? 0}`);
    expect(texte).not.toContain("[à compléter");
  });
});
