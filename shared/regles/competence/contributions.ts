import type { NonEmpty } from "../../kernel/brand.ts";
import { isAVerifier } from "../../kernel/confiance.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { montant as toMontant } from "../../kernel/montant.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Etape, Resultat } from "../../kernel/resultat.ts";
import { formatListe } from "../../kernel/texte.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import { computeContributionJusticeEconomique } from "./contribution-justice-economique.ts";
import { type Contribution, type Demandeur, type FaitsInstance, isCommerciale } from "./types-competence.ts";

export interface FaitsContributions extends FaitsInstance {
  readonly demandeur?: Demandeur | undefined;
}

/**
 * What must be paid to seize the judge: contribution pour l’aide juridique (CGI, art. 1635 bis Q), contribution pour la justice
 * économique (décret 2024-1225), registry fee of an injonction de payer. Fees that no pack knows are named, never guessed.
 */
export function computeContributions(faits: FaitsContributions, baremes: Baremes): Resultat<readonly Contribution[]> {
  const postes = [findAideJuridique(faits, baremes), findJusticeEconomique(faits, baremes), findGreffe(faits, baremes)];
  const etapes = postes.flatMap((poste) => poste.etapes);
  const [premiere = RIEN, ...suite] = etapes;
  return {
    kind: "calcule",
    valeur: postes.flatMap(({ contributions }) => contributions),
    justification: {
      regle: "competence/contributions",
      references: REFERENCES,
      etapes: [premiere, ...suite],
      parametres: postes.flatMap(({ lus }) => lus),
      avertissements: postes.flatMap(({ avertissements }) => avertissements),
    },
  };
}

const AIDE_JURIDIQUE: Reference = { texte: "CGI", article: "1635 bis Q" };
const JUSTICE_ECONOMIQUE: Reference = { texte: "Décret", article: "2024-1225" };
const REFERENCES: NonEmpty<Reference> = [AIDE_JURIDIQUE, JUSTICE_ECONOMIQUE];
const RIEN: Etape = { libelle: "Aucune contribution connue pour saisir ce juge" };

interface Poste {
  readonly contributions: readonly Contribution[];
  readonly etapes: readonly Etape[];
  readonly lus: readonly ParametreLu[];
  readonly avertissements: readonly string[];
}

const VIDE: Poste = { contributions: [], etapes: [], lus: [], avertissements: [] };

/** Fifty euros for a civil instance before the tribunal judiciaire; the day it started is told in two ways. */
function findAideJuridique({ type, procedure, au }: FaitsContributions, baremes: Baremes): Poste {
  if (type === "CCTJ" || type === "TPI") return { ...VIDE, avertissements: [`À vérifier\u00A0: la contribution pour l’aide juridique devant ${type === "TPI" ? "un tribunal de première instance d’outre-mer" : "la chambre commerciale du tribunal judiciaire"}.`] };
  if (isCommerciale(type)) return { ...VIDE, etapes: [{ libelle: "Pas de contribution pour l’aide juridique devant la juridiction commerciale", references: [AIDE_JURIDIQUE] }] };
  if (procedure === "injonction") return { ...VIDE, etapes: [{ libelle: "Injonction de payer\u00A0: exonérée de la contribution pour l’aide juridique", references: [{ texte: "CGI", article: "1635 bis Q III 7°" }] }] };
  const lecture = findValeurDe(baremes, "contributions/aide-juridique", au);
  if (!lecture.ok) return { ...VIDE, etapes: [{ libelle: `Pas de contribution pour l’aide juridique au ${formatJour(au)}`, references: [AIDE_JURIDIQUE] }] };
  const { lu } = lecture;
  const doutes = [
    ...(isAVerifier(lu.confiance) ? ["les sources se contredisent sur sa date d’effet"] : []),
    ...(procedure === "conservatoire" ? ["son application à une requête n’a pas été relue"] : []),
  ];
  const motif = `Instance civile devant le tribunal judiciaire (CGI, art. 1635 bis Q), récupérable dans les dépens${doutes.length === 0 ? "" : ` ; à vérifier\u00A0: ${formatListe(doutes)}`}`;
  return {
    contributions: [{ libelle: "Contribution pour l’aide juridique", montant: toMontant(lu.valeur), motif }],
    etapes: [{ libelle: "Contribution pour l’aide juridique, par instance civile introduite devant le tribunal judiciaire", references: [AIDE_JURIDIQUE] }],
    lus: [lu],
    avertissements: doutes.map((doute) => `À vérifier\u00A0: contribution pour l’aide juridique, ${doute}.`),
  };
}

