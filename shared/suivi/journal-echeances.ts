import { addJours, type Jour, toNumero } from "../kernel/jour.ts";
import type { Montant } from "../kernel/montant.ts";
import type { Debiteur, Dossier } from "../model/dossier.ts";
import type { Fait } from "../model/fait.ts";
import type { Baremes } from "../regles/baremes.ts";
import { findChiffresDossier } from "./decompte-dossier.ts";
import { formatObjetVeille } from "./journee-phrases.ts";
import { listFaitsAu } from "./passe.ts";
import { listPrescriptions } from "./prescriptions.ts";
import { projectDossier } from "./projection.ts";
import { formatCle, listVeilles } from "./veille.ts";
import type { KindVeille, Veille } from "./veilles-lues.ts";

/** A deadline that appeared, moved or went away on one day, and who wrote what made it so. */
export interface MouvementEcheance {
  readonly dossierId: string;
  readonly reference: string;
  readonly cle: string;
  readonly kind: KindVeille;
  /** « Prescription de la facture n° F-1 ». */
  readonly objet: string;
  readonly texte?: string | undefined;
  readonly avant?: Jour | undefined;
  readonly apres?: Jour | undefined;
  readonly montant: Montant;
  /** Identifiers of those who wrote in the dossier that day, the last first. */
  readonly par: readonly string[];
  /** Wall clock of the last thing written, in milliseconds. */
  readonly instant: number;
  readonly relecteur?: string | undefined;
}

export interface CadreJournal {
  readonly le: Jour;
  readonly debiteur: Debiteur | undefined;
  readonly findJour: (instant: number) => Jour;
  readonly baremes: Baremes;
}

/** Days with a legal effect or that someone set: what a hearing, a task, a declaration or a limitation must not miss. */
const NOTEES: ReadonlySet<KindVeille> = new Set(["prescription", "titre", "declaration", "procedure", "audience", "tache", "attente"]);
const SIECLE = 36_525;

/**
 * What the facts written on that day changed in the deadlines of a dossier: those known the evening before against those known that evening, both
 * computed for that day and with the law in force. The debtor is taken as he is known now.
 */
export function listMouvements(faits: readonly Fait[], cadre: CadreJournal): readonly MouvementEcheance[] {
  const { le, findJour } = cadre;
  const duJour = faits.filter(({ horloge }) => findJour(horloge[0]) === le);
  const dernier = duJour.reduce<Fait | undefined>((connu, fait) => (connu === undefined || fait.horloge[0] >= connu.horloge[0] ? fait : connu), undefined);
  if (dernier === undefined) return [];
  const apres = projectDossier(listFaitsAu(faits, { au: le, selon: "connu", findJour }));
  const avant = projectDossier(listFaitsAu(faits, { au: addJours(le, -1), selon: "connu", findJour }));
  const dossier = apres ?? avant;
  if (dossier === undefined) return [];
  const anciennes = mapVeilles(avant, cadre);
  const nouvelles = mapVeilles(apres, cadre);
  const signe = { dossierId: dossier.id, reference: dossier.reference, par: [...new Set(duJour.map(({ par }) => par).toReversed())], instant: dernier.horloge[0] };
  return [...new Set([...anciennes.keys(), ...nouvelles.keys()])].flatMap((cle): readonly MouvementEcheance[] => {
    const [ancienne, nouvelle] = [anciennes.get(cle), nouvelles.get(cle)];
    const veille = nouvelle ?? ancienne;
    if (veille === undefined || ancienne?.jour === nouvelle?.jour) return [];
    const relecteur = apres?.relectures.findLast((relecture) => relecture.cle === cle && relecture.jour === nouvelle?.jour)?.relecteur;
    return [{ ...signe, cle, kind: veille.kind, objet: formatObjetVeille(veille), texte: veille.reference, avant: ancienne?.jour, apres: nouvelle?.jour, montant: veille.montant, relecteur }];
  }).toSorted((a, b) => ((a.apres ?? a.avant ?? "") < (b.apres ?? b.avant ?? "") ? -1 : 1));
}

/** The pages of the log before and after that of a day. */
export function findPages(le: Jour): { readonly precedente: Jour; readonly suivante: Jour } {
  return { precedente: addJours(le, -1), suivante: addJours(le, 1) };
}

/** Hour (whole hours since 1970, universal time) before which nothing of that day can have been written, wherever the post is. */
export function findPremiereHeure(le: Jour): number {
  return (toNumero(le) - 1) * 24;
}

function mapVeilles(dossier: Dossier | undefined, { le, debiteur, baremes }: CadreJournal): ReadonlyMap<string, Veille> {
  if (dossier === undefined) return new Map();
  const etat = { debiteur, decompte: findChiffresDossier(dossier, debiteur, le, baremes), prescriptions: listPrescriptions(dossier, le, baremes), au: le, horizon: SIECLE };
  return new Map(listVeilles(dossier, etat, baremes).filter(({ kind }) => NOTEES.has(kind)).map((veille) => [formatCle(veille), veille]));
}
