import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { countJours, type Jour } from "../kernel/jour.ts";
import { montant, type Montant, MONTANT_NUL, sumMontants } from "../kernel/montant.ts";
import { formatNombreDe, INSECABLE } from "../kernel/texte.ts";
import type { Creancier, Debiteur, Encours } from "../model/dossier.ts";
import { MOTIFS_DIRECTS } from "../model/faits/creance-faits.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import { findMotifsDirects, type MotifDirect } from "./detection-directe.ts";
import type { CreanceSuivie, PrescriptionSuivie, ReglesDetection } from "./detection-modele.ts";

/** The usual rules of a service contentieux: thirty days after the due date, or two reminders without an answer; a setting, not the law. */
export const REGLES_PAR_DEFAUT: ReglesDetection = { joursRetard: 30, relances: 2, montantMinimum: MONTANT_NUL, natures: [], directes: [...MOTIFS_DIRECTS] };

export function findRegles(creancier: Creancier | undefined): ReglesDetection {
  return creancier?.detection ?? REGLES_PAR_DEFAUT;
}

export type EtatCandidat = "a-qualifier" | "sous-seuil" | "reporte" | "ecarte";

/** A debtor with something open outside any dossier, and what the rules of his creditor say of him. */
export interface Candidat {
  /** Debtor and creditor. */
  readonly cle: string;
  readonly debiteur: Debiteur;
  readonly creancierId: string;
  readonly etat: EtatCandidat;
  /** Passes over the thresholds, the most pressing first. */
  readonly directs: readonly MotifDirect[];
  readonly creances: readonly CreanceSuivie[];
  /** Those that a dossier would hold. */
  readonly retenues: readonly CreanceSuivie[];
  readonly total: Montant;
  readonly echu: Montant;
  readonly retard: number;
  readonly relances: number;
  /** The rules that are met, with their figures; what is missing otherwise: French phrases. */
  readonly raisons: readonly string[];
}

export interface EntreeDetection {
  readonly creanciers: readonly Creancier[];
  readonly au: Jour;
  readonly findPrescription: PrescriptionSuivie;
}

/**
 * Lists every debtor followed outside the dossiers, the largest due amount first. A debtor is judged once: he is another object as soon as
 * something of him changes, so that a save costs what it changed and not the whole portfolio.
 */
export function createDetection({ creanciers, au, findPrescription }: EntreeDetection): (debiteurs: Iterable<Debiteur>) => readonly Candidat[] {
  const regles = new Map(creanciers.map((creancier) => [creancier.id, findRegles(creancier)]));
  const connus = new WeakMap<Debiteur, readonly Candidat[]>();
  const find = (debiteur: Debiteur): readonly Candidat[] => {
    const connu = connus.get(debiteur);
    if (connu !== undefined) return connu;
    const suivis = [...new Set(debiteur.encours?.map(({ creancierId }) => creancierId))];
    const candidats = suivis.map((creancierId) => createCandidat(debiteur, creancierId, regles.get(creancierId) ?? REGLES_PAR_DEFAUT, au, findPrescription));
    connus.set(debiteur, candidats);
    return candidats;
  };
  return (debiteurs) => [...debiteurs].flatMap(find).toSorted((premier, second) => second.echu - premier.echu || second.total - premier.total || (premier.cle < second.cle ? -1 : 1));
}

function createCandidat(debiteur: Debiteur, creancierId: string, regles: ReglesDetection, au: Jour, findPrescription: PrescriptionSuivie): Candidat {
  const creances = (debiteur.encours ?? []).filter((encours) => encours.creancierId === creancierId).flatMap((encours) => encours.postes.map((poste) => createCreance(poste, encours, regles, au)));
  const retenues = creances.filter(({ ecart }) => ecart === undefined);
  const echu = sumMontants(retenues.map(({ poste }) => poste.reste));
  const retard = retenues.reduce((plus, { joursRetard }) => Math.max(plus, joursRetard), 0);
  const notees = debiteur.signalements?.filter(({ kind }) => kind === "relance").length ?? 0;
  const relances = retenues.reduce((plus, { poste }) => Math.max(plus, poste.relances ?? 0), notees);
  const directs = retenues.length === 0 ? [] : findMotifsDirects({ debiteur, retenues, regles, au, findPrescription });
  const seuils = compareSeuils({ regles, echu, retard, relances, retenues, creances });
  return {
    cle: `${debiteur.id}|${creancierId}`, debiteur, creancierId, creances, retenues, echu, retard, relances, directs,
    etat: findEtat(debiteur, directs.length > 0 || seuils.isPasse, au),
    total: sumMontants(creances.map(({ poste }) => poste.reste)),
    raisons: [...directs.map(({ phrase }) => phrase), ...(directs.length > 0 && !seuils.isPasse ? [] : seuils.phrases)],
  };
}

