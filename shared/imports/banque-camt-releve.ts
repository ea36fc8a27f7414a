import { addDecimal, type Decimal, DECIMAL_NUL, formatDecimal, invertDecimal, parseDecimal, roundDecimal } from "../formats/decimal.ts";
import { createCleCompte, type CompteLu } from "../formats/iban.ts";
import { parseJourLu } from "../formats/jour-lu.ts";
import type { Jour } from "../kernel/jour.ts";
import { type Montant, montant, sumMontants } from "../kernel/montant.ts";
import { INSECABLE } from "../kernel/texte.ts";
import { type Anomalie, formatCitation } from "./anomalie.ts";
import type { ClesMouvement, IdentiteMouvement } from "./banque-cle.ts";
import type { EtatMouvement, Mouvement, Operation, Releve } from "./lecture-releves.ts";
import { removeInconnus } from "./inconnus.ts";

/** What the tags of one `Stmt` said, before it is a statement. */
export interface ReleveCamt {
  reference: string | undefined;
  iban: string | undefined;
  numero: string | undefined;
  devise: string | undefined;
  /** Name of the account above, once a movement asked for it. */
  compte: { readonly iban: string | undefined; readonly numero: string | undefined; readonly cle: string | undefined } | undefined;
  readonly soldes: SoldeCamt[];
  readonly mouvements: Mouvement[];
  nombre: number;
  /** Booked amounts of two decimals, in centimes; `undefined` while there is none. */
  centimes: number | undefined;
  /** Other booked amounts. */
  somme: Decimal;
  readonly jours: Map<string, Jour | undefined>;
}

export interface SoldeCamt {
  code: string;
  montant: string;
  sens: string;
  date: string;
}

/** Texts of one `Ntry`, by the name that the reader gives to their path. */
export interface EntreeCamt {
  montant: string;
  devise: string | undefined;
  sens: string;
  statut: string;
  retour: string;
  date: string;
  dateValeur: string;
  reference: string | undefined;
  libelle: string;
  readonly details: DetailCamt[];
  readonly ligne: number;
}

/** Texts of one `TxDtls`. */
export interface DetailCamt {
  montant: string;
  sens: string;
  debiteur: string | undefined;
  debiteurFinal: string | undefined;
  crediteur: string | undefined;
  ibanDebiteur: string | undefined;
  ibanCrediteur: string | undefined;
  bout: string | undefined;
  motifRetour: string | undefined;
  libelle: string;
  readonly references: string[];
}

export function createReleveCamt(jours: ReleveCamt["jours"] = new Map()): ReleveCamt {
  return { reference: undefined, iban: undefined, numero: undefined, devise: undefined, compte: undefined, soldes: [], mouvements: [], nombre: 0, centimes: undefined, somme: DECIMAL_NUL, jours };
}

export function createEntreeCamt(ligne: number): EntreeCamt {
  return { montant: "", devise: undefined, sens: "", statut: "", retour: "", date: "", dateValeur: "", reference: undefined, libelle: "", details: [], ligne };
}

export function createDetailCamt(): DetailCamt {
  return {
    montant: "", sens: "", debiteur: undefined, debiteurFinal: undefined, crediteur: undefined, ibanDebiteur: undefined, ibanCrediteur: undefined,
    bout: undefined, motifRetour: undefined, libelle: "", references: [],
  };
}

