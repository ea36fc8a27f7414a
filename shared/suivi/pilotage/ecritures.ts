import type { Jour } from "../../kernel/jour.ts";
import { type Montant, MONTANT_NUL, montant } from "../../kernel/montant.ts";
import type { Cloture } from "./cloture.ts";

/** One line of a proposed entry: debit or credit, never both. */
export interface LigneEcriture {
  readonly date: Jour;
  readonly compte: keyof typeof COMPTES;
  /** Of the dossier. */
  readonly piece: string;
  readonly libelle: string;
  readonly debit: Montant;
  readonly credit: Montant;
}

/** Accounts of the proposals, from practice and not from a text that was read: an accountant checks them (R-CPT-01, confidence C). */
export const COMPTES = {
  411: "Clients", 416: "Clients douteux ou litigieux", 491: "Dépréciations des comptes de clients", 654: "Pertes sur créances irrécouvrables",
  6817: "Dotations aux dépréciations des actifs circulants", 7817: "Reprises sur dépréciations des actifs circulants",
} as const;

type Compte = keyof typeof COMPTES;

/**
 * Entries that the movements of a month propose, balanced line by line: what becomes doubtful goes from 411 to 416, what is provisioned more
 * or less goes through 491, what is lost leaves 416, or 411 when it never was doubtful, for 654. Amounts are those of the principal, taxes included; proposals, never decisions.
 */
export function listEcritures({ provisions, pertes, tableau: { periode: { fin: date } } }: Pick<Cloture, "provisions" | "pertes" | "tableau">): readonly LigneEcriture[] {
  const perdus = new Set(pertes.map(({ dossierId }) => dossierId));
  const douteux = new Set(provisions.flatMap(({ dossierId, precedent }) => (precedent > 0 ? [dossierId] : [])));
  return [
    ...provisions.flatMap(({ dossierId, reference: piece, debiteur, base, propose, precedent, mouvement }): readonly LigneEcriture[] => [
      ...(precedent === 0 && propose > 0 ? move({ date, piece, libelle: `Créance douteuse, ${debiteur}` }, 416, 411, base) : []),
      ...(mouvement > 0 ? move({ date, piece, libelle: `Dotation, ${debiteur}` }, 6817, 491, mouvement) : []),
      ...(mouvement < 0 ? move({ date, piece, libelle: `Reprise${perdus.has(dossierId) ? " utilisée" : ""}, ${debiteur}` }, 491, 7817, montant(-mouvement)) : []),
    ]),
    ...pertes.flatMap(({ dossierId, reference: piece, debiteur, montant: perdu }) => move({ date, piece, libelle: `Perte, ${debiteur}` }, 654, douteux.has(dossierId) ? 416 : 411, perdu)),
  ];
}

type Entete = Pick<LigneEcriture, "date" | "piece" | "libelle">;

function move(entete: Entete, debite: Compte, credite: Compte, somme: Montant): readonly LigneEcriture[] {
  return somme === 0 ? [] : [{ ...entete, compte: debite, debit: somme, credit: MONTANT_NUL }, { ...entete, compte: credite, debit: MONTANT_NUL, credit: somme }];
}
