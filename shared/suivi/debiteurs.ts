import type { Jour } from "../kernel/jour.ts";
import { addMois } from "../kernel/jour.ts";
import { type Montant, sumMontants } from "../kernel/montant.ts";
import { foldTexte, INSECABLE } from "../kernel/texte.ts";
import type { Debiteur } from "../model/dossier.ts";
import type { LigneDossier } from "../model/ligne-dossier.ts";
import { findFusion } from "./doublons.ts";
import { countRetard } from "./retard.ts";
import { computeNoteRisque, type NoteRisque } from "./note-risque.ts";

/** One debtor with all that he owes, whoever is followed with him. */
export interface LigneDebiteur {
  readonly id: string;
  readonly debiteur: Debiteur;
  /** Dossiers in which he is the debtor, those closed at the end. */
  readonly dossiers: readonly LigneDossier[];
  /** Those in which he stands with or for someone else. */
  readonly engagements: readonly LigneDossier[];
  readonly solde: Montant;
  /** Open items that no dossier holds. */
  readonly encours: Montant;
  readonly retard: number;
  readonly risque: NoteRisque;
  readonly alertes: readonly AlerteDebiteur[];
}

export interface AlerteDebiteur {
  readonly kind: "iban" | "adresse" | "demenagement";
  readonly phrase: string;
  /** The debtors that share it. */
  readonly avec: readonly string[];
}

/** Related by something written: an account, an address, a manager, or the word of a person. */
export interface DebiteurLie {
  readonly debiteur: Debiteur;
  readonly raisons: readonly string[];
}

/** What several debtors share, by key: made once for a state of the portfolio. */
export interface IndexDebiteurs {
  readonly parIban: ReadonlyMap<string, readonly string[]>;
  readonly parAdresse: ReadonlyMap<string, readonly string[]>;
  readonly parDirigeant: ReadonlyMap<string, readonly string[]>;
}

/** More debtors than that at one address or under one account is a shopping centre or a factor, not a relation. */
const GROUPE_MAX = 12;
/** A move is worth saying for a year. */
const MOIS_DEMENAGEMENT = 12;

export function indexDebiteurs(debiteurs: Iterable<Debiteur>): IndexDebiteurs {
  const parIban = new Map<string, string[]>();
  const parAdresse = new Map<string, string[]>();
  const parDirigeant = new Map<string, string[]>();
  for (const debiteur of debiteurs) {
    if (findFusion(debiteur) !== undefined) continue;
    for (const iban of debiteur.ibans ?? []) push(parIban, iban, debiteur.id);
    const adresse = createCleAdresse(debiteur);
    if (adresse !== undefined) push(parAdresse, adresse, debiteur.id);
    if (debiteur.dirigeant !== undefined) push(parDirigeant, foldTexte(debiteur.dirigeant), debiteur.id);
  }
  return { parIban, parAdresse, parDirigeant };
}

/** Every debtor that is not merged into another, the largest balance first. */
export function listLignesDebiteurs(debiteurs: ReadonlyMap<string, Debiteur>, lignes: readonly LigneDossier[], index: IndexDebiteurs, au: Jour): readonly LigneDebiteur[] {
  const propres = new Map<string, LigneDossier[]>();
  const engages = new Map<string, LigneDossier[]>();
  for (const ligne of lignes) {
    if (ligne.debiteurId !== undefined) push(propres, ligne.debiteurId, ligne);
    for (const oblige of ligne.obliges ?? []) push(engages, oblige, ligne);
  }
  return [...debiteurs.values()]
    .filter((debiteur) => findFusion(debiteur) === undefined)
    .map((debiteur) => createLigne(debiteur, { dossiers: propres.get(debiteur.id) ?? [], engagements: engages.get(debiteur.id) ?? [] }, index, au))
    .toSorted((a, b) => b.solde - a.solde || b.encours - a.encours || (a.id < b.id ? -1 : 1));
}

