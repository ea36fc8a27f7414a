import type { NonEmpty } from "../../kernel/brand.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { listAVerifier } from "../../kernel/format-parametre.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Etape, Justification, Resultat } from "../../kernel/resultat.ts";
import { formatSanction, type Sanction } from "../../kernel/sanction.ts";
import { formatListe } from "../../kernel/texte.ts";
import { type Baremes, findParametre, findValeurDe } from "../baremes.ts";
import { CHAINE_COLLECTIVE } from "./chaine-collective.ts";
import { CHAINE_CONSERVATOIRE } from "./chaine-conservatoire.ts";
import { CHAINE_EXECUTION } from "./chaine-execution.ts";
import { CHAINE_INJONCTION } from "./chaine-injonction.ts";
import { CHAINE_INSTANCE } from "./chaine-instance.ts";
import { findEtatMaillon } from "./etat-maillon.ts";
import { formatKindProcedure } from "../../kernel/kinds-procedure.ts";
import { compareEvenements, findPremierApres, findRapprochement, listAncetres, type Rapprochement } from "./rapprochement.ts";
import { computeTermeMaillon } from "./terme-maillon.ts";
import type { DelaiProcedure, Enchainement, EvenementProcedure, FaitsEnchainement, Maillon, Porteur } from "./types-enchainement.ts";

/** Every delay that a chain may hold; its figure is in the pack of the same identifier. */
export const CHAINES: readonly DelaiProcedure[] = [...CHAINE_INJONCTION, ...CHAINE_INSTANCE, ...CHAINE_CONSERVATOIRE, ...CHAINE_EXECUTION, ...CHAINE_COLLECTIVE];

/**
 * Every delay that the events of a procedure start, with its last day, its sanction and where it stands on `au`: computed from the
 * events alone, in any order (CPC, art. 478, 754, 857, 1411 to 1425; CPCE, art. R211-3, R511-6 to R533-4; C. com., art. R622-24).
 */
export function computeEnchainement(faits: FaitsEnchainement, baremes: Baremes): Resultat<Enchainement> {
  const evenements = faits.evenements.toSorted(compareEvenements);
  const doublon = evenements.find(({ id }, rang) => evenements.findIndex((autre) => autre.id === id) !== rang);
  if (doublon !== undefined) return { kind: "incomplet", manquants: [`un identifiant propre à chaque événement («\u00A0${doublon.id}\u00A0» sert deux fois)`] };
  const suites = CHAINES.flatMap((delai) => listSuites(delai, { ...faits, evenements }, baremes));
  const maillons = suites.flatMap(({ maillon }) => (maillon === undefined ? [] : [maillon])).toSorted(compareMaillons);
  const questions = [...new Set([...suites.flatMap(({ question }) => (question === undefined ? [] : [question])), ...listQuestionsCollectives(evenements)])];
  return { kind: "calcule", valeur: { maillons, questions }, justification: createSynthese(maillons, questions, evenements) };
}

const REFERENCES: NonEmpty<Reference> = [{ texte: "CPC", article: "640" }, { texte: "CPC", article: "641" }, { texte: "CPC", article: "642" }];

interface Suite {
  readonly maillon?: Maillon;
  readonly question?: string;
}

