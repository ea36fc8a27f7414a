import type { Curseur } from "#shared/ipc/journal-channels.ts";
import type { SourceDroit } from "#shared/kernel/droit.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { Creancier, Debiteur, Mandataire, Utilisateur } from "#shared/model/dossier.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import type { Fait, FaitId, SujetId } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import type { FicheIndex } from "#shared/suivi/texte-recherche.ts";
import type { Contribution } from "#shared/suivi/pilotage/agregat.ts";
import type { Cloture } from "#shared/suivi/pilotage/cloture.ts";
import type { Choix, DemandePilotage, Tableau } from "#shared/suivi/pilotage/tableau.ts";
import type { DemandePhoto, SoirsCloture, SourceFigures } from "./pilotage-formes.ts";
import type { EffacementConnu } from "#shared/suivi/rgpd/effacement.ts";
import type { Radar } from "#shared/suivi/radar.ts";

/** Keeps the disposable projection: in a worker in the application, in the same thread in the tests. */
export interface Moteur extends Figures {
  /** Shows what is stored under that key; an empty cursor means that everything must be read again. */
  readonly open: (demande: DemandeOuverture) => Promise<Ouverture>;
  /** Folds lots read from the journal or just written; facts already known change nothing. */
  readonly appendLots: (portion: Portion) => Promise<Bilan>;
  /** Writes on the disk what is known and not there yet; rejects when the disk refuses it. */
  readonly flush: () => Promise<void>;
  /** Forgets everything but the drafts of forms; in memory, the disk is left alone. */
  readonly rebuild: (demande?: { readonly isEnMemoire: boolean }) => Promise<void>;
  /** Computes the rows again for another day or another law, in the background. */
  readonly recompute: (aujourdhui: Jour) => Promise<void>;
  /** What a pack that is not accepted would change in these dossiers. */
  readonly computeRadar: (demande: DemandeRadar) => Promise<Radar>;
  /** Reads again a part of what is stored; `undefined`: the one whose turn it is. */
  readonly verify: (tranches?: readonly number[]) => Promise<Verification>;
  readonly readEtat: () => Promise<EtatCopie>;
  readonly readFaits: (sujets: readonly SujetId[]) => Promise<readonly (readonly Fait[])[]>;
  /** What a search may find in those dossiers; nothing for one that does not exist. */
  readonly readFiches: (dossiers: readonly string[]) => Promise<readonly FicheIndex[]>;
  readonly readBrouillon: (cle: string) => Promise<unknown>;
  /** `undefined` forgets the draft. */
  readonly writeBrouillon: (cle: string, valeur: unknown) => Promise<void>;
  /** Forgets every draft that holds one of these words; answers how many. */
  readonly forgetBrouillons: (mots: readonly string[]) => Promise<number>;
}

/** The figures of the department; see `pilotage.ts`. */
export interface Figures {
  /** Adds dossiers, as they stood on a past evening, to the figures that are being prepared. */
  readonly takePhoto: (demande: DemandePhoto) => Promise<number>;
  readonly forgetPhotos: (noms: readonly string[]) => Promise<void>;
  /** From the rows, or from an evening that was taken. */
  readonly computeFigures: (source: SourceFigures) => Promise<Tableau>;
  /** The dossiers behind a figure. */
  readonly listDerriere: (source: SourceFigures, choix: Choix) => Promise<readonly Contribution[]>;
  /** The closing of a period, from its two evenings. */
  readonly computeCloture: (demande: DemandePilotage, soirs: SoirsCloture) => Promise<Cloture>;
}

/** What was read again and compared with the hashes written beside it. */
export interface Verification {
  readonly sujets: number;
  /** What is wrong, as a sentence; absent: everything read is what was written. */
  readonly anomalie?: string | undefined;
}

export interface DemandeOuverture {
  readonly aujourdhui: Jour;
  /** 32 bytes, wiped as soon as they are read. */
  readonly cle: Uint8Array<ArrayBuffer>;
  /** After an erasure: the former key, under which drafts still lie. */
  readonly ancienne?: Uint8Array<ArrayBuffer> | undefined;
}

