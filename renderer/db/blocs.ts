import type { Debiteur } from "#shared/model/dossier.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import type { LigneTenue } from "./atelier.ts";
import { decodeValeur, encodeValeur } from "./codec.ts";
import type { Item } from "./collection.ts";
import { type Colonne, type Colonnes, fromColonne, fromColonnes, shareTextes, toColonne, toColonnes } from "./colonnes.ts";
import type { Situation } from "#shared/suivi/pilotage/situation.ts";
import type { Famille, FamilleTenue, ValeurPar } from "./moteur.ts";

/** Any value of a collection as the window keeps it: it bears its identifier. */
export type Valeur = ValeurPar[Famille];

/** A block as it is sealed: the values in columns and, for rows, the debtor of each. */
interface BlocEcrit extends Colonnes {
  readonly debiteurs?: Colonne | undefined;
}

export function encodeBloc(famille: FamilleTenue, items: readonly Item<LigneTenue | Valeur | Situation>[]): Uint8Array<ArrayBuffer> {
  if (famille !== "dossier") return encodeValeur(toColonnes(items.map(({ valeur }) => valeur)) satisfies BlocEcrit);
  const tenues = items.flatMap(({ valeur }) => ("ligne" in valeur ? [valeur] : []));
  return encodeValeur({ ...toColonnes(tenues.map(({ ligne }) => ligne)), debiteurs: toColonne(tenues.map(({ debiteurId }) => debiteurId)) } satisfies BlocEcrit);
}

/** What the window shows. */
export function decodeValeurs(famille: Famille, octets: Uint8Array): readonly Valeur[] {
  return decodeBloc(famille, octets).valeurs;
}

/** A value that comes by itself, in the shape of those of the blocks; `textes` are those that the values of the same lot share. */
export function reshapeValeur<V extends Valeur>(famille: Famille, valeur: V, textes: Map<string, string>): V {
  const createVide = VIDES[famille];
  if (createVide === undefined) return valeur;
  const forme: object = Object.assign(createVide(), valeur);
  shareTextes([forme], textes);
  return forme as V;
}

/** What the engine keeps. */
export function decodeItems(famille: FamilleTenue, octets: Uint8Array): readonly Item<LigneTenue | Valeur | Situation>[] {
  const { bloc, valeurs } = decodeBloc(famille, octets);
  if (bloc.debiteurs === undefined) return valeurs.map((valeur) => ({ id: valeur.id, valeur }));
  const debiteurs = fromColonne(bloc.debiteurs, valeurs.length);
  return toLignes(valeurs).map((ligne, rang) => ({ id: ligne.id, valeur: { ligne, debiteurId: String(debiteurs[rang]) } }));
}

function decodeBloc(famille: FamilleTenue, octets: Uint8Array): { readonly bloc: BlocEcrit; readonly valeurs: readonly Valeur[] } {
  const bloc = toBloc(decodeValeur(octets));
  return { bloc, valeurs: toValeurs(fromColonnes(bloc, VIDES[famille])) };
}

/** Every field of a row, in the order in which all of them hold it: one shape for the whole list, whatever each has. */
const createLigneVide = () => ({
  id: undefined, reference: undefined, debiteur: undefined, debiteurId: undefined, creancierId: undefined, siren: undefined, courriels: undefined,
  obliges: undefined, etape: undefined, solde: undefined, principal: undefined, interets: undefined, indemnites: undefined,
  interetsParJour: undefined, arreteAu: undefined, premiereEcheance: undefined, creances: undefined, dateOuverture: undefined, nature: undefined,
  autresNatures: undefined, etiquettes: undefined, libres: undefined, prochaineLe: undefined, prochaineKind: undefined, juridiction: undefined,
  relanceLe: undefined, reporteAu: undefined, verdict: undefined, agirAuPlusTard: undefined, delais: undefined, audiences: undefined, titres: undefined, collective: undefined,
  suivis: undefined, mandataireId: undefined, gestionnaire: undefined, passation: undefined, responsables: undefined, veilles: undefined,
  ecritLe: undefined, isConfidentiel: undefined, hasConflit: undefined, hasAVerifier: undefined,
}) satisfies Record<keyof LigneDossier, undefined>;

/** What most debtors have. */
const createDebiteurVide = () => ({
  id: undefined, nom: undefined, qualite: undefined, siren: undefined, adresse: undefined, codePostal: undefined, ville: undefined,
  villeRcs: undefined, formeJuridique: undefined, dirigeant: undefined, codeComptable: undefined, faitId: undefined, dateFait: undefined,
  procedure: undefined, encours: undefined,
}) satisfies Partial<Record<keyof Debiteur, undefined>>;

/** Families of which there are tens of thousands. */
const VIDES: Readonly<Partial<Record<FamilleTenue, () => Record<string, unknown>>>> = { dossier: createLigneVide, debiteur: createDebiteurVide };

// Sealed by the engine of this application, and opened by it: the types are those that were written.
function toBloc(lu: unknown): BlocEcrit {
  return lu as BlocEcrit;
}

function toValeurs(lus: readonly object[]): readonly Valeur[] {
  return lus as readonly Valeur[];
}

function toLignes(lues: readonly Valeur[]): readonly LigneDossier[] {
  return lues as readonly LigneDossier[];
}