function compareMaillons(a: Maillon, b: Maillon): number {
  if (a.echeance !== b.echeance) return a.echeance < b.echeance ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function listSuites(delai: DelaiProcedure, faits: FaitsEnchainement, baremes: Baremes): readonly Suite[] {
  const tous = faits.evenements;
  const declencheurs = listDeclencheurs(delai, tous);
  // Most chains are not started in a dossier: their acts are not looked for.
  if (declencheurs.length === 0) return [];
  const rapprochement = findRapprochement(delai, declencheurs, tous);
  return declencheurs.map((cause) => createSuite({ delai, cause, faits, rapprochement }, baremes));
}

function listDeclencheurs(delai: DelaiProcedure, tous: readonly EvenementProcedure[]): readonly EvenementProcedure[] {
  const declencheurs = tous.filter((evenement) => delai.declencheurs.includes(evenement.kind) && delai.condition?.(evenement, tous) !== false);
  return delai.isDernierSeul === true ? declencheurs.slice(-1) : declencheurs;
}

interface Demande {
  readonly delai: DelaiProcedure;
  readonly cause: EvenementProcedure;
  readonly faits: FaitsEnchainement;
  readonly rapprochement: Rapprochement;
}

function createSuite(demande: Demande, baremes: Baremes): Suite {
  const { delai, cause, faits } = demande;
  const critere = findCritere(delai, cause, faits.evenements);
  if (critere === undefined) return { question: `l’acte auquel se rattache «\u00A0${formatKindProcedure(cause.kind)}\u00A0» du ${formatJour(cause.date)}\u00A0: ${formatKindProcedure(delai.critere ?? cause.kind)}, dont la date choisit le régime` };
  const lecture = findValeurDe(baremes, delai.parametreId, critere.date);
  // Under another regime the delay does not exist; otherwise its absence must be seen.
  if (!lecture.ok) return delai.critere === undefined ? { question: `le délai «\u00A0${delai.libelle}\u00A0» au ${formatJour(critere.date)}, qui n’est pas dans les barèmes` } : {};
  const porteur = findPorteur(delai, cause);
  const terme = computeTermeMaillon({ delai, cause, porteur, lu: lecture.lu, faits }, baremes);
  if (terme.kind !== "calcule") return { question: `de quoi calculer «\u00A0${delai.libelle}\u00A0» depuis le ${formatJour(cause.date)}` };
  const sanction = findParametre(baremes, delai.parametreId).sanction ?? "non-relevee";
  const extinction = findPremierApres([...(delai.sansObjetPar ?? []), "paiement_integral", "desistement"], cause, faits.evenements);
  const { aPartirDu, echeance, termeBrut } = terme.valeur;
  return {
    maillon: {
      id: `${delai.parametreId} ${cause.id}`,
      parametreId: delai.parametreId,
      libelle: delai.libelle,
      cause,
      compte: delai.compte,
      porteur,
      sanction,
      termeBrut,
      echeance,
      aPartirDu,
      etat: findEtatMaillon({ compte: delai.compte, porteur, terme: terme.valeur, au: faits.au, acte: demande.rapprochement.accomplis.get(cause.id), extinction, isPurgeable: delai.isPurgeable }),
      justification: createJustification(demande, { lu: lecture.lu, critere, sanction, justification: terme.justification }),
    },
  };
}

/** The order that a service obeys: linked, or the only one before it. */
function findCritere({ critere }: DelaiProcedure, cause: EvenementProcedure, tous: readonly EvenementProcedure[]): EvenementProcedure | undefined {
  if (critere === undefined || cause.kind === critere) return cause;
  const lie = listAncetres(cause, tous).find(({ kind }) => kind === critere);
  if (lie !== undefined) return lie;
  const possibles = tous.filter(({ kind, date }) => kind === critere && date <= cause.date);
  return possibles.length === 1 ? possibles[0] : undefined;
}

function findPorteur({ porteur }: DelaiProcedure, { destinataire = "debiteur" }: EvenementProcedure): Porteur {
  return porteur === "destinataire" ? destinataire : porteur;
}

interface Calcul {
  readonly lu: ParametreLu;
  readonly critere: EvenementProcedure;
  readonly sanction: Sanction;
  readonly justification: Justification;
}

function createJustification({ delai, cause, faits, rapprochement }: Demande, { lu, critere, sanction, justification }: Calcul): Justification {
  const [premiere, ...suite] = justification.etapes;
  const regime: readonly Etape[] = critere === cause
    ? []
    : [{ libelle: `Texte applicable selon la date de l’acte\u00A0: ${formatKindProcedure(critere.kind)}`, valeur: formatJour(critere.date), references: lu.references }];
  const condition = delai.condition?.(cause, faits.evenements);
  const ambigu = rapprochement.accomplis.has(cause.id) ? undefined : rapprochement.ambigus.get(cause.id);
  const avertissements = [
    ...(typeof condition === "object" ? [condition.reserve] : []),
    ...(delai.reserve === undefined ? [] : [delai.reserve]),
    ...(ambigu === undefined ? [] : [`À vérifier\u00A0: «\u00A0${formatKindProcedure(ambigu.kind)}\u00A0» du ${formatJour(ambigu.date)} peut répondre à plusieurs actes\u00A0; dire auquel.`]),
    ...listArretDesPoursuites(cause, faits.evenements),
    ...justification.avertissements,
    ...listAVerifier(justification.parametres),
  ];
  return {
    ...justification,
    regle: "delais/enchainement",
    references: [...lu.references, ...justification.references],
    etapes: [premiere, ...regime, ...suite, { libelle: "Sanction", valeur: formatSanction(sanction), references: lu.references }],
    avertissements: [...new Set(avertissements)],
  };
}

/** An opening judgment stops individual suits and enforcement; what becomes of each delay is a person's decision. */
function listArretDesPoursuites(cause: EvenementProcedure, tous: readonly EvenementProcedure[]): readonly string[] {
  const ouverture = tous.find(({ kind }) => kind === "jugement_ouverture");
  if (ouverture === undefined || CHAINE_COLLECTIVE.some(({ declencheurs }) => declencheurs.includes(cause.kind))) return [];
  return [`À vérifier\u00A0: jugement d’ouverture du ${formatJour(ouverture.date)}, les poursuites et l’exécution sont arrêtées, les délais de déchéance interrompus (C. com., art. L622-21).`];
}

/** A judgment starts no delay to declare: only its publication does (C. com., art. R622-24). */
function listQuestionsCollectives(evenements: readonly EvenementProcedure[]): readonly string[] {
  return evenements
    .filter((ouverture) => ouverture.kind === "jugement_ouverture" && findPremierApres(["publication_bodacc"], ouverture, evenements) === undefined)
    .map(({ date }) => `la date de publication au BODACC du jugement d’ouverture du ${formatJour(date)}\u00A0: elle fait courir le délai de déclaration`);
}

function createSynthese(maillons: readonly Maillon[], questions: readonly string[], evenements: readonly EvenementProcedure[]): Justification {
  const [premiere = RIEN, ...suite] = maillons.map(({ libelle, echeance, cause, justification }): Etape => ({
    libelle: `${libelle} (${formatKindProcedure(cause.kind)} du ${formatJour(cause.date)})`,
    valeur: formatJour(echeance),
    references: justification.references,
  }));
  return {
    regle: "delais/enchainement",
    references: REFERENCES,
    etapes: [premiere, ...suite],
    parametres: [],
    avertissements: [...(questions.length === 0 ? [] : [`Il manque ${formatListe(questions)}.`]), ...listOppositionsOuvertes(maillons, evenements)],
  };
}

const RIEN: Etape = { libelle: "Aucun événement ne fait courir de délai" };

/** Not served to the person, and nothing since: the opposition has no last day yet (CPC, art. 1416, al. 2). */
function listOppositionsOuvertes(maillons: readonly Maillon[], evenements: readonly EvenementProcedure[]): readonly string[] {
  const hasTerme = maillons.some(({ parametreId }) => parametreId === "delais/injonction-opposition");
  if (hasTerme) return [];
  return evenements
    .filter(({ kind, isAPersonne }) => kind === "signification_injonction" && isAPersonne === false)
    .map(({ date }) => `Ordonnance signifiée le ${formatJour(date)}, non à personne\u00A0: l’opposition reste ouverte, son délai ne part que du premier acte à personne ou de la première mesure d’indisponibilité (CPC, art. 1416).`);
}
