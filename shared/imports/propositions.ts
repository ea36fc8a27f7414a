import type { Jour } from "../kernel/jour.ts";
import type { Montant } from "../kernel/montant.ts";
import { MONTANT_NUL, sumMontants } from "../kernel/montant.ts";
import type { Creancier, Debiteur, Dossier } from "../model/dossier.ts";
import { createSujetId, type Fait, type FaitBrouillon, type SujetId } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import { listVivants } from "../model/vivants.ts";

/** What the application holds for the creditor of the file. */
export interface Connaissances {
  readonly creancier: Creancier;
  readonly debiteurs: readonly Debiteur[];
  /** Dossiers of that creditor. */
  readonly dossiers: readonly Dossier[];
  readonly au: Jour;
}

/** One change that a file suggests: shown to a person, ticked or not, and only then written. */
export interface Proposition {
  readonly cle: string;
  /** Who it is about. */
  readonly nom: string;
  /** What would be written, as a phrase: « Facture n° F-26-0412 à ajouter au dossier 2026-0042 ». */
  readonly titre: string;
  /** Where it comes from. */
  readonly detail?: string;
  /** What a person must check before ticking it, or why nothing is proposed. */
  readonly reserve?: string;
  readonly montant?: Montant;
  readonly etat: EtatProposition;
  /** Ticked at first. */
  readonly isRetenue: boolean;
  /** Dossier that it would change, when there is one already. */
  readonly dossierId?: string;
  /** The original file would join the dossier as a pièce. */
  readonly hasPiece: boolean;
  /** Nothing to write: absent. */
  readonly createFaits?: (ecriture: Ecriture) => readonly FaitBrouillon[];
}

/** `deja`: known already; `impossible`: nothing can be written, the reserve says why. */
export type EtatProposition = "proposee" | "a-verifier" | "deja" | "impossible";

/** What writing needs: identifiers, the next reference, what is alive, the file once it is in the vault. */
export interface Ecriture {
  readonly au: Jour;
  readonly importId: string;
  readonly createId: () => string;
  /** Reference of a new dossier; each call takes the next one. */
  readonly createReference: () => string;
  readonly listFaits: (sujet: SujetId) => readonly Fait[];
  readonly piece?: PieceOriginale;
  /** Debtors and dossiers that this very import opens, by debtor: two invoices of one buyer open one dossier. */
  readonly ouverts: Map<string, OuvertureFaite>;
}

export interface OuvertureFaite {
  readonly debiteurId: string;
  readonly dossierId: string;
}

export type PieceOriginale = Pick<ContenuPar["piece"], "nom" | "empreinte" | "taille" | "mime">;

export interface FichierImporte {
  readonly nomFichier: string;
  readonly empreinte: string;
  readonly format: string;
  readonly lignes: number;
  readonly anomalies: number;
}

/** The facts of the chosen propositions behind the one that names their file: one lot, one undo. Empty when nothing is chosen. */
export function createFaitsPropositions(choisies: readonly Proposition[], fichier: FichierImporte, ecriture: Ecriture): readonly FaitBrouillon[] {
  const brouillons = choisies.flatMap(({ createFaits }) => createFaits?.(ecriture) ?? []);
  if (brouillons.length === 0) return [];
  const creances = brouillons.flatMap((brouillon) => (brouillon.type === "creance" ? [brouillon.contenu.montantTtc] : []));
  const trace: FaitBrouillon = {
    sujet: createSujetId("import", ecriture.importId), type: "import", dateFait: ecriture.au, remplace: [],
    contenu: { ...fichier, nomFichier: cutTexte(fichier.nomFichier), dossiers: ecriture.ouverts.size, creances: creances.length, total: creances.length === 0 ? MONTANT_NUL : sumMontants(creances) },
  };
  return [trace, ...brouillons];
}

/** The correction of one field of a subject or of one of its objects, replacing what is alive of it. */
export function createCorrection({ au, listFaits }: Ecriture, { sujet, objetId, champ, valeur }: Correction): FaitBrouillon {
  const remplace = listVivants(listFaits(sujet)).filter((fait) => fait.type === "champ" && fait.contenu.objetId === objetId && fait.contenu.champ === champ).map(({ id }) => id);
  return { sujet, type: "champ", dateFait: au, remplace, contenu: { ...(objetId === undefined ? {} : { objetId }), champ, valeur } };
}

export interface Correction {
  readonly sujet: SujetId;
  readonly objetId?: string;
  readonly champ: string;
  readonly valeur: ContenuPar["champ"]["valeur"];
}

/** The original file as a pièce of the dossier; nothing when it could not be kept. */
export function createFaitPiece({ piece, createId, au }: Ecriture, dossierId: string, decrite: Pick<ContenuPar["piece"], "nature" | "intitule" | "datePiece" | "creanceIds">): readonly FaitBrouillon[] {
  if (piece === undefined) return [];
  return [{ sujet: createSujetId("dossier", dossierId), type: "piece", dateFait: au, remplace: [], contenu: { pieceId: createId(), ...piece, nom: cutTexte(piece.nom), ...decrite } }];
}

/** A fact holds at most 400 characters of a line of text. */
export function cutTexte(texte: string): string {
  return texte.slice(0, 400);
}