function createCreance(poste: Encours["postes"][number], encours: Encours, { natures }: ReglesDetection, au: Jour): CreanceSuivie {
  const joursRetard = countJours(poste.echeance ?? poste.dateFacture, au);
  const isHorsNature = natures.length > 0 && (encours.nature === undefined || !natures.includes(encours.nature));
  const ecart = poste.reserve ?? (joursRetard <= 0 ? "pas encore échue" : isHorsNature ? "d’une nature que vos règles ne visent pas" : undefined);
  return { poste, encours, joursRetard, ecart };
}

interface Mesure {
  readonly regles: ReglesDetection;
  readonly echu: Montant;
  readonly retard: number;
  readonly relances: number;
  readonly retenues: readonly CreanceSuivie[];
  readonly creances: readonly CreanceSuivie[];
}

/** Late enough, or reminded enough; and for an amount that is worth it. */
function compareSeuils({ regles, echu, retard, relances, retenues, creances }: Mesure): { readonly isPasse: boolean; readonly phrases: readonly string[] } {
  if (retenues.length === 0) return { isPasse: false, phrases: [[...new Set(creances.map(({ ecart }) => ecart ?? ""))].join(", ")] };
  const isTard = retard >= regles.joursRetard;
  const isRelance = regles.relances !== undefined && relances >= regles.relances;
  const isAssez = echu >= regles.montantMinimum;
  const met = [
    ...(isTard ? [`${formatNombreDe(retard, "jour", "jours")} de retard (règle${INSECABLE}: ${regles.joursRetard})`] : []),
    ...(isRelance ? [`${formatNombreDe(relances, "relance", "relances")} sans réponse (règle${INSECABLE}: ${regles.relances ?? 0})`] : []),
    ...(regles.montantMinimum > 0 ? [`${formatMontant(echu)} échus (règle${INSECABLE}: ${formatMontant(regles.montantMinimum)})`] : []),
  ];
  if ((isTard || isRelance) && isAssez) return { isPasse: true, phrases: met };
  return { isPasse: false, phrases: [...(isTard || isRelance ? [] : [formatManque(regles, retard, relances)]), ...(isAssez ? [] : [`il manque ${formatMontant(montant(regles.montantMinimum - echu))} pour atteindre ${formatMontant(regles.montantMinimum)}`])] };
}

/** « encore 12 jours, ou une relance ». */
function formatManque({ joursRetard, relances: seuil }: ReglesDetection, retard: number, relances: number): string {
  const jours = `encore ${formatNombreDe(joursRetard - retard, "jour", "jours")}`;
  return seuil === undefined ? jours : `${jours}, ou ${formatNombreDe(seuil - relances, "relance", "relances")}`;
}

function findEtat({ tri }: Debiteur, isPasse: boolean, au: Jour): EtatCandidat {
  if (tri?.decision === "ecarte") return "ecarte";
  if (tri?.decision === "reporte" && (tri.jusquAu === undefined || tri.jusquAu > au)) return "reporte";
  return isPasse ? "a-qualifier" : "sous-seuil";
}

/** « reporté jusqu’au 12 mars 2026 : promesse de paiement ». */
export function formatTri({ decision, motif, jusquAu }: ContenuPar["tri"]): string {
  const quand = jusquAu === undefined ? "" : ` jusqu’au ${formatJour(jusquAu)}`;
  return `${decision === "ecarte" ? "écarté" : `reporté${quand}`}${INSECABLE}: ${motif}`;
}
