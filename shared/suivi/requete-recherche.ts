import { parseMontant } from "../kernel/parse-montant.ts";
import { foldTexte } from "../kernel/texte.ts";
import { foldParallele } from "./passage.ts";
import { compact, type KindTexte, splitMots, type TexteTrouvable } from "./texte-recherche.ts";

/** What was typed, as the index is asked. */
export interface Requete {
  readonly mots: readonly string[];
  /** What holds a figure, without spaces nor signs: the whole, then each part. */
  readonly codes: readonly string[];
  /** Centimes, both ends included: one amount when centimes were typed, else all those of that euro. */
  readonly montant?: readonly [minimum: number, maximum: number] | undefined;
}

/** Under this many characters a search by words would answer everything. */
export const MINIMUM = 3;

/** Words that every company bears: alone they are looked for, beside others they say nothing. */
const FORMES: ReadonlySet<string> = new Set(["sas", "sarl", "sasu", "eurl", "sci", "sa", "snc", "ste", "societe"]);

export function parseRequete(texte: string): Requete | undefined {
  const pli = foldTexte(texte);
  if (pli.replace(/\s/g, "").length < MINIMUM) return undefined;
  const tous = splitMots(texte);
  const utiles = tous.filter((mot) => !FORMES.has(mot));
  return { mots: utiles.length > 0 ? utiles : tous, codes: listCodesTapes(texte), montant: findMontants(texte) };
}

/** « RG 25/01234 », « n° F-1 »: what names a code is no part of it. */
const NOMS_DE_CODE = /\b(?:siren|iban|rg|facture|avoir|n[°o])\s+/gu;

function listCodesTapes(texte: string): readonly string[] {
  const sansNom = foldTexte(texte).replace(NOMS_DE_CODE, "");
  return [...new Set([sansNom, ...sansNom.split(/\s+/)].map(compact))].filter((code) => code.length >= MINIMUM && /\d/.test(code));
}

function findMontants(texte: string): Requete["montant"] {
  const epure = texte.replace(/€/g, "").trim();
  if (!/^[\d\s\u00A0\u202F.,]+$/.test(epure)) return undefined;
  const centimes = parseMontant(epure);
  if (centimes === undefined || centimes <= 0) return undefined;
  return /[.,]\d/.test(epure) ? [centimes, centimes] : [centimes, centimes + 99];
}

/** A piece of a passage; `isTrouve`: what was looked for, to be marked. */
export interface Fragment {
  readonly texte: string;
  readonly isTrouve: boolean;
}

export interface PassageTrouve {
  readonly kind: KindTexte;
  readonly fragments: readonly Fragment[];
  readonly montant?: number | undefined;
}

const AVANT = 32;
const LONGUEUR = 96;

/** Where a dossier answers the request: the best passage of each kind, what was found in it apart; a word mistyped by one letter is found too. */
export function listPassages(requete: Requete, textes: readonly TexteTrouvable[]): readonly PassageTrouve[] {
  const parKind = new Map<KindTexte, { readonly passage: PassageTrouve; readonly points: number }>();
  for (const texte of textes) {
    const trouve = findPassage(requete, texte);
    if (trouve !== undefined && trouve.points > (parKind.get(texte.kind)?.points ?? 0)) parKind.set(texte.kind, trouve);
  }
  return [...parKind.values()].toSorted((a, b) => b.points - a.points).map(({ passage }) => passage);
}

function findPassage(requete: Requete, { kind, texte, montant }: TexteTrouvable): { readonly passage: PassageTrouve; readonly points: number } | undefined {
  const plages = listPlages(requete, texte);
  const isMontant = montant !== undefined && requete.montant !== undefined && montant >= requete.montant[0] && montant <= requete.montant[1];
  const points = plages.reduce((total, [debut, fin]) => total + fin - debut, 0) + (isMontant ? 20 : 0);
  return points === 0 ? undefined : { passage: { kind, fragments: cutFragments(texte, plages), montant }, points };
}

type Plage = readonly [debut: number, fin: number];

function listPlages({ mots, codes }: Requete, texte: string): readonly Plage[] {
  const pli = foldParallele(texte);
  const plages = [...mots.flatMap((mot) => listPlagesMot(mot, pli)), ...codes.flatMap((code) => listPlagesCode(code, pli))].toSorted((a, b) => a[0] - b[0]);
  return plages.reduce<Plage[]>((fusion, plage) => {
    const derniere = fusion.at(-1);
    if (derniere !== undefined && plage[0] <= derniere[1]) fusion[fusion.length - 1] = [derniere[0], Math.max(derniere[1], plage[1])];
    else fusion.push(plage);
    return fusion;
  }, []);
}

function listPlagesMot(mot: string, pli: string): readonly Plage[] {
  const plages: Plage[] = [];
  for (const { 0: lu, index } of pli.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (lu.startsWith(mot)) plages.push([index, index + mot.length]);
    else if (mot.length >= 4 && isVoisin(mot, lu.slice(0, mot.length + 1))) plages.push([index, index + lu.length]);
  }
  return plages;
}

/** The same code, whatever was written between its characters. */
function listPlagesCode(code: string, pli: string): readonly Plage[] {
  const motif = new RegExp([...code].map((signe) => signe.replace(/[^\p{L}\p{N}]/gu, "")).join("[^\\p{L}\\p{N}]{0,2}"), "u");
  const lu = motif.exec(pli);
  return lu === null ? [] : [[lu.index, lu.index + lu[0].length]];
}

/** Equal but for one letter added, removed, changed, or two exchanged. */
export function isVoisin(mot: string, lu: string): boolean {
  for (const candidat of new Set([lu, lu.slice(0, -1), lu.slice(0, -2)])) if (Math.abs(candidat.length - mot.length) <= 1 && isAUneLettre(mot, candidat)) return true;
  return false;
}

function isAUneLettre(a: string, b: string): boolean {
  let debut = 0;
  while (debut < a.length && a[debut] === b[debut]) debut += 1;
  const [ra, rb] = [a.slice(debut), b.slice(debut)];
  return ra.slice(1) === rb.slice(1) || ra === rb.slice(1) || ra.slice(1) === rb || (ra.length > 1 && ra[0] === rb[1] && ra[1] === rb[0] && ra.slice(2) === rb.slice(2));
}

/** The words around what was found, on one line. */
function cutFragments(texte: string, plages: readonly Plage[]): readonly Fragment[] {
  const premiere = plages[0]?.[0] ?? 0;
  const debut = premiere > AVANT * 2 ? premiere - AVANT : 0;
  const fin = Math.min(texte.length, debut + LONGUEUR);
  const fragments: Fragment[] = debut > 0 ? [{ texte: "…", isTrouve: false }] : [];
  let rang = debut;
  for (const [de, a] of plages) {
    if (de >= fin) break;
    if (de > rang) fragments.push({ texte: clean(texte.slice(rang, de)), isTrouve: false });
    fragments.push({ texte: clean(texte.slice(de, Math.min(a, fin))), isTrouve: true });
    rang = Math.min(a, fin);
  }
  if (rang < fin) fragments.push({ texte: clean(texte.slice(rang, fin)), isTrouve: false });
  return fin < texte.length ? [...fragments, { texte: "…", isTrouve: false }] : fragments;
}

function clean(texte: string): string {
  return texte.replace(/\s+/g, " ");
}
