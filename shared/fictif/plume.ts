import { addJours, addMois, countJours, findJourSemaine, type Jour, minJour } from "../kernel/jour.ts";
import { montant, type Montant } from "../kernel/montant.ts";
import { createSujetId, type FaitBrouillon, type SujetId } from "../model/fait.ts";
import type { ContenuPar, TypeFait } from "../model/faits/registre.ts";
import type { Baremes } from "../regles/baremes.ts";
import { computeEmpreinteFictive, formatDocumentFictif } from "./document-fictif.ts";
import { createIdFictif, createTirage, type Tirage } from "./tirage.ts";

export interface FactureFictive {
  readonly creanceId: string;
  readonly numero: string;
  readonly montantTtc: Montant;
  readonly dateFacture: Jour;
}

interface DetailFacture {
  /** Centimes. */
  readonly montantTtc?: number;
  /** Days after the invoice; `calculee` when nobody read it on a document, `inconnue` when there is none. */
  readonly delai?: number;
  readonly origine?: "stipulee" | "calculee" | "inconnue";
  readonly nature?: ContenuPar["creance"]["nature"];
}

/** Room for the identifiers of one dossier. */
const PAR_DOSSIER = 1000;

/** Writes the facts of one invented dossier, in the order in which they were recorded. */
export class Plume {
  readonly faits: FaitBrouillon[] = [];
  /** Hash of a pièce → its text, the title first. */
  readonly documents = new Map<string, readonly string[]>();
  readonly dossier: SujetId;
  readonly debiteurId: string;
  readonly debiteur: SujetId;
  readonly tirer: Tirage;
  private dernier = 0;

  constructor(readonly rang: number, readonly aujourdhui: Jour, readonly nature: ContenuPar["creance"]["nature"], readonly baremes: Baremes) {
    this.tirer = createTirage(rang);
    this.dossier = createSujetId("dossier", this.createId());
    this.debiteurId = this.createId();
    this.debiteur = createSujetId("debiteur", this.debiteurId);
  }

  createId(): string {
    this.dernier += 1;
    return createIdFictif((this.rang + 10) * PAR_DOSSIER + this.dernier);
  }

  /** A working day, about that many days ago. */
  ilYa(jours: number): Jour {
    return moveToOuvre(addJours(this.aujourdhui, -jours));
  }

  /** Age in days of what happened so many months before a day to come: what a limitation that ends then is counted from. */
  ilYaMois(mois: number, joursApres = 0): number {
    return countJours(addMois(addJours(this.aujourdhui, joursApres), -mois), this.aujourdhui);
  }

  createMontant(minimum: number, maximum: number): Montant {
    return montant(this.tirer(minimum, maximum));
  }

  ageDe({ dateFacture }: FactureFictive): number {
    return countJours(dateFacture, this.aujourdhui);
  }

  /** Something that has happened: never later than today. */
  write<T extends TypeFait>(type: T, dateFait: Jour, contenu: ContenuPar[T], sujet: SujetId = this.dossier): void {
    this.announce(type, minJour(dateFait, this.aujourdhui), contenu, sujet);
  }

  /** Something that may be still to come, such as a hearing. */
  announce<T extends TypeFait>(type: T, dateFait: Jour, contenu: ContenuPar[T], sujet: SujetId = this.dossier): void {
    // One type and its own content: the union of all drafts cannot be rebuilt from a type parameter.
    this.faits.push({ sujet, type, dateFait, contenu, remplace: [] } as unknown as FaitBrouillon);
  }

  facture(age: number, { montantTtc = this.tirer(30_000, 2_500_000), delai = 30, origine = "stipulee", nature = this.nature }: DetailFacture = {}): FactureFictive {
    const dateFacture = this.ilYa(age);
    const facture = { creanceId: this.createId(), numero: `F-${dateFacture.slice(2, 4)}-${String((this.rang * 17 + this.dernier) % 10_000).padStart(4, "0")}`, montantTtc: montant(montantTtc), dateFacture };
    const echeance = origine === "inconnue" ? {} : { echeance: addJours(dateFacture, delai), origineEcheance: origine };
    const taux = nature === "commercial" || nature === undefined ? { taux: { regime: "l441-10-defaut" } as const } : {};
    this.write("creance", dateFacture, { ...facture, nature, dateExecution: dateFacture, ...echeance, ...taux });
    return facture;
  }

  avoir({ creanceId, montantTtc }: FactureFictive, part: number, age: number): void {
    this.write("avoir", this.ilYa(age), { avoirId: this.createId(), creanceId, numero: `A-${this.rang + 100}`, montant: montant(Math.round(montantTtc * part)) });
  }

  /** Without a claim the payment is for the rules to impute. */
  reglement(montantPaye: number, age: number, facture?: FactureFictive): string {
    const reglementId = this.createId();
    this.write("reglement", this.ilYa(age), { reglementId, montant: montant(Math.round(montantPaye)), libelle: "Virement", ...(facture === undefined ? {} : { creanceId: facture.creanceId }) });
    return reglementId;
  }

  evenement(kind: ContenuPar["evenement"]["kind"], age: number, reste: Partial<ContenuPar["evenement"]> = {}): void {
    this.write("evenement", this.ilYa(age), { evenementId: this.createId(), kind, ...reste });
  }

  piece(nature: ContenuPar["piece"]["nature"], age: number, intitule: string, factures: readonly FactureFictive[] = [], lignes: readonly string[] = []): string {
    const pieceId = this.createId();
    const datePiece = this.ilYa(age);
    const document = [intitule, `Document fictif, daté du ${datePiece}`, ...factures.map(({ numero }) => `Facture ${numero}`), ...lignes];
    const empreinte = computeEmpreinteFictive(pieceId);
    this.documents.set(empreinte, document);
    this.write("piece", datePiece, { pieceId, nom: `${intitule.toLowerCase()}.pdf`, nature, intitule, datePiece, empreinte, taille: formatDocumentFictif(document).length, mime: "application/pdf", creanceIds: factures.map(({ creanceId }) => creanceId) });
    return pieceId;
  }
}

/** Saturdays and Sundays: the Friday before. */
export function moveToOuvre(date: Jour): Jour {
  return addJours(date, -Math.max(0, findJourSemaine(date) - 5));
}
