import { z } from "zod";
import { absenceContenu } from "./absence-faits.ts";
import { acteContenu } from "./acte-faits.ts";
import { promesseContenu } from "./amiable-faits.ts";
import { abandonContenu, depenseContenu, denouementContenu, dividendeContenu, perteContenu, planContenu, provisionContenu, remboursementContenu, reversementContenu } from "./argent-faits.ts";
import { arriveeContenu } from "./arrivee-faits.ts";
import { audienceContenu } from "./audience-faits.ts";
import { ibanContenu, mouvementContenu, releveContenu } from "./banque-faits.ts";
import { correspondanceContenu } from "./correspondance-faits.ts";
import { avoirContenu, creanceContenu, evenementContenu, ouvertureContenu, regimeTauxSchema, reglementContenu, rejetContenu } from "./creance-faits.ts";
import { detectionContenu, encoursContenu, plafondsContenu, portionContenu, signalementContenu, triContenu } from "./detection-faits.ts";
import { bordereauContenu, importContenu, mandatContenu, noteContenu, pieceContenu, porteContenu, transmissionContenu, verdictContenu } from "./dossier-faits.ts";
import { passationContenu, relectureContenu, reportContenu, tacheContenu } from "./journee-faits.ts";
import { lienContenu } from "./lien-faits.ts";
import { champLibreContenu, clotureContenu, etiquetteContenu, vueContenu } from "./liste-faits.ts";
import { modeleContenu, papierContenu } from "./modele-faits.ts";
import { accueilContenu, rapportContenu, rapportFaitContenu, reglagePilotageContenu } from "./pilotage-faits.ts";
import { paquetContenu } from "./paquet-faits.ts";
import { delegationContenu, leveeContenu, litigeContenu, obligeContenu, preuveContenu, solvabiliteContenu, visaContenu } from "./qualification-faits.ts";
import { confidentialiteContenu, consultationContenu, demandeEffacementContenu, demandePersonneContenu, effacementAppliqueContenu, effacementContenu, statistiquesContenu, visaEffacementContenu } from "./rgpd-faits.ts";
import { referentielContenu } from "./referentiel-faits.ts";
import { circonstancesContenu, hypotheseContenu, strategieContenu } from "./strategie-faits.ts";
import { creancierContenu, debiteurContenu, mandataireContenu, procedureContenu, utilisateurContenu, verificationContenu } from "./partie-faits.ts";
import { consigneContenu, issueContenu, jalonContenu, poursuiteContenu } from "./procedure-faits.ts";
import { gardeContenu, titreContenu } from "./titre-faits.ts";
import { adoptionContenu, demarcheContenu, usageContenu } from "./usage-faits.ts";
import { idSchema, texteSchema } from "../primitives.ts";

/** A field corrected after its object was recorded; `objetId` names an object inside the subject, absent: the subject itself. */
const champContenu = z.object({
  objetId: idSchema.optional(),
  champ: texteSchema,
  /** Name of a field of the company on the day it was written: the history reads it again. */
  intitule: texteSchema.optional(),
  /** Absent: the field is emptied. A list holds identifiers (the invoices of a pièce), an object is the rate of a claim. */
  valeur: z.union([z.string().max(20_000), z.number(), z.boolean(), z.array(idSchema).max(1000), regimeTauxSchema]).optional(),
});

/** Withdraws the facts it replaces, with a reason when a person gave one. */
const retraitContenu = z.object({ motif: texteSchema.optional() });

/** Every type of fact and the shape of its content. */
export const registre = {
  creancier: creancierContenu,
  debiteur: debiteurContenu,
  procedure: procedureContenu,
  verification: verificationContenu,
  mandataire: mandataireContenu,
  utilisateur: utilisateurContenu,
  ouverture: ouvertureContenu,
  creance: creanceContenu,
  avoir: avoirContenu,
  reglement: reglementContenu,
  rejet: rejetContenu,
  reversement: reversementContenu,
  remboursement: remboursementContenu,
  abandon: abandonContenu,
  depense: depenseContenu,
  provision: provisionContenu,
  dividende: dividendeContenu,
  perte: perteContenu,
  plan: planContenu,
  denouement: denouementContenu,
  evenement: evenementContenu,
  audience: audienceContenu,
  poursuite: poursuiteContenu,
  jalon: jalonContenu,
  issue: issueContenu,
  consigne: consigneContenu,
  adoption: adoptionContenu,
  demarche: demarcheContenu,
  titre: titreContenu,
  garde: gardeContenu,
  piece: pieceContenu,
  bordereau: bordereauContenu,
  porte: porteContenu,
  verdict: verdictContenu,
  preuve: preuveContenu,
  levee: leveeContenu,
  litige: litigeContenu,
  visa: visaContenu,
  oblige: obligeContenu,
  promesse: promesseContenu,
  strategie: strategieContenu,
  hypothese: hypotheseContenu,
  circonstances: circonstancesContenu,
  mandat: mandatContenu,
  transmission: transmissionContenu,
  acte: acteContenu,
  note: noteContenu,
  tache: tacheContenu,
  report: reportContenu,
  relecture: relectureContenu,
  passation: passationContenu,
  cloture: clotureContenu,
  import: importContenu,
  correspondance: correspondanceContenu,
  releve: releveContenu,
  mouvement: mouvementContenu,
  iban: ibanContenu,
  paquet: paquetContenu,
  arrivee: arriveeContenu,
  referentiel: referentielContenu,
  detection: detectionContenu,
  etiquette: etiquetteContenu,
  libre: champLibreContenu,
  vue: vueContenu,
  delegation: delegationContenu,
  solvabilite: solvabiliteContenu,
  encours: encoursContenu,
  signalement: signalementContenu,
  tri: triContenu,
  lien: lienContenu,
  plafonds: plafondsContenu,
  portion: portionContenu,
  papier: papierContenu,
  modele: modeleContenu,
  pilotage: reglagePilotageContenu,
  accueil: accueilContenu,
  rapport: rapportContenu,
  "rapport-fait": rapportFaitContenu,
  usage: usageContenu,
  absence: absenceContenu,
  "demande-effacement": demandeEffacementContenu,
  "visa-effacement": visaEffacementContenu,
  effacement: effacementContenu,
  "effacement-applique": effacementAppliqueContenu,
  statistiques: statistiquesContenu,
  "demande-personne": demandePersonneContenu,
  confidentialite: confidentialiteContenu,
  consultation: consultationContenu,
  champ: champContenu,
  retrait: retraitContenu,
} as const satisfies Record<string, z.ZodType>;

export type TypeFait = keyof typeof registre;
export type ContenuPar = { readonly [T in TypeFait]: z.output<(typeof registre)[T]> };

export function isTypeFait(type: string): type is TypeFait {
  return Object.hasOwn(registre, type);
}
