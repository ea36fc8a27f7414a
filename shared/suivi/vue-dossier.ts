import type { Resultat } from "../kernel/resultat.ts";
import type { Creancier, Debiteur, Dossier, Mandataire, Oblige, PorteId } from "../model/dossier.ts";
import type { Etape } from "../model/etape.ts";
import type { Fait } from "../model/fait.ts";
import type { Decompte } from "../regles/decompte/decompte.ts";
import type { Porte } from "../regles/qualification/porte.ts";
import { type LigneChronologie, listChronologie } from "./chronologie.ts";
import type { Contexte } from "./contexte.ts";
import { computeDecompteDossier } from "./decompte-dossier.ts";
import { computeDelaisDossier, type DelaisDossier } from "./delais-dossier.ts";
import { findPlanVivant } from "./plans.ts";
import { listPrescriptions, listPrescriptionsTitres, type PrescriptionCreance, type PrescriptionDuTitre } from "./prescriptions.ts";
import { findProchaineEtape, type ProchaineEtape } from "./prochaine-etape.ts";
import { projectDossier } from "./projection.ts";
import { findPromesseRompue } from "./promesses.ts";
import { computeQualificationDossier } from "./qualification-dossier.ts";
import { type ChangementDepuis, listChangementsDepuis } from "./revision.ts";
import { computeEtape } from "./statut.ts";
import { computeVisa, type EtatVisa } from "./visa.ts";

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
  /** Those who owe beside the debtor, each with the time left against him. */
  readonly obliges: readonly ObligeVue[];
  /** Titles held, those still to be recorded included, each with the time left to enforce it. */
  readonly titres: readonly PrescriptionDuTitre[];
  /** Procedures, their delays, what is missing for them to go on. */
  readonly delais: DelaisDossier;
  readonly chronologie: readonly LigneChronologie[];
  readonly prochaineEtape: ProchaineEtape;
  /** What reopens the qualification. */
  readonly changements: readonly ChangementDepuis[];
  readonly visa: EtatVisa;
}

export interface ObligeVue {
  readonly oblige: Oblige;
  readonly debiteur: Debiteur | undefined;
  readonly prescriptions: readonly PrescriptionCreance[];
}

/** The other subjects that a dossier names, by id. */
export interface Parties {
  readonly debiteurs: ReadonlyMap<string, Debiteur>;
  readonly creanciers: readonly Creancier[];
  readonly mandataires: readonly Mandataire[];
}

/** The view of the dossier that these facts open, today; `undefined` while none opens it. */
export function projectVue(faits: readonly Fait[], parties: Parties, { aujourdhui: au, baremes, territoire }: Contexte): VueDossier | undefined {
  const dossier = projectDossier(faits);
  if (dossier === undefined) return undefined;
  const debiteur = parties.debiteurs.get(dossier.debiteurId);
  const decompte = computeDecompteDossier(dossier, debiteur, au, baremes);
  const prescriptions = listPrescriptions(dossier, au, baremes, { debiteurs: parties.debiteurs });
  const delais = computeDelaisDossier(dossier, au, baremes, territoire);
  const portes = computeQualificationDossier(dossier, { debiteur, decompte, prescriptions, au }, baremes);
  const creancier = parties.creanciers.find(({ id }) => id === dossier.creancierId);
  const changements = listChangementsDepuis(dossier, faits, debiteur);
  const visa = computeVisa({ dossier, creancier, decompte });
  return {
    dossier,
    debiteur,
    creancier,
    faits,
    etape: computeEtape(dossier),
    decompte,
    portes,
    prescriptions,
    obliges: dossier.obliges.map((oblige) => ({ oblige, debiteur: parties.debiteurs.get(oblige.debiteurId), prescriptions: listPrescriptions(dossier, au, baremes, { oblige: oblige.obligeId, debiteurs: parties.debiteurs }) })),
    titres: listPrescriptionsTitres(dossier, au, baremes),
    delais,
    chronologie: listChronologie(faits),
    prochaineEtape: findProchaineEtape(dossier, portes, parties.mandataires, { changements, visa, delais, rompue: findPromesseRompue(dossier, au), plan: findPlanVivant(dossier, au) }),
    changements,
    visa,
  };
}
