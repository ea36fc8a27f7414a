/** A document as data: one writer turns it into .docx, one component shows it on screen, tests read it as text. */
export interface DocumentRedige {
  /** Title in the document properties and in the head of the first page. */
  readonly titre: string;
  readonly sujet: string;
  readonly auteur: string;
  /** Short reference repeated in the footer, left of « page x / y ». */
  readonly reference: string;
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

export type Bloc = Titre | Paragraphe | Liste | Tableau | SautDePage | Encadre;

/** `niveau` 0 is the title of the document, 1 to 3 its outline. `ancre` is the target of a `Renvoi`. */
export interface Titre {
  readonly kind: "titre";
  readonly niveau: 0 | 1 | 2 | 3;
  readonly texte: string;
  readonly ancre?: string | undefined;
}

export interface Paragraphe {
  readonly kind: "paragraphe";
  readonly texte: readonly Fragment[];
  readonly style?: "normal" | "discret" | "droite" | "centre" | undefined;
  readonly isSolidaire?: boolean | undefined;
}

export interface Liste {
  readonly kind: "liste";
  readonly isNumerotee: boolean;
  readonly points: readonly (readonly Fragment[])[];
}

/** Header rows repeat on each page; a row never splits over two pages. */
export interface Tableau {
  readonly kind: "tableau";
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
  /** `total`: hairline above, double rule below; `intertitre`: one cell over the whole width. */
  readonly style?: "normal" | "total" | "intertitre" | undefined;
  readonly ancre?: string | undefined;
}

export interface SautDePage {
  readonly kind: "saut-de-page";
}

/** A framed warning or mandatory mention. */
export interface Encadre {
  readonly kind: "encadre";
  readonly texte: readonly Fragment[];
  readonly ton: "neutre" | "alerte";
}

export interface Fragment {
  readonly texte: string;
  readonly isGras?: boolean | undefined;
  readonly isItalique?: boolean | undefined;
  /** Name of an `ancre` of the same document: becomes a real cross-reference. */
  readonly renvoi?: string | undefined;
}

/** Plain text of fragments, for tests and for the search. */
export function formatFragments(fragments: readonly Fragment[]): string {
  return fragments.map(({ texte }) => texte).join("");
}

export function fragment(texte: string): readonly Fragment[] {
  return [{ texte }];
}
