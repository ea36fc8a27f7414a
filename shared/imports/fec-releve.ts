import { jour, type Jour } from "../kernel/jour.ts";

/** What a FEC leaves in memory while it streams: sums, and the lines of customer accounts. Strings are one character per byte. */
export interface ReleveFec {
  lignes: number;
  debit: number;
  credit: number;
  /** Sum of the amounts without their sign: while it is a safe integer, every sum of this file is exact. */
  absolu: number;
  /** `AAAAMMJJ` as numbers; 0: none yet. */
  premiereDate: number;
  derniereDate: number;
  /** Draft entries: no validation date. */
  sansValidation: number;
  readonly journaux: Map<string, JournalFec>;
  /** The entry being read: the lines of an entry follow each other, as a rule. */
  ecriture: EcritureFec | undefined;
  /** Entries that do not balance so far, by journal and number: those that do are forgotten. */
  readonly desequilibrees: Map<string, EcritureFec>;
  readonly clients: Map<string, ClientFec>;
  /** Net of the accounts shown apart, by their first three digits. */
  readonly autres: Map<number, number>;
}

export interface JournalFec {
  readonly code: string;
  readonly libelle: string;
  lignesVentes: number;
  lignesTresorerie: number;
  lignesAchats: number;
  lignesClients: number;
}

export interface EcritureFec {
  readonly journal: JournalFec;
  readonly numero: string;
  /** First line met. */
  readonly ligne: number;
  solde: number;
}

export interface ClientFec {
  readonly code: string;
  nom: string;
  readonly lignes: LigneFec[];
  /** Lines of account 4191. */
  readonly avances: LigneFec[];
}

/** A line of a customer account. `montant` is the debit less the credit, in centimes. */
export interface LigneFec {
  readonly ligne: number;
  readonly journal: JournalFec;
  readonly numero: string;
  readonly compte: string;
  readonly piece: string;
  readonly libelle: string;
  readonly lettre: string;
  readonly date: number;
  readonly datePiece: number;
  readonly montant: number;
}

/** One accounting line reduced to what is added up. */
export interface Mouvement {
  readonly ligne: number;
  readonly journal: JournalFec;
  readonly numero: string;
  /** First three digits of the account, −1 when they are not digits. */
  readonly classe: number;
  readonly debit: number;
  readonly credit: number;
  readonly date: number;
}

export function createReleveFec(): ReleveFec {
  return {
    lignes: 0, debit: 0, credit: 0, absolu: 0, premiereDate: 0, derniereDate: 0, sansValidation: 0,
    ecriture: undefined,
    journaux: new Map(), desequilibrees: new Map(), clients: new Map(), autres: new Map(),
  };
}

export function addMouvement(releve: ReleveFec, { ligne, journal, numero, classe, debit, credit, date }: Mouvement): void {
  releve.lignes++;
  releve.debit += debit;
  releve.credit += credit;
  releve.absolu += Math.abs(debit) + Math.abs(credit);
  if (releve.premiereDate === 0 || date < releve.premiereDate) releve.premiereDate = date;
  if (date > releve.derniereDate) releve.derniereDate = date;
  addClasse(releve, journal, classe, debit - credit);
  if (releve.ecriture?.journal !== journal || releve.ecriture.numero !== numero) {
    closeEcriture(releve);
    releve.ecriture = { journal, numero, ligne, solde: 0 };
  }
  releve.ecriture.solde += debit - credit;
}

/** Leaves the entry being read; an entry met again later (its lines need not follow each other) is added to what was left of it. */
export function closeEcriture(releve: ReleveFec): void {
  const { ecriture, desequilibrees } = releve;
  if (ecriture === undefined || ecriture.solde === 0) return;
  const cle = `${ecriture.journal.code}\t${ecriture.numero}`;
  const connue = desequilibrees.get(cle);
  if (connue === undefined) desequilibrees.set(cle, ecriture);
  else if (connue.solde + ecriture.solde === 0) desequilibrees.delete(cle);
  else connue.solde += ecriture.solde;
}

export function addJournal(releve: ReleveFec, code: string, libelle: string): JournalFec {
  const connu = releve.journaux.get(code);
  if (connu !== undefined) return connu;
  const journal = { code, libelle, lignesVentes: 0, lignesTresorerie: 0, lignesAchats: 0, lignesClients: 0 };
  releve.journaux.set(code, journal);
  return journal;
}

export function addClient(releve: ReleveFec, code: string, nom: string): ClientFec {
  const connu = releve.clients.get(code);
  if (connu !== undefined) {
    if (connu.nom === "") connu.nom = nom;
    return connu;
  }
  const client = { code, nom, lignes: [], avances: [] };
  releve.clients.set(code, client);
  return client;
}

/** Customers (411), doubtful customers (416). */
export function isCompteClient(classe: number): boolean {
  return classe === 411 || classe === 416;
}

function addClasse(releve: ReleveFec, journal: JournalFec, classe: number, net: number): void {
  if (isCompteClient(classe)) journal.lignesClients++;
  else if (classe >= 700 && classe <= 709) journal.lignesVentes++;
  else if (classe >= 510 && classe <= 539) journal.lignesTresorerie++;
  else if ((classe >= 600 && classe <= 629) || classe === 401) journal.lignesAchats++;
  else if ((classe >= 410 && classe <= 419) || classe === 491) releve.autres.set(classe, (releve.autres.get(classe) ?? 0) + net);
}

/** A number `AAAAMMJJ`, already checked, as a day. */
export function toJourFec(date: number): Jour {
  const texte = String(date).padStart(8, "0");
  return jour(`${texte.slice(0, 4)}-${texte.slice(4, 6)}-${texte.slice(6)}`);
}
