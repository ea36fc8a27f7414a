import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { formatJour, formatJourLong } from "../../kernel/format-jour.ts";
import { formatMontant } from "../../kernel/format-montant.ts";
import { listAVerifier } from "../../kernel/format-parametre.ts";
import { addJours, findJour, type Jour, splitJour } from "../../kernel/jour.ts";
import type { Montant } from "../../kernel/montant.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Etape, Inapplicable, Resultat } from "../../kernel/resultat.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";

/** What makes one think that a claim will never be paid. */
export type EvenementIrrecouvrable = "echec-poursuites" | "liquidation-judiciaire" | "plan-abandon" | "debiteur-disparu" | "depreciation" | "indemnite-assurance";

export interface FaitsRecuperationTva {
  readonly evenement?: EvenementIrrecouvrable | undefined;
  /** Day of the judgment, of the last failed act, of the finding that the debtor has vanished. */
  readonly date?: Jour | undefined;
  /** Services whose tax is due when they are paid: nothing was ever paid to the Treasury. */
  readonly isTvaSurEncaissements?: boolean | undefined;
  readonly prixNet?: Montant | undefined;
  readonly tva?: Montant | undefined;
  /** Day of the corrective invoice. */
  readonly au: Jour;
}

export interface RecuperationTva {
  readonly montant: Montant;
  /** 31 December of the second year after the event. */
  readonly dernierJour: Jour;
  readonly isDansLeDelai: boolean;
  /** The sentence that the corrective invoice must bear. */
  readonly mention: string;
}

/** 31 December of the last year in which the tax may be asked back; `undefined` when the packs do not reach that day. */
export function findDernierJourRecuperation(date: Jour, baremes: Baremes): Jour | undefined {
  const delai = findValeurDe(baremes, "tva/delai-recuperation", date);
  const suivant = delai.ok ? findJour({ annee: splitJour(date).annee + delai.lu.valeur + 1, mois: 1, quantieme: 1 }) : undefined;
  return suivant === undefined ? undefined : addJours(suivant, -1);
}

/**
 * Tax paid on a claim that has become irrecoverable for good: recovered until the end of the second year, by a corrective invoice
 * that bears the mention (CGI, art. 272-1; CE 28/03/2012, 320470). A provision or an insurer's indemnity is not enough.
 */
export function computeRecuperationTva(faits: FaitsRecuperationTva, baremes: Baremes): Resultat<RecuperationTva> {
  const { evenement, date, isTvaSurEncaissements, prixNet, tva, au } = faits;
  if (evenement === undefined || date === undefined || isTvaSurEncaissements === undefined || prixNet === undefined || tva === undefined) return { kind: "incomplet", manquants: listManquants(faits) };
  if (isTvaSurEncaissements) return createRefus("La taxe n’est due qu’à l’encaissement\u00A0: rien n’a été versé, il n’y a rien à récupérer.");
  const refus = SANS_EFFET[evenement];
  if (refus !== undefined) return createRefus(refus);
  const delai = findValeurDe(baremes, "tva/delai-recuperation", date);
  const dernierJour = findDernierJourRecuperation(date, baremes);
  if (!delai.ok || dernierJour === undefined) return createRefus(`Le délai de récupération de la taxe pour un événement du ${formatJour(date)} n’est pas dans les barèmes.`);
  const article = findValeurDe(baremes, "tva/mention-article-272", au);
  const lus: readonly ParametreLu[] = article.ok ? [delai.lu, article.lu] : [delai.lu];
  const isDansLeDelai = au <= dernierJour;
  const mention = createMention(prixNet, tva, article.ok);
  return {
    kind: "calcule",
    valeur: { montant: tva, dernierJour, isDansLeDelai, mention },
    justification: {
      regle: "tva/recuperation-tva",
      references: REFERENCES,
      etapes: [
        { libelle: `Créance définitivement irrécouvrable\u00A0: ${LIBELLES[evenement]}`, valeur: formatJourLong(date), references: REFERENCES },
        ...listEtapesSuite(dernierJour, isDansLeDelai, mention),
      ],
      parametres: lus,
      avertissements: [...(article.ok ? [] : [ARTICLE_A_VERIFIER]), ...listAVerifier(lus)],
    },
  };
}

const REFERENCES: NonEmpty<Reference> = [{ texte: "CGI", article: "272-1" }];
const ARTICLE_A_VERIFIER = "À vérifier\u00A0: l’article à citer n’est pas dans les barèmes à cette date (recodification de la taxe)\u00A0; les anciennes références sont tolérées jusqu’au 30/06/2028.";

const LIBELLES: Readonly<Record<EvenementIrrecouvrable, string>> = {
  "echec-poursuites": "les poursuites ont échoué",
  "liquidation-judiciaire": "jugement de liquidation judiciaire, sans attendre la clôture",
  "plan-abandon": "jugement qui arrête le plan, pour la part abandonnée",
  "debiteur-disparu": "débiteur disparu sans adresse",
  depreciation: "dépréciation",
  "indemnite-assurance": "indemnité d’assurance-crédit",
};

const SANS_EFFET: Readonly<Partial<Record<EvenementIrrecouvrable, string>>> = {
  depreciation: "Une dépréciation comptable ne suffit pas\u00A0: la créance doit être définitivement irrécouvrable.",
  "indemnite-assurance": "L’indemnité d’un assureur-crédit ne rend pas la créance irrécouvrable\u00A0: la taxe ne se récupère pas pour cette raison.",
};

function listManquants({ evenement, date, isTvaSurEncaissements, prixNet, tva }: FaitsRecuperationTva): NonEmpty<string> {
  const manquants = [
    ...(evenement === undefined ? ["ce qui rend la créance irrécouvrable"] : []),
    ...(date === undefined ? ["le jour où elle l’est devenue"] : []),
    ...(isTvaSurEncaissements === undefined ? ["si la taxe est due à l’encaissement"] : []),
    ...(prixNet === undefined ? ["le prix net impayé"] : []),
    ...(tva === undefined ? ["la taxe correspondante"] : []),
  ];
  return isNonEmpty(manquants) ? manquants : ["les faits de la créance"];
}

function listEtapesSuite(dernierJour: Jour, isDansLeDelai: boolean, mention: string): readonly Etape[] {
  return [
    { libelle: isDansLeDelai ? "Dernier jour pour la récupérer, au 31 décembre de la deuxième année" : "Le délai pour la récupérer est passé depuis le 31 décembre de la deuxième année", valeur: formatJourLong(dernierJour), references: REFERENCES },
    { libelle: `Facture rectificative obligatoire, même en liquidation, avec la mention\u00A0: ${mention}`, references: [{ texte: "CE", article: "28/03/2012, 320470" }] },
  ];
}

/** The words of the tax note, but for the article once nobody may rely on it. */
function createMention(prixNet: Montant, tva: Montant, isArticleSur: boolean): string {
  const suite = isArticleSur ? " (article 272 du CGI)" : "";
  return `«\u00A0Facture demeurée impayée pour la somme de ${formatMontant(prixNet)} (prix net) et pour la somme de ${formatMontant(tva)} (TVA correspondante) qui ne peut faire l’objet d’une déduction${suite}\u00A0»`;
}

function createRefus(motif: string): Inapplicable {
  return { kind: "inapplicable", motif, references: REFERENCES };
}
