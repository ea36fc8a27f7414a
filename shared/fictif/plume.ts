import { addJours, addMois, countJours, findJourSemaine, type Jour, minJour } from "../kernel/jour.ts";
import { montant, type Montant } from "../kernel/montant.ts";
import { createSujetId, type FaitBrouillon, type SujetId } from "../model/fait.ts";
import type { ContenuPar, TypeFait } from "../model/faits/registre.ts";
import type { Baremes } from "../regles/baremes.ts";
import { computeEmpreinteFictive, formatDocumentFictif } from "./document-fictif.ts";
import { createIdFictif, createTirage, type Tirage } from "./tirage.ts";

type Nature = ContenuPar["creance"]["nature"];

/** Writes the facts of one invented dossier, in the order in which they were recorded. Ages are days before today. */
export interface Plume extends Feuille {
  readonly ageDe: (facture: FactureFictive) => number;
  readonly facture: (age: number, detail?: DetailFacture) => FactureFictive;
  readonly avoir: (facture: FactureFictive, part: number, age: number) => void;
  /** Centimes; without a claim the payment is for the rules to impute. Gives its identifier. */
  readonly reglement: (montantPaye: number, age: number, facture?: FactureFictive) => string;
  readonly evenement: (kind: ContenuPar["evenement"]["kind"], age: number, reste?: Partial<ContenuPar["evenement"]>) => void;
  /** Gives the identifier of the pièce. */
  readonly piece: (nature: ContenuPar["piece"]["nature"], age: number, intitule: string, factures?: readonly FactureFictive[], lignes?: readonly string[]) => string;
}

export interface FactureFictive {
  readonly creanceId: string;
  readonly numero: string;
  readonly montantTtc: Montant;
  readonly dateFacture: Jour;
}

interface DetailFacture {
  /** Centimes. */
  readonly montantTtc?: number;
  /** Days after the invoice. */
  readonly delai?: number;
  /** `calculee` when nobody read the due date on a document, `inconnue` when there is none. */
  readonly origine?: "stipulee" | "calculee" | "inconnue";
}

/** What every fact of a dossier needs: its subjects, its days, its draws. */
interface Feuille {
  readonly rang: number;
  readonly aujourdhui: Jour;
  readonly baremes: Baremes;
  readonly faits: readonly FaitBrouillon[];
  /** Hash of a pièce → its text, the title first. */
  readonly documents: ReadonlyMap<string, readonly string[]>;
  readonly dossier: SujetId;
  readonly debiteurId: string;
  readonly debiteur: SujetId;
  readonly tirer: Tirage;
  readonly createId: () => string;
  readonly createMontant: (minimum: number, maximum: number) => Montant;
  /** A working day, about that many days ago. */
  readonly ilYa: (jours: number) => Jour;
  /** Age in days of what happened so many months before a day to come: what a limitation that ends then is counted from. */
  readonly ilYaMois: (mois: number, joursApres?: number) => number;
  /** Something that has happened: never later than today. */
  readonly write: <T extends TypeFait>(type: T, dateFait: Jour, contenu: ContenuPar[T], sujet?: SujetId) => void;
  /** Something that may be still to come, such as a hearing. */
  readonly announce: <T extends TypeFait>(type: T, dateFait: Jour, contenu: ContenuPar[T], sujet?: SujetId) => void;
}

export interface Identite {
  readonly rang: number;
  readonly aujourdhui: Jour;
  /** Of the claims of the dossier. */
  readonly nature: Nature;
  readonly baremes: Baremes;
  /** The dossier is against the debtor of that rank rather than its own. */
  readonly debiteurDe?: number | undefined;
}

/** Room for the identifiers of one dossier. */
const PAR_DOSSIER = 1000;
/** The dossier has the first identifier, its debtor the second. */
const RANG_DEBITEUR = 2;

