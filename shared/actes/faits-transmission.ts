import type { Jour } from "../kernel/jour.ts";
import type { Resultat } from "../kernel/resultat.ts";
import type { Creancier, Debiteur, Dossier, Mandat, Mandataire, PorteId, Utilisateur } from "../model/dossier.ts";
import type { Decompte } from "../regles/decompte/decompte.ts";
import type { Porte } from "../regles/qualification/porte.ts";
import type { PrescriptionCreance, PrescriptionDuTitre } from "../suivi/prescriptions.ts";
import type { ObligeVue, VueDossier } from "../suivi/vue-dossier.ts";
import type { Image } from "../word/bloc.ts";
import { type LigneActe, listLignesActe } from "./chronologie-acte.ts";

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
  readonly titres: readonly PrescriptionDuTitre[];
  /** Those who owe beside the debtor. */
  readonly obliges: readonly ObligeVue[];
  readonly chronologie: readonly LigneActe[];
  readonly aujourdhui: Jour;
  /** Who signs. */
  readonly utilisateur: Utilisateur | undefined;
  readonly logo?: Image | undefined;
}

/** The facts of the act out of what the fiche shows, with what only the screen knows: to whom, by whom, when. */
export function createFaitsTransmission(
  { dossier, creancier, debiteur, decompte, portes, prescriptions, titres, obliges }: VueDossier,
  reste: Pick<FaitsTransmission, "mandataire" | "mandat" | "aujourdhui" | "utilisateur" | "logo">,
): FaitsTransmission {
  return { dossier, creancier, debiteur, decompte, portes, prescriptions, titres, obliges, chronologie: listLignesActe(dossier, reste.mandat, prescriptions), ...reste };
}
