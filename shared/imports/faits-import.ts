import type { Jour } from "../kernel/jour.ts";
import { type Montant, sumMontants } from "../kernel/montant.ts";
import { createSujetId, type FaitBrouillon } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import type { Apercu, ApercuCreance, ApercuDebiteur } from "./apercu-modele.ts";
import { createFaitsChangement } from "./delta.ts";
import type { Imputation, LectureComptes } from "./lecture.ts";

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
}

export interface FaitsImport {
  /** To append as one lot; empty: the file brings nothing new. */
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
  const { lecture, apercu, cles, au, empreinte, references, createId } = decision;
  const importId = createId();
  let prochain = references.prochain;
  const lots = apercu.debiteurs.flatMap((debiteur) => {
    const creances = debiteur.creances.filter(({ cle, statut }) => statut === "nouvelle" && cles.has(cle));
    if (creances.length === 0) return [];
    const reference = debiteur.connu?.dossierId === undefined ? `${references.annee}-${String(prochain++).padStart(4, "0")}` : undefined;
    return [createFaitsDebiteur(decision, importId, debiteur, creances, reference)];
  });
  const retenues = lots.flatMap(({ creances }) => creances);
  const total = sumMontants(retenues.map(({ poste }) => poste.reste));
  const dossiers = lots.map(({ dossier }) => dossier);
  const changements = listChangementsChoisis(decision);
  if (lots.length === 0 && changements.length === 0) return { brouillons: [], importId, dossiers, creances: 0, total };
  const fichier: FaitBrouillon = {
    sujet: createSujetId("import", importId), type: "import", dateFait: au, remplace: [],
    contenu: {
      nomFichier: cutTexte(lecture.nomFichier), empreinte, format: lecture.kind === "fec" ? "fec" : "balance-agee",
      lignes: lecture.lignes.lues, anomalies: lecture.anomaliesTotal, dossiers: dossiers.length, creances: retenues.length, total,
    },
  };
  return { brouillons: [fichier, ...lots.flatMap(({ brouillons }) => brouillons), ...changements], importId, dossiers, creances: retenues.length, total };
}

/** What the person accepted of the differences between the accounts and the dossiers. */
function listChangementsChoisis({ lecture, apercu, cles, source, au, createId }: DecisionImport): readonly FaitBrouillon[] {
  const constateLe = lecture.kind === "fec" ? (lecture.derniereDate ?? au) : au;
  return [...apercu.debiteurs, ...apercu.disparues].flatMap(({ creances }) =>
    creances.flatMap(({ cle, changement }) => (changement?.isApplicable === true && cles.has(cle) ? createFaitsChangement(changement, { source, constateLe, nomFichier: lecture.nomFichier, createId }) : [])),
  );
}

interface FaitsDebiteur {
  readonly dossier: DossierImporte;
  readonly creances: readonly ApercuCreance[];
  readonly brouillons: readonly FaitBrouillon[];
}

function createFaitsDebiteur(decision: DecisionImport, importId: string, debiteur: ApercuDebiteur, creances: readonly ApercuCreance[], reference: string | undefined): FaitsDebiteur {
  const { createId, creancierId, au, source, qualite } = decision;
  const debiteurId = debiteur.connu?.debiteurId ?? createId();
  const dossierId = debiteur.connu?.dossierId ?? createId();
  const nouveau: readonly FaitBrouillon[] = debiteur.connu !== undefined ? [] : [{
    sujet: createSujetId("debiteur", debiteurId), type: "debiteur", dateFait: au, remplace: [],
    contenu: { nom: cutTexte(debiteur.nom), codeComptable: cutTexte(debiteur.code), sourceComptable: source, ...definis({ qualite, siren: debiteur.siren }) },
  }];
  const ouverture: readonly FaitBrouillon[] = reference === undefined ? [] : [{
    sujet: createSujetId("dossier", dossierId), type: "ouverture", dateFait: au, remplace: [], contenu: { reference, creancierId, debiteurId, importId },
  }];
  return {
    creances,
    dossier: { dossierId, debiteurId, nom: debiteur.nom, ...definis({ reference }) },
    brouillons: [...nouveau, ...ouverture, ...creances.flatMap((creance) => createFaitsCreance(decision, dossierId, creance))],
  };
}

function createFaitsCreance({ createId, nature, source }: DecisionImport, dossierId: string, { cle, poste, echeance, origineEcheance }: ApercuCreance): readonly FaitBrouillon[] {
  const creanceId = createId();
  const sujet = createSujetId("dossier", dossierId);
  const creance: FaitBrouillon = {
    sujet, type: "creance", dateFait: poste.dateFacture, remplace: [],
    contenu: {
      creanceId, cle, numero: cutTexte(poste.numero), montantTtc: poste.montantInitial, dateFacture: poste.dateFacture, compte: cutTexte(poste.compte),
      ...definis({ nature, echeance, origineEcheance, libelle: poste.libelle === undefined ? undefined : cutTexte(poste.libelle) }),
    },
  };
  return [creance, ...poste.imputations.map((imputation, rang) => createFaitImputation(imputation, { sujet, creanceId, id: createId(), cle: `${source}|${imputation.cle}|${rang + 1}` }))];
}

interface Rattachement {
  readonly sujet: FaitBrouillon["sujet"];
  readonly creanceId: string;
  readonly id: string;
  readonly cle: string;
}

function createFaitImputation({ kind, date, montant, numero, libelle }: Imputation, { sujet, creanceId, id, cle }: Rattachement): FaitBrouillon {
  const commun = { sujet, dateFait: date, remplace: [] } as const;
  if (kind === "avoir") {
    return { ...commun, type: "avoir", contenu: { avoirId: id, creanceId, montant, cle: cutTexte(cle), ...definis({ numero: numero === undefined ? undefined : cutTexte(numero) }) } };
  }
  const ecrit = [...(kind === "acompte" ? ["Acompte (compte 4191)"] : []), ...(libelle === undefined ? [] : [libelle])].join(" – ");
  return { ...commun, type: "reglement", contenu: { reglementId: id, creanceId, montant, cle: cutTexte(cle), ...definis({ libelle: ecrit === "" ? undefined : cutTexte(ecrit) }) } };
}

function cutTexte(texte: string): string {
  return texte.slice(0, 400);
}

/** Leaves out what is not known: a fact holds no undefined field. */
function definis<T extends object>(champs: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(champs).filter(([, valeur]) => valeur !== undefined)) as { readonly [K in keyof T]?: Exclude<T[K], undefined> };
}
