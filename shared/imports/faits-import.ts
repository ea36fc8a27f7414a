import type { Jour } from "../kernel/jour.ts";
import { type Montant, sumMontants } from "../kernel/montant.ts";
import { createSujetId, type FaitBrouillon } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import type { Apercu, ApercuCreance, ApercuDebiteur, Connus } from "./apercu-modele.ts";
import { createFaitsChangement } from "./delta.ts";
import { createFaitsCreance, cutTexte, definis } from "./faits-creance.ts";
import { createFaitsSuivi, createFinSuivi, listSuivis } from "./faits-suivi.ts";
import type { LectureComptes } from "./lecture.ts";
import { findConstat, listPlafonds } from "./plafonds.ts";
import type { SuiteImport } from "./portions.ts";

/** What the person decided in front of the preview. */
export interface DecisionImport {
  readonly lecture: LectureComptes;
  readonly apercu: Apercu;
  /** Keys of the claims to import; only new ones are. */
  readonly cles: ReadonlySet<string>;
  /** Identifier of the creditor's books, as given to the preview. */
  readonly source: string;
  readonly creancierId: string;
  readonly nature?: ContenuPar["creance"]["nature"];
  readonly qualite?: ContenuPar["debiteur"]["qualite"];
  readonly au: Jour;
  /** SHA-256 of the file. */
  readonly empreinte: string;
  /** First free number of the year: « 2026-0042 » is { annee: 2026, prochain: 42 }. */
  readonly references: { readonly annee: number; readonly prochain: number };
  /** Mints an identifier: no randomness in this room. */
  readonly createId: () => string;
  /** What is known, when what is not ticked must be followed in « À qualifier »; absent: it is left. */
  readonly suivi?: Connus | undefined;
  /** An import of the same file that stopped on its way: this one finishes it. */
  readonly suite?: SuiteImport | undefined;
}

export interface FaitsImport {
  /** What must not be written apart: the file, each debtor with his dossier. Empty: the file brings nothing new. */
  readonly groupes: readonly (readonly FaitBrouillon[])[];
  readonly brouillons: readonly FaitBrouillon[];
  readonly importId: string;
  readonly dossiers: readonly DossierImporte[];
  readonly creances: number;
  readonly total: Montant;
}

export interface DossierImporte {
  readonly dossierId: string;
  readonly debiteurId: string;
  readonly nom: string;
  /** Absent: the claims join a dossier that was already open. */
  readonly reference?: string;
}

/** The facts that import the chosen claims: the file, each new debtor, each dossier opened, its claims and what was paid on them. */
export function createFaitsImport(decision: DecisionImport): FaitsImport {
  const { apercu, cles, references, createId } = decision;
  const importId = decision.suite?.importId ?? createId();
  // Read once: it goes through every claim of the file.
  const constateLe = findConstat(decision.lecture, decision.au);
  let prochain = references.prochain;
  const lots = apercu.debiteurs.flatMap((debiteur) => {
    const creances = debiteur.creances.filter(({ cle, statut }) => statut === "nouvelle" && cles.has(cle));
    const reference = creances.length > 0 && debiteur.connu?.dossierId === undefined ? `${references.annee}-${String(prochain++).padStart(4, "0")}` : undefined;
    return createFaitsDebiteur(decision, { importId, constateLe }, debiteur, creances, reference);
  });
  const retenues = lots.flatMap(({ creances }) => creances);
  const total = sumMontants(retenues.map(({ poste }) => poste.reste));
  const dossiers = lots.flatMap(({ dossier }) => dossier ?? []);
  const ecrits = [...lots.map(({ brouillons }) => brouillons), ...listChangementsChoisis(decision).map((fait) => [fait]), ...listFinsSuivi(decision)].filter((groupe) => groupe.length > 0);
  if (ecrits.length === 0) return { groupes: [], brouillons: [], importId, dossiers, creances: 0, total };
  const groupes = [createFaitsFichier(decision, importId, { dossiers: dossiers.length, creances: retenues.length, total }), ...ecrits];
  return { groupes, brouillons: groupes.flat(), importId, dossiers, creances: retenues.length, total };
}

