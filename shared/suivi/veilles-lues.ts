import { type Jour, parseJour } from "../kernel/jour.ts";
import { type Montant, montant } from "../kernel/montant.ts";
import type { LigneDossier } from "../model/ligne-dossier.ts";

// Apart from what computes them, which brings the rules: the list reads what its rows keep and computes nothing.

/** What « Ma journée » and the guard of prescriptions watch in a dossier. */
export const KINDS_VEILLE = ["prescription", "titre", "declaration", "declaration-a-dater", "procedure", "audience", "audience-passee", "tache", "attente", "mandat", "transmettre", "promesse", "litige", "visa", "plan", "reversement", "rendre"] as const;
export type KindVeille = (typeof KINDS_VEILLE)[number];

/** Something that has a day in a dossier, with what hangs on it. */
export interface Veille {
  readonly kind: KindVeille;
  /** What it is about inside the dossier: a claim, a task; with the kind, the name of the line (`cle`). */
  readonly objetId: string;
  /** Last useful day, or the day by which something was awaited; absent: no day. */
  readonly jour?: Jour | undefined;
  /** What would be lost, or waits, in centimes. */
  readonly montant: Montant;
  /** Number of the invoice, wording of the task, name of whoever is awaited. */
  readonly objet: string;
  /** « C. com., art. L110-4 », or where the day comes from; absent: no text imposes it. */
  readonly reference?: string | undefined;
  /** Cheapest act that saves the right, then the cheapest that does not depend on the debtor; for something awaited, from whom. */
  readonly actes?: readonly string[] | undefined;
  /** Who must do it, when it is not whoever has the dossier. */
  readonly responsable?: string | undefined;
}

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

/** Between two fields of a line, between two lines. */
export const CHAMP = "\t";
export const ENTREE = "\n";

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
