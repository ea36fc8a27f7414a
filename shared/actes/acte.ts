import type { NonEmpty } from "../kernel/brand.ts";
import type { Reference } from "../kernel/reference.ts";
import type { Procedure } from "../regles/competence/types-competence.ts";
import type { TexteModele } from "./langue/modele.ts";

/** Where the library puts an act, in the order of a dossier's life. */
export type Famille = "amiable" | "saisine" | "conservatoire" | "mandat" | "execution" | "collective" | "accord" | "annexe" | "suivi" | "cloture";

/** `lettre`: signed by the company; `acte`: filed with a court; `projet`: for an avocat or an étude; `annexe`: comes with another act; `interne`: never leaves. */
export type NatureActe = "lettre" | "acte" | "projet" | "contrat" | "annexe" | "interne";

/**
 * `bloquant`: the act does not go out, unless a person waives it by name and with a reason; `absolu`: the act cannot exist so, nobody waives it;
 * `avertissement`: said beside the act.
 */
export type Niveau = "absolu" | "bloquant" | "avertissement";

/** When it holds, the act makes sense now; otherwise `sinon` says why not. `si` is a condition of the language of the acts. */
export interface ConditionActe {
  readonly si: string;
  readonly sinon: string;
}

/** What a court, a text or good sense refuses. */
export interface Refus {
  readonly si: string;
  /** French sentence: why, and what to do instead. */
  readonly motif: string;
  readonly niveau: Niveau;
  readonly references: readonly Reference[];
}

/** A mention that a text imposes: the words and the fields that prove it is there. */
export interface Mention {
  readonly libelle: string;
  readonly references: readonly Reference[];
  /** Read in the printed text, accents and case aside. */
  readonly mots?: NonEmpty<string>;
  /** Fields that must be known. */
  readonly champs?: NonEmpty<string>;
  readonly niveau: Niveau;
}

/** One act of the library: one file of `modeles/`, that a jurist can read. */
export interface ModeleActe {
  readonly id: string;
  /** « 02 »: its rank in the library. */
  readonly numero: string;
  readonly titre: string;
  readonly famille: Famille;
  readonly nature: NatureActe;
  readonly destinataire: "debiteur" | "juridiction" | "avocat" | "etude" | "mandataire-judiciaire" | "interne";
  /** Before a judge: what is asked of the one that `juridiction.intitule` names. */
  readonly procedure?: Procedure;
  /** Order of the courts that it is written for, when it is of one only. */
  readonly ordre?: "commercial" | "judiciaire";
  /** How a letter leaves, unless the person says otherwise. */
  readonly envoi?: "recommandé" | "lettre simple" | "courriel" | undefined;
  /** What it is for, in one sentence. */
  readonly usage: string;
  readonly conditions: readonly ConditionActe[];
  readonly refus: readonly Refus[];
  readonly mentions: readonly Mention[];
  /** The line « Objet » of a letter, the subject of the file: a wording of one line. */
  readonly objet: TexteModele;
  readonly texte: TexteModele;
  /** Its file is a workbook; its text is what the screen and the printer show. */
  readonly fichier?: "classeur";
  /** Its form for several dossiers of one mandataire: each is first held to the act of one dossier, and left out with its reasons when that act cannot go. */
  readonly groupement?: Groupement;
}

export interface Groupement {
  /** The act of one dossier. */
  readonly unitaire: ModeleActe;
  /** Date by which the dossiers are sorted, the nearest first. */
  readonly tri: string;
}
