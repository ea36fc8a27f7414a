import type { NonEmpty } from "../../kernel/brand.ts";
import { isAVerifier, type Confiance } from "../../kernel/confiance.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { FaitsVoies } from "./faits-voies.ts";
import { formatTitre, L111_3 } from "./titre.ts";
import type { Condition } from "./voie.ts";

export interface Reponses {
  readonly oui: string;
  readonly non: string;
  /** What to ask, as a French sentence. */
  readonly inconnue: string;
  readonly references: NonEmpty<Reference>;
  /** Of the rule itself: from memory or contradicted, it neither opens nor closes. */
  readonly confiance?: Confiance;
}

/** A condition met, not met or not known; a doubtful rule only asks to be verified. */
export function createCondition(isRemplie: boolean | undefined, { oui, non, inconnue, references, confiance = "A" }: Reponses): Condition {
  if (isRemplie === undefined) return { etat: "inconnue", libelle: inconnue, references };
  const libelle = isRemplie ? oui : non;
  if (isAVerifier(confiance)) return { etat: "a-verifier", libelle: `À vérifier\u00A0: ${libelle.charAt(0).toLowerCase()}${libelle.slice(1)}`, references };
  return { etat: isRemplie ? "remplie" : "non-remplie", libelle, references };
}

/** All must hold; one known to be false is enough to say no. */
export function isTout(...faits: readonly (boolean | undefined)[]): boolean | undefined {
  if (faits.includes(false)) return false;
  return faits.includes(undefined) ? undefined : true;
}

/** What every suit for payment asks of the claim and of the debtor, before what is proper to it. */
export function listConditionsPaiement(faits: FaitsVoies): NonEmpty<Condition> {
  return [findExigible(faits), findNonPrescrite(faits), findAucuneOuverture(faits), ...listSurendettement(faits), ...listTitre(faits)];
}

export function findExigible({ isExigible }: FaitsVoies): Condition {
  return createCondition(isExigible, {
    oui: "La créance est exigible.", non: "La créance n’est pas exigible.", inconnue: "Dire si la créance est exigible (première porte de la qualification).",
    references: [{ texte: "C. civ.", article: "1305-2" }],
  });
}

export function findNonPrescrite({ isPrescrite, agirAuPlusTard }: FaitsVoies): Condition {
  return createCondition(isPrescrite === undefined ? undefined : !isPrescrite, {
    oui: agirAuPlusTard === undefined ? "La créance n’est pas prescrite." : `La créance n’est pas prescrite\u00A0; agir au plus tard le ${formatJour(agirAuPlusTard)}.`,
    non: "La créance est prescrite\u00A0: le débiteur peut l’opposer.",
    inconnue: "Dire si la créance est prescrite (troisième porte de la qualification).",
    references: [{ texte: "C. civ.", article: "2247" }],
  });
}

/** The opening judgment forbids any suit for payment of an earlier claim, and stops enforcement. */
export function findAucuneOuverture({ isProcedureCollective }: FaitsVoies): Condition {
  return createCondition(isProcedureCollective === undefined ? undefined : !isProcedureCollective, {
    oui: "Aucune procédure collective n’est ouverte contre le débiteur.",
    non: "Une procédure collective est ouverte\u00A0: les poursuites sont arrêtées, la créance se déclare.",
    inconnue: "Dire si une procédure collective est ouverte contre le débiteur (BODACC).",
    references: [{ texte: "C. com.", article: "L622-21" }],
  });
}

/** A title may be sought during over-indebtedness, as the note reads it from memory; enforcement may not. */
function listSurendettement({ isSurendettementRecevable }: FaitsVoies): readonly Condition[] {
  if (isSurendettementRecevable !== true) return [];
  return [createCondition(true, { oui: "Surendettement recevable\u00A0: un titre peut être demandé, l’exécution est suspendue.", non: "", inconnue: "", references: [{ texte: "C. conso", article: "L722-2" }], confiance: "C" })];
}

function listTitre({ titre }: FaitsVoies): readonly Condition[] {
  if (titre === undefined || titre === false) return [];
  return [{ etat: "a-verifier", libelle: `À vérifier\u00A0: un titre existe déjà, ${formatTitre(titre.type)}\u00A0; un second ne se demande que s’il sert.`, references: [L111_3] }];
}
