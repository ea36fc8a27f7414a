import { createPortions } from "#shared/imports/portions.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import type { Lot } from "#shared/model/lot.ts";
import type { Geste } from "#shared/suivi/gestes.ts";
import { writePortions } from "./import-portions.ts";
import { createAnnulationDuLot } from "./lots.ts";
import type { Portefeuille } from "./portefeuille.ts";

/** Dossiers read between two looks at « Interrompre ». */
const PAQUET = 250;

/** What a large action tells while it is made. */
export interface SuiviGeste {
  readonly par: string | undefined;
  readonly signal: AbortSignal;
  readonly onEtape: (etape: EtapeGeste) => void;
  /** Facts of one lot, at most. */
  readonly taille?: number;
}

export interface EtapeGeste {
  readonly nom: "preparation" | "ecriture" | "retour";
  /** Dossiers, of all. */
  readonly fait: number;
  readonly total: number;
}

export type IssueGeste =
  | { readonly kind: "ecrit"; readonly lots: readonly Lot[] }
  /** Nothing changed: nothing was written, or what was is taken back. */
  | { readonly kind: "interrompu" }
  | { readonly kind: "echec"; readonly detail: string; /** What was written and could not be taken back: none, most of the time. */ readonly restes: readonly Lot[] };

/**
 * One action on dossiers: all of them change, or none. Up to ten thousand facts are one lot, which is whole on the disk or is not; past that
 * several follow one another, and those written are taken back when the work stops on its way.
 */
export async function writeGeste(portefeuille: Portefeuille, geste: Geste, lignes: readonly LigneDossier[], suivi: SuiviGeste, le: Jour): Promise<IssueGeste> {
  const groupes = await prepareGeste(portefeuille, geste, lignes, suivi);
  const [premiere] = lignes;
  if (groupes === undefined || premiere === undefined) return { kind: "interrompu" };
  const portions = createPortions([geste.communs, ...groupes].filter(({ length }) => length > 0), createSujetId("dossier", premiere.id), { ecrites: 0, dateFait: le, ...(suivi.taille === undefined ? {} : { taille: suivi.taille }) }).map((portion) => portion.filter(({ type }) => type !== "portion"));
  const stop = watchRangees(portefeuille, lignes, (fait) => suivi.onEtape({ nom: "ecriture", fait, total: lignes.length }));
  const issue = await writePortions(portefeuille, portions, { par: suivi.par, signal: suivi.signal }).finally(stop);
  if (issue.kind === "ecrit" && !suivi.signal.aborted) return issue;
  const restes = await undoLots(portefeuille, issue.lots, { ...suivi, le });
  if (restes.length > 0) return { kind: "echec", detail: "Une partie a été enregistrée et n’a pas pu être reprise.", restes };
  return issue.kind === "echec" ? { kind: "echec", detail: issue.echec.detail, restes } : { kind: "interrompu" };
}

/** The facts of each dossier; `undefined` once interrupted. */
async function prepareGeste(portefeuille: Portefeuille, geste: Geste, lignes: readonly LigneDossier[], { signal, onEtape }: SuiviGeste): Promise<readonly (readonly FaitBrouillon[])[] | undefined> {
  const groupes: (readonly FaitBrouillon[])[] = [];
  for (let debut = 0; debut < lignes.length; debut += PAQUET) {
    if (signal.aborted) return undefined;
    onEtape({ nom: "preparation", fait: debut, total: lignes.length });
    const paquet = lignes.slice(debut, debut + PAQUET);
    const faits = await portefeuille.readFaits(paquet.map(({ id }) => createSujetId("dossier", id)));
    for (const [rang, ligne] of paquet.entries()) groupes.push(geste.create(ligne, faits[rang] ?? []));
  }
  return signal.aborted ? undefined : groupes;
}

/** Takes lots back, the last one first; answers those that could not be. */
export async function undoLots(portefeuille: Portefeuille, lots: readonly Lot[], { par, le, onEtape }: Pick<SuiviGeste, "par" | "onEtape"> & { readonly le: Jour }): Promise<readonly Lot[]> {
  for (const [rang, lot] of [...lots].reverse().entries()) {
    onEtape({ nom: "retour", fait: rang, total: lots.length });
    const brouillons = await createAnnulationDuLot(portefeuille, lot, le);
    const reply = await portefeuille.append({ par, brouillons });
    if (!reply.ok) return lots.slice(0, lots.length - rang);
  }
  return [];
}

/** Counts the rows that changed since the start: the copy follows what was saved, a few hundred dossiers at a time. */
function watchRangees({ subscribe, read }: Portefeuille, lignes: readonly LigneDossier[], onChange: (fait: number) => void): () => void {
  const anciennes = new Map(lignes.map((ligne) => [ligne.id, ligne]));
  let derniere = read().lignes;
  onChange(0);
  return subscribe(() => {
    const { lignes: courantes } = read();
    if (courantes === derniere) return;
    derniere = courantes;
    onChange(courantes.reduce((nombre, ligne) => nombre + Number((anciennes.get(ligne.id) ?? ligne) !== ligne), 0));
  });
}
