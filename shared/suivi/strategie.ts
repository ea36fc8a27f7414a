import { formatMontant } from "../kernel/format-montant.ts";
import type { Jour } from "../kernel/jour.ts";
import { MONTANT_NUL, montant, type Montant, sumMontants } from "../kernel/montant.ts";
import { findValeurCalculee, type Resultat } from "../kernel/resultat.ts";
import type { NonEmpty } from "../kernel/brand.ts";
import type { Debiteur, Dossier, Hypothese } from "../model/dossier.ts";
import type { Annuaire } from "../regles/competence/annuaire.ts";
import type { Matiere } from "../regles/competence/types-competence.ts";
import { listVoies, type VoieClassee } from "../regles/voies/comparaison.ts";
import type { FaitsVoies, TitreDetenu } from "../regles/voies/faits-voies.ts";
import type { Voie } from "../regles/voies/voie.ts";
import type { Contexte } from "./contexte.ts";
import { findAgirAuPlusTard } from "./prescriptions.ts";
import { findTitreUtile } from "./titres.ts";
import type { VueDossier } from "./vue-dossier.ts";

/** Every route for this dossier, today, ranked by criteria that are shown; the court is told when the directory is given. */
export function listVoiesDossier(vue: VueDossier, { aujourdhui, baremes, territoire }: Contexte, annuaire?: Annuaire): Resultat<NonEmpty<VoieClassee>> {
  return listVoies({ ...readFaitsVoies(vue, aujourdhui), territoire }, baremes, annuaire);
}

/** What is already computed of a dossier when its routes are read. */
export type SourceVoies = Pick<VueDossier, "dossier" | "debiteur" | "creancier" | "decompte" | "portes" | "prescriptions" | "titres">;

/** What the dossier says of what routes depend on; what it does not say is left out, and asked for by each route. */
export function readFaitsVoies(vue: SourceVoies, au: Jour): FaitsVoies {
  const { dossier, debiteur, creancier, decompte, portes, prescriptions } = vue;
  const procedure = debiteur?.procedure;
  const isOuverte = procedure !== undefined && procedure.etat !== "close";
  const agirAuPlusTard = findAgirAuPlusTard(prescriptions);
  const { circonstances } = dossier;
  return {
    au,
    montant: findValeurCalculee(decompte)?.total,
    origine: dossier.creances.some(({ nature }) => nature === undefined) ? undefined : "contractuelle",
    isMontantDetermine: decompte.kind === "calcule" ? true : undefined,
    isExigible: portes.exigible.etat !== "fermee",
    isPrescrite: prescriptions.every(({ resultat }) => resultat.kind === "calcule") ? portes["non-prescrite"].etat === "fermee" : undefined,
    agirAuPlusTard,
    contestation: findContestation(dossier),
    isFacturee: dossier.creances.length > 0,
    isCreancierCommercant: creancier?.villeRcs === undefined ? undefined : true,
    isDebiteurCommercant: debiteur?.qualite === "consommateur" ? false : debiteur?.villeRcs === undefined ? undefined : true,
    domicile: findDomicile(debiteur),
    lieu: debiteur?.ville === undefined && debiteur?.codePostal === undefined ? undefined : { codePostal: debiteur.codePostal, ville: debiteur.ville },
    matiere: findMatiere(dossier, debiteur),
    demandeur: creancier === undefined ? undefined : { kind: "personne_morale" },
    isProcedureCollective: debiteur?.dateVerification === undefined && procedure === undefined ? undefined : isOuverte,
    ouverture: isOuverte ? { jugement: procedure.dateOuverture, publication: procedure.dateParution } : undefined,
    isAnterieure: isOuverte ? isAnterieure(dossier, procedure.dateOuverture) : undefined,
    titre: findTitreDetenu(vue, au) ?? (circonstances?.hasTitre === false ? false : undefined),
    isRecouvrementMenace: circonstances?.isRecouvrementMenace,
    isTentativeFaite: circonstances?.isTentativeFaite,
    pieces: dossier.pieces.map(({ nature }) => nature),
  };
}