export function createPlume({ rang, aujourdhui, nature, baremes, debiteurDe }: Identite): Plume {
  const documents = new Map<string, readonly string[]>();
  const feuille = createFeuille({ rang, aujourdhui, baremes, debiteurDe }, documents);
  const { ilYa, write, createId } = feuille;
  return {
    ...feuille,
    ageDe: ({ dateFacture }) => countJours(dateFacture, aujourdhui),
    facture: (age, detail) => writeFacture(feuille, nature, age, detail),
    avoir: ({ creanceId, montantTtc }, part, age) => write("avoir", ilYa(age), { avoirId: createId(), creanceId, numero: `A-${rang + 100}`, montant: montant(Math.round(montantTtc * part)) }),
    reglement: (montantPaye, age, facture) => {
      const reglementId = createId();
      write("reglement", ilYa(age), { reglementId, montant: montant(Math.round(montantPaye)), libelle: "Virement", ...(facture === undefined ? {} : { creanceId: facture.creanceId }) });
      return reglementId;
    },
    evenement: (kind, age, reste = {}) => write("evenement", ilYa(age), { evenementId: createId(), kind, ...reste }),
    piece: (naturePiece, age, intitule, factures = [], lignes = []) => {
      const piece = createPiece(createId(), naturePiece, ilYa(age), intitule, factures, lignes);
      documents.set(piece.contenu.empreinte, piece.document);
      write("piece", ilYa(age), piece.contenu);
      return piece.contenu.pieceId;
    },
  };
}

function createFeuille({ rang, aujourdhui, baremes, debiteurDe }: Omit<Identite, "nature">, documents: ReadonlyMap<string, readonly string[]>): Feuille {
  const faits: FaitBrouillon[] = [];
  let dernier = 0;
  const createId = (): string => createIdFictif((rang + 10) * PAR_DOSSIER + (dernier += 1));
  const tirer = createTirage(rang);
  const dossier = createSujetId("dossier", createId());
  const sien = createId();
  const debiteurId = debiteurDe === undefined ? sien : createIdFictif((debiteurDe + 10) * PAR_DOSSIER + RANG_DEBITEUR);
  const announce: Feuille["announce"] = (type, dateFait, contenu, sujet = dossier) => {
    // One type and its own content: the union of all drafts cannot be rebuilt from a type parameter.
    faits.push({ sujet, type, dateFait, contenu, remplace: [] } as unknown as FaitBrouillon);
  };
  return {
    rang, aujourdhui, baremes, faits, documents, dossier, debiteurId, debiteur: createSujetId("debiteur", debiteurId), tirer, createId, announce,
    createMontant: (minimum, maximum) => montant(tirer(minimum, maximum)),
    ilYa: (jours) => moveToOuvre(addJours(aujourdhui, -jours)),
    ilYaMois: (mois, joursApres = 0) => countJours(addMois(addJours(aujourdhui, joursApres), -mois), aujourdhui),
    write: (type, dateFait, contenu, sujet) => announce(type, minJour(dateFait, aujourdhui), contenu, sujet),
  };
}

function writeFacture({ rang, ilYa, tirer, createId, write }: Feuille, nature: Nature, age: number, { montantTtc = tirer(30_000, 2_500_000), delai = 30, origine = "stipulee" }: DetailFacture = {}): FactureFictive {
  const dateFacture = ilYa(age);
  const creanceId = createId();
  const facture = { creanceId, numero: `F-${dateFacture.slice(2, 4)}-${String((rang * 17 + age) % 10_000).padStart(4, "0")}`, montantTtc: montant(montantTtc), dateFacture };
  const echeance = origine === "inconnue" ? {} : { echeance: addJours(dateFacture, delai), origineEcheance: origine };
  const taux = nature === "commercial" || nature === undefined ? { taux: { regime: "l441-10-defaut" } as const } : {};
  write("creance", dateFacture, { ...facture, nature, dateExecution: dateFacture, ...echeance, ...taux });
  return facture;
}

function createPiece(pieceId: string, nature: ContenuPar["piece"]["nature"], datePiece: Jour, intitule: string, factures: readonly FactureFictive[], lignes: readonly string[]) {
  const document = [intitule, `Document fictif, daté du ${datePiece}`, ...factures.map(({ numero }) => `Facture ${numero}`), ...lignes];
  const contenu = {
    pieceId, nom: `${intitule.toLowerCase()}.pdf`, nature, intitule, datePiece, empreinte: computeEmpreinteFictive(pieceId), taille: formatDocumentFictif(document).length,
    mime: "application/pdf", creanceIds: factures.map(({ creanceId }) => creanceId),
  } satisfies ContenuPar["piece"];
  return { contenu, document };
}

/** Saturdays and Sundays: the Friday before. */
export function moveToOuvre(date: Jour): Jour {
  return addJours(date, -Math.max(0, findJourSemaine(date) - 5));
}
