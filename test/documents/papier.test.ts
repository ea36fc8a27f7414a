// An act on the company's letterhead and a template of the company, opened by LibreOffice: their pages hold what Word's would.
import { beforeAll, describe, expect, test } from "vitest";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { findModele } from "#shared/actes/modeles/catalogue.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { readPapier } from "#shared/word/papier.ts";
import { readPartie } from "../support/docx-lecture.ts";
import { renderActeInvente } from "../support/dossiers-actes.ts";
import { renderModele } from "../support/modele-societe-kit.ts";
import { buildModele, buildPapier, paragraphe, paragrapheCoupe, tableau, zoneDeTexte } from "../support/papier-builder.ts";
import { normalize, readRendus, type Rendu } from "./libreoffice.ts";

const MODELE = findModele("mise-en-demeure-professionnel");
if (MODELE === undefined) throw new Error("l’acte manque");
const ACTE = renderActeInvente(MODELE, "vingt factures");
const CORPS = [
  paragraphe("[[bloc image-logo]]"), paragrapheCoupe("Cher {{debi", "teur.nom}}", ","), zoneDeTexte("Réf. {{dossier.reference}}"), paragraphe("Vous nous devez {{decompte.total}}."),
  tableau(["Facture", "Reste dû"], ["[[pour chaque creance]]{{creance.reference}}", "{{creance.principalRestant}}[[fin]]"]), paragraphe("[[bloc tableau-decompte]]"), paragraphe("[[bloc annexe-calcul]]"), paragraphe("Veuillez agréer nos salutations."),
].join("");
const SOCIETE = renderModele(buildModele(CORPS, { "word/document.xml": readPartie(buildModele(CORPS), "word/document.xml").replace('<w:cols w:num="2"/>', "") }), { hasImages: true });
let rendus: ReadonlyMap<string, Rendu>;

beforeAll(async () => {
  const lu = readPapier(buildPapier());
  if (!lu.ok) throw new Error(lu.motif);
  rendus = readRendus(new Map([["papier-en-tete", await renderDocx(ACTE.redige.document, lu.papier.fond)], ["modele-societe", await SOCIETE.fill()]]), process.env["EXIGIBLE_IMAGES"]);
}, 240_000);

const read = (nom: string): string => rendus.get(nom)?.texte.replace(/\s+/g, " ") ?? "";

describe("le papier et les modèles de la société, ouverts par LibreOffice", () => {
  test("un acte garde son texte, et prend l’en-tête de chaque page", () => {
    const texte = read("papier-en-tete");
    if (ACTE.faits.decompte.kind !== "calcule") throw new Error("le décompte manque");
    for (const attendu of [normalize(formatMontant(ACTE.faits.decompte.valeur.total)), "Matériel d’étaiement", "Valdoré, page paire", "RCS Lyon 917 408 253"]) expect(texte).toContain(attendu);
    expect(rendus.get("papier-en-tete")?.pages).toBeGreaterThan(1);
    expect(texte).toContain(`page 2 / ${rendus.get("papier-en-tete")?.pages ?? 0}`);
  });

  test("un modèle est rempli partout, sans marque oubliée", () => {
    const texte = read("modele-societe");
    if (SOCIETE.faits.decompte.kind !== "calcule") throw new Error("le décompte manque");
    for (const attendu of ["Cher Pelagrin Bâtiment,", "Réf. 2026-0417", normalize(formatMontant(SOCIETE.faits.decompte.valeur.total)), "Veuillez agréer nos salutations."]) expect(texte).toContain(attendu);
    expect(texte).not.toMatch(/\{\{|\[\[/);
  });
});
