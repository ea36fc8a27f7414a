import { type Jour, parseJour } from "../kernel/jour.ts";
import { montant } from "../kernel/montant.ts";
import type { Dossier, LigneDossier } from "../model/dossier.ts";
import type { Baremes } from "../regles/baremes.ts";
import { type EtatVeille, formatCle, KINDS_VEILLE, listFaits, listVeillesLigne, type Veille } from "./veille.ts";

/** What a row of the list keeps of the days of its dossier. */
export interface VeillesLigne {
  readonly veilles: readonly Veille[];
  /** Lines put off that are still waiting, by `cle`. */
  readonly reports: ReadonlyMap<string, ReportLu>;
  /** Second looks that hold: on the very day that the deadline bears, by `cle`. */
  readonly relectures: ReadonlyMap<string, string>;
  /** Done on the day of the row. */
  readonly faites: readonly string[];
}

export interface ReportLu {
  readonly jusquAu: Jour;
  readonly motif: string;
}

const CHAMP = "\t";
const ENTREE = "\n";

/**
 * The days of a dossier in one text, so that fifty thousand rows hold them in a column and only those of the day are read; `undefined` when
 * it has none. What it holds is computed for `etat.au`.
 */
export function formatVeilles(dossier: Dossier, etat: EtatVeille, baremes: Baremes): string | undefined {
  const veilles = listVeillesLigne(dossier, etat, baremes);
  const entrees = [
    ...veilles.map(({ kind, objetId, jour, montant: enjeu, objet, reference, actes, responsable }) => [String(KINDS_VEILLE.indexOf(kind)), objetId, jour ?? "", String(enjeu), objet, reference ?? "", responsable ?? "", ...(actes ?? [])]),
    ...listReports(dossier, etat.au).map(({ cle, jusquAu, motif }) => ["r", cle, jusquAu, motif]),
    ...listRelectures(dossier, veilles).map(({ cle, relecteur }) => ["l", cle, relecteur]),
    ...listFaits(dossier, etat.au).map((phrase) => ["f", phrase]),
  ];
  return entrees.length === 0 ? undefined : entrees.map((champs) => champs.map(clean).join(CHAMP)).join(ENTREE);
}

const CODE_PRESCRIPTION = String(KINDS_VEILLE.indexOf("prescription"));
const CODE_TITRE = String(KINDS_VEILLE.indexOf("titre"));
const AUCUN_REPORT: ReadonlyMap<string, ReportLu> = new Map();
const AUCUNE_RELECTURE: ReadonlyMap<string, string> = new Map();
const VIDES: VeillesLigne = { veilles: [], reports: AUCUN_REPORT, relectures: AUCUNE_RELECTURE, faites: [] };

/**
 * What a row keeps. Read again each time: what fifty thousand rows keep would weigh more than the rows, when a few hundred
 * are of the day. Rights whose last day comes after `fin` are passed over before they are read.
 */
export function readVeilles({ veilles }: LigneDossier, fin?: Jour): VeillesLigne {
  return veilles === undefined ? VIDES : parseVeilles(veilles, fin);
}

export function parseVeilles(texte: string | undefined, fin?: Jour): VeillesLigne {
  const veilles: Veille[] = [];
  let reports: Map<string, ReportLu> | undefined;
  let relectures: Map<string, string> | undefined;
  const faites: string[] = [];
  for (const entree of texte === undefined ? [] : texte.split(ENTREE)) {
    if (fin !== undefined && isDroitApres(entree, fin)) continue;
    const [code = "", ...champs] = entree.split(CHAMP);
    if (code === "f") faites.push(champs[0] ?? "");
    else if (code === "l") (relectures ??= new Map()).set(champs[0] ?? "", champs[1] ?? "");
    else if (code === "r") addReport((reports ??= new Map()), champs);
    else veilles.push(...parseVeille(code, champs));
  }
  return { veilles, reports: reports ?? AUCUN_REPORT, relectures: relectures ?? AUCUNE_RELECTURE, faites };
}

/** A limitation or a title, by the digit before the first separator; its day is the third field. */
function isDroitApres(entree: string, fin: Jour): boolean {
  if (entree[1] !== CHAMP || (entree[0] !== CODE_PRESCRIPTION && entree[0] !== CODE_TITRE)) return false;
  const debut = entree.indexOf(CHAMP, 2) + 1;
  return debut > 0 && entree.slice(debut, entree.indexOf(CHAMP, debut)) > fin;
}

function parseVeille(code: string, [objetId = "", jour = "", enjeu = "0", objet = "", reference = "", responsable = "", ...actes]: readonly string[]): readonly Veille[] {
  const kind = KINDS_VEILLE[Number(code)];
  return kind === undefined ? [] : [{ kind, objetId, jour: parseJour(jour), montant: montant(Number(enjeu)), objet, reference: reference === "" ? undefined : reference, responsable: responsable === "" ? undefined : responsable, actes }];
}

function addReport(reports: Map<string, ReportLu>, [cle = "", jusquAu = "", motif = ""]: readonly string[]): void {
  const jour = parseJour(jusquAu);
  if (jour !== undefined) reports.set(cle, { jusquAu: jour, motif });
}

/** The last word on each line, while its day is to come. */
function listReports({ reports }: Dossier, au: Jour): Dossier["reports"] {
  return [...new Map(reports.map((report) => [report.cle, report])).values()].filter(({ jusquAu }) => jusquAu > au);
}

/** A look on a day that the deadline no longer bears is not a look on this deadline. */
function listRelectures({ relectures }: Dossier, veilles: readonly Veille[]): Dossier["relectures"] {
  return relectures.filter(({ cle, jour }) => veilles.some((veille) => formatCle(veille) === cle && veille.jour === jour));
}

/** Separators of ours, and the one of the columns of the copy. */
function clean(texte: string): string {
  return texte.replace(/[\t\n\r| ]+/g, " ");
}
