import { describe, expect, test } from "vitest";
import { formatMontant, formatMontantNu } from "#shared/kernel/format-montant.ts";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitsTransmission } from "#shared/actes/faits-transmission.ts";
import { listManques } from "#shared/actes/manques.ts";
import { renderTransmissionAvocat } from "#shared/actes/transmission-avocat.ts";
import type { Fragment } from "#shared/word/bloc.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { formatBlocsTexte, formatDocumentTexte, listBlocsPartie } from "../../support/blocs-texte.ts";
import { listParagraphes, readPartie as readPartieDocx } from "../../support/docx-lecture.ts";
import { createFaitsInventes, createFaitsVides } from "../../support/dossier-invente.ts";

function readPartie(faits: FaitsTransmission, titre: string): string {
  return formatBlocsTexte(listBlocsPartie(renderTransmissionAvocat(faits), titre));
}

function normalize(texte: string): string {
  return texte.replace(/[\u00A0\u202F]/g, " ");
}

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

  test("dit à qui il s’adresse et que la correspondance est confidentielle", () => {
    expect(texte).toContain("Maître Hélène Castagnier\nCabinet Castagnier & Roure\nBarreau de Nanterre\n3 place des Platanes, 92000 Nanterre");
    expect(texte).toContain("Confidentiel — correspondance avec un avocat");
    expect(texte).toContain("Lyon, le 21 novembre 2026");
  });

  test("identifie les parties : forme, siège, registre, organe (CPC, art. 54, 3° et 57)", () => {
    const parties = readPartie(pleins, "II. Parties");
    expect(parties).toContain(
      "Valdoré Équipements, société par actions simplifiée au capital de 250 000 €, dont le siège social est situé 14 quai des Tonneliers, 69009 Lyon, immatriculée au registre du commerce et des sociétés de Lyon sous le numéro 917 408 253, représentée par son président, Monsieur Aurèle Valdoré, domicilié en cette qualité audit siège.",
    );
    expect(parties).toContain("27 rue des Équarrisseurs, 92000 Nanterre, numéro SIREN 842 316 907, RCS Nanterre, ayant pour dirigeant Monsieur Côme Pelagrin. Débiteur professionnel.");
  });

  test("fixe la mission, ses limites, son budget et sa date", () => {
    const mission = readPartie(pleins, "I. Lettre de mission");
    expect(mission).toContain("Obtenir un titre contre le débiteur pour la totalité des sommes dues.");
    expect(mission).toContain("Aucune transaction, aucun délai, aucun désistement, aucun acquiescement sans notre accord écrit.");
    expect(mission).toContain("si un premier versement de 5 000 € est reçu.");
    expect(mission).toContain("Budget prévu pour cette mission : 1 800,00 € hors taxes");
    expect(mission).toContain("le projet d’acte avant le 15 décembre 2026 ;");
  });

  test("met la prescription prudente en tête des dates, en gras (C. civ., art. 2224 et s.)", () => {
    const [, tableau] = listBlocsPartie(renderTransmissionAvocat(pleins), "2. Dates");
    const bloc = listBlocsPartie(renderTransmissionAvocat(pleins), "2. Dates").find(({ kind }) => kind === "tableau");
    const premiere = bloc?.kind === "tableau" ? bloc.lignes[0]?.cellules : undefined;
    expect(premiere?.[0]).toEqual([{ texte: "11/03/2030", isGras: true }]);
    expect(premiere?.[2]?.[0]?.texte).toContain("thèse prudente");
    expect(readPartie(pleins, "2. Dates")).toContain("thèse du créancier");
    expect(tableau?.kind).toBe("paragraphe");
    expect(readPartie(pleins, "2. Dates")).toContain("ni la mise en demeure ni le dépôt d’une requête en injonction de payer n’interrompent la prescription");
  });

  test("donne les trois portes avec toutes leurs raisons, et l’avis du service", () => {
    const qualification = readPartie(pleins, "IV. Qualification");
    expect(qualification).toContain("Verdict : créance sérieuse, le 12 novembre 2026 : Livraisons et commandes prouvées.");
    for (const { constats } of Object.values(pleins.portes)) for (const { libelle } of constats) expect(qualification).toContain(normalize(libelle));
    expect(qualification).toContain("## Documentée : ouverte, une réserve".replace("##", "###"));
    expect(qualification).toContain("Avis du service, le 12 novembre 2026 : porte ouverte, une réserve : La troisième livraison n’est prouvée que par un courriel.");
  });

  test("énumère ce qui ferait perdre le procès", () => {
    expect(readPartie(pleins, "V. Ce qui")).toBe("1. Documentée — Livraison ou exécution, facture n° F-25-1342 : corroboré seulement (C. civ., art. 1353) (pièces n° 9, 10 et 14).");
  });

  test("imprime chaque chiffre du décompte, et lui seul", () => {
    const { decompte } = pleins;
    if (decompte.kind !== "calcule") throw new Error("décompte attendu");
    const partie = readPartie(pleins, "VI. Décompte");
    const { creances, ...totaux } = decompte.valeur;
    for (const somme of [totaux.total, totaux.principalRestant, totaux.interetsRestants, totaux.indemnitesRestantes, totaux.interetsParJour]) expect(partie).toContain(normalize(formatMontant(somme)));
    for (const { segments, imputations } of creances) {
      for (const { principal, montant, jours } of segments) expect(partie).toMatch(new RegExp(`${normalize(formatMontantNu(principal))} \\| [\\d,]+ % \\| ${jours} \\| ${normalize(formatMontantNu(montant))}`));
      for (const { surInterets, surPrincipal } of imputations) {
        if (surInterets > 0) expect(partie).toContain(`${normalize(formatMontant(surInterets))} sur les intérêts`);
        expect(partie).toContain(`${normalize(formatMontant(surPrincipal))} sur le principal`);
      }
    }
    expect(partie).toContain("Pénalités de retard au 21/11/2026 | article L. 441-10, II, du code de commerce");
    expect(partie).toContain("Indemnité forfaitaire de recouvrement (3 × 40,00 €)");
  });

  test("les lignes de chaque facture font son reste dû", () => {
    const tableaux = listBlocsPartie(renderTransmissionAvocat(pleins), "VI. Décompte").filter((bloc) => bloc.kind === "tableau").slice(1);
    expect(tableaux).toHaveLength(3);
    for (const tableau of tableaux) {
      const montants = tableau.lignes.map(({ cellules }) => Math.round(Number((cellules[4]?.[0]?.texte ?? "").replace(/\u202F/g, "").replace("\u2212", "-").replace(",", ".")) * 100));
      expect(montants.slice(0, -1).reduce((somme, montant) => somme + montant, 0)).toBe(montants.at(-1));
    }
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

  test("énumère les pièces avec leur intitulé neutre et leur fichier", () => {
    const bordereau = readPartie(pleins, "VIII. Bordereau");
    expect(bordereau).toContain("5 | 25/03/2025 | Facture n° F-25-877 du 25/03/2025 — 13 332,71 € TTC | Piece-05_2025-03-25_Facture-F-25-877.pdf");
    expect(bordereau).toContain("12 | 21/09/2026 | Mise en demeure du 21/09/2026 | Piece-12_2026-09-21_Mise-en-demeure.pdf");
    expect(bordereau).toContain("Total : 14 pièces.");
  });

  test("donne la chronologie dans l’ordre, par année, et l’avenir après le jour", () => {
    expect(readPartie(pleins, "VII. Chronologie").split("\n")).toEqual([
      "Date | Fait | Effet | Pièce", "2025", "11/03/2025 | Bon de commande du 11/03/2025 |  | 1", "12/03/2025 | Facture n° F-25-412, 12 345,60 € TTC, exigible le 26 avril 2025 |  | 2",
      "13/03/2025 | Bon de livraison du 13/03/2025 |  | 3", "24/03/2025 | Bon de commande du 24/03/2025 |  | 4", "25/03/2025 | Facture n° F-25-877, 13 332,71 € TTC, exigible le 9 mai 2025 |  | 5",
      "26/03/2025 | Bon de livraison du 26/03/2025 |  | 6", "06/04/2025 | Bon de commande du 06/04/2025 |  | 7", "07/04/2025 | Facture n° F-25-1342, 14 319,82 € TTC, exigible le 22 mai 2025 |  | 8",
      "2026", "10/02/2026 | Avoir n° A-26-0031 de 300,00 € |  | sans pièce", "16/03/2026 | Règlement de 5 000,00 € : virement reçu |  | sans pièce",
      "04/05/2026 | Relance : courriel au service comptable |  | sans pièce", "21/09/2026 | Mise en demeure : lettre recommandée, reçue le 24 septembre 2026 | n’interrompt pas la prescription | 12",
      "Après le 21 novembre 2026", "15/12/2026 | Projet d’acte attendu de l’avocat |  | ", "11/03/2030 | Prescription, thèse prudente : agir au plus tard ce jour |  | ",
    ]);
  });

  test("prouve le calcul en annexe : textes, étapes, valeurs datées, « à vérifier »", () => {
    const annexe = readPartie(pleins, "Annexe");
    expect(annexe).toContain("Textes appliqués : C. com., art. L441-10 II ; C. com., art. D441-5 ; C. civ., art. 1343-1.");
    expect(annexe).toContain("\nFacture n° F-25-412\nPrincipal toutes taxes comprises, échu le 26/04/2025 | 12 345,60 € | \n");
    expect(annexe).toContain("Du 27/04/2025 au 30/06/2025 inclus, 12 345,60 € × 13,15 % × 65 j ÷ 365 (taux de la BCE au 01/01/2025, 3,15 %, plus 10 points) | 289,11 € | C. com., art. L441-10 II");
    expect(annexe).toContain("Taux de la BCE, opérations principales de refinancement | 17/06/2026 | 2,40 % | BCE, taux de refinancement à effet du 17/06/2026");
    expect(annexe).toContain("F-25-877 | 25/03/2025 | 22/03/2030 | 24/03/2030 | 08/05/2030");
    expect(annexe).not.toContain(pleins.dossier.creances[0]?.creanceId);
  });

  test("signale près des chiffres ce qui reste à vérifier", () => {
    const { decompte } = pleins;
    if (decompte.kind !== "calcule") throw new Error("décompte attendu");
    const { justification } = decompte;
    const [lu] = justification.parametres;
    if (lu === undefined) throw new Error("paramètre attendu");
    const douteux: FaitsTransmission = { ...pleins, decompte: { ...decompte, justification: { ...justification, avertissements: ["À vérifier : un taux."], parametres: [{ ...lu, confiance: "C" }] } } };
    expect(readPartie(douteux, "VI. Décompte")).toMatch(/^\[alerte\] À vérifier : un taux\.\n/);
    expect(readPartie(douteux, "Taux et valeurs lus")).toContain(" — à vérifier");
    expect(listManques(douteux).map(({ gravite, libelle }) => `${gravite} : ${libelle}`)).toEqual(["avertissement : À vérifier : un taux."]);
  });

  test("ne laisse jamais sortir une note interne ; une note partageable sort", () => {
    expect(texte).not.toContain("INTERNE");
    expect(texte).not.toContain("sur le départ");
    expect(texte).toContain("Le chantier est achevé depuis le 30 septembre 2026.");
  });

  test("ne laisse aucune lacune visible quand rien ne manque", () => {
    expect(texte).not.toContain("[à compléter");
    expect(listManques(pleins).map(({ gravite, libelle }) => `${gravite} : ${normalize(libelle)}`)).toEqual([]);
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

  test("chaque lacune imprimée est dans la liste de l’écran", () => {
    const libelles = listManques(vides).map(({ libelle }) => libelle.replace(/ \(il manque : (.*)\)$/, ", il manque $1"));
    const imprimees = [...new Set([...texte.matchAll(/\[à compléter : ([^\]]+)\]/g)].map(([, libelle]) => libelle))];
    expect(imprimees.length).toBeGreaterThan(15);
    for (const imprimee of imprimees) expect(libelles).toContain(imprimee);
  });

  test("donne d’abord ce qui bloque, chacun avec l’endroit où le remplir", () => {
    const manques = listManques(vides);
    expect(manques.map(({ gravite }) => gravite).join()).toMatch(/^(bloquant,?)+(avertissement,?)+$/);
    expect(manques.every(({ origine }) => origine.length > 5)).toBe(true);
    expect(manques.find(({ id }) => id === "debiteur/adresse")?.references).toEqual([{ texte: "CPC", article: "57" }, { texte: "CPC", article: "648" }]);
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

  test("à qui l’on réclame 40 € bloque l’acte (C. com., art. D441-5)", () => {
    const fautifs: FaitsTransmission = { ...faits, decompte: createFaitsInventes().decompte };
    expect(listManques(fautifs).find(({ id }) => id === "consommateur")?.gravite).toBe("bloquant");
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

  test("trois cents pièces : numéros sur trois chiffres, noms uniques", () => {
    const faits = createFaitsInventes({ pieces: 300 });
    const noms = [...readPartie(faits, "VIII. Bordereau").matchAll(/Piece-\d{3}_\S+\.pdf/g)].map(([nom]) => nom);
    expect(new Set(noms).size).toBe(300);
  });
});

describe("les refus et les contrôles", () => {
  const faits = createFaitsInventes();

  test("un décompte refusé dit pourquoi, sans chiffre", () => {
    const refuses: FaitsTransmission = { ...faits, decompte: { kind: "inapplicable", motif: "Le taux du semestre n’est pas publié.", references: [{ texte: "C. com.", article: "L441-10 II" }] } };
    const partie = readPartie(refuses, "VI. Décompte");
    expect(partie).toBe("[alerte] Décompte non produit. Le taux du semestre n’est pas publié. (C. com., art. L441-10 II) Aucun chiffre n’est avancé à sa place.");
    expect(listManques(refuses).find(({ id }) => id === "decompte")).toMatchObject({ gravite: "bloquant", references: [{ texte: "C. com.", article: "L441-10 II" }] });
  });

  test("un total que ses lignes ne font pas bloque l’acte", () => {
    const { decompte } = faits;
    if (decompte.kind !== "calcule") throw new Error("décompte attendu");
    const fausses: FaitsTransmission = { ...faits, decompte: { ...decompte, valeur: { ...decompte.valeur, principalRestant: decompte.valeur.interetsRestants } } };
    expect(listManques(fausses).filter(({ id }) => id.startsWith("decompte/ecart")).map(({ libelle }) => normalize(libelle))).toEqual([
      "décompte relu : le principal est de 5 867,39 €, ses lignes font 36 051,62 €", "décompte relu : le total est de 42 039,01 €, ses lignes font 11 854,78 €",
    ]);
  });

  test("une date prudente passée est dite en tête de la lettre", () => {
    const tardifs: FaitsTransmission = { ...faits, aujourdhui: jour("2031-01-05") };
    const texte = formatDocumentTexte(renderTransmissionAvocat(tardifs));
    expect(texte.indexOf("[alerte] Prescription. La date prudente de prescription, le 11 mars 2030, est dépassée.")).toBeGreaterThan(0);
    expect(texte.indexOf("[alerte] Prescription.")).toBeLessThan(texte.indexOf("I. Lettre de mission"));
    expect(readPartie(tardifs, "V. Ce qui")).toContain("l’action peut être déclarée irrecevable");
    expect(listManques(tardifs).map(({ id }) => id)).toContain("prescription/passee");
  });

  test("un acte attendu après le dernier jour utile bloque la mission", () => {
    const { mandat } = faits;
    if (mandat === undefined) throw new Error("mandat attendu");
    expect(listManques({ ...faits, mandat: { ...mandat, dateEcheance: jour("2030-03-12") } }).find(({ id }) => id === "mandat/tardif")?.gravite).toBe("bloquant");
  });

  test("deux pièces du même fichier, une facture sans pièce, un conflit sont signalés", () => {
    const [premiere, ...pieces] = faits.dossier.pieces;
    if (premiere === undefined) throw new Error("pièce attendue");
    const dossier = { ...faits.dossier, pieces: [premiere, { ...premiere, pieceId: "autre", numero: 2 }], conflits: [{ objet: "Échéance de la facture F-25-412", faits: [] }] };
    const ids = listManques({ ...faits, dossier }).map(({ id }) => id);
    expect(pieces.length).toBe(13);
    expect(ids).toContain("piece/2");
    expect(ids).toContain("conflit/0");
    expect(ids.filter((id) => id.endsWith("/piece"))).toHaveLength(2);
  });

  test("une contestation est exposée, même défavorable", () => {
    const contestation = { faitId: faits.dossier.creances[0]!.faitId, dateFait: jour("2026-06-03"), evenementId: "e", kind: "contestation", detail: "deux étais seraient tordus" } as const;
    const contestes: FaitsTransmission = { ...faits, dossier: { ...faits.dossier, evenements: [contestation] } };
    const partie = readPartie(contestes, "Position du débiteur");
    expect(partie).toBe("Le 3 juin 2026, le débiteur a contesté la créance : Deux étais seraient tordus.");
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
