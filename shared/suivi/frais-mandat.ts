import { formatMontant } from "../kernel/format-montant.ts";
import type { Jour } from "../kernel/jour.ts";
import { type Montant, MONTANT_NUL, montant, subtractMontant, sumMontants } from "../kernel/montant.ts";
import { foldTexte, INSECABLE } from "../kernel/texte.ts";
import type { Depense, Dossier, Mandat } from "../model/dossier.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import type { Baremes } from "../regles/baremes.ts";
import { createDeplacement, createEmolument } from "../regles/voies/couts.ts";
import { LIBELLES_ACTE_TARIFE } from "./libelles-argent.ts";

/** One line of an invoice against the regulated fee of its act. */
export interface LigneTarifee {
  readonly depense: Depense;
  /** Tax included, at the tariff of its day; `undefined`: no pack knows it, nothing is guessed. */
  readonly tarif: Montant | undefined;
  /** Charged less tariff. */
  readonly ecart: Montant | undefined;
  /** How the tariff is made, or why it is not known. */
  readonly motif: string;
}

/** What a mandate costs against what was agreed. */
export interface ComptesMandat {
  readonly mandat: Mandat;
  readonly depenses: readonly Depense[];
  /** Tax excluded when the invoice says it, else included: said by `isTtc`. */
  readonly facture: Montant;
  readonly isTtc: boolean;
  readonly provisions: Montant;
  /** Fixed fee or budget, tax excluded; `undefined`: nothing was agreed. */
  readonly convenu: Montant | undefined;
  /** Charged beyond what was agreed; `MONTANT_NUL` when within. */
  readonly depassement: Montant;
  readonly tarifees: readonly LigneTarifee[];
}

/** The costs of each mandate, against its agreement and the tariffs of the packs. */
export function listComptesMandats({ mandats, depenses, provisions }: Pick<Dossier, "mandats" | "depenses" | "provisions">, obligation: Montant | undefined, baremes: Baremes): readonly ComptesMandat[] {
  return mandats.map((mandat) => {
    const siennes = depenses.filter(({ mandatId }) => mandatId === mandat.mandatId);
    const facture = sumMontants(siennes.map(({ horsTaxes, montant: ttc }) => horsTaxes ?? ttc));
    const convenu = mandat.convention?.forfait ?? mandat.budget;
    return {
      mandat, depenses: siennes, facture, isTtc: siennes.some(({ horsTaxes }) => horsTaxes === undefined), convenu,
      provisions: sumMontants(provisions.filter(({ mandatId }) => mandatId === mandat.mandatId).map(({ montant: verse }) => verse)),
      depassement: convenu === undefined ? MONTANT_NUL : montant(Math.max(0, facture - convenu)),
      tarifees: siennes.flatMap((depense) => (depense.acte === undefined ? [] : [compareTarif(depense, depense.acte, obligation, baremes)])),
    };
  });
}

const PARAMETRES = { "signification-injonction": "couts/signification-injonction", "commandement-saisie-vente": "couts/commandement-saisie-vente" } as const;

function compareTarif(depense: Depense, acte: NonNullable<Depense["acte"]>, obligation: Montant | undefined, baremes: Baremes): LigneTarifee {
  const au: Jour = depense.dateFait;
  const { montant: tarif, motif } = acte === "deplacement"
    ? createDeplacement(au, "debiteur", baremes)
    : createEmolument({ libelle: LIBELLES_ACTE_TARIFE[acte], parametreId: PARAMETRES[acte], montant: obligation, au, charge: "debiteur" }, baremes);
  return { depense, tarif, motif, ecart: tarif === undefined ? undefined : subtractMontant(depense.montant, tarif) };
}

/** Why a line should not be recorded as it stands, in French; `undefined`: nothing against it. */
export function findRefusDepense({ depenses }: Pick<Dossier, "depenses">, saisie: Omit<ContenuPar["depense"], "depenseId">, date: Jour, au: Jour): string | undefined {
  if (date > au) return "Cette facture est datée d’un jour à venir\u00A0: corrigez sa date.";
  if (saisie.horsTaxes !== undefined && saisie.horsTaxes > saisie.montant) return "Le montant hors taxes dépasse le montant toutes taxes comprises.";
  const jumelle = depenses.find(({ numero, mandatId, montant: ttc, libelle }) => numero !== undefined && saisie.numero !== undefined && foldTexte(numero) === foldTexte(saisie.numero) && mandatId === saisie.mandatId && ttc === saisie.montant && foldTexte(libelle) === foldTexte(saisie.libelle));
  if (jumelle === undefined) return undefined;
  return `La facture n°${INSECABLE}${saisie.numero ?? ""} porte déjà cette ligne de ${formatMontant(jumelle.montant)}\u00A0: elle n’est pas comptée deux fois.`;
}
