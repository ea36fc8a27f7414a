import type { NonEmpty } from "./brand.ts";

/** CA, TSA: appeal. TJ, TPI overseas, TPRX their chambre de proximité. TC, TAE, TMC overseas, CCTJ in Alsace-Moselle: commerce. */
export type TypeJuridiction = "CA" | "TSA" | "TJ" | "TPI" | "TPRX" | "TC" | "TAE" | "TMC" | "CCTJ";

/** A jurisdiction as the reference file names it. */
export interface Juridiction {
  /** Stable key of the reference file: `tj01053`, `tc0101`. */
  readonly id: string;
  readonly type: TypeJuridiction;
  readonly nom: string;
  readonly siege: string;
  /** Cour d'appel. */
  readonly cour?: string | undefined;
  /** Tribunal judiciaire of which it is a chamber. */
  readonly tj?: string | undefined;
  /** Listed among the chambers of wider powers (COJ, tableau IV-III), to be verified. */
  readonly hasCompetenceEtendue: boolean;
  readonly adresse?: AdresseJuridiction | undefined;
  readonly telephone?: string | undefined;
  readonly courriel?: string | undefined;
  /** French sentence to show beside it. */
  readonly note?: string | undefined;
  /** Kept to read old dossiers only. */
  readonly remplaceePar?: string | undefined;
}

export interface AdresseJuridiction {
  readonly ligne?: string | undefined;
  readonly complement?: string | undefined;
  readonly codePostal?: string | undefined;
  readonly ville: string;
  readonly source: string;
  /** Day of the source, to be shown with the address. */
  readonly date: string;
  /** False without a street: an act is not printed with it. */
  readonly isComplete: boolean;
}

/** Who judges for a place: tribunal judiciaire, its chambre de proximité unless the seat itself judges, commercial jurisdiction. */
export interface Rattachement {
  readonly tj: string;
  readonly tprx?: string | undefined;
  readonly tc: string;
}

/** Communes that share one certain rattachement; INSEE codes separated by one space. */
export interface GroupeRessort extends Rattachement {
  readonly communes: string;
}

/** Communes whose jurisdiction the texts at hand do not settle. */
export interface RessortAmbigu {
  readonly communes: string;
  readonly tj: readonly string[];
  /** `undefined` in the list: the seat of the tribunal judiciaire. */
  readonly tprx: readonly (string | undefined)[];
  readonly tc: readonly string[];
  readonly probable?: Rattachement | undefined;
  /** What is sure for each former commune. */
  readonly details: readonly DetailRessort[];
  readonly motif: string;
}

export interface DetailRessort extends Rattachement {
  readonly code: string;
  readonly nom: string;
}

/** A place that has its own jurisdiction whatever the commune. */
export interface ExceptionRessort {
  readonly objet: string;
  readonly regle: string;
}

/** Ressort as its text words it, with the version read. */
export interface TexteRessort {
  readonly texte: string;
  readonly version: string;
}

/** `[INSEE, name, postal codes separated by one space]`. */
export type CommuneEcrite = readonly [insee: string, nom: string, codesPostaux: string];
/** `[former INSEE code, name, INSEE code of today's commune]`. */
export type AncienneCommuneEcrite = readonly [code: string, nom: string, insee: string];
/** `[INSEE, name, postal codes, INSEE code of the city]`. */
export type ArrondissementEcrit = readonly [code: string, nom: string, codesPostaux: string, insee: string];

/** Jurisdictions, ressorts and communes of one version of the reference files. */
export interface ReferentielJudiciaire {
  readonly version: string;
  /** Year of the official list of communes (code officiel géographique): it changes on each 1st of January. */
  readonly cog: number;
  readonly juridictions: NonEmpty<Juridiction>;
  readonly groupes: readonly GroupeRessort[];
  readonly ambigus: readonly RessortAmbigu[];
  readonly exceptions: readonly ExceptionRessort[];
  readonly textes: ReadonlyMap<string, TexteRessort>;
  readonly communes: readonly CommuneEcrite[];
  readonly anciennes: readonly AncienneCommuneEcrite[];
  readonly arrondissements: readonly ArrondissementEcrit[];
}

/** Courts of one commune by name; « X ou Y » where the texts leave a doubt. */
export interface RessortNomme {
  /** The tribunal judiciaire, or its chambre de proximité. */
  readonly judiciaire: string;
  readonly commerce: string;
}

/** A court that a newer version adds, changes or no longer names. */
export interface ChangementJuridiction {
  readonly kind: "ajoutee" | "modifiee" | "retiree";
  readonly juridiction: Juridiction;
  /** What changed, in French: « adresse », « téléphone ». */
  readonly champs: readonly string[];
}

/** A commune that appears, disappears, or changes courts. */
export interface ChangementCommune {
  readonly insee: string;
  readonly nom: string;
  readonly avant?: RessortNomme | undefined;
  readonly apres?: RessortNomme | undefined;
}

/** What a newer version of the reference files changes. */
export interface ChangementsReferentiel {
  readonly juridictions: readonly ChangementJuridiction[];
  readonly communes: readonly ChangementCommune[];
  /** Names, postal codes, former communes, wording of the ressorts: what changes without moving a commune. */
  readonly textes: number;
}