function findJusticeEconomique({ type, procedure, montant, au, demandeur }: FaitsContributions, baremes: Baremes): Poste {
  if (type !== "TAE") return VIDE;
  const resultat = computeContributionJusticeEconomique({ montant, au, demandeur }, baremes);
  if (resultat.kind === "inapplicable") return { ...VIDE, avertissements: [`À vérifier\u00A0: ${resultat.motif}`] };
  const isRequete = procedure === "injonction" || procedure === "conservatoire";
  if (resultat.kind === "calcule") {
    const { valeur, justification } = resultat;
    const { etapes, parametres: lus, avertissements } = justification;
    if (valeur === 0) return { contributions: [], etapes, lus, avertissements };
    if (isRequete) return { contributions: [], etapes, lus, avertissements: [...avertissements, AVERTISSEMENT_REQUETE] };
    return { contributions: [{ libelle: LIBELLE_CJE, montant: valeur, motif: etapes[0].libelle }], etapes, lus, avertissements };
  }
  if (isRequete) return { ...VIDE, avertissements: [AVERTISSEMENT_REQUETE] };
  const motif = `Prétentions supérieures au seuil devant un tribunal des activités économiques\u00A0; montant à déterminer, manquent ${formatListe(resultat.manquants)}`;
  return { ...VIDE, contributions: [{ libelle: LIBELLE_CJE, motif }], etapes: [{ libelle: motif, references: [JUSTICE_ECONOMIQUE] }], avertissements: [AVERTISSEMENT_IRRECEVABILITE] };
}

const LIBELLE_CJE = "Contribution pour la justice économique";
const AVERTISSEMENT_REQUETE = "À vérifier\u00A0: l’application de la contribution pour la justice économique à une requête n’est pas réglée par les textes relevés.";
const AVERTISSEMENT_IRRECEVABILITE = "Contribution pour la justice économique\u00A0: la payer ou justifier de l’exonération, à peine d’irrecevabilité relevée d’office.";

/** Only the fee of an injonction de payer was found; the others are typed from the registry’s own bill. */
function findGreffe({ type, procedure, au }: FaitsContributions, baremes: Baremes): Poste {
  if (!isCommerciale(type)) return VIDE;
  if (procedure !== "injonction") return { ...VIDE, avertissements: ["À vérifier\u00A0: frais de greffe non relevés pour cette procédure, à saisir d’après le bordereau du greffe."] };
  const lecture = findValeurDe(baremes, "contributions/greffe-injonction-payer", au);
  if (type === "CCTJ" || !lecture.ok) return { ...VIDE, avertissements: ["À vérifier\u00A0: frais de greffe de l’injonction de payer inconnus pour ce greffe ou à cette date, à saisir d’après son bordereau."] };
  const { lu } = lecture;
  return {
    contributions: [{ libelle: "Frais de greffe de l’injonction de payer", montant: toMontant(lu.valeur), motif: "Tarif du greffe, toutes taxes comprises, à consigner à peine de caducité de la demande (CPC, art. 1425)" }],
    etapes: [{ libelle: "Frais de greffe de l’injonction de payer, toutes taxes comprises", references: lu.references }],
    lus: [lu],
    avertissements: [],
  };
}
