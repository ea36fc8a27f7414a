import type { NonEmpty } from "../../kernel/brand.ts";
import type { Reference } from "../../kernel/reference.ts";

/** An act that creditors do and that interrupts nothing, said with its reason. */
export interface ActeSansEffet {
  readonly libelle: string;
  readonly motif: string;
  readonly references: NonEmpty<Reference>;
  /** The research does not settle it: said beside the result. */
  readonly avertissement?: string | undefined;
}

/** The list of interrupting acts is closed (Com. 18/05/2022, 20-23.204). */
export const LISTE_LIMITATIVE: NonEmpty<Reference> = [{ texte: "Com.", article: "18/05/2022, 20-23.204" }];

const INJONCTION: NonEmpty<Reference> = [{ texte: "Civ. 1re", article: "10/07/1990, 89-13.345" }, { texte: "Civ. 1re", article: "09/09/2020, 19-12.006" }];
const EXECUTION: NonEmpty<Reference> = [{ texte: "C. civ.", article: "2244" }];

export const ACTES_SANS_EFFET: ReadonlyMap<string, ActeSansEffet> = new Map(Object.entries<ActeSansEffet>({
  mise_en_demeure: { libelle: "Mise en demeure", motif: "une mise en demeure, même recommandée, n’interrompt pas la prescription", references: LISTE_LIMITATIVE },
  relance: { libelle: "Relance", motif: "une relance n’interrompt pas la prescription", references: LISTE_LIMITATIVE },
  facture: { libelle: "Facture", motif: "l’envoi d’une facture n’interrompt pas la prescription", references: LISTE_LIMITATIVE },
  negociation: { libelle: "Négociation", motif: "ni pourparlers ni échéancier proposé sans acceptation n’interrompent ou ne suspendent la prescription", references: LISTE_LIMITATIVE },
  contestation: { libelle: "Contestation du débiteur", motif: "une contestation ne reconnaît rien et n’interrompt pas", references: [{ texte: "C. civ.", article: "2240" }] },
  requete_injonction: { libelle: "Requête en injonction de payer", motif: "la requête n’interrompt pas\u00A0: seule la signification de l’ordonnance interrompt", references: INJONCTION },
  sommation: {
    libelle: "Sommation de payer sans titre", motif: "une sommation par commissaire de justice n’est pas un acte d’exécution", references: EXECUTION,
    avertissement: "une sommation sans titre est tenue par prudence pour non interruptive (lecture de C. civ., art. 2244)",
  },
  ordonnance_conservatoire: {
    libelle: "Ordonnance autorisant une mesure conservatoire", motif: "l’autorisation n’interrompt pas\u00A0: seule la mesure pratiquée compte", references: EXECUTION,
    avertissement: "l’ordonnance qui autorise une mesure est tenue par prudence pour non interruptive (lecture de C. civ., art. 2244)",
  },
  signification_titre: {
    libelle: "Signification d’un titre", motif: "la simple signification d’un titre n’est pas un acte d’exécution", references: EXECUTION,
    avertissement: "la signification d’un titre est tenue par prudence pour non interruptive (lecture de C. civ., art. 2244)",
  },
  commandement_l126: {
    libelle: "Commandement de l’article L126-2", motif: "l’effet de ce commandement n’est pas établi", references: [{ texte: "CPCE", article: "L126-2" }],
    avertissement: "le commandement de la procédure de l’article L126-2 est tenu par prudence pour non interruptif",
  },
}));
