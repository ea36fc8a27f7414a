import type { Jour } from "../kernel/jour.ts";
import type { Montant } from "../kernel/montant.ts";

/** A document as data: one writer turns it into .docx, one component shows it on screen, tests read it as text. */
export interface DocumentRedige {
  /** Title in the document properties and in the head of the first page. */
  readonly titre: string;
  readonly sujet: string;
  /** Company in whose name it is written: no person is named in the properties of the file. */
  readonly auteur: string;
  /** Date of the act: dates the file, which otherwise would tell the clock of the machine. */
  readonly date?: Jour | undefined;
  /** Short reference repeated in the footer, left of « page x / y ». */
  readonly reference: string;
  /** Line that the law wants on the letters of a company, above the reference of each page. */
  readonly pied?: string | undefined;
  /** Optional logo at the head of the first page: PNG or JPEG bytes. */
  readonly logo?: Image | undefined;
  readonly blocs: readonly Bloc[];
}

export interface Image {
  readonly octets: Uint8Array;
  readonly type: "png" | "jpg";
  /** Pixels. */
  readonly largeur: number;
  readonly hauteur: number;
}

export type Bloc = Titre | Paragraphe | Liste | Tableau | SautDePage | Encadre | Illustration;

/** `niveau` 0 is the title of the document, 1 to 3 its outline. `ancre` is the target of a `renvoi`. */
export interface Titre {
  readonly kind: "titre";
  readonly niveau: 0 | 1 | 2 | 3;
  readonly texte: string;
  readonly ancre?: string | undefined;
}

export interface Paragraphe {
  readonly kind: "paragraphe";
  readonly texte: readonly Fragment[];
  /**
   * `sous-titre` stands under the title of the document; `destinataire` is the address of a letter, on the right half of the
   * page; `signature` is never cut from what precedes it.
   */
  readonly style?: "normal" | "discret" | "droite" | "centre" | "sous-titre" | "destinataire" | "signature" | undefined;
  /** Stays on the page of the next block. What precedes a table or a list always does. */
  readonly isSolidaire?: boolean | undefined;
}

export interface Liste {
  readonly kind: "liste";
  /** What stands before each point: « – », « 1. » or « 1° »; the last two start again at 1 in each list. */
  readonly marque: "tiret" | "numero" | "degre";
  /** 1: inside a point of the list above. */
  readonly niveau?: 0 | 1 | undefined;
  readonly points: readonly (readonly Fragment[])[];
}

/** Header rows repeat on each page; a row never splits over two pages. */
export interface Tableau {
  readonly kind: "tableau";
  /** What the table holds, for who cannot see it; not printed: a title or a sentence precedes the table. */
  readonly legende: string;
  /**
   * `registre`: hairlines between rows, under a header row (by default); `fiche`: a label and its value on each row, without a
   * header; `signature`: columns side by side, without rule, with room to sign.
   */
  readonly style?: "registre" | "fiche" | "signature" | undefined;
  readonly colonnes: readonly Colonne[];
  readonly lignes: readonly LigneTableau[];
}

export interface Colonne {
  readonly titre: string;
  /** Share of the width; the shares of a table add up to 100. */
  readonly largeur: number;
  readonly alignement?: "gauche" | "droite" | "centre" | undefined;
}

export interface LigneTableau {
  readonly cellules: readonly (readonly Fragment[])[];
  /**
   * `total`: hairline above, double rule below, never alone on its page; `sous-total`: in italics; `intertitre`: its first cell
   * over the whole width; `a-venir`: in italics, what has not happened yet.
   */
  readonly style?: "normal" | "total" | "sous-total" | "intertitre" | "a-venir" | undefined;
  /** Its first cell becomes the target. */
  readonly ancre?: string | undefined;
}

export interface SautDePage {
  readonly kind: "saut-de-page";
  /** Turns the pages that follow; absent: they stay as they are. */
  readonly orientation?: "portrait" | "paysage" | undefined;
}

/** A framed warning or mandatory mention. */
export interface Encadre {
  readonly kind: "encadre";
  readonly texte: readonly Fragment[];
  readonly ton: "neutre" | "alerte";
}

/** A picture on its own line. A logo or a signature is never drawn larger than a signature needs; a chart takes the width of the text. */
export interface Illustration {
  readonly kind: "image";
  readonly image: Image;
  /** As wide as the text. */
  readonly isPleineLargeur?: boolean | undefined;
  /** What it shows, for who cannot see it. */
  readonly description: string;
}

/** A run of text; a line feed breaks the line. */
export interface Fragment {
  readonly texte: string;
  readonly isGras?: boolean | undefined;
  readonly isItalique?: boolean | undefined;
  /** A visible gap: « [à compléter : adresse du débiteur] ». */
  readonly isManque?: boolean | undefined;
  /** Name of an `ancre` of the same document: becomes a real cross-reference. */
  readonly renvoi?: string | undefined;
  /** Text of a footnote called after this run. */
  readonly note?: string | undefined;
  /** A field that a person fills in Word; its text is what stands there before. */
  readonly controle?: ControleSaisie | undefined;
}

/** A content control: found back by its tag once the document returns. */
export interface ControleSaisie {
  readonly tag: string;
  readonly titre: string;
  readonly type: "texte" | "date" | "choix";
  readonly choix?: readonly string[] | undefined;
  /** Written by the application: nobody types in it. Otherwise its text is a prompt, gone with the first letter. */
  readonly isVerrouille?: boolean | undefined;
}

/** Plain text of fragments, for tests and for the search. */
export function formatFragments(fragments: readonly Fragment[]): string {
  return fragments.map(({ texte }) => texte).join("");
}

export function fragment(texte: string): readonly Fragment[] {
  return [{ texte }];
}

/** Text cut around the letters that French typography raises: 1er, 1re, 2e, XXIe. */
export function splitExposants(texte: string): readonly Exposant[] {
  const parties: Exposant[] = [];
  let debut = 0;
  for (const { index, 1: nombre = "", 2: lettres = "" } of texte.matchAll(ORDINAL)) {
    const coupe = index + nombre.length;
    parties.push({ texte: texte.slice(debut, coupe), isExposant: false }, { texte: lettres, isExposant: true });
    debut = coupe + lettres.length;
  }
  const reste = texte.slice(debut);
  return reste === "" ? parties : [...parties, { texte: reste, isExposant: false }];
}

export interface Exposant {
  readonly texte: string;
  readonly isExposant: boolean;
}

/** A lone Roman numeral is left alone: « Le », « Ce » and « Me » would pass for one. */
const ORDINAL = /(?<![\p{L}\p{N}_./-])(\d{1,3}|[IVX]{2,})(er|re|e)(?![\p{L}\p{N}_/-])/gu;

/** A sheet of a workbook as data; `word/classeur.ts` writes it. */
export interface Feuille {
  readonly nom: string;
  /** Width in characters. */
  readonly colonnes: readonly { readonly titre: string; readonly largeur: number }[];
  readonly rangees: readonly (readonly CelluleFeuille[])[];
  /** Cells that offer a list of answers; ranks from 0, the titles apart. */
  readonly listes?: readonly { readonly rangee: number; readonly colonne: number; readonly valeurs: readonly string[] }[] | undefined;
}

/** Absent: blank. Text is never a formula. */
export type CelluleFeuille =
  | { readonly kind: "texte"; readonly texte: string }
  | { readonly kind: "nombre"; readonly nombre: number }
  | { readonly kind: "montant"; readonly montant: Montant }
  | { readonly kind: "jour"; readonly jour: Jour }
  | undefined;
