import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { formatKindProcedure } from "../kernel/kinds-procedure.ts";
import { formatSanction } from "../kernel/sanction.ts";
import { capitalize, formatListe, formatNombreDe, INSECABLE, uncapitalize } from "../kernel/texte.ts";
import type { Dossier, Mandataire, PorteId } from "../model/dossier.ts";
import { PORTES } from "../model/faits/dossier-faits.ts";
import type { Porte } from "../regles/qualification/porte.ts";
import { isEcheanceSure } from "./decompte-dossier.ts";
import type { DelaisDossier } from "./delais-dossier.ts";
import { formatFacture, LIBELLES_CLOTURE, LIBELLES_PORTE, LIBELLES_VOIE } from "./libelles.ts";
import { formatPlan } from "./phrase-plan.ts";
import type { PlanSuivi } from "./plans.ts";
import type { PromesseSuivie } from "./promesses.ts";
import type { ChangementDepuis } from "./revision.ts";
import { isQualifie } from "./statut.ts";
import { isMaison } from "./usages.ts";
import type { EtatVisa } from "./visa.ts";

/** What to do now and why: one action of the fiche. */
export interface ProchaineEtape {
  readonly titre: string;
  readonly raison: string;
  readonly action: "confirmer-echeances" | "ajouter-pieces" | "qualifier" | "revoir" | "viser" | "relancer" | "mandater" | "transmettre" | "suivre" | "suivre-plan" | "clos" | "tenir";
  /** Who has the ball: the department, or the name of the person it was given to. */
  readonly balle: string;
  readonly points: readonly PointEtape[];
  /** The step that a plan suspends, and to which its end gives back. */
  readonly reprise?: string | undefined;
}

export interface PointEtape {
  readonly isAcquis: boolean;
  readonly libelle: string;
  readonly note?: string | undefined;
}

/** The first thing that stands between the dossier and its export to a lawyer. */
export function findProchaineEtape(
  dossier: Dossier,
  portes: Readonly<Record<PorteId, Porte>>,
  mandataires: readonly Mandataire[],
  suites: SuitesVerdict = SANS_SUITE,
): ProchaineEtape {
  const { changements, visa, delais, rompue, plan } = suites;
  const points = listPoints(dossier, portes);
  if (dossier.cloture !== undefined) return { ...createEtape("clos", "Dossier clos", `${LIBELLES_CLOTURE[dossier.cloture.motif]}, le ${formatJour(dossier.cloture.dateFait)}. Il reste à l’écrire à chacun.`, points), balle: "Personne" };
  // A delay that loses a right is kept even while a plan is.
  if (plan !== undefined && delais?.delais.some(({ etat, maillon }) => etat === "a-tenir" && !isMaison(maillon)) !== true) return createEtapePlan(plan, findProchaineEtape(dossier, portes, mandataires, { ...suites, plan: undefined }), points);
  const engagee = delais === undefined ? undefined : findEtapeProcedure(delais, points);
  if (engagee !== undefined) return engagee;
  const douteuses = dossier.creances.filter((creance) => !isEcheanceSure(creance));
  if (douteuses.length > 0) return createEtape("confirmer-echeances", "Confirmer les échéances", `${capitalize(formatListe(douteuses.slice(0, 3).map(({ numero }) => formatFacture(numero))))}${douteuses.length > 3 ? "…" : ""}${INSECABLE}: sans échéance sûre, ni pénalités, ni prescription au plus juste.`, points);
  const manques = portes.documentee.constats.filter(({ kind }) => kind === "manque");
  if (manques.length > 0) return createEtape("ajouter-pieces", "Réunir les preuves", formatListe(manques.slice(0, 2).map(({ libelle }) => libelle)), points);
  if (rompue !== undefined && !isQualifie(dossier)) return createRelance(rompue, points);
  if (!isQualifie(dossier)) return createEtape("qualifier", "Qualifier la créance", `À décider${INSECABLE}: ${formatListe(listRestants(dossier))}.`, points);
  const suite = findSuiteVerdict(changements, visa, points);
  if (suite !== undefined) return suite;
  const [mandat] = dossier.mandats.toReversed();
  if (mandat === undefined) return createEtapeVoie(dossier, points);
  const mandataire = mandataires.find(({ id }) => id === mandat.mandataireId)?.nom ?? "le mandataire";
  const transmission = dossier.transmissions.findLast(({ mandatId }) => mandatId === mandat.mandatId);
  if (transmission === undefined) return createEtape("transmettre", `Transmettre le dossier à ${mandataire}`, "Le document de transmission, le bordereau et les pièces numérotées sont prêts à être réunis.", points);
  return { ...createEtape("suivre", `Attendre le retour de ${mandataire}`, `Dossier transmis le ${formatJour(transmission.dateFait)}.`, points), balle: mandataire };
}