function createLigne(debiteur: Debiteur, { dossiers, engagements }: Pick<LigneDebiteur, "dossiers" | "engagements">, index: IndexDebiteurs, au: Jour): LigneDebiteur {
  const ouverts = dossiers.filter(({ etape }) => etape !== "clos");
  const alertes = listAlertes(debiteur, index, au);
  const retard = ouverts.reduce((plus, ligne) => Math.max(plus, countRetard(ligne, au)), 0);
  return {
    id: debiteur.id, debiteur, engagements, retard, alertes,
    dossiers: [...ouverts, ...dossiers.filter(({ etape }) => etape === "clos")],
    solde: sumMontants(ouverts.map(({ solde }) => solde)),
    encours: sumMontants((debiteur.encours ?? []).flatMap(({ postes }) => postes.map(({ reste }) => reste))),
    risque: computeNoteRisque({ debiteur, dossiers: ouverts, retard, isCompteCommun: alertes.some(({ kind }) => kind === "iban"), isDemenage: alertes.some(({ kind }) => kind === "demenagement") }),
  };
}

function listAlertes(debiteur: Debiteur, { parIban, parAdresse }: IndexDebiteurs, au: Jour): readonly AlerteDebiteur[] {
  const autres = (groupe: readonly string[] | undefined) => (groupe === undefined || groupe.length > GROUPE_MAX ? [] : groupe.filter((id) => id !== debiteur.id));
  const ibans = (debiteur.ibans ?? []).flatMap((iban): readonly AlerteDebiteur[] => {
    const avec = autres(parIban.get(iban));
    return avec.length === 0 ? [] : [{ kind: "iban", phrase: `même compte bancaire${INSECABLE}: ${iban}`, avec }];
  });
  const adresse = createCleAdresse(debiteur);
  const voisins = adresse === undefined ? [] : autres(parAdresse.get(adresse));
  const { adresseChangeeLe } = debiteur;
  const isRecent = adresseChangeeLe !== undefined && addMois(adresseChangeeLe, MOIS_DEMENAGEMENT) >= au;
  return [
    ...ibans,
    ...(voisins.length === 0 ? [] : [{ kind: "adresse" as const, phrase: `même adresse${INSECABLE}: ${debiteur.adresse ?? ""}`, avec: voisins }]),
    ...(isRecent || debiteur.signalements?.some(({ kind }) => kind === "changement-adresse") === true ? [{ kind: "demenagement" as const, phrase: isRecent ? "adresse changée depuis moins d’un an" : "changement d’adresse non annoncé", avec: [] }] : []),
  ];
}

/** Companies of one manager, of one account, of one address, or that a person tied. */
export function listLies(debiteur: Debiteur, debiteurs: ReadonlyMap<string, Debiteur>, { alertes }: Pick<LigneDebiteur, "alertes">, { parDirigeant }: IndexDebiteurs): readonly DebiteurLie[] {
  const raisons = new Map<string, string[]>();
  for (const { phrase, avec } of alertes) for (const id of avec) push(raisons, id, phrase);
  const meme = debiteur.dirigeant === undefined ? [] : (parDirigeant.get(foldTexte(debiteur.dirigeant)) ?? []);
  if (meme.length <= GROUPE_MAX) for (const id of meme) if (id !== debiteur.id) push(raisons, id, `même dirigeant${INSECABLE}: ${debiteur.dirigeant ?? ""}`);
  for (const { avec, nature } of debiteur.liens ?? []) if (nature === "lie") push(raisons, avec, "liés par une personne");
  return [...raisons].flatMap(([id, motifs]) => {
    const lie = debiteurs.get(id);
    return lie === undefined ? [] : [{ debiteur: lie, raisons: motifs }];
  });
}

function createCleAdresse({ adresse, codePostal }: Debiteur): string | undefined {
  return adresse === undefined || codePostal === undefined ? undefined : `${foldTexte(adresse).replace(/[^a-z0-9]+/g, " ").trim()}|${codePostal}`;
}

function push<V>(groupes: Map<string, V[]>, cle: string, valeur: V): void {
  const connu = groupes.get(cle);
  if (connu === undefined) groupes.set(cle, [valeur]);
  else connu.push(valeur);
}
