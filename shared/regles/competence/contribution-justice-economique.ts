import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { formatMontant, formatTaux } from "../../kernel/format-montant.ts";
import { listAVerifier } from "../../kernel/format-parametre.ts";
import type { Jour } from "../../kernel/jour.ts";
import { minMontant, type Montant, MONTANT_NUL, montant as toMontant, roundAuCentime } from "../../kernel/montant.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Calcule, Resultat } from "../../kernel/resultat.ts";
import { taux } from "../../kernel/taux.ts";
import { formatNombre } from "../../kernel/texte.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import type { Demandeur } from "./types-competence.ts";

export interface FaitsContributionJusticeEconomique {
  /** All that is asked, article 700 left out. */
  readonly montant: Montant;
  /** Day on which the instance is introduced. */
  readonly au: Jour;
  readonly demandeur?: Demandeur | undefined;
}

/**
 * What a claimant owes to sue before a tribunal des activités économiques (loi 2023-1059, art. 27; décret 2024-1225): nothing up
 * to a threshold, nor under 250 employees; otherwise a share of the claim by turnover and profit, capped. Zero is a full answer.
 */
export function computeContributionJusticeEconomique(faits: FaitsContributionJusticeEconomique, baremes: Baremes): Resultat<Montant> {
  const { montant, au, demandeur } = faits;
  const lecture = findLus(baremes, au);
  if (lecture.kind === "inapplicable") return lecture;
  const { lire } = lecture;
  const seuil = lire("seuil");
  if (montant <= seuil.valeur) return createResultat(MONTANT_NUL, "Prétentions qui n’excèdent pas le seuil", `${formatMontant(montant)}, seuil de ${formatMontant(toMontant(seuil.valeur))}`, [seuil]);
  if (demandeur?.kind === "personne_publique") return createResultat(MONTANT_NUL, "Demandeur exonéré\u00A0: État ou collectivité", "personne publique", [seuil]);
  const effectif = lire("effectif");
  const salaries = demandeur?.effectif;
  if (salaries !== undefined && salaries < effectif.valeur) {
    return createResultat(MONTANT_NUL, `Demandeur exonéré\u00A0: moins de ${formatNombre(effectif.valeur)} salariés`, formatNombre(salaries), [seuil, effectif]);
  }
  const manquants = listManquants(demandeur);
  if (isNonEmpty(manquants)) return { kind: "incomplet", manquants };
  return computeTranche(montant, findTranche(demandeur, lire), [seuil, effectif]);
}

/** A rate is written in millionths. */
const MILLION = 1_000_000n;

const REFERENCES: NonEmpty<Reference> = [{ texte: "Loi", article: "2023-1059, art. 27" }, { texte: "Décret", article: "2024-1225" }];

const NOMS = [
  "seuil", "effectif",
  "morale-1-chiffre-affaires", "morale-1-benefice", "morale-1-taux", "morale-1-plafond",
  "morale-2-chiffre-affaires", "morale-2-benefice", "morale-2-taux", "morale-2-plafond",
  "physique-1-revenu", "physique-1-taux", "physique-1-plafond",
  "physique-2-revenu", "physique-2-taux", "physique-2-plafond",
  "physique-3-revenu", "physique-3-taux", "physique-3-plafond",
] as const;
type Nom = (typeof NOMS)[number];
type Lire = (nom: Nom) => ParametreLu;

/** The whole table in force that day, or the reason why there is none. */
function findLus(baremes: Baremes, au: Jour): { readonly kind: "lus"; readonly lire: Lire } | { readonly kind: "inapplicable"; readonly motif: string; readonly references: NonEmpty<Reference> } {
  const lus = new Map<Nom, ParametreLu>();
  for (const nom of NOMS) {
    const lecture = findValeurDe(baremes, `contributions/cje-${nom}`, au);
    if (!lecture.ok) return { kind: "inapplicable", motif: `La contribution pour la justice économique n’a pas de barème au ${formatJour(au)}.`, references: REFERENCES };
    lus.set(nom, lecture.lu);
  }
  return {
    kind: "lus",
    lire: (nom) => {
      const lu = lus.get(nom);
      if (lu === undefined) throw new Error(`Le barème «\u00A0${nom}\u00A0» n’a pas été lu`);
      return lu;
    },
  };
}