/** What the chosen route asks first, when nobody has the mandate. */
function createEtapeVoie({ strategie }: Dossier, points: readonly PointEtape[]): ProchaineEtape {
  const choisie = strategie === undefined ? "La créance est qualifiée." : `Voie retenue le ${formatJour(strategie.dateFait)}${INSECABLE}: ${LIBELLES_VOIE[strategie.voie]}.`;
  switch (strategie?.voie) {
    case "amiable": return createEtape("relancer", "Poursuivre l’amiable", `${choisie} Relance, négociation, plan d’apurement.`, points);
    case "injonction-de-payer": return createEtape("tenir", "Ouvrir l’injonction de payer", `${choisie} Le service dépose la requête, ou la confie à tout mandataire (CPC, art. 1407).`, points);
    case "procedure-simplifiee":
    case "commandement-l126":
    case "execution": return createEtape("mandater", "Mandater un commissaire de justice", `${choisie} Choisissez à qui la confier, pour quoi faire et jusqu’où.`, points);
    default: return createEtape("mandater", "Mandater un avocat", `${choisie} Choisissez à qui la confier, pour quoi faire et jusqu’où.`, points);
  }
}

/** What follows a verdict before anything is entrusted, and the procedures that run. */
export interface SuitesVerdict {
  /** A plan that the parties keep: it suspends what comes next. */
  readonly plan?: PlanSuivi | undefined;
  /** A promise that was not kept. */
  readonly rompue?: PromesseSuivie | undefined;
  readonly changements: readonly ChangementDepuis[];
  readonly visa: EtatVisa;
  readonly delais?: DelaisDossier | undefined;
}

const SANS_SUITE: SuitesVerdict = { changements: [], visa: { kind: "non-requis" } };

/** A fact reopened the qualification, or a second person has not countersigned it. */
function findSuiteVerdict(changements: readonly ChangementDepuis[], visa: EtatVisa, points: readonly PointEtape[]): ProchaineEtape | undefined {
  const [premier, ...autres] = changements;
  if (premier !== undefined) return createEtape("revoir", "Revoir la qualification", `Depuis le verdict${INSECABLE}: ${premier.phrase}${autres.length === 0 ? "" : `, et ${formatNombreDe(autres.length, "autre fait", "autres faits")}`}.`, points);
  if (visa.kind === "refuse") return createEtape("revoir", "Reprendre la qualification", `Le visa a été refusé le ${formatJour(visa.visa.dateFait)}${visa.visa.motif === undefined ? "" : `${INSECABLE}: ${visa.visa.motif}`}.`, points);
  if (visa.kind !== "attendu") return undefined;
  return { ...createEtape("viser", "Obtenir le visa", `${formatMontant(visa.du)} dus${INSECABLE}: à partir de ${formatMontant(visa.seuil)}, une seconde personne vise la qualification.`, points), balle: "Le second regard" };
}

/** Once a procedure runs, its first delay commands; without one, the other side or the judge has the ball. */
function findEtapeProcedure({ poursuites, delais }: DelaisDossier, points: readonly PointEtape[]): ProchaineEtape | undefined {
  const ouvertes = poursuites.filter(({ isClose }) => !isClose);
  const delai = delais.find(({ etat }) => etat === "a-tenir") ?? delais.find((delai) => (delai.etat === "autrui" || delai.etat === "a-attendre") && !isSansEtape(delai));
  const [poursuite] = ouvertes;
  if (delai !== undefined) {
    const { maillon, jour, etat } = delai;
    const suite = maillon.sanction === "aucune" || maillon.sanction === "non-relevee" || maillon.sanction === "attente" ? "" : `${INSECABLE}; à défaut, ${formatSanction(maillon.sanction)}`;
    const raison = etat === "a-tenir" ? `Au plus tard le ${formatJour(jour)}${suite}.` : etat === "a-attendre" ? `Possible à partir du ${formatJour(jour)}.` : `Attendu jusqu’au ${formatJour(maillon.echeance)}.`;
    return { ...createEtape("tenir", maillon.libelle, raison, points), balle: maillon.porteur === "creancier" ? "Nous" : maillon.porteur === "greffe" ? "Le greffe" : "Le débiteur" };
  }
  if (poursuite === undefined) return undefined;
  const attendu = poursuite.suites[0];
  return createEtape("tenir", attendu === undefined ? poursuite.procedure.titre : `Attendu${INSECABLE}: ${uncapitalize(formatKindProcedure(attendu.kind))}`, `${poursuite.procedure.titre}${INSECABLE}: ${uncapitalize(poursuite.etat)}.`, points);
}

