import type { ContenuPar } from "./faits/registre.ts";
import type { Fait, FaitId } from "./fait.ts";
import type { Jour } from "../kernel/jour.ts";

/** An object of a dossier, with the fact that created it. */
type Objet<C> = Readonly<C> & { readonly faitId: FaitId; readonly dateFait: Jour };

export type Creance = Objet<ContenuPar["creance"]>;
export type Avoir = Objet<ContenuPar["avoir"]>;
export type Reglement = Objet<ContenuPar["reglement"]>;
export type Rejet = Objet<ContenuPar["rejet"]>;
export type Reversement = Objet<ContenuPar["reversement"]>;
export type Remboursement = Objet<ContenuPar["remboursement"]>;
export type Abandon = Objet<ContenuPar["abandon"]>;
export type Depense = Objet<ContenuPar["depense"]>;
export type Dividende = Objet<ContenuPar["dividende"]>;
export type Perte = Objet<ContenuPar["perte"]>;
export type Provision = Objet<ContenuPar["provision"]>;
export type Plan = Objet<ContenuPar["plan"]>;
export type Denouement = Objet<ContenuPar["denouement"]>;
export type Evenement = Objet<ContenuPar["evenement"]>;
export type Audience = Objet<ContenuPar["audience"]>;
/** A hearing as calendars outside know it: one appointment, whatever happened to it. */
export interface RendezVousAudience {
  /** Identifier of the appointment (RFC 5545, § 3.8.4.7): never another one for the same hearing. */
  readonly uid: string;
  /** Raised by each writing, a withdrawal and what undoes it included (RFC 5545, § 3.8.7.4): a calendar keeps the highest it met. */
  readonly version: number;
  /** The hearing as it last stood, when the dossier no longer has it: calendars are told that it is cancelled (RFC 5546, § 3.2.5). */
  readonly retiree?: Audience | undefined;
}

/** A procedure of the dossier, as it was opened. */
export type Poursuite = Objet<ContenuPar["poursuite"]>;
export type Jalon = Objet<ContenuPar["jalon"]> & { readonly par: string; readonly instant: number };
export type IssueAudience = Objet<ContenuPar["issue"]>;
export type Consigne = Objet<ContenuPar["consigne"]>;
/** The copy of the house that a procedure follows. */
export type Adoption = Objet<ContenuPar["adoption"]>;
/** A step of the house that was done. */
export type Demarche = Objet<ContenuPar["demarche"]>;
export type Titre = Objet<ContenuPar["titre"]>;
/** A move of the enforceable copy of a title. */
export type Garde = Objet<ContenuPar["garde"]>;
export type Mandat = Objet<ContenuPar["mandat"]>;
export type Transmission = Objet<ContenuPar["transmission"]>;
/** An act of the library, as it was written. */
export type ActeProduit = Objet<ContenuPar["acte"]>;
export type Note = Objet<ContenuPar["note"]>;
export type Tache = Objet<ContenuPar["tache"]> & { readonly par: string; readonly instant: number };
/** A line of « Ma journée » put off. */
export type Report = Objet<ContenuPar["report"]> & { readonly par: string; readonly instant: number };
/** Who had the dossier before, while it is lent. */
export type Passation = Objet<ContenuPar["passation"]> & { readonly par: string; readonly instant: number };
/** A second look on a critical deadline. */
export type Relecture = Objet<ContenuPar["relecture"]> & { readonly par: string; readonly instant: number };
export type Cloture = Objet<ContenuPar["cloture"]> & { readonly par: string; readonly instant: number };
export type AvisPorte = Objet<ContenuPar["porte"]> & { readonly par: string; readonly instant: number };
export type AvisVerdict = Objet<ContenuPar["verdict"]> & { readonly par: string; readonly instant: number };

export type PreuveJugee = Objet<ContenuPar["preuve"]>;
export type Levee = Objet<ContenuPar["levee"]> & { readonly par: string; readonly instant: number };
export type Litige = Objet<ContenuPar["litige"]>;
export type Visa = Objet<ContenuPar["visa"]> & { readonly par: string; readonly instant: number };
export type Oblige = Objet<ContenuPar["oblige"]>;
export type Promesse = Objet<ContenuPar["promesse"]>;
export type Solvabilite = Objet<ContenuPar["solvabilite"]>;
export type Delegation = Objet<ContenuPar["delegation"]>;

export type AvisStrategie = Objet<ContenuPar["strategie"]> & { readonly par: string; readonly instant: number };
export type Hypothese = Objet<ContenuPar["hypothese"]>;
export type Circonstances = Objet<ContenuPar["circonstances"]>;