/** The copy as the screen of the vault tells it. */
export interface EtatCopie {
  readonly sujets: number;
  /** Hash of everything it holds: the same for a rebuilt copy. */
  readonly racine: string;
  /** How far each journal is in it: later facts are on their way. */
  readonly curseur: Curseur;
  /** The disk takes nothing more: it lives in memory and the next start will read the journal again. */
  readonly isEnMemoire: boolean;
}

export interface Ouverture {
  readonly curseur: Curseur;
  /** The rows shown were computed for another day or under another law. */
  readonly isPerimee: boolean;
}

/** A few dossiers, so that the whole can be shown advancing and be interrupted. */
export interface DemandeRadar {
  readonly dossiers: readonly string[];
  readonly candidat: SourceDroit;
  readonly au: Jour;
}

export interface Portion {
  /** `formatLot` lines. */
  readonly lots: Uint8Array;
  /** Where the vault says the reader stands afterwards; absent for a lot just written. */
  readonly curseur?: Curseur | undefined;
  /** Other portions follow, or `flush` will: what this one says is known at once, and may wait for them before it is written on the disk. */
  readonly isSuivie?: boolean;
}

export interface Bilan {
  readonly curseur: Curseur;
  readonly sujets: readonly SujetId[];
  /** The lot does not follow what is known: the journal must be read from the cursor. */
  readonly isTrou: boolean;
  /** The law in force changed: the rows not in this lot are those of the former one. */
  readonly isPerimee: boolean;
  /** Lots that this version cannot read, kept in the journal. */
  readonly avertissements: readonly string[];
}

/** What the engine tells the screen as soon as it knows it. */
export type Nouvelle =
  | { readonly kind: "vide" }
  /** What was stored of some families, whole and still written: read by the one that is told. The rows of the list come first. */
  | { readonly kind: "blocs"; readonly blocs: readonly Bloc[] }
  | { readonly kind: "items"; readonly changements: readonly Changement[] }
  | { readonly kind: "recalcul"; readonly fait: number; readonly total: number };

/** Items of one family as `blocs.ts` writes them. */
export interface Bloc {
  readonly famille: Famille;
  readonly octets: Uint8Array<ArrayBuffer>;
}

/** An item that appeared, changed, or (without a value) disappeared. */
export type Changement = { readonly [F in Famille]: { readonly famille: F; readonly id: string; readonly valeur?: ValeurPar[F] | undefined } }[Famille];

export interface ValeurPar {
  readonly dossier: LigneDossier;
  readonly debiteur: Debiteur;
  readonly creancier: Creancier;
  readonly mandataire: Mandataire;
  readonly utilisateur: Utilisateur;
  readonly import: ImportConnu;
  readonly paquet: PaquetConnu;
  readonly arrivee: ArriveeConnue;
  readonly referentiel: ReferentielConnu;
  readonly effacement: EffacementConnu;
}

export type Famille = keyof ValeurPar;

/** Families that the engine stores: those that the window is told, and the situations that figures are computed from, which stay in the engine. */
export type FamilleTenue = Famille | "situation";

interface Ecriture {
  readonly id: string;
  readonly dateFait: Jour;
  readonly lot: FaitId;
  readonly par: string;
  /** Wall clock of the writing, in milliseconds. */
  readonly instant: number;
}

/** A file that was imported, with the lots that wrote it: the first one, then those of its other parts. */
export type ImportConnu = ContenuPar["import"] & Ecriture & { readonly lots: readonly FaitId[]; /** Parts announced; more than there are lots: it stopped on its way. */ readonly portions: number };

/** « Interrompre », a closed window, a power cut: some parts were never written. */
export function isInacheve({ lots, portions }: ImportConnu): boolean {
  return lots.length < portions;
}

/** A file that waits for its dossier, with who received it and when. */
export type ArriveeConnue = ContenuPar["arrivee"] & Ecriture & { readonly faitId: FaitId };

/** A pack of dated values that was accepted, with who did and when. */
export type PaquetConnu = ContenuPar["paquet"] & Ecriture;

/** Newer courts, ressorts and communes that were accepted: who did, when, and the pièce that holds them. */
export type ReferentielConnu = ContenuPar["referentiel"] & Ecriture;
