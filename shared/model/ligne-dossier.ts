import type { ContenuPar } from "./faits/registre.ts";
import type { Etape } from "./etape.ts";
import type { Jour } from "../kernel/jour.ts";
import type { Montant } from "../kernel/montant.ts";
import type { Sanction } from "../kernel/sanction.ts";
import type { NatureCreance, Passation, ValeursLibres } from "./dossier.ts";

/** One line of the list of dossiers: what the table shows, filters and sorts without opening a dossier. */
export interface LigneDossier {
  readonly id: string;
  readonly reference: string;
  readonly debiteur: string;
  readonly debiteurId?: string | undefined;
  readonly creancierId?: string | undefined;
  readonly siren?: string | undefined;
  /** Addresses that the debtor writes from. */
  readonly courriels?: readonly string[] | undefined;
  /** Debtors who owe the same sum beside him. */
  readonly obliges?: readonly string[] | undefined;
  readonly etape: Etape;
  /** Amounts at `arreteAu`, in centimes. */
  readonly solde: Montant;
  readonly principal: Montant;
  readonly interets: Montant;
  readonly indemnites: Montant;
  readonly interetsParJour: Montant;
  readonly arreteAu: Jour;
  /** Oldest due date that is past. */
  readonly premiereEcheance?: Jour | undefined;
  readonly creances: number;
  readonly dateOuverture: Jour;
  /** Of the largest claim. */
  readonly nature?: NatureCreance | undefined;
  /** Of the other claims, when they differ. */
  readonly autresNatures?: readonly NatureCreance[] | undefined;
  readonly etiquettes?: readonly string[] | undefined;
  readonly libres?: ValeursLibres | undefined;
  /** The next thing that falls due, the first one when several do. */
  readonly prochaineLe?: Jour | undefined;
  readonly prochaineKind?: KindProchaine | undefined;
  /** Of the last hearing that names one. */
  readonly juridiction?: string | undefined;
  /** Last time that something was sent to the debtor. */
  readonly relanceLe?: Jour | undefined;
  /** The whole dossier is put off until that day, still to come. */
  readonly reporteAu?: Jour | undefined;
  readonly verdict?: ContenuPar["verdict"]["verdict"] | undefined;
  /** Last useful day before the first prescription, prudent theory. */
  readonly agirAuPlusTard?: Jour | undefined;
  /** Delays of its procedures that are still to keep, to wait for, or just kept or missed. */
  readonly delais?: readonly DelaiLigne[] | undefined;
  readonly audiences?: readonly AudienceLigne[] | undefined;
  /** Titles held, those still to be recorded included. */
  readonly titres?: readonly TitreLigne[] | undefined;
  /** Where its claim stands in the collective proceedings of the debtor; absent: none is known. */
  readonly collective?: CollectiveLigne | undefined;
  /** What a person set or awaits on a day, and that is not done. */
  readonly suivis?: readonly SuiviLigne[] | undefined;
  readonly mandataireId?: string | undefined;
  readonly gestionnaire?: string | undefined;
  /** Lent or given by someone: to whom it goes back, and when. */
  readonly passation?: PassationLigne | undefined;
  /** Those who have something to do in it besides its gestionnaire. */
  readonly responsables?: readonly string[] | undefined;
  /** What has a day in the dossier, in one text that `suivi/veilles-ligne.ts` writes and reads; absent: nothing. */
  readonly veilles?: string | undefined;
  /** Hour (whole hours since 1970) of the last thing written of the dossier. */
  readonly ecritLe?: number | undefined;
  /** Opening it is noted. */
  readonly isConfidentiel?: true | undefined;
  readonly hasConflit: boolean;
  readonly hasAVerifier: boolean;
}

/** What falls due in a dossier: the last day before a prescription, the last day of a delay of procedure, a hearing, what a mandataire is to give back. */
export const KINDS_PROCHAINE = ["prescription", "delai", "audience", "retour"] as const;
export type KindProchaine = (typeof KINDS_PROCHAINE)[number];
export type PassationLigne = Pick<Passation, "passationId" | "kind" | "de" | "a" | "retourLe">;

/** One delay as a list or a calendar shows it, without its proof. */
export interface DelaiLigne {
  /** That of the chain: the delay, then the event that started it. */
  readonly id: string;
  readonly poursuiteId?: string | undefined;
  readonly parametreId: string;
  readonly libelle: string;
  /** Last day to act; for a wait, first day on which one may. */
  readonly jour: Jour;
  /** Day on which its notice begins. */
  readonly alerteLe: Jour;
  readonly etat: "a-tenir" | "a-attendre" | "autrui" | "tenu" | "manque";
  readonly sanction: Sanction;
  readonly responsable?: string | undefined;
  /** A right is lost if it is missed, and nobody read it a second time as it stands. */
  readonly isARelire?: true | undefined;
  /** Last day: whoever is above is told. */
  readonly remonteLe?: Jour | undefined;
}

/** A claim in collective proceedings, in centimes and days. */
export interface CollectiveLigne {
  readonly phase: "a-dater" | "a-declarer" | "forclose" | "declaree" | "contestee" | "admise" | "rejetee" | "close";
  /** Last day to declare, and to ask to be relieved of having missed it. */
  readonly limite?: Jour | undefined;
  readonly releve?: Jour | undefined;
  readonly declareLe?: Jour | undefined;
  readonly declare?: Montant | undefined;
  readonly admis?: Montant | undefined;
  /** Since the opening: dividends, and what was paid otherwise. */
  readonly recu?: Montant | undefined;
}

/** A title as the list of titles shows it, without its proof. */
export interface TitreLigne {
  readonly id: string;
  readonly libelle: string;
  readonly type: ContenuPar["titre"]["type"];
  readonly isEnregistre: boolean;
  /** « À signifier », « Définitif »: in French. */
  readonly etat: string;
  readonly rendu: Jour;
  readonly signifieLe?: Jour | undefined;
  readonly executoireLe?: Jour | undefined;
  /** What it grants, in centimes; absent: not read. */
  readonly total?: Montant | undefined;
  /** Last useful day to enforce it. */
  readonly agirAuPlusTard?: Jour | undefined;
  /** The last thing done on it. */
  readonly dernierLe: Jour;
  readonly dernier: string;
  readonly grosse?: { readonly lieu: ContenuPar["garde"]["lieu"]; readonly detenteur: string; readonly depuis: Jour; readonly retourPour?: Jour | undefined } | undefined;
  /** What makes it worth waking, what stands in the way, in French. */
  readonly reveils?: readonly string[] | undefined;
  readonly freins?: readonly string[] | undefined;
}

export interface SuiviLigne {
  readonly id: string;
  readonly jour: Jour;
  readonly objet: string;
  readonly responsable?: string | undefined;
}

export interface AudienceLigne {
  readonly id: string;
  readonly poursuiteId?: string | undefined;
  readonly jour: Jour;
  readonly heure?: string | undefined;
  readonly juridiction?: string | undefined;
  readonly chambre?: string | undefined;
  readonly numeroRg?: string | undefined;
  readonly salle?: string | undefined;
  readonly avocat?: string | undefined;
  readonly objet?: string | undefined;
  /** Called off, or withdrawn: no screen shows it, calendars that know it are told. */
  readonly isAnnulee?: boolean | undefined;
  /** Appointment of the agenda it was read from. */
  readonly uid?: string | undefined;
  /** How many times it was written, for calendars that update. */
  readonly version: number;
  readonly issue?: ContenuPar["issue"]["issue"] | undefined;
  readonly au?: Jour | undefined;
}
