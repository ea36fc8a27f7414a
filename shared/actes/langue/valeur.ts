import { formatJourLong } from "../../kernel/format-jour.ts";
import { formatMontant, formatTaux } from "../../kernel/format-montant.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Montant } from "../../kernel/montant.ts";
import type { Taux } from "../../kernel/taux.ts";
import { formatNombre } from "../../kernel/texte.ts";

/** What a field holds, when it is known. */
export type Valeur =
  | { readonly kind: "texte"; readonly texte: string }
  | { readonly kind: "montant"; readonly montant: Montant }
  | { readonly kind: "date"; readonly jour: Jour }
  | { readonly kind: "taux"; readonly taux: Taux }
  | { readonly kind: "nombre"; readonly nombre: number }
  | { readonly kind: "oui-non"; readonly isOui: boolean }
  /** Numbers of the bordereau. */
  | { readonly kind: "pieces"; readonly numeros: readonly number[] }
  | { readonly kind: "liste"; readonly elements: readonly ElementListe[] };

/** An element of a list: its own fields, by full name, « creance.reference ». */
export type ElementListe = Readonly<Record<string, Valeur | undefined>>;

/** The fields that a passage sees: those of the dossier, hidden by those of the elements of the loops around it. */
export interface Portee {
  readonly find: (champ: string) => Valeur | undefined;
}

/** As a sentence prints it. */
export function formatValeur(valeur: Valeur): string {
  switch (valeur.kind) {
    case "texte":
      return valeur.texte;
    case "montant":
      return formatMontant(valeur.montant);
    case "date":
      return formatJourLong(valeur.jour);
    case "taux":
      return formatTaux(valeur.taux);
    case "nombre":
      return formatNombre(valeur.nombre);
    case "oui-non":
      return valeur.isOui ? "oui" : "non";
    case "pieces":
      return valeur.numeros.join(", ");
    case "liste":
      return formatNombre(valeur.elements.length);
  }
}
