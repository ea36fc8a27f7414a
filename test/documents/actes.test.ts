// Every act of the library, opened by LibreOffice in one start: its pages hold every amount of its statement and its date.
import { beforeAll, describe, expect, test } from "vitest";
import { formatJour, formatJourLong } from "#shared/kernel/format-jour.ts";
import { formatMontant, formatMontantNu } from "#shared/kernel/format-montant.ts";
import type { ModeleActe } from "#shared/actes/acte.ts";
import { MODELES } from "#shared/actes/modeles/catalogue.ts";
import { listObstacles } from "#shared/actes/verifications/liste.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { createFaitsActeInventes, NOMS_DOSSIERS, renderActeInvente } from "../support/dossiers-actes.ts";
import { normalize, readRendus, type Rendu } from "./libreoffice.ts";

/** The act on the first dossier that calls for it. */
function write(modele: ModeleActe) {
  const dossier = NOMS_DOSSIERS.find((nom) => listObstacles(modele, createFaitsActeInventes(modele, nom)).length === 0) ?? "professionnel, trois factures";
  return renderActeInvente(modele, dossier);
}

const ACTES = MODELES.map((modele) => ({ modele, ...write(modele) }));
let rendus: ReadonlyMap<string, Rendu>;

beforeAll(async () => {
  const documents = new Map<string, Uint8Array>();
  for (const { modele, redige } of ACTES) documents.set(modele.id, await renderDocx(redige.document));
  // EXIGIBLE_IMAGES=<folder> leaves the pages as pictures, to be looked at.
  rendus = readRendus(documents, process.env["EXIGIBLE_IMAGES"]);
}, 240_000);

describe("les actes, ouverts par LibreOffice", () => {
  test.each(ACTES)("$modele.id", ({ modele, redige, faits }) => {
    const rendu = rendus.get(modele.id);
    const texte = rendu?.texte.replace(/\s+/g, " ") ?? "";
    const montants = redige.valeurs.flatMap(({ valeur }) => (valeur.kind === "montant" ? [normalize(formatMontantNu(valeur.montant)).replace(/,00$/, "")] : []));
    const dates = redige.valeurs.flatMap(({ valeur }) => (valeur.kind === "date" ? [[normalize(formatJourLong(valeur.jour)), formatJour(valeur.jour)]] : []));
    expect(montants.filter((montant) => !texte.includes(montant))).toEqual([]);
    expect(dates.filter((formes) => !formes.some((forme) => texte.includes(forme)))).toEqual([]);
    if (modele.texte.includes("tableau-decompte") && faits.decompte.kind === "calcule") {
      const { total, principalRestant, interetsRestants, interetsParJour } = faits.decompte.valeur;
      for (const montant of [total, principalRestant, interetsRestants, interetsParJour]) expect(texte).toContain(normalize(formatMontant(montant)));
    }
    expect(texte).toContain(`page 1 / ${rendu?.pages ?? 0}`);
    expect(texte).not.toContain("[à compléter");
  });
});
