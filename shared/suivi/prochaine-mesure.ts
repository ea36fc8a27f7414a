import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import type { Jour } from "../kernel/jour.ts";
import { formatKindProcedure, type KindProcedure, MESURES_CONSERVATOIRES } from "../kernel/kinds-procedure.ts";
import { montant as toMontant } from "../kernel/montant.ts";
import type { Reference } from "../kernel/reference.ts";
import { findValeurCalculee } from "../kernel/resultat.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { Baremes } from "../regles/baremes.ts";
import { findValeurDe } from "../regles/baremes.ts";
import { formatMesure, type MesureSuivie } from "./mesures.ts";
import { findSuspension } from "./surendettement.ts";
import { findTitreUtile } from "./titres.ts";
import type { VueDossier } from "./vue-dossier.ts";

/** A measure that may come next, with what speaks for it and what stands in its way. */
export interface MesureProposee {
  readonly kind: KindProcedure;
  readonly nom: string;
  /** `proposee` first; `a-verifier`: the note of law does not say enough; `ecartee`: shown with its reason. */
  readonly etat: "proposee" | "a-verifier" | "ecartee";
  readonly pour: readonly string[];
  readonly contre: readonly string[];
  readonly references: readonly Reference[];
  /** What the mandate of enforcement calls it; absent: it is not one of its measures. */
  readonly mandat?: string | undefined;
}

export interface Propositions {
  /** Stops every measure: open proceedings, no enforceable title. */
  readonly obstacle?: { readonly phrase: string; readonly references: readonly Reference[] } | undefined;
  readonly mesures: readonly MesureProposee[];
}

type Source = Pick<VueDossier, "dossier" | "debiteur" | "titres" | "decompte">;

/** Which measure comes next, the likeliest first, each with its reasons; those already tried without result go last. */
export function listMesuresProposees(vue: Source, mesures: readonly MesureSuivie[], au: Jour, baremes: Baremes): Propositions {
  const obstacle = findObstacle(vue, au);
  if (obstacle !== undefined) return { obstacle, mesures: [] };
  const rangs = { proposee: 0, "a-verifier": 1, ecartee: 2 } as const;
  const candidates = [...listConversions(mesures), proposeAttribution(vue, mesures), proposeRemunerations(vue, mesures), proposeVente(vue, mesures, au, baremes), ...HORS_NOTE];
  return { mesures: candidates.toSorted((a, b) => rangs[a.etat] - rangs[b.etat]) };
}

/** Individual suits stop with an opening judgment, enforcement with an admitted over-indebtedness; nothing is enforced without a title. */
function findObstacle({ dossier, debiteur, titres }: Source, au: Jour): Propositions["obstacle"] {
  const procedure = debiteur?.procedure;
  if (procedure !== undefined && procedure.etat !== "close") return { phrase: "Procédure collective en cours\u00A0: les poursuites et l’exécution sont arrêtées, la créance se déclare.", references: [{ texte: "C. com.", article: "L622-21" }] };
  const suspension = findSuspension(dossier, au);
  if (suspension !== undefined) return { phrase: `Surendettement recevable le ${formatJour(suspension)}${INSECABLE}: les voies d’exécution sont suspendues et interdites, deux ans au plus${INSECABLE}; noter la clôture quand la procédure finit.`, references: [{ texte: "C. conso", article: "L722-2" }, { texte: "C. conso", article: "L722-3" }] };
  const utile = findTitreUtile(titres.map(({ titre }) => titre));
  if (utile?.executoireLe === undefined || utile.executoireLe > au) return { phrase: `${utile === undefined ? "Aucun titre exécutoire" : `${utile.libelle}${INSECABLE}: pas encore exécutoire`}. Seule une mesure conservatoire est possible, si le recouvrement est menacé.`, references: [{ texte: "CPCE", article: "L111-2" }, { texte: "CPCE", article: "L511-1" }] };
  return undefined;
}

function listEchecs(mesures: readonly MesureSuivie[], kind: KindProcedure): readonly string[] {
  return mesures.filter((mesure) => mesure.kind === kind && mesure.issue === "infructueuse").map((mesure) => `${formatMesure(mesure)}${INSECABLE}: sans résultat`);
}

function hasEnCours(mesures: readonly MesureSuivie[], kind: KindProcedure): boolean {
  return mesures.some((mesure) => mesure.kind === kind && mesure.issue === "en-cours");
}

interface Candidate {
  readonly kind: KindProcedure;
  readonly mandat: string;
  readonly pour: readonly string[];
  readonly contre?: readonly string[];
  readonly isEcartee?: boolean;
  readonly references: readonly Reference[];
}

function createProposition({ kind, mandat, pour, contre = [], isEcartee = false, references }: Candidate, mesures: readonly MesureSuivie[]): MesureProposee {
  const echecs = listEchecs(mesures, kind);
  const encours = hasEnCours(mesures, kind) ? ["déjà en cours"] : [];
  return { kind, nom: formatKindProcedure(kind), mandat, etat: isEcartee || echecs.length > 0 || encours.length > 0 ? "ecartee" : "proposee", pour, contre: [...contre, ...echecs, ...encours], references };
}

