import { formatJour, formatJourLong } from "../../kernel/format-jour.ts";
import { addJours, countJours } from "../../kernel/jour.ts";
import { type Montant, MONTANT_NUL, sumMontants } from "../../kernel/montant.ts";
import type { Decompte } from "../../regles/decompte/decompte.ts";
import { findAgirAuPlusTard } from "../../suivi/prescriptions.ts";
import { listCreancesDecomptees } from "../controle-decompte.ts";
import { findLibelleInterets, findRegimeTaux } from "../bloc-decompte.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { formatReferences } from "../fragments.ts";
import { type Champ, createTypes } from "./champ.ts";

const DECOMPTE = "Fiche du dossier, créances et décompte";
const QUALIFICATION = "Fiche du dossier, qualification";
const { texte, date, montant: somme, entier, choix } = createTypes<FaitsActe>();

function createSomme(libelle: string, lecture: (decompte: Decompte, faits: FaitsActe) => Montant): Champ {
  return somme(libelle, DECOMPTE, (faits) => (faits.decompte.kind === "calcule" ? lecture(faits.decompte.valeur, faits) : undefined));
}

/** The statement of the day and the date that commands: everything here is computed, nothing is typed. */
export const CHAMPS_DECOMPTE: Readonly<Record<string, Champ>> = {
  "decompte.arreteAu": date("date du décompte", DECOMPTE, ({ decompte }) => (decompte.kind === "calcule" ? decompte.valeur.arreteAu : undefined)),
  "decompte.lendemain": date("lendemain du décompte", DECOMPTE, ({ decompte }) => (decompte.kind === "calcule" ? addJours(decompte.valeur.arreteAu, 1) : undefined)),
  "decompte.regimeTaux": choix("régime des intérêts", DECOMPTE, (faits) => (faits.debiteur?.qualite === undefined ? undefined : findRegimeTaux(faits))),
  "decompte.libelleInterets": texte("nom des intérêts", DECOMPTE, (faits) => findLibelleInterets(faits).libelle),
  "decompte.fondementInterets": texte("fondement des intérêts", DECOMPTE, (faits) => findLibelleInterets(faits).fondement),
  "decompte.principalInitial": createSomme("total TTC d’origine", (_decompte, { dossier }) => sumMontants(dossier.creances.map(({ montantTtc }) => montantTtc))),
  "decompte.montantAvoirs": createSomme("total des avoirs", (decompte, { dossier }) => sumMontants(listCreancesDecomptees({ dossier }, decompte).map(({ avoirs }) => avoirs))),
  "decompte.montantReglements": createSomme("règlements imputés sur le principal", (decompte, { dossier }) => sumMontants(listCreancesDecomptees({ dossier }, decompte).map(({ reglements }) => reglements))),
  "decompte.montantReglementsApresMed": createSomme("règlements postérieurs à la mise en demeure", (_decompte, { dossier }) => {
    const envoi = dossier.evenements.findLast(({ kind }) => kind === "mise_en_demeure")?.dateFait;
    return sumMontants(dossier.reglements.filter(({ dateFait }) => envoi !== undefined && dateFait > envoi).map(({ montant }) => montant));
  }),
  "decompte.principalRestant": createSomme("principal restant dû", ({ principalRestant }) => principalRestant),
  "decompte.interetsRestants": createSomme("intérêts restant dus", ({ interetsRestants }) => interetsRestants),
  "decompte.interetsParJour": createSomme("intérêt journalier", ({ interetsParJour }) => interetsParJour),
  "decompte.indemnitesRestantes": createSomme("indemnités forfaitaires restant dues", ({ indemnitesRestantes }) => indemnitesRestantes),
  "decompte.nombreIndemnites": entier("factures ouvrant l’indemnité", DECOMPTE, ({ decompte }) => (decompte.kind === "calcule" ? decompte.valeur.creances.filter(({ indemniteRestante }) => indemniteRestante > 0).length : undefined)),
  "decompte.montantClausePenale": createSomme("clause pénale", (decompte) => sumFrais(decompte, ["clause-penale"])),
  "decompte.montantCondamnations": createSomme("article 700 et dépens", (decompte) => sumMontants([sumFrais(decompte, ["article-700", "depens"]), ...decompte.creances.filter(({ condamnation }) => condamnation === "article-700").map(({ principalRestant }) => principalRestant)])),
  "decompte.montantFraisRecuperables": createSomme("frais d’exécution récupérables", (decompte) => sumFrais(decompte, ["execution", "acte-prescrit"])),
  "decompte.total": createSomme("total dû", ({ total }) => total),
  "decompte.tropPercu": createSomme("trop-perçu", ({ tropPercu }) => tropPercu),
  "decompte.montantLitige": createSomme("montant contesté", (_decompte, { dossier }) => dossier.verdict?.montantConteste ?? MONTANT_NUL),
  "procedure.montantDemande": createSomme("montant pris en compte pour les seuils", ({ total }) => total),
  "prescription.agirAuPlusTard": date("dernier jour utile avant la prescription", QUALIFICATION, ({ prescriptions }) => findAgirAuPlusTard(prescriptions)),
  "prescription.joursRestants": entier("jours avant la prescription", QUALIFICATION, ({ prescriptions, aujourdhui }) => {
    const agir = findAgirAuPlusTard(prescriptions);
    return agir === undefined ? undefined : countJours(aujourdhui, agir);
  }),
  "prescription.echeance": texte("dernier jour utile avant la prescription", QUALIFICATION, formatEcheancePrescription),
  "prescription.motivation": texte("calcul de la prescription", QUALIFICATION, formatMotivation),
  "prescription.fondement": texte("texte du délai de prescription", QUALIFICATION, (faits) => {
    const premiere = findPremierePrescription(faits);
    return premiere === undefined ? undefined : formatReferences(premiere.resultat.justification.references);
  }),
  "qualification.verdict": choix("verdict de la qualification", QUALIFICATION, ({ dossier }) => dossier.verdict?.verdict),
  "qualification.motif": texte("motif du verdict", QUALIFICATION, ({ dossier }) => dossier.verdict?.motif),
};