/** The file, and the most that its accounts allow to claim; an import that goes on has its trace already. */
function createFaitsFichier({ lecture, creancierId, au, empreinte, suite }: DecisionImport, importId: string, nombres: { readonly dossiers: number; readonly creances: number; readonly total: Montant }): readonly FaitBrouillon[] {
  const sujet = createSujetId("import", importId);
  const fichier: FaitBrouillon = {
    sujet, type: "import", dateFait: au, remplace: [],
    contenu: { nomFichier: cutTexte(lecture.nomFichier), empreinte, format: lecture.kind === "fec" ? "fec" : "balance-agee", lignes: lecture.lignes.lues, anomalies: lecture.anomaliesTotal, ...nombres },
  };
  const plafonds = listPlafonds(lecture, creancierId, au).map((contenu): FaitBrouillon => ({ sujet, type: "plafonds", dateFait: contenu.constateLe, remplace: [], contenu }));
  return suite === undefined ? [fichier, ...plafonds] : plafonds;
}

/** What the person accepted of the differences between the accounts and the dossiers. */
function listChangementsChoisis({ lecture, apercu, cles, source, au, createId }: DecisionImport): readonly FaitBrouillon[] {
  const constateLe = lecture.kind === "fec" ? (lecture.derniereDate ?? au) : au;
  return [...apercu.debiteurs, ...apercu.disparues].flatMap(({ creances }) =>
    creances.flatMap(({ cle, changement }) => (changement?.isApplicable === true && cles.has(cle) ? createFaitsChangement(changement, { source, constateLe, nomFichier: lecture.nomFichier, createId }) : [])),
  );
}

interface FaitsDebiteur {
  readonly dossier: DossierImporte | undefined;
  readonly creances: readonly ApercuCreance[];
  readonly brouillons: readonly FaitBrouillon[];
}

interface Fichier {
  readonly importId: string;
  /** Day on which the accounts were as the file says. */
  readonly constateLe: Jour;
}

function createFaitsDebiteur(decision: DecisionImport, fichier: Fichier, debiteur: ApercuDebiteur, creances: readonly ApercuCreance[], reference: string | undefined): readonly FaitsDebiteur[] {
  const { createId, creancierId, au, source, qualite, nature } = decision;
  const { importId } = fichier;
  const debiteurId = debiteur.connu?.debiteurId ?? createId();
  const suivi = createSuivi(decision, fichier, debiteur, debiteurId);
  if (creances.length === 0 && suivi.length === 0) return [];
  const dossierId = debiteur.connu?.dossierId ?? createId();
  const nouveau: readonly FaitBrouillon[] = debiteur.connu !== undefined ? [] : [{
    sujet: createSujetId("debiteur", debiteurId), type: "debiteur", dateFait: au, remplace: [],
    contenu: { nom: cutTexte(debiteur.nom), codeComptable: cutTexte(debiteur.code), sourceComptable: source, ...definis({ qualite, siren: debiteur.siren }) },
  }];
  const sujet = createSujetId("dossier", dossierId);
  const ouverture: readonly FaitBrouillon[] = reference === undefined ? [] : [{ sujet, type: "ouverture", dateFait: au, remplace: [], contenu: { reference, creancierId, debiteurId, importId } }];
  return [{
    creances,
    dossier: creances.length === 0 ? undefined : { dossierId, debiteurId, nom: debiteur.nom, ...definis({ reference }) },
    brouillons: [...nouveau, ...ouverture, ...creances.flatMap((creance) => createFaitsCreance(creance, { sujet, source, nature, createId })), ...suivi],
  }];
}

/** What is not ticked of a customer is followed; means of payment and sundry accounts are no debtors. */
function createSuivi({ cles, suivi, creancierId, nature, au }: DecisionImport, { importId, constateLe }: Fichier, { nature: compte, creances, connu, code }: ApercuDebiteur, debiteurId: string): readonly FaitBrouillon[] {
  if (suivi === undefined || compte !== "client") return [];
  const restantes = creances.filter(({ cle, statut }) => statut === "nouvelle" && !cles.has(cle));
  return createFaitsSuivi(restantes, { importId, creancierId, nature, constateLe, debiteurId, code, dateFait: au, remplace: listSuivis(connu, creancierId, code) });
}

/** Accounts that were followed and that whole books do not hold any more; a list may be partial and ends nothing. */
function listFinsSuivi({ lecture, apercu, suivi, creancierId, au }: DecisionImport): readonly (readonly FaitBrouillon[])[] {
  if (suivi === undefined || lecture.kind !== "fec") return [];
  const presents = new Set(apercu.debiteurs.map(({ code }) => cutTexte(code)));
  return suivi.debiteurs.map(({ debiteurId, suivis = [] }) => createFinSuivi(debiteurId, suivis.flatMap((connu) => (connu.creancierId === creancierId && !presents.has(connu.code) ? [connu.faitId] : [])), au));
}
