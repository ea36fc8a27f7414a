import type { Rangee } from "../formats/csv.ts";
import type { Feuille } from "../formats/xlsx.ts";
import { formatListe } from "../kernel/texte.ts";
import { type Anomalie, formatCitation } from "./anomalie.ts";
import { createCleEntete, type EnteteEcheancier, findEnteteRangees } from "./echeancier-entete.ts";
import { readListe } from "./echeancier.ts";
import { createExtrait } from "./extrait-tableau.ts";
import type { LectureEcheancier, LectureRefus, OptionsLecture } from "./lecture.ts";

interface FeuilleListe {
  readonly feuille: Feuille;
  readonly entete: EnteteEcheancier;
  /** Rows under the header. */
  readonly corps: readonly Rangee[];
}

/**
 * The open items of a workbook: the first visible sheet that has their header, joined by the visible sheets of the same columns (one per
 * agency, one per month). A sheet that only says again what another says is left out, a hidden one is not read: both are told.
 */
export function readClasseurListe(nomFichier: string, feuilles: readonly Feuille[], options: OptionsLecture = {}): LectureEcheancier | LectureRefus {
  const listes = feuilles.flatMap((feuille): readonly FeuilleListe[] => {
    const entete = findEnteteRangees(feuille.rangees, options);
    return entete === undefined ? [] : [{ feuille, entete, corps: feuille.rangees.filter(({ ligne }) => ligne > entete.ligne) }];
  });
  const visibles = listes.filter(({ feuille }) => !feuille.isMasquee);
  const principale = visibles.find(({ entete }) => entete.nature === "postes") ?? visibles[0];
  if (principale === undefined) return refuseFeuilles(nomFichier, feuilles, listes);
  const pareilles = visibles.filter((liste) => isPareille(liste, principale));
  const copies = listCopies(pareilles);
  const lues = pareilles.filter((liste) => !copies.includes(liste));
  const lecture = readListe({
    nomFichier, entete: lues[0]?.entete ?? principale.entete, ecarts: [], isBase1904: principale.feuille.isBase1904,
    extrait: createExtrait(principale.feuille.rangees, principale.entete.ligne),
    blocs: lues.map(({ corps }, rang) => shiftLignes(corps, rang)),
  });
  return lecture.kind === "refus" ? lecture : finishFeuilles(lecture, lues, listAvertissements(listes, lues, copies));
}

/** Lines of the second sheet and of the next ones are numbered beyond those of the first while they are read together. */
const DECALAGE = 10_000_000;

function shiftLignes(corps: readonly Rangee[], rang: number): readonly Rangee[] {
  return rang === 0 ? corps : corps.map(({ ligne, cellules }) => ({ ligne: ligne + rang * DECALAGE, cellules }));
}

function finishFeuilles(lecture: LectureEcheancier, lues: readonly FeuilleListe[], avertissements: readonly string[]): LectureEcheancier {
  const noms = lues.map(({ feuille }) => feuille.nom);
  const relieAnomalie = (anomalie: Anomalie): Anomalie => {
    if (anomalie.ligne === undefined || lues.length < 2) return anomalie;
    return { ...anomalie, ligne: anomalie.ligne % DECALAGE, motif: `Feuille ${formatCitation(noms[Math.floor(anomalie.ligne / DECALAGE)] ?? "")}\u00A0: ${anomalie.motif}` };
  };
  return { ...lecture, feuilles: noms, anomalies: lecture.anomalies.map(relieAnomalie), avertissements: [...avertissements, ...lecture.avertissements] };
}

function isPareille({ entete }: FeuilleListe, principale: FeuilleListe): boolean {
  return entete.nature === principale.entete.nature && createCleEntete(entete.noms) === createCleEntete(principale.entete.noms);
}

/** Sheets whose every item is in a bigger one: « Lyon » beside « Toutes agences ». */
function listCopies(listes: readonly FeuilleListe[]): readonly FeuilleListe[] {
  const copies: FeuilleListe[] = [];
  const vues = new Set<string>();
  for (const liste of listes.toSorted((premiere, seconde) => seconde.corps.length - premiere.corps.length)) {
    const cles = listClesRangees(liste);
    if (vues.size > 0 && cles.length > 0 && cles.every((cle) => vues.has(cle))) copies.push(liste);
    else for (const cle of cles) vues.add(cle);
  }
  return copies;
}

/** The rows that look like items: a total differs from sheet to sheet. */
function listClesRangees({ entete: { rangs }, corps }: FeuilleListe): readonly string[] {
  const dates = [rangs.piece, rangs.date, rangs.echeance].filter((rang) => rang !== undefined);
  return corps.filter(({ cellules }) => dates.some((rang) => (cellules[rang] ?? "") !== "")).map(({ cellules }) => cellules.join("\t"));
}

function listAvertissements(listes: readonly FeuilleListe[], lues: readonly FeuilleListe[], copies: readonly FeuilleListe[]): readonly string[] {
  const cite = (choix: readonly FeuilleListe[]): string => formatListe(choix.map(({ feuille }) => formatCitation(feuille.nom)));
  const masquees = listes.filter(({ feuille }) => feuille.isMasquee);
  const autres = listes.filter((liste) => !lues.includes(liste) && !copies.includes(liste) && !liste.feuille.isMasquee);
  return [
    ...(lues.length > 1 ? [`Les feuilles ${cite(lues)} ont les mêmes colonnes\u00A0: elles sont lues ensemble.`] : []),
    ...(copies.length > 0 ? [`${copies.length > 1 ? "Les feuilles" : "La feuille"} ${cite(copies)} ${copies.length > 1 ? "répètent" : "répète"} des lignes d’une autre\u00A0: non ${copies.length > 1 ? "comptées" : "comptée"}.`] : []),
    ...(autres.length > 0 ? [`${autres.length > 1 ? "Les feuilles" : "La feuille"} ${cite(autres)} ${autres.length > 1 ? "contiennent aussi des listes" : "contient aussi une liste"}, avec d’autres colonnes\u00A0: non ${autres.length > 1 ? "lues" : "lue"}.`] : []),
    ...(masquees.length > 0 ? [`${masquees.length > 1 ? "Les feuilles masquées" : "La feuille masquée"} ${cite(masquees)} ${masquees.length > 1 ? "contiennent des listes" : "contient une liste"}\u00A0: non ${masquees.length > 1 ? "lues" : "lue"}. Affichez-${masquees.length > 1 ? "les" : "la"} dans le tableur pour l’importer.`] : []),
  ];
}

function refuseFeuilles(nomFichier: string, feuilles: readonly Feuille[], masquees: readonly FeuilleListe[]): LectureRefus {
  if (masquees.length > 0) {
    return { kind: "refus", nomFichier, motif: `La liste est dans une feuille masquée (${formatListe(masquees.map(({ feuille }) => feuille.nom))})\u00A0: affichez-la dans le tableur, enregistrez, puis importez. Rien n’est importé.` };
  }
  const tableau = feuilles.filter(({ isMasquee }) => !isMasquee).map(({ rangees }) => createExtrait(rangees)).find((extrait) => extrait !== undefined);
  if (tableau === undefined) return { kind: "refus", nomFichier, motif: "Ce classeur ne contient pas de tableau\u00A0: rien n’est importé." };
  return { kind: "refus", nomFichier, motif: "Les colonnes de ce classeur ne sont pas reconnues\u00A0: désignez au moins le client, la facture et le montant restant dû. Rien n’est importé.", tableau };
}