/** A pièce with its number in the bordereau: a number once transmitted never changes. */
export type Piece = Objet<ContenuPar["piece"]> & { readonly numero: number };

export type PorteId = ContenuPar["porte"]["porte"];

/** What the living facts of a dossier say; everything else is computed from it. */
export interface Dossier {
  readonly id: string;
  readonly reference: string;
  readonly creancierId: string;
  readonly debiteurId: string;
  readonly dateOuverture: Jour;
  readonly importId?: string | undefined;
  /** Opened over the thresholds, and why. */
  readonly directe?: ContenuPar["ouverture"]["directe"];
  readonly gestionnaire?: string | undefined;
  /** Identifiers of the words put on it. */
  readonly etiquettes?: readonly string[] | undefined;
  /** Values of the fields that the company added, by field; an amount in centimes. */
  readonly libres?: ValeursLibres | undefined;
  /** Closed: why, by whom. */
  readonly cloture?: Cloture | undefined;
  /** The last word on its confidentiality; opening it is noted while it is so. */
  readonly confidentialite?: ContenuPar["confidentialite"] | undefined;
  /** Who opened it while it was confidential, and on which day. */
  readonly consultations?: readonly (ContenuPar["consultation"] & { readonly dateFait: Jour })[] | undefined;
  /** Short account of the claim, in the user's words, for the lawyer. */
  readonly resume?: string | undefined;
  readonly creances: readonly Creance[];
  readonly avoirs: readonly Avoir[];
  /** What was received and kept: a payment that came back is not here, or only for what it left. */
  readonly reglements: readonly Reglement[];
  /** Payments that came back, each with what it had paid. */
  readonly rejets: readonly (Rejet & { readonly reglement?: Reglement | undefined })[];
  /** What mandataires passed on of the payments that they held. */
  readonly reversements: readonly Reversement[];
  readonly remboursements: readonly Remboursement[];
  readonly abandons: readonly Abandon[];
  /** Costs: charged to the company, or allotted to it. */
  readonly depenses: readonly Depense[];
  readonly provisions: readonly Provision[];
  /** Announced by a collective proceeding, in order of the day expected. */
  readonly dividendes: readonly Dividende[];
  /** Booked as lost: nothing of the debt is given up. */
  readonly pertes: readonly Perte[];
  readonly plans: readonly Plan[];
  readonly denouements: readonly Denouement[];
  readonly evenements: readonly Evenement[];
  /** In order of day, then of hour; those called off included. */
  readonly audiences: readonly Audience[];
  /** What calendars outside know of its hearings, those that were withdrawn included; absent: none was ever written. */
  readonly rendezVous?: readonly RendezVousAudience[] | undefined;
  readonly poursuites: readonly Poursuite[];
  /** What happened in them, in order of day. */
  readonly jalons: readonly Jalon[];
  readonly issues: readonly IssueAudience[];
  readonly consignes: readonly Consigne[];
  readonly adoptions: readonly Adoption[];
  readonly demarches: readonly Demarche[];
  readonly titres: readonly Titre[];
  /** In order of day. */
  readonly gardes: readonly Garde[];
  readonly pieces: readonly Piece[];
  readonly portes: Readonly<Partial<Record<PorteId, AvisPorte>>>;
  readonly verdict?: AvisVerdict | undefined;
  /** What a person said that a pièce is worth. */
  readonly preuves: readonly PreuveJugee[];
  /** Gaps waived. */
  readonly levees: readonly Levee[];
  readonly litiges: readonly Litige[];
  /** The word of a second person on the verdict that stands. */
  readonly visa?: Visa | undefined;
  /** Those who owe beside the debtor. */
  readonly obliges: readonly Oblige[];
  readonly promesses: readonly Promesse[];
  /** The route that was chosen last. */
  readonly strategie?: AvisStrategie | undefined;
  readonly hypotheses: readonly Hypothese[];
  readonly circonstances?: Circonstances | undefined;
  readonly mandats: readonly Mandat[];
  readonly transmissions: readonly Transmission[];
  /** Acts written, in order. */
  readonly actes: readonly ActeProduit[];
  readonly notes: readonly Note[];
  readonly taches: readonly Tache[];
  readonly reports: readonly Report[];
  readonly relectures: readonly Relecture[];
  /** The last one that nobody took back. */
  readonly passation?: Passation | undefined;
  readonly conflits: readonly Conflit[];
}