/** Adds an entry to its statement; what cannot be read is told to `ecarte` and counts all the same. */
export function addEntree(releve: ReleveCamt, entree: EntreeCamt, keys: (identite: IdentiteMouvement) => ClesMouvement, ecarte: (anomalie: Anomalie) => void): void {
  releve.nombre++;
  const lu = parseMontantSigne(entree.montant, entree.sens);
  const refuse = (motif: string, texte: string): void => ecarte({ ligne: entree.ligne, motif: `${motif}${INSECABLE}; le mouvement est mis de côté.`, texte, isEcartee: true });
  if (lu === undefined) return refuse(`Le montant ${formatCitation(`${entree.montant} ${entree.sens}`.trim())} n’est pas lisible`, entree.libelle);
  const etat = findEtat(entree.statut);
  if (etat !== "attente") {
    if (lu.decimal === undefined) releve.centimes = (releve.centimes ?? 0) + lu.montant;
    else releve.somme = addDecimal(releve.somme, lu.decimal);
  }
  const dateValeur = readJour(releve, entree.dateValeur);
  const date = readJour(releve, entree.date) ?? dateValeur;
  if (date === undefined) return refuse(entree.date === "" ? "La date manque" : `La date ${formatCitation(entree.date)} n’existe pas`, entree.libelle);
  if (lu.isArrondi) ecarte({ ligne: entree.ligne, motif: `Le montant ${entree.montant} est arrondi au centime.`, isEcartee: false });
  const operations = listOperations(entree, lu.montant);
  const [premiere] = operations;
  const { cle, cleCommune } = keys({ compte: findCle(releve), date, montant: lu.montant, reference: entree.reference ?? (operations.length === 1 ? premiere?.bout : undefined) });
  // Written field by field: there is one for each movement of the file.
  const mouvement: { -readonly [K in keyof Mouvement]: Mouvement[K] } = {
    cle, date, montant: lu.montant, etat, operations, ligne: entree.ligne,
    // RvslInd says that the movement is the return of another one; the sign already stands in CdtDbtInd.
    isRetour: entree.retour === "true" || entree.retour === "1" || operations.some(({ motifRetour }) => motifRetour !== undefined),
  };
  const devise = entree.devise ?? releve.devise;
  if (cleCommune !== undefined) mouvement.cleCommune = cleCommune;
  if (dateValeur !== undefined) mouvement.dateValeur = dateValeur;
  if (devise !== undefined) mouvement.devise = devise;
  releve.mouvements.push(mouvement);
}

export function finishReleve(releve: ReleveCamt): Releve {
  const { reference, devise, soldes, mouvements, nombre, centimes } = releve;
  const somme = centimes === undefined ? releve.somme : addDecimal(releve.somme, { mantisse: BigInt(centimes), echelle: 2 });
  const ouverture = findSolde(soldes, ["OPBD", "PRCD"], "premier");
  const cloture = findSolde(soldes, ["CLBD"], "dernier");
  const ecart = ouverture === undefined || cloture === undefined ? undefined : roundDecimal(addDecimal(cloture.montant, invertDecimal(addDecimal(ouverture.montant, somme)))).montant;
  return removeInconnus<Releve>({
    reference, compte: findCompte(releve), devise, mouvements, ecart,
    dateOuverture: parseJourLu(ouverture?.date ?? ""),
    dateCloture: parseJourLu(cloture?.date ?? ""),
    soldeOuverture: ouverture === undefined ? undefined : roundDecimal(ouverture.montant).montant,
    soldeCloture: cloture === undefined ? undefined : roundDecimal(cloture.montant).montant,
    controle: { nombre, somme: formatDecimal(somme) },
  });
}

/** The account under its one name, made once for all the movements that follow it. */
function findCle(releve: ReleveCamt): string | undefined {
  const { iban, numero, compte } = releve;
  if (compte?.iban === iban && compte?.numero === numero && compte !== undefined) return compte.cle;
  const cle = createCleCompte(findCompte(releve));
  releve.compte = { iban, numero, cle };
  return cle;
}

function findCompte({ iban, numero }: ReleveCamt): CompteLu {
  return { ...(iban === undefined ? {} : { iban }), ...(numero === undefined ? {} : { numero }) };
}

/** Of the balances of these codes, the first one read or the last one: a long statement gives one pair per page. */
function findSolde(soldes: readonly SoldeCamt[], codes: readonly string[], rang: "premier" | "dernier"): { readonly montant: Decimal; readonly date: string } | undefined {
  for (const code of codes) {
    const lus = soldes.flatMap((solde) => {
      const lu = solde.code === code ? parseSigne(solde.montant, solde.sens) : undefined;
      return lu === undefined ? [] : [{ montant: lu, date: solde.date }];
    });
    const retenu = rang === "premier" ? lus.at(0) : lus.at(-1);
    if (retenu !== undefined) return retenu;
  }
  return undefined;
}

