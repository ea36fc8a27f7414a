import type { Jour } from "../kernel/jour.ts";
import type { Resultat } from "../kernel/resultat.ts";
import type { Creancier, Debiteur, Dossier, Mandat, Mandataire, PorteId, Utilisateur } from "../model/dossier.ts";
import type { Decompte } from "../regles/decompte/decompte.ts";
import type { Porte } from "../regles/qualification/porte.ts";
import type { PrescriptionCreance } from "../suivi/prescriptions.ts";
import type { Image } from "../word/bloc.ts";

/** Everything that the file for the avocat says; what is unknown is printed as a visible gap. */
export interface FaitsTransmission {
  readonly dossier: Dossier;
  readonly creancier: Creancier | undefined;
  readonly debiteur: Debiteur | undefined;
  readonly mandataire: Mandataire | undefined;
  readonly mandat: Mandat | undefined;
  readonly decompte: Resultat<Decompte>;
  readonly portes: Readonly<Record<PorteId, Porte>>;
  readonly prescriptions: readonly PrescriptionCreance[];
  readonly chronologie: readonly LigneActe[];
  readonly aujourdhui: Jour;
  /** Who signs. */
  readonly utilisateur: Utilisateur | undefined;
  readonly logo?: Image | undefined;
}

/** One line of the printed chronology; `pieceNumeros` are numbers of the bordereau. */
export interface LigneActe {
  readonly date: Jour;
  readonly libelle: string;
  /** What a text attaches to the fact, never an opinion: « interrompt la prescription ». */
  readonly effet?: string | undefined;
  readonly pieceNumeros: readonly number[];
}
