import type { Jour } from "../kernel/jour.ts";
import { type Montant, sumMontants } from "../kernel/montant.ts";
import { createSujetId, type FaitBrouillon, type FaitId } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import { FAITS_PAR_LOT } from "../model/lot.ts";
import { createCleCompte } from "../formats/iban.ts";
import { removeInconnus } from "./inconnus.ts";
import type { LectureReleves, Operation, Releve } from "./lecture-releves.ts";
import { type Decision, type Decisions, findDecision, isADecider } from "./rapprochement-decision.ts";
import type { Affectation, Encours, Proposition } from "./rapprochement-modele.ts";
import { createIndexPayeurs, type IndexPayeurs, listPayeurs } from "./rapprochement-nom.ts";
import { formatMotifRetour } from "./rapprochement-rejet.ts";

/** What the person decided in front of the review. */
export interface ChoixRapprochement {
  readonly propositions: readonly Proposition[];
  readonly decisions: Decisions;
  readonly encours: Encours;
  /** The file read; absent when only waiting movements are decided. */
  readonly fichier?: { readonly lecture: LectureReleves; readonly empreinte: string } | undefined;
  /** Movements that were waiting, by proposition: the new decision replaces the old one where it stands. */
  readonly attentes: ReadonlyMap<string, MouvementEnAttente>;
  readonly au: Jour;
  readonly createId: () => string;
}

export interface MouvementEnAttente {
  readonly importId: string;
  readonly faitId: FaitId;
  readonly mouvementId: string;
  /** Keys under which the bank's movement is known. */
  readonly cle: string;
  readonly cleCommune?: string;
  readonly rang: number;
}

export interface FaitsRapprochement {
  /** To append as one lot; empty: the file brings nothing new. */
  readonly brouillons: readonly FaitBrouillon[];
  readonly reglements: number;
  readonly rejets: number;
  readonly dossiers: number;
  readonly total: Montant;
  /** Movements left out because one save holds a bounded number of facts: reading the file again brings them. */
  readonly reportes: number;
}

/** Room left in a lot for the file, its statements and a last movement. */
const FAITS_MAX = FAITS_PAR_LOT - 2000;

/** The facts of a review: the file, its statements, each movement with its decision, payments, returns, and the accounts learned. */
export function createFaitsRapprochement(choix: ChoixRapprochement): FaitsRapprochement {
  const { propositions, decisions, encours, fichier, au, createId } = choix;
  const importId = createId();
  const payeurs = createIndexPayeurs(encours.debiteurs);
  const connus = new Set([...encours.reglements.map(({ reglementId }) => reglementId), ...listIdsEcrits(propositions, decisions)]);
  const ibans = new Set(encours.debiteurs.flatMap(({ ibans: siens }) => siens));
  const ecrits: FaitBrouillon[] = [];
  let reportes = 0;
  for (const proposition of propositions) {
    if (!isADecider(proposition)) continue;
    if (ecrits.length > FAITS_MAX) reportes++;
    else ecrits.push(...createFaitsMouvement({ proposition, decision: findDecision(proposition, decisions), choix, importId, connus, payeurs, ibans }));
  }
  const regles = ecrits.filter((fait) => fait.type === "reglement");
  const dossiers = new Set(ecrits.flatMap(({ type, sujet }) => (type === "reglement" || type === "rejet" ? [sujet] : [])));
  const total = sumMontants(regles.map(({ contenu }) => contenu.montant));
  const bilan = { reglements: regles.length, rejets: ecrits.filter(({ type }) => type === "rejet").length, dossiers: dossiers.size, total, reportes };
  if (ecrits.length === 0) return { brouillons: [], ...bilan };
  const entete = fichier === undefined ? [] : createFaitsFichier(fichier, importId, au, { dossiers: dossiers.size, total });
  return { brouillons: [...entete, ...ecrits], ...bilan };
}

function createFaitsFichier({ lecture, empreinte }: NonNullable<ChoixRapprochement["fichier"]>, importId: string, au: Jour, { dossiers, total }: { readonly dossiers: number; readonly total: Montant }): readonly FaitBrouillon[] {
  const sujet = createSujetId("import", importId);
  const { nomFichier, format, lignes, anomaliesTotal, releves } = lecture;
  return [
    { sujet, type: "import", dateFait: au, remplace: [], contenu: { nomFichier: cutTexte(nomFichier), empreinte, format, lignes: lignes.lues, anomalies: anomaliesTotal, dossiers, creances: 0, total } },
    ...releves.slice(0, 1000).map((releve): FaitBrouillon => ({ sujet, type: "releve", dateFait: releve.dateCloture ?? au, remplace: [], contenu: createContenuReleve(releve) })),
  ];
}

function createContenuReleve({ reference, compte, devise, dateOuverture, dateCloture, soldeOuverture, soldeCloture, ecart, mouvements }: Releve): ContenuPar["releve"] {
  return removeInconnus<ContenuPar["releve"]>({
    reference: findTexte(reference), compte: findTexte(compte.iban ?? createCleCompte(compte)), devise: findTexte(devise), dateOuverture, dateCloture, soldeOuverture, soldeCloture, ecart, mouvements: mouvements.length,
  });
}

interface MouvementDecide {
  readonly proposition: Proposition;
  readonly decision: Decision;
  readonly choix: ChoixRapprochement;
  readonly importId: string;
  /** Payments that exist or will: only they can come back. */
  readonly connus: ReadonlySet<string>;
  readonly payeurs: IndexPayeurs;
  /** Accounts already tied to a debtor, completed on the way. */
  readonly ibans: Set<string>;
}

