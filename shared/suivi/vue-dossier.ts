import type { Resultat } from "../kernel/resultat.ts";
import type { Creancier, Debiteur, Dossier, Etape, PorteId } from "../model/dossier.ts";
import type { Fait } from "../model/fait.ts";
import type { Decompte } from "../regles/decompte/decompte.ts";
import type { Prescription } from "../regles/prescription/prescription.ts";
import type { Porte } from "../regles/qualification/porte.ts";
import type { LigneChronologie } from "./chronologie.ts";
import type { ProchaineEtape } from "./prochaine-etape.ts";

/** Everything that the fiche shows of a dossier, computed once from its facts. */
export interface VueDossier {
  readonly dossier: Dossier;
  readonly debiteur: Debiteur | undefined;
  readonly creancier: Creancier | undefined;
  readonly faits: readonly Fait[];
  readonly etape: Etape;
  readonly decompte: Resultat<Decompte>;
  readonly portes: Readonly<Record<PorteId, Porte>>;
  readonly prescriptions: readonly PrescriptionCreance[];
  readonly chronologie: readonly LigneChronologie[];
  readonly prochaineEtape: ProchaineEtape;
}

export interface PrescriptionCreance {
  readonly creanceId: string;
  readonly numero: string;
  readonly resultat: Resultat<Prescription>;
}