function sumFrais({ frais }: Decompte, postes: readonly Decompte["frais"][number]["poste"][]): Montant {
  return sumMontants(frais.filter(({ poste }) => postes.includes(poste)).map(({ reste }) => reste));
}

/** The claim that the prescription reaches first. */
function findPremierePrescription({ prescriptions }: FaitsActe) {
  const agir = findAgirAuPlusTard(prescriptions);
  return prescriptions.flatMap(({ resultat, ...prescription }) => (resultat.kind === "calcule" && agir !== undefined && resultat.valeur.agirAuPlusTard === agir ? [{ ...prescription, resultat }] : []))[0];
}

/** « l’échéance la plus ancienne est du 30 mai 2025 ; le délai prudent expire le 29 mai 2027 ». */
function formatMotivation(faits: FaitsActe): string | undefined {
  const premiere = findPremierePrescription(faits);
  if (premiere === undefined) return undefined;
  const { dernierJour, agirAuPlusTard, periodes } = premiere.resultat.valeur;
  const depart = periodes[0]?.debut;
  const numero = faits.dossier.creances.find(({ creanceId }) => creanceId === premiere.creanceId)?.numero ?? premiere.numero;
  const terme = dernierJour ?? agirAuPlusTard;
  if (terme === undefined) return undefined;
  return `pour la facture n° ${numero}, la plus proche de son terme, le délai court${depart === undefined ? "" : ` depuis le ${formatJourLong(depart)}`} et n’expire pas avant le ${formatJourLong(terme)}`;
}

/** « 12/03/2027 », or « interrompue, instance en cours » when no claim counts any more (C. civ., art. 2242); `undefined` when nothing says. */
function formatEcheancePrescription({ prescriptions }: FaitsActe): string | undefined {
  const agir = findAgirAuPlusTard(prescriptions);
  if (agir !== undefined) return formatJour(agir);
  const isInterrompue = prescriptions.length > 0 && prescriptions.every(({ resultat }) => resultat.kind === "calcule" && resultat.valeur.statut === "interrompue");
  return isInterrompue ? "interrompue, instance en cours" : undefined;
}
