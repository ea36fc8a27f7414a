import { parseCsv, type Rangee } from "../formats/csv.ts";
import { decodeOctets } from "../formats/encodage.ts";
import { parseJourLu } from "../formats/jour-lu.ts";
import { findMarqueDecimale, parseMontantLu } from "../formats/montant-lu.ts";
import type { Jour } from "../kernel/jour.ts";
import { montant } from "../kernel/montant.ts";
import { foldTexte } from "../kernel/texte.ts";
import type { LigneEtude, PosteEtude, ReleveEtude } from "../model/releve-etude.ts";
import { findExtraitTexte } from "./extrait-tableau.ts";

export type LectureReleveEtude = { readonly ok: true; readonly releve: ReleveEtude } | { readonly ok: false; readonly motif: string };

/** Lines read at most: a statement of one dossier has a few dozen. */
const LIGNES_MAX = 2000;
const TAILLE_MAX = 16 * 1024 * 1024;
const VIDE = "Aucune ligne avec un montant n’a été trouvée dans ce fichier\u00A0: recopiez le décompte de l’étude dans le tableau. Rien n’est changé.";

/** The statement that an étude sends as a workbook or as a delimited text; anything else is one sentence. The library of workbooks loads with the first one. */
export async function readReleveEtude(octets: Uint8Array): Promise<LectureReleveEtude> {
  if (octets.length > TAILLE_MAX) return { ok: false, motif: "Ce fichier est trop gros pour le décompte d’un dossier. Rien n’est changé." };
  if (!isClasseur(octets)) return parseReleveTexte(decodeOctets(octets, "windows-1252").texte);
  const { readClasseur } = await import("../formats/xlsx.ts");
  const classeur = readClasseur(octets);
  if (!classeur.ok) return { ok: false, motif: classeur.motif.replaceAll("ien n’est importé", "ien n’est changé").replaceAll("importez-le", "reprenez-le") };
  const releves = classeur.feuilles.filter(({ isMasquee }) => !isMasquee).map(({ rangees }) => parseRangees(rangees));
  const plein = releves.toSorted((a, b) => b.lignes.length - a.lignes.length)[0];
  return plein === undefined || plein.lignes.length === 0 ? { ok: false, motif: VIDE } : { ok: true, releve: plein };
}

/** The same, typed or pasted from a table. */
export function parseReleveTexte(texte: string): LectureReleveEtude {
  const separateur = findExtraitTexte(texte)?.separateur ?? (texte.includes("\t") ? "\t" : ";");
  const releve = parseRangees(parseCsv(texte.slice(0, TAILLE_MAX), separateur).rangees);
  return releve.lignes.length === 0 ? { ok: false, motif: VIDE } : { ok: true, releve };
}

/** A ZIP or an OLE container, by its first bytes. */
function isClasseur(octets: Uint8Array): boolean {
  return (octets[0] === 0x50 && octets[1] === 0x4b) || octets[0] === 0xd0;
}

function parseRangees(rangees: readonly Rangee[]): ReleveEtude {
  const marque = findMarqueDecimale(rangees.flatMap(({ cellules }) => cellules).filter((cellule) => /\d/.test(cellule) && parseJourLu(cellule) === undefined));
  const lues = rangees.slice(0, LIGNES_MAX).flatMap(({ ligne, cellules }) => parseLigne(ligne, cellules, marque));
  const avis = [
    ...(rangees.length > LIGNES_MAX ? [`Seules les ${LIGNES_MAX} premières lignes sont lues.`] : []),
    ...lues.filter(({ poste }) => poste === undefined).map(({ ligne, libelle }) => `Ligne ${ligne}, «\u00A0${libelle.slice(0, 60)}\u00A0»\u00A0: dites de quoi il s’agit.`),
  ];
  return { arreteAu: findArrete(rangees), lignes: lues, avis };
}

/** The first day, the last amount, the longest text that is neither; a row without an amount says nothing. */
function parseLigne(ligne: number, cellules: readonly string[], marque: ReturnType<typeof findMarqueDecimale>): readonly LigneEtude[] {
  const date = cellules.map((cellule) => parseJourLu(cellule)).find((jour) => jour !== undefined);
  const sommes = cellules.filter((cellule) => parseJourLu(cellule) === undefined && /\d/.test(cellule)).flatMap((cellule) => parseMontantLu(cellule.trim(), marque)?.montant ?? []);
  const somme = sommes.findLast((lue) => lue !== 0);
  const libelle = cellules.filter((cellule) => /[a-zà-ü]/i.test(cellule) && parseJourLu(cellule) === undefined).toSorted((a, b) => b.length - a.length)[0]?.trim() ?? "";
  if (somme === undefined || (libelle === "" && date === undefined)) return [];
  return [{ ligne, ...(date === undefined ? {} : { date }), libelle, poste: findPoste(libelle), montant: montant(Math.abs(somme)) }];
}

/** In the order in which they are tried: « reversement » holds « versement », « frais de signification » is a cost. */
const MOTS: readonly (readonly [PosteEtude, RegExp])[] = [
  ["total", /^(?:sous )?total|solde|reste du|net a payer/],
  ["reversement", /reverse/],
  ["reglements", /reglement|versement|acompte|encaisse|paiement|virement recu|recu du debiteur|saisie fructueuse/],
  ["frais", /frais|emolument|debours|signification|commandement|saisie|proces verbal|honoraire|depens|article 700|art 700|droit|tva|taxe|deplacement|a444/],
  ["interets", /interet|penalite/],
  ["indemnites", /indemnite|clause penale|forfait/],
  ["principal", /principal|facture|creance/],
];

function findPoste(libelle: string): PosteEtude | undefined {
  const mots = foldTexte(libelle).replace(/[^a-z0-9]+/g, " ").trim();
  return MOTS.find(([, motif]) => motif.test(mots))?.[0];
}

/** « arrêté au 21/11/2026 ». */
function findArrete(rangees: readonly Rangee[]): Jour | undefined {
  for (const { cellules } of rangees.slice(0, LIGNES_MAX)) {
    const rang = cellules.findIndex((cellule) => /arr[êe]t[ée]/i.test(cellule));
    if (rang === -1) continue;
    const texte = cellules.slice(rang).join(" ");
    const lu = /(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:er)? [a-zà-ü]+ \d{4})/i.exec(texte)?.[1];
    const jour = lu === undefined ? undefined : parseJourLu(lu);
    if (jour !== undefined) return jour;
  }
  return undefined;
}