/** Everything unknown at once; an unknown size of staff never hides an unknown turnover. */
function listManquants(demandeur: Demandeur | undefined): readonly string[] {
  const effectif = demandeur !== undefined && demandeur.kind !== "personne_publique" && demandeur.effectif !== undefined ? [] : ["l’effectif salarié du demandeur"];
  if (demandeur?.kind === "personne_publique") return [];
  if (demandeur?.kind === "personne_physique") return [...effectif, ...(demandeur.revenuFiscalReference === undefined ? ["le revenu fiscal de référence du demandeur"] : [])];
  return [
    ...effectif,
    ...(demandeur?.chiffreAffairesMoyen === undefined ? ["le chiffre d’affaires annuel moyen du demandeur sur trois ans"] : []),
    ...(demandeur?.beneficeMoyen === undefined ? ["le bénéfice annuel moyen du demandeur sur trois ans"] : []),
  ];
}

interface Tranche {
  readonly libelle: string;
  readonly taux: ParametreLu;
  readonly plafond: ParametreLu;
  readonly bornes: readonly ParametreLu[];
}

function findTranche(demandeur: Demandeur | undefined, lire: Lire): Tranche | undefined {
  if (demandeur?.kind === "personne_physique") {
    const revenu = demandeur.revenuFiscalReference ?? MONTANT_NUL;
    const rang = ([3, 2, 1] as const).find((candidat) => revenu > lire(`physique-${candidat}-revenu`).valeur);
    return rang === undefined ? undefined : { libelle: `revenu fiscal de référence de ${formatMontant(revenu)}`, taux: lire(`physique-${rang}-taux`), plafond: lire(`physique-${rang}-plafond`), bornes: [lire(`physique-${rang}-revenu`)] };
  }
  if (demandeur?.kind !== "personne_morale") return undefined;
  const { chiffreAffairesMoyen: chiffre = MONTANT_NUL, beneficeMoyen: benefice = MONTANT_NUL } = demandeur;
  // The higher turnover has its own condition of profit and never falls back on the lower bracket.
  const rang = chiffre > lire("morale-2-chiffre-affaires").valeur ? 2 : 1;
  const bornes = [lire(`morale-${rang}-chiffre-affaires`), lire(`morale-${rang}-benefice`)] as const;
  if (chiffre <= bornes[0].valeur || benefice <= bornes[1].valeur) return undefined;
  return { libelle: `chiffre d’affaires moyen de ${formatMontant(chiffre)}, bénéfice moyen de ${formatMontant(benefice)}`, taux: lire(`morale-${rang}-taux`), plafond: lire(`morale-${rang}-plafond`), bornes };
}

function computeTranche(montant: Montant, tranche: Tranche | undefined, lus: readonly ParametreLu[]): Calcule<Montant> {
  if (tranche === undefined) return createResultat(MONTANT_NUL, "Chiffre d’affaires, bénéfice ou revenu sous la première tranche", formatMontant(MONTANT_NUL), lus);
  const part = roundAuCentime({ numerateur: BigInt(montant) * BigInt(tranche.taux.valeur), denominateur: MILLION });
  const du = minMontant(part, toMontant(tranche.plafond.valeur));
  const calcul = `${formatMontant(montant)} × ${formatTaux(taux(tranche.taux.valeur))}, plafond de ${formatMontant(toMontant(tranche.plafond.valeur))}`;
  return createResultat(du, `Contribution pour la justice économique, ${tranche.libelle}\u00A0: ${calcul}`, formatMontant(du), [...lus, ...tranche.bornes, tranche.taux, tranche.plafond]);
}

function createResultat(valeur: Montant, libelle: string, texte: string, parametres: readonly ParametreLu[]): Calcule<Montant> {
  return {
    kind: "calcule",
    valeur,
    justification: { regle: "competence/contribution-justice-economique", references: REFERENCES, etapes: [{ libelle, valeur: texte, references: REFERENCES }], parametres, avertissements: listAVerifier(parametres) },
  };
}
