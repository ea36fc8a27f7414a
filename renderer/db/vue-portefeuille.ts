import type { Creancier, Mandataire, Utilisateur } from "#shared/model/dossier.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import type { EffacementConnu } from "#shared/suivi/rgpd/effacement.ts";
import type { Durabilite } from "./durabilite.ts";
import { decodeValeurs, reshapeValeur } from "./blocs.ts";
import { createDebiteursTenus, type Debiteurs, type DebiteursTenus } from "./debiteurs-tenus.ts";
import type { ArriveeConnue, Bloc, Changement, Famille, ImportConnu, Nouvelle, PaquetConnu, ReferentielConnu, ValeurPar } from "./moteur.ts";

/** What every screen may read at once, without asking. */
export interface VuePortefeuille extends Listes {
  readonly etat: EtatPortefeuille;
  /** Rows being computed again for a new day or another law. */
  readonly recalcul?: { readonly fait: number; readonly total: number } | undefined;
  /** Wall clock of the last « Enregistré » of this window, in milliseconds. */
  readonly enregistreA: number | undefined;
  readonly avertissements: readonly string[];
  /** What the engine answered when it was asked to keep the copy. */
  readonly durabilite?: Durabilite | undefined;
}

export type EtatPortefeuille =
  | { readonly kind: "chargement"; /** Bytes of journal. */ readonly fait: number; readonly total: number }
  | { readonly kind: "pret" }
  | { readonly kind: "erreur"; readonly motif: string };

interface Listes {
  readonly lignes: readonly LigneDossier[];
  readonly debiteurs: Debiteurs;
  readonly creanciers: readonly Creancier[];
  readonly mandataires: readonly Mandataire[];
  readonly utilisateurs: readonly Utilisateur[];
  readonly imports: readonly ImportConnu[];
  /** Accepted packs, latest first. */
  readonly paquets: readonly PaquetConnu[];
  /** Files that wait for their dossier, latest first. */
  readonly arrivees: readonly ArriveeConnue[];
  /** Accepted versions of the courts and their ressorts, latest accepted first. */
  readonly referentiels: readonly ReferentielConnu[];
  /** Erasures asked for, decided, done, latest first. */
  readonly effacements: readonly EffacementConnu[];
}

/** Families kept as objects. */
type Listee = Exclude<Famille, "debiteur">;

/** The same items by identifier, from which the lists are made when they changed. */
export interface Pieces {
  readonly parFamille: { readonly [F in Listee]: Map<string, ValeurPar[F]> };
  readonly debiteurs: DebiteursTenus;
  readonly read: () => Listes;
  readonly refresh: (familles: ReadonlySet<Famille>) => void;
}

export function createPieces(): Pieces {
  const parFamille: Pieces["parFamille"] = { dossier: new Map(), creancier: new Map(), mandataire: new Map(), utilisateur: new Map(), import: new Map(), paquet: new Map(), arrivee: new Map(), referentiel: new Map(), effacement: new Map() };
  const debiteurs = createDebiteursTenus();
  let listes: Listes = { lignes: [], debiteurs: debiteurs.read(), creanciers: [], mandataires: [], utilisateurs: [], imports: [], paquets: [], arrivees: [], referentiels: [], effacements: [] };
  return {
    parFamille, debiteurs,
    read: () => listes,
    refresh: (familles) => {
      if (familles.has("debiteur")) listes = { ...listes, debiteurs: debiteurs.read() };
      listes = FAMILLES_LISTEES.filter((famille) => familles.has(famille)).reduce((vues, famille) => ({ ...vues, ...LISTES[famille](parFamille) }), listes);
    },
  };
}

export function applyNouvelle(pieces: Pieces, nouvelle: Nouvelle): void {
  if (nouvelle.kind === "recalcul") return;
  if (nouvelle.kind === "vide") {
    for (const items of [...Object.values(pieces.parFamille), pieces.debiteurs]) items.clear();
    return pieces.refresh(new Set([...FAMILLES_LISTEES, "debiteur"]));
  }
  if (nouvelle.kind === "blocs") {
    for (const bloc of nouvelle.blocs) applyBloc(pieces, bloc);
    return pieces.refresh(new Set(nouvelle.blocs.map(({ famille }) => famille)));
  }
  const textes = new Map<string, string>();
  for (const changement of nouvelle.changements) applyChangement(pieces, changement, textes);
  pieces.refresh(new Set(nouvelle.changements.map(({ famille }) => famille)));
}

function applyBloc({ parFamille, debiteurs }: Pieces, { famille, octets }: Bloc): void {
  if (famille === "debiteur") return debiteurs.addBloc(octets);
  const items: Map<string, unknown> = parFamille[famille];
  for (const valeur of decodeValeurs(famille, octets)) items.set(valeur.id, valeur);
}

function applyChangement({ parFamille, debiteurs }: Pieces, { famille, id, valeur }: Changement, textes: Map<string, string>): void {
  if (famille === "debiteur") return debiteurs.write(id, valeur === undefined ? undefined : reshapeValeur(famille, valeur, textes));
  const items: Map<string, unknown> = parFamille[famille];
  if (valeur === undefined) items.delete(id);
  else items.set(id, reshapeValeur(famille, valeur, textes));
}

const FAMILLES_LISTEES = ["dossier", "creancier", "mandataire", "utilisateur", "import", "paquet", "arrivee", "referentiel", "effacement"] as const satisfies readonly Listee[];

// Only the lists whose items changed are made again: the others keep their identity, and what shows them stays still.
const LISTES: Readonly<Record<Listee, (parFamille: Pieces["parFamille"]) => Partial<Listes>>> = {
  dossier: ({ dossier }) => ({ lignes: [...dossier.values()] }),
  creancier: ({ creancier }) => ({ creanciers: [...creancier.values()] }),
  mandataire: ({ mandataire }) => ({ mandataires: [...mandataire.values()].toSorted((a, b) => a.nom.localeCompare(b.nom, "fr")) }),
  utilisateur: ({ utilisateur }) => ({ utilisateurs: [...utilisateur.values()] }),
  paquet: ({ paquet }) => ({ paquets: [...paquet.values()].toSorted((a, b) => b.instant - a.instant) }),
  arrivee: ({ arrivee }) => ({ arrivees: [...arrivee.values()].toSorted((a, b) => b.instant - a.instant) }),
  referentiel: ({ referentiel }) => ({ referentiels: [...referentiel.values()].toSorted((a, b) => b.instant - a.instant) }),
  effacement: ({ effacement }) => ({ effacements: [...effacement.values()].toSorted((a, b) => b.instant - a.instant) }),
  import: ({ import: imports }) => ({ imports: [...imports.values()].toSorted((a, b) => b.instant - a.instant) }),
};
