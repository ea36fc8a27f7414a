import type { Jour } from "../kernel/jour.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Baremes } from "../regles/baremes.ts";
import { type EtatVeille, formatCle, listFaits, listVeillesLigne } from "./veille.ts";
import { CHAMP, ENTREE, KINDS_VEILLE, type Veille } from "./veilles-lues.ts";

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