function createFaitsMouvement({ proposition, decision, choix, importId, connus, payeurs, ibans }: MouvementDecide): readonly FaitBrouillon[] {
  const attente = choix.attentes.get(proposition.id);
  const mouvementId = attente?.mouvementId ?? choix.createId();
  const ids = decision.kind === "accepte" && decision.affectations === proposition.affectations ? proposition.reglementIds : [];
  const affectations = decision.kind !== "accepte" ? [] : decision.affectations
    .map((affectation, rang) => ({ affectation, id: ids[rang] ?? choix.createId() }))
    .filter(({ affectation }) => affectation.montant > 0 && (affectation.kind === "reglement" || connus.has(affectation.reglementId)));
  const etat = decision.kind === "ignore" ? "ignore" : affectations.length > 0 ? "affecte" : "attente";
  // A movement that was waiting and still waits says nothing new.
  if (attente !== undefined && etat === "attente") return [];
  const mouvement: FaitBrouillon = {
    sujet: createSujetId("import", attente?.importId ?? importId), type: "mouvement", dateFait: proposition.mouvement.date, remplace: attente === undefined ? [] : [attente.faitId],
    contenu: { ...createContenuMouvement(proposition, mouvementId, attente), decision: etat, ...(decision.kind === "ignore" ? { motif: cutTexte(decision.motif) } : {}) },
  };
  return [mouvement, ...affectations.map(({ affectation, id }) => createFaitAffectation(affectation, id, mouvementId, proposition, attente)), ...learnIban(proposition, affectations.map(({ affectation }) => affectation), payeurs, ibans)];
}

function createContenuMouvement({ mouvement, operation: { montant: somme, noms, iban, libelle, bout, references, motifRetour }, rang }: Proposition, mouvementId: string, attente: MouvementEnAttente | undefined): Omit<ContenuPar["mouvement"], "decision" | "motif"> {
  return removeInconnus<Omit<ContenuPar["mouvement"], "decision" | "motif">>({
    mouvementId, ...findCles(mouvement, rang, attente), montant: somme, devise: findTexte(mouvement.devise), noms: noms.slice(0, 10).flatMap((nom) => findTexte(nom) ?? []), iban: findTexte(iban), libelle: libelle.slice(0, 400),
    bout: findTexte(bout), references: references.slice(0, 50).flatMap((reference) => findTexte(reference) ?? []), isRetour: mouvement.isRetour, motifRetour: findTexte(motifRetour),
  });
}

function findCles({ cle, cleCommune }: Proposition["mouvement"], rang: number, attente: MouvementEnAttente | undefined) {
  return attente === undefined ? { cle, cleCommune, rang } : { cle: attente.cle, cleCommune: attente.cleCommune, rang: attente.rang };
}

function createFaitAffectation(affectation: Affectation, id: string, mouvementId: string, { mouvement, operation, rang }: Proposition, attente: MouvementEnAttente | undefined): FaitBrouillon {
  const commun = { sujet: createSujetId("dossier", affectation.dossierId), dateFait: mouvement.date, remplace: [] } as const;
  if (affectation.kind === "rejet") {
    return { ...commun, type: "rejet", contenu: removeInconnus<ContenuPar["rejet"]>({ rejetId: id, reglementId: affectation.reglementId, montant: affectation.montant, motif: findTexte(formatMotifRetour(operation)), mouvementId }) };
  }
  const { creanceId, montant: paye } = affectation;
  return { ...commun, type: "reglement", contenu: removeInconnus<ContenuPar["reglement"]>({ reglementId: id, creanceId, montant: paye, libelle: findTexte(formatLibelle(operation)), cle: cutTexte(attente === undefined ? `${mouvement.cle}/${rang}` : `${attente.cle}/${attente.rang}`), mouvementId }) };
}

/** « GARAGE DE L’ÉTOILE SAS – SOLDE FACT FA2025020 ». */
function formatLibelle({ noms, libelle }: Operation): string {
  const [nom] = noms;
  return [...(nom === undefined || libelle.startsWith(nom) ? [] : [nom]), ...(libelle === "" ? [] : [libelle])].join(" – ").trim();
}

/** The account of the payer, when the payer bears the name of the debtor: somebody who pays for another teaches nothing. */
function learnIban({ mouvement, operation }: Proposition, affectations: readonly Affectation[], payeurs: IndexPayeurs, ibans: Set<string>): readonly FaitBrouillon[] {
  const { iban, noms } = operation;
  const debiteurs = new Set(affectations.flatMap(({ kind, debiteurId }) => (kind === "reglement" ? [debiteurId] : [])));
  const [debiteurId] = debiteurs;
  const [titulaire] = noms;
  if (iban === undefined || ibans.has(iban) || debiteurs.size !== 1 || debiteurId === undefined || titulaire === undefined) return [];
  if (!listPayeurs(payeurs, { noms, libelle: "" }).some((payeur) => payeur.debiteurId === debiteurId)) return [];
  ibans.add(iban);
  return [{ sujet: createSujetId("debiteur", debiteurId), type: "iban", dateFait: mouvement.date, remplace: [], contenu: { iban, titulaire: cutTexte(titulaire) } }];
}

/** Identifiers of the payments that this review writes: a return of the same file may name them. */
function listIdsEcrits(propositions: readonly Proposition[], decisions: Decisions): readonly string[] {
  return propositions.flatMap((proposition) => {
    const decision = findDecision(proposition, decisions);
    return isADecider(proposition) && decision.kind === "accepte" && decision.affectations === proposition.affectations ? proposition.reglementIds : [];
  });
}

function findTexte(texte: string | undefined): string | undefined {
  const coupe = texte?.slice(0, 400);
  return coupe === undefined || coupe === "" ? undefined : coupe;
}

function cutTexte(texte: string): string {
  return texte.slice(0, 400);
}