/** The title that serves; what the dossier does not say of it is asked for. */
function findTitreDetenu({ titres }: SourceVoies, au: Jour): TitreDetenu | undefined {
  const utile = findTitreUtile(titres.map(({ titre }) => titre));
  if (utile === undefined) return undefined;
  const { titreId, type, executoireLe, signifieLe, recours, isOrdonnanceInjonction } = utile;
  const resultat = titres.find((titre) => titre.titreId === titreId)?.resultat;
  return {
    type,
    // An opposition suspends the order (CPC, art. 1422).
    isExecutoire: executoireLe !== undefined && executoireLe <= au ? true : isOrdonnanceInjonction && recours !== undefined ? false : undefined,
    isSignifie: signifieLe === undefined ? undefined : signifieLe <= au,
    isPrescrit: resultat?.kind === "calcule" ? resultat.valeur.principal.statut === "prescrite" : undefined,
  };
}

/** A person's verdict says how serious a dispute is; a dispute that nobody judged yet is not known. */
function findContestation({ evenements, verdict }: Dossier): FaitsVoies["contestation"] {
  if (verdict?.verdict === "contestee" || verdict?.verdict === "partielle") return "serieuse";
  const isContestee = evenements.some(({ kind }) => kind === "contestation");
  if (!isContestee) return "aucune";
  return verdict?.verdict === "serieuse" ? "non-serieuse" : undefined;
}

function findDomicile(debiteur: Debiteur | undefined): FaitsVoies["domicile"] {
  if (debiteur === undefined || (debiteur.ville === undefined && debiteur.codePostal === undefined && debiteur.pays === undefined)) return undefined;
  return debiteur.pays === undefined || /^france$/i.test(debiteur.pays) ? "france" : "etranger";
}

/** Of mixed claims nothing is supposed: the court depends on it. */
function findMatiere({ creances }: Dossier, debiteur: Debiteur | undefined): Matiere | undefined {
  const natures = new Set(creances.map(({ nature }) => nature));
  const [nature, ...autres] = natures;
  if (autres.length > 0 || nature === undefined) return undefined;
  if (nature === "loyer_habitation") return "bail_habitation";
  if (nature === "credit_consommation") return "consommation";
  if (debiteur?.qualite === "consommateur") return "civile";
  return nature === "commercial" && debiteur?.qualite === "professionnel" ? "commerciale" : undefined;
}

function isAnterieure({ creances }: Dossier, ouverture: Jour | undefined): boolean | undefined {
  if (ouverture === undefined || creances.some(({ dateFacture }) => dateFacture === undefined)) return undefined;
  return creances.every(({ dateFacture }) => dateFacture !== undefined && dateFacture <= ouverture);
}

/** What a route may bring, on a person's suppositions; every line is shown. */
export interface Esperance {
  /** Advanced, costs that a tariff or a person gives. */
  readonly avance: Montant;
  /** Costs that nobody gave yet: while there is one, nothing is concluded. */
  readonly inconnus: readonly string[];
  /** Chances × what is due, less what is lost: fees in any case, costs when the case is lost. `undefined` without a supposition. */
  readonly net?: Montant | undefined;
  /** Chances under which the route costs more than it brings, in percent rounded up. */
  readonly plancher?: number | undefined;
  /** How `net` was found, as a French sentence. */
  readonly calcul?: string | undefined;
}

/** Costs that the loser bears are lost only when the case is; the others always are. */
export function computeEsperance({ couts }: Pick<Voie, "couts">, du: Montant | undefined, hypothese: Pick<Hypothese, "chances" | "honoraires"> | undefined): Esperance {
  const connus = couts.flatMap(({ montant: cout, charge }) => (cout === undefined ? [] : [{ cout, isRecuperable: charge === "depens" || charge === "debiteur" }]));
  const honoraires = hypothese?.honoraires ?? MONTANT_NUL;
  const recuperables = sumMontants(connus.flatMap(({ cout, isRecuperable }) => (isRecuperable ? [cout] : [])));
  const perdus = sumMontants([honoraires, ...connus.flatMap(({ cout, isRecuperable }) => (isRecuperable ? [] : [cout]))]);
  const base = { avance: sumMontants([recuperables, perdus]), inconnus: couts.flatMap(({ libelle, montant: cout }) => (cout === undefined ? [libelle] : [])) };
  const chances = hypothese?.chances;
  if (du === undefined || du <= 0) return base;
  const plancher = Math.min(100, Math.ceil((100 * base.avance) / (du + recuperables)));
  if (chances === undefined) return { ...base, plancher };
  const net = montant(Math.round((du * chances) / 100 - perdus - (recuperables * (100 - chances)) / 100));
  return { ...base, plancher, net, calcul: `${chances}\u00A0% de ${formatMontant(du)}, moins ${formatMontant(perdus)} perdus en tout cas, moins ${100 - chances}\u00A0% de ${formatMontant(recuperables)} de frais avancés` };
}