function proposeAttribution({ debiteur }: Source, mesures: readonly MesureSuivie[]): MesureProposee {
  const [compte, ...autres] = debiteur?.ibans ?? [];
  const connu = compte === undefined ? [] : [`compte connu\u00A0: ${compte.slice(0, 4)}…${compte.slice(-4)}${autres.length === 0 ? "" : ` et ${autres.length} autre${autres.length > 1 ? "s" : ""}`}`];
  return createProposition({ kind: "saisie_attribution", mandat: "saisie-attribution", pour: [...connu, "ce qui est saisi nous est attribué aussitôt, même si une procédure collective s’ouvre ensuite"], contre: compte === undefined ? ["aucun compte connu\u00A0: l’étude interroge les banques"] : [], references: [{ texte: "CPCE", article: "L211-2" }] }, mesures);
}

function proposeRemunerations({ debiteur }: Source, mesures: readonly MesureSuivie[]): MesureProposee {
  const isParticulier = debiteur?.qualite === "consommateur";
  return createProposition({
    kind: "commandement_remunerations", mandat: "saisie des rémunérations", isEcartee: !isParticulier,
    pour: isParticulier ? ["le débiteur est un particulier", "menée par un commissaire de justice depuis le 1er juillet 2025"] : [], contre: isParticulier ? [] : ["le débiteur n’est pas un particulier"],
    references: [{ texte: "CPCE", article: "L212-1 à L212-14" }],
  }, mesures);
}

/** In a home, under a threshold, a judge allows it, unless a seizure of the account or of the wages failed (CPCE, art. L221-2). */
function proposeVente({ debiteur, decompte }: Source, mesures: readonly MesureSuivie[], au: Jour, baremes: Baremes): MesureProposee {
  const seuil = findValeurDe(baremes, "voies/seuil-saisie-vente-habitation", au);
  const principal = findValeurCalculee(decompte)?.principalRestant;
  const isSous = debiteur?.qualite === "consommateur" && seuil.ok && principal !== undefined && principal < seuil.lu.valeur;
  const echecs = [...listEchecs(mesures, "saisie_attribution"), ...listEchecs(mesures, "commandement_remunerations")];
  return createProposition({
    kind: "commandement_saisie_vente", mandat: "saisie-vente",
    pour: echecs.length > 0 ? ["la saisie du compte ou du salaire a échoué"] : [],
    contre: isSous && echecs.length === 0 && seuil.ok ? [`moins de ${formatMontant(toMontant(seuil.lu.valeur))} en principal, dans un logement\u00A0: autorisation du juge de l’exécution`] : [],
    references: [{ texte: "CPCE", article: "R221-1" }, { texte: "CPCE", article: "L221-2" }],
  }, mesures);
}

/** A protective measure still standing becomes a real one once there is a title. */
function listConversions(mesures: readonly MesureSuivie[]): readonly MesureProposee[] {
  return mesures.filter(({ kind, issue, jalons }) => issue === "en-cours" && MESURES_CONSERVATOIRES.some((conservatoire) => conservatoire === kind) && !jalons.some((jalon) => SUITES_CONSERVATOIRES.has(jalon.kind))).map((mesure): MesureProposee => {
    const kind = mesure.kind === "surete_provisoire" ? "publicite_definitive" : mesure.kind === "saisie_conservatoire_creances" ? "conversion_creances" : "conversion_biens";
    return { kind, nom: formatKindProcedure(kind), etat: "proposee", pour: [`${formatMesure(mesure)} tient encore\u00A0: le titre permet d’en tirer le paiement`], contre: [], references: [{ texte: "CPCE", article: kind === "publicite_definitive" ? "R533-4" : kind === "conversion_creances" ? "R523-9" : "R522-7" }], ...(kind === "publicite_definitive" ? { mandat: "sûreté judiciaire définitive" } : {}) };
  });
}

const SUITES_CONSERVATOIRES: ReadonlySet<KindProcedure> = new Set(["conversion_creances", "conversion_biens", "publicite_definitive"]);

/** Measures that the note of law names without their delays. */
const HORS_NOTE: readonly MesureProposee[] = [
  { kind: "saisie_vehicule", nom: formatKindProcedure("saisie_vehicule"), etat: "a-verifier", mandat: "saisie d’un véhicule", pour: [], contre: ["À vérifier\u00A0: délais non relevés"], references: [] },
  { kind: "saisie_parts", nom: formatKindProcedure("saisie_parts"), etat: "a-verifier", pour: [], contre: ["À vérifier\u00A0: délais non relevés"], references: [] },
  { kind: "publicite_definitive", nom: "Hypothèque judiciaire", etat: "a-verifier", mandat: "sûreté judiciaire définitive", pour: [], contre: ["À vérifier\u00A0: si un immeuble est connu"], references: [{ texte: "CPCE", article: "R533-4" }] },
];