/** Amounts are unsigned: CRDT or DBIT says the sign. */
function parseSigne(texte: string, sens: string): Decimal | undefined {
  const lu = parseDecimal(texte);
  if (lu === undefined || !/^(?:CRDT|DBIT)$/.test(sens)) return undefined;
  return sens === "DBIT" ? invertDecimal(lu) : lu;
}

function findEtat(statut: string): EtatMouvement {
  return statut === "PDNG" ? "attente" : statut === "INFO" || statut === "FUTR" ? "information" : "comptabilise";
}

/** The transfers of a batch when their amounts add up to the entry, else one operation that holds everything written. */
function listOperations(entree: EntreeCamt, total: number): readonly Operation[] {
  const { details } = entree;
  const [premier] = details;
  if (details.length <= 1) return [createOperation(premier ?? createDetailCamt(), total, entree.libelle)];
  const lus = details.flatMap((detail) => parseMontantSigne(detail.montant, detail.sens === "" ? entree.sens : detail.sens)?.montant ?? []);
  if (lus.length === details.length && sumMontants(lus) === total) {
    return details.map((detail, rang) => createOperation(detail, lus[rang] ?? total, entree.libelle));
  }
  const ensemble: DetailCamt = {
    ...createDetailCamt(),
    libelle: details.map(({ libelle }) => libelle).join(" "),
    references: details.flatMap(({ references }) => references),
    motifRetour: details.find(({ motifRetour }) => motifRetour !== undefined)?.motifRetour,
  };
  return [createOperation(ensemble, total, entree.libelle)];
}

function createOperation(detail: DetailCamt, somme: number, libelleEntree: string): Operation {
  const { debiteur, debiteurFinal, crediteur, ibanDebiteur, ibanCrediteur, bout, motifRetour, libelle, references } = detail;
  const noms = somme >= 0 ? [debiteur, debiteurFinal] : [crediteur, debiteur, debiteurFinal];
  // Written field by field: there is one for each movement of the file.
  const operation: { -readonly [K in keyof Operation]: Operation[K] } = {
    montant: montant(somme), noms: noms.filter((nom) => nom !== undefined), libelle: libelle === "" ? libelleEntree : libelle, references: references.length === 0 ? AUCUNE : references,
  };
  const iban = somme >= 0 ? ibanDebiteur : (ibanCrediteur ?? ibanDebiteur);
  if (iban !== undefined) operation.iban = iban;
  if (bout !== undefined && !/^NOT ?PROVIDED$/i.test(bout)) operation.bout = bout;
  if (motifRetour !== undefined) operation.motifRetour = motifRetour;
  return operation;
}

const AUCUNE: readonly string[] = [];

/** Amounts of two decimals, nearly all of them, are read without a whole number of any size. */
function parseMontantSigne(texte: string, sens: string): { readonly montant: Montant; readonly isArrondi: boolean; /** Present when the amount is not plain centimes. */ readonly decimal?: Decimal } | undefined {
  if (/^\d{1,12}\.\d\d$/.test(texte) && (sens === "CRDT" || sens === "DBIT")) {
    const centimes = Number(texte.slice(0, -3)) * 100 + Number(texte.slice(-2));
    return { montant: montant(sens === "DBIT" ? -centimes : centimes), isArrondi: false };
  }
  const decimal = parseSigne(texte, sens);
  return decimal === undefined ? undefined : { ...roundDecimal(decimal), decimal };
}

function readJour({ jours }: ReleveCamt, texte: string): Jour | undefined {
  if (!jours.has(texte)) {
    if (jours.size > JOURS_MAX) jours.clear();
    jours.set(texte, parseJourLu(texte));
  }
  return jours.get(texte);
}

const JOURS_MAX = 5000;