/** What the facts leave undecided: shown to a person, never settled by a clock. */
export interface Conflit {
  /**
   * `valeurs`: two living facts say different things of the same one. `retrait`: withdrawn by the first fact, whose author had
   * not seen the others, so it is still shown. `orphelin`: the fact rests on a thing that was withdrawn.
   */
  readonly kind: "valeurs" | "retrait" | "orphelin";
  /** French name of what is in conflict: « Échéance de la facture F-25-0412 ». */
  readonly objet: string;
  readonly faits: readonly Fait[];
}

/** Identity of a party, as its living facts give it. */
export type Debiteur = Objet<ContenuPar["debiteur"]> & {
  /** What the person asked of her data. */
  readonly demandes?: readonly Objet<ContenuPar["demande-personne"]>[] | undefined;
  readonly id: string;
  /** The last one known, closed or not. */
  readonly procedure?: Procedure | undefined;
  /** Last day on which each register held nothing about him. */
  readonly verifications?: readonly Verification[] | undefined;
  /** Accounts he paid from. */
  readonly ibans?: readonly string[] | undefined;
  /** What the accounts hold open against him outside any dossier. */
  readonly encours?: readonly Encours[] | undefined;
  /** Reminders without an answer, and what sends him over at once. */
  readonly signalements?: readonly Signalement[] | undefined;
  /** Put off or set aside from « À qualifier ». */
  readonly tri?: Tri | undefined;
  /** What a person said of debtors that look like him. */
  readonly liens?: readonly Lien[] | undefined;
  /** What is known of his means, the last word. */
  readonly solvabilite?: Solvabilite | undefined;
  /** Day of the last correction of an address that was known before. */
  readonly adresseChangeeLe?: Jour | undefined;
};
export type Verification = Objet<ContenuPar["verification"]>;
export type Lien = Objet<ContenuPar["lien"]>;
export type Encours = Objet<ContenuPar["encours"]>;
export type Signalement = Objet<ContenuPar["signalement"]>;
export type Tri = Objet<ContenuPar["tri"]>;
export type Procedure = Objet<ContenuPar["procedure"]>;
export type Creancier = Objet<ContenuPar["creancier"]> & {
  readonly id: string;
  /** When its claims leave the reminders; absent: the usual rules. */
  readonly detection?: Detection | undefined;
  /** Above which amount a second person countersigns; absent: never. */
  readonly delegation?: Delegation | undefined;
  /** What it adds to its dossiers, and its views of their list. */
  readonly etiquettes?: readonly Etiquette[] | undefined;
  readonly champsLibres?: readonly ChampLibre[] | undefined;
  readonly vues?: readonly VueEnregistree[] | undefined;
  /** Word document on which its acts are printed. */
  readonly papier?: Papier | undefined;
  readonly modeles?: readonly ModeleEnregistre[] | undefined;
  /** What it supposes and chose for the figures of the department. */
  readonly pilotage?: ReglagePilotage | undefined;
  readonly accueils?: readonly Accueil[] | undefined;
  readonly rapports?: readonly RapportEnregistre[] | undefined;
  /** Its own copies of procedures, every version in the order of writing: which one is followed depends on who had the right to write it (`suivi/adoption.ts`). */
  readonly usages?: readonly UsageProcedure[] | undefined;
  readonly absences?: readonly Absence[] | undefined;
};
export type Etiquette = Objet<ContenuPar["etiquette"]>;
export type ChampLibre = Objet<ContenuPar["libre"]>;
export type VueEnregistree = Objet<ContenuPar["vue"]> & { readonly par: string; readonly instant: number };
export type ReglagePilotage = Objet<ContenuPar["pilotage"]>;
export type Accueil = Objet<ContenuPar["accueil"]>;
/** A list that is written again, with the last day on which it was. */
export type RapportEnregistre = Objet<ContenuPar["rapport"]> & { readonly faitLe?: Jour | undefined };
/** A version of the copy of a procedure, with its number, and the facts that replaced it or withdrew it. */
export type UsageProcedure = Objet<ContenuPar["usage"]> & { readonly version: number; readonly par: string; readonly instant: number; readonly remplacePar?: readonly FaitId[] | undefined };
export type Absence = Objet<ContenuPar["absence"]>;
/** By identifier of the field. */
export type ValeursLibres = Readonly<Record<string, string | number>>;
export type Detection = Objet<ContenuPar["detection"]>;
export type Papier = Objet<ContenuPar["papier"]>;
/** A template of the company, with the number of the version that is kept. */
export type ModeleEnregistre = Objet<ContenuPar["modele"]> & { readonly version: number };
export type Mandataire = Objet<ContenuPar["mandataire"]> & { readonly id: string };
export type Utilisateur = Objet<ContenuPar["utilisateur"]> & { readonly id: string };

export type NatureCreance = NonNullable<ContenuPar["creance"]["nature"]>;
