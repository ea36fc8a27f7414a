import { formatNombreDe } from "../kernel/texte.ts";
import { type Bloc, type Colonne, fragment, type Image, type LigneTableau } from "../word/bloc.ts";

/** Lines of a table of the report; the workbook holds them all. */
export const LIGNES_IMPRIMEES = 30;

/** How many lines there are, and where the others stand. */
export function say(nombre: number, nom: string): readonly Bloc[] {
  return [paragraphe(nombre <= LIGNES_IMPRIMEES ? `${formatNombreDe(nombre, nom, `${nom}s`)}.` : `Les ${LIGNES_IMPRIMEES} premiers sur ${formatNombreDe(nombre, nom, `${nom}s`)}\u00A0; tous sont dans le classeur.`)];
}

export function titre(niveau: 1 | 2, texte: string): Bloc {
  return { kind: "titre", niveau, texte };
}

export function paragraphe(texte: string): Bloc {
  return { kind: "paragraphe", texte: fragment(texte) };
}

export function image(une: Image, description: string): Bloc {
  return { kind: "image", image: une, description, isPleineLargeur: true };
}

/** Columns after the first `gauche` ones are figures, unless they are named one by one. */
export function tableau(legende: string, colonnes: readonly (readonly [titre: string, largeur: number])[], lignes: readonly LigneTableau[], gauche = 1, droite?: readonly number[]): Bloc {
  return { kind: "tableau", legende, colonnes: colonnes.map(([nom, largeur], rang): Colonne => ({ titre: nom, largeur, alignement: (droite === undefined ? rang >= gauche : droite.includes(rang)) ? "droite" : "gauche" })), lignes };
}

export function ligne(...cellules: readonly string[]): LigneTableau {
  return { cellules: cellules.map((texte) => fragment(texte)) };
}

export function ligneTotal(...cellules: readonly string[]): LigneTableau {
  return { ...ligne(...cellules), style: "total" };
}