/**
 * An opposition noted in the dossier is known: nobody waits for the greffe to announce it (CPC, art. 1415, an obligation
 * without sanction). The raised legal rate runs by itself from its day (CMF, art. L313-3): the décompte counts it.
 */
const SANS_ETAPE: ReadonlySet<string> = new Set(["delais/injonction-avis-opposition", "interets/delai-majoration"]);

function isSansEtape({ maillon }: DelaisDossier["delais"][number]): boolean {
  return SANS_ETAPE.has(maillon.parametreId);
}

const TITRES_PLAN: Readonly<Partial<Record<PlanSuivi["etat"], string>>> = {
  "en-retard": "Mettre en demeure, le plan n’est pas tenu", demeure: "Attendre la régularisation", echu: "Prononcer la déchéance du terme", paye: "Clore le plan",
};

/** The debtor has the ball while he pays, or may still. */
function createEtapePlan(plan: PlanSuivi, suspendue: ProchaineEtape, points: readonly PointEtape[]): ProchaineEtape {
  const etape = createEtape("suivre-plan", TITRES_PLAN[plan.etat] ?? "Suivre le plan d’apurement", formatPlan(plan), points);
  return { ...etape, balle: plan.etat === "en-cours" || plan.etat === "demeure" ? "Le débiteur" : "Nous", reprise: suspendue.titre };
}

/** Whoever breaks his word is put on notice, and the claim goes on to be qualified. */
function createRelance({ promesse: { montant, pourLe }, recu }: PromesseSuivie, points: readonly PointEtape[]): ProchaineEtape {
  return createEtape("relancer", "Relever la promesse rompue", `${formatMontant(montant)} promis pour le ${formatJour(pourLe)}, ${recu > 0 ? `${formatMontant(recu)} reçus` : "rien reçu"}${INSECABLE}: mettre en demeure, puis qualifier.`, points);
}

function createEtape(action: ProchaineEtape["action"], titre: string, raison: string, points: readonly PointEtape[]): ProchaineEtape {
  return { action, titre, raison, points, balle: "Nous" };
}

function listRestants(dossier: Dossier): readonly string[] {
  const portes = PORTES.filter((porte) => dossier.portes[porte] === undefined || dossier.portes[porte]?.etat === "fermee").map(
    (porte) => `la porte «${INSECABLE}${LIBELLES_PORTE[porte]}${INSECABLE}»`,
  );
  return [...portes, ...(dossier.verdict === undefined ? ["le verdict"] : [])];
}

function listPoints(dossier: Dossier, portes: Readonly<Record<PorteId, Porte>>): readonly PointEtape[] {
  return [
    ...PORTES.map((porte): PointEtape => ({
      isAcquis: portes[porte].etat === "ouverte",
      libelle: `${LIBELLES_PORTE[porte]}${INSECABLE}: ${formatEtat(portes[porte])}`,
    })),
    { isAcquis: dossier.pieces.length > 0, libelle: dossier.pieces.length > 0 ? `${formatNombreDe(dossier.pieces.length, "pièce numérotée", "pièces numérotées")}` : "Aucune pièce" },
  ];
}

function formatEtat({ etat, constats }: Porte): string {
  const ouverts = constats.filter(({ kind }) => kind === (etat === "fermee" ? "manque" : "reserve")).length;
  if (etat === "ouverte") return "rien ne s’y oppose";
  return etat === "reserve" ? formatNombreDe(ouverts, "réserve", "réserves") : formatNombreDe(ouverts, "manque", "manques");
}
