import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitsTransmission } from "#shared/actes/faits-transmission.ts";
import { listManques } from "#shared/actes/manques.ts";
import { renderTransmissionAvocat } from "#shared/actes/transmission-avocat.ts";
import type { Fragment } from "#shared/word/bloc.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { readPartie } from "../../support/acte-texte.ts";
import { formatDocumentTexte, listBlocsPartie } from "../../support/blocs-texte.ts";
import { listParagraphes, readPartie as readPartieDocx } from "../../support/docx-lecture.ts";
import { createFaitsInventes, createFaitsVides } from "../../support/dossier-invente.ts";

describe("le dossier transmis à l’avocat", () => {
  const pleins = createFaitsInventes();
  const texte = formatDocumentTexte(renderTransmissionAvocat(pleins));

  test("suit le plan d’un dossier de contentieux", () => {
    const titres = renderTransmissionAvocat(pleins).blocs.flatMap((bloc) => (bloc.kind === "titre" && bloc.niveau < 2 ? [bloc.texte.replaceAll("\u00A0", " ")] : []));
    expect(titres).toEqual([
      "Valdoré Équipements c/ Pelagrin Bâtiment", "I. Lettre de mission", "II. Parties et qualités", "III. La créance et son histoire", "IV. Qualification",
      "V. Ce qui ferait perdre le procès", "VI. Décompte arrêté au 21 novembre 2026", "VII. Chronologie", "VIII. Bordereau de pièces", "Annexe. Calcul et sources",
    ]);
  });

  test("cite les pièces par des renvois à leur ligne du bordereau", () => {
    const { blocs } = renderTransmissionAvocat(pleins);
    const ancres = blocs.flatMap((bloc) => (bloc.kind === "tableau" ? bloc.lignes.flatMap(({ ancre }) => ancre ?? []) : []));
    expect(ancres).toEqual(pleins.dossier.pieces.map(({ numero }) => `piece-${numero}`));
    const fragments = blocs.flatMap((bloc): readonly Fragment[] => (bloc.kind === "paragraphe" ? bloc.texte : bloc.kind === "liste" ? bloc.points.flat() : bloc.kind === "tableau" ? bloc.lignes.flatMap(({ cellules }) => cellules.flat()) : []));
    const renvois = fragments.flatMap(({ renvoi, texte: numero }) => (renvoi?.startsWith("piece-") === true ? [`${renvoi} ${numero}`] : []));
    expect(renvois.length).toBeGreaterThan(15);
    for (const renvoi of renvois) expect(renvoi).toMatch(/^piece-(\d+) \1$/);
  });

  test("ne laisse jamais sortir une note interne ; une note partageable sort", () => {
    expect(texte).not.toContain("INTERNE");
    expect(texte).not.toContain("sur le départ");
    expect(texte).toContain("Le chantier est achevé depuis le 30 septembre 2026.");
  });

  test("ne laisse aucune lacune visible quand rien ne manque", () => {
    expect(texte).not.toContain("[à compléter");
    expect(listManques(pleins)).toEqual([]);
  });

  test("n’a pas une espace ordinaire devant « ; : ! ? € % », ni dans « n° 3 » ou « 12 mars 2026 »", async () => {
    const paragraphes = listParagraphes(readPartieDocx(await renderDocx(renderTransmissionAvocat(pleins)), "word/document.xml")).map(({ texte: lu }) => lu);
    expect(paragraphes.length).toBeGreaterThan(200);
    expect(paragraphes.filter((lu) => / [;:!?€%»]|« |n° \d|\d (?:janvier|février|mars|avril|mai|juin|septembre|novembre|décembre)|\d \d{3},|[a-z]'[a-z]/.test(lu))).toEqual([]);
  });
});

describe("un dossier à peine ouvert", () => {
  const vides = createFaitsVides();
  const texte = formatDocumentTexte(renderTransmissionAvocat(vides));

  test("montre chaque lacune entre crochets, et aucun chiffre inventé", () => {
    for (const lacune of ["société créancière", "siège du créancier", "adresse du débiteur", "avocat destinataire", "mission confiée", "budget prévu", "date de prescription", "une pièce", "résumé de l’affaire", "verdict de la qualification"]) {
      expect(texte).toContain(`[à compléter : ${lacune}]`);
    }
    expect(texte).not.toMatch(/\d,\d\d/);
    expect(texte).toContain("[alerte] Décompte non calculé. Il manque : une créance et la qualité du débiteur. Aucun chiffre n’est avancé à sa place.");
  });

  test("reste un fichier que Word ouvre", async () => {
    expect((await renderDocx(renderTransmissionAvocat(vides))).byteLength).toBeGreaterThan(5000);
  });
});

describe("un débiteur consommateur", () => {
  const faits = createFaitsInventes({ qualite: "consommateur" });
  const texte = formatDocumentTexte(renderTransmissionAvocat(faits));

  test("n’a ni SIREN, ni indemnité forfaitaire, ni pénalités de retard", () => {
    expect(texte).toContain("Madame Odile Ferrandis, demeurant 8 impasse du Lavoir, 34000 Montpellier. Débiteur consommateur.");
    expect(texte).not.toContain("numéro SIREN");
    expect(texte).not.toContain("Indemnité forfaitaire");
    expect(texte).not.toContain("Pénalités de retard");
    expect(texte).toContain("Intérêts au taux légal");
    expect(listManques(faits).filter(({ id }) => id === "debiteur/siren" || id === "consommateur")).toEqual([]);
  });
});

describe("les dossiers lourds", () => {
  test("quarante factures : une ligne chacune, la lettre reste courte", () => {
    const faits = createFaitsInventes({ factures: 40 });
    const document = renderTransmissionAvocat(faits);
    const tableau = listBlocsPartie(document, "Factures réclamées").find(({ kind }) => kind === "tableau");
    expect(tableau?.kind === "tableau" ? tableau.lignes.length : 0).toBe(41);
    const dates = listBlocsPartie(document, "2. Dates").find(({ kind }) => kind === "tableau");
    expect(dates?.kind === "tableau" ? dates.lignes.length : 99).toBeLessThanOrEqual(7);
    expect(readPartie(faits, "2. Dates")).toContain("les 37 autres factures, à partir de cette date — thèse prudente");
    expect(readPartie(faits, "Prescription, facture par facture").match(/^F-25-\d+ \| /gm)).toHaveLength(40);
    expect(readPartie(faits, "Prescription, facture par facture")).toMatch(/à leurs dates, même raisonnement pour les factures n° .* et \d+ autres/);
  });
});

describe("les refus et les contrôles", () => {
  const faits = createFaitsInventes();

  test("une date prudente passée est dite en tête de la lettre", () => {
    const tardifs: FaitsTransmission = { ...faits, aujourdhui: jour("2031-01-05") };
    const texte = formatDocumentTexte(renderTransmissionAvocat(tardifs));
    expect(texte.indexOf("[alerte] Prescription. La date prudente de prescription, le 11 mars 2030, est dépassée.")).toBeGreaterThan(0);
    expect(texte.indexOf("[alerte] Prescription.")).toBeLessThan(texte.indexOf("I. Lettre de mission"));
    expect(readPartie(tardifs, "V. Ce qui")).toContain("l’action peut être déclarée irrecevable");
    expect(listManques(tardifs).map(({ id }) => id)).toContain("prescription/passee");
  });

  test.each([["XML", '<w:t>]]>&"</w:t>'], ["droite à gauche", "שלום \u202Eabc"], ["contrôle", "a\u0000b\u0007"], ["long", "mot ".repeat(25_000)]])("un texte hostile ne casse rien : %s", async (_, hostile) => {
    const { debiteur, mandat } = faits;
    if (debiteur === undefined || mandat === undefined) throw new Error("faits attendus");
    const hostiles: FaitsTransmission = {
      ...faits,
      debiteur: { ...debiteur, nom: hostile, adresse: hostile },
      mandat: { ...mandat, mission: hostile },
      dossier: { ...faits.dossier, resume: hostile, reference: hostile.slice(0, 40), pieces: faits.dossier.pieces.map((piece) => ({ ...piece, intitule: hostile, nom: hostile })) },
    };
    expect((await renderDocx(renderTransmissionAvocat(hostiles))).byteLength).toBeGreaterThan(5000);
  });
});
