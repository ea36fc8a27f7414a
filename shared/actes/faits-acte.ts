import type { Territoire } from "../kernel/territoire.ts";
import type { Baremes } from "../regles/baremes.ts";
import type { Annuaire } from "../regles/competence/annuaire.ts";
import type { Fait } from "../model/fait.ts";
import type { Image } from "../word/bloc.ts";
import type { VueDossier } from "../suivi/vue-dossier.ts";
import type { ModeleActe } from "./acte.ts";
import { createFaitsTransmission, type FaitsTransmission } from "./faits-transmission.ts";

/** What a person answered for this act, as it was typed, by name of the field. */
export type Reponses = Readonly<Record<string, string>>;

/** Everything that an act may say: the dossier as its fiche shows it, the packs, and the answers given for the act. */
export interface FaitsActe extends FaitsTransmission {
  readonly acte: Pick<ModeleActe, "id" | "destinataire" | "envoi">;
  readonly baremes: Baremes;
  readonly territoire: Territoire;
  readonly reponses: Reponses;
  /** Every fact as it was written, for the auditor; absent where the journal is not read. */
  readonly faits?: readonly Fait[] | undefined;
  /** The dossiers of an act that speaks of several, this one included; absent, it speaks of this one. */
  readonly groupe?: readonly FaitsActe[] | undefined;
  /** Signature of the person, as a picture. */
  readonly signature?: Image | undefined;
  /** Courts and ressorts, where they were read: without them the place of a court is not verified. */
  readonly annuaire?: Annuaire | undefined;
  /** Names of the users, by id. */
  readonly utilisateurs?: ReadonlyMap<string, string> | undefined;
}

/** The facts of an act out of what the fiche shows, with what only the screen knows: which act, by whom, when, with which answers. */
export function createFaitsActe(vue: VueDossier, acte: ModeleActe, reste: Pick<FaitsActe, "mandataire" | "mandat" | "aujourdhui" | "utilisateur" | "logo" | "signature" | "baremes" | "territoire" | "reponses">): FaitsActe {
  const { baremes, territoire, reponses, signature, ...commun } = reste;
  return { ...createFaitsTransmission(vue, commun), acte, baremes, territoire, reponses, signature, faits: vue.faits };
}
