import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { addJours } from "../../kernel/jour.ts";
import { type Fraction, type Montant, roundAuCentime, sumMontants } from "../../kernel/montant.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Inapplicable, Resultat } from "../../kernel/resultat.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import type { RefusTaux } from "../interets/tranche-taux.ts";
import { type Compte, createCompte, findInteretsDus, listSegmentsDe } from "./compte.ts";
import { type Comptes, extendComptes } from "./imputation.ts";
import { createJustification } from "./justification-decompte.ts";
import { findRefusFaits, listManquants } from "./verification.ts";
import type {
  Decompte, DecompteCreance, FaitsAvoir, FaitsCreance, FaitsDecompte, FaitsReglement, Imputation, RegimeTaux, Segment,
} from "./types-decompte.ts";

// The parts of the rule read these types without reading the rule.
export type { Decompte, DecompteCreance, FaitsAvoir, FaitsCreance, FaitsDecompte, FaitsReglement, Imputation, RegimeTaux, Segment };

export type ComputeDecompte = (faits: FaitsDecompte, baremes: Baremes) => Resultat<Decompte>;

/**
 * What is owed at `arreteAu`: principal, interest segment by segment, 40 € per late invoice, payments applied to interest first
 * (C. com., art. L441-10 II and D441-5; C. civ., art. 1231-6, 1342-10 and 1343-1; CMF, art. L313-2 and L313-3). Refuses past the last known rate.
 */
export function computeDecompte(faits: FaitsDecompte, baremes: Baremes): Resultat<Decompte> {
  const manquants = listManquants(faits);
  if (isNonEmpty(manquants)) return { kind: "incomplet", manquants };
  const refusFaits = findRefusFaits(faits);
  if (refusFaits !== undefined) return refusFaits;
  const base = findValeurDe(baremes, "interets/base-jours", faits.arreteAu);
  if (!base.ok) return createRefus(`La base de calcul des intérêts au ${formatJour(faits.arreteAu)} n’est pas dans les barèmes.`, L441_10);
  const etat = extendComptes(faits.creances.map((creance) => createCompte(creance, faits, baremes)), faits, base.lu.valeur);
  const refusTaux = findRefusTaux(etat);
  if (refusTaux !== undefined) return createRefus(refusTaux.motif, refusTaux.references);
  const decompte = createDecompte(etat, faits, base.lu.valeur);
  return { kind: "calcule", valeur: decompte, justification: createJustification({ faits, etat, decompte, base: base.lu }) };
}

const L441_10: NonEmpty<Reference> = [{ texte: "C. com.", article: "L441-10 II" }];

/** A refused rate matters only where a principal was still owed. */
function findRefusTaux({ comptes }: Comptes): RefusTaux | undefined {
  return comptes.find(({ tranches, paliers }) => {
    const { refus } = tranches;
    return refus !== undefined && paliers.some(({ principal }, rang) => {
      const suivant = paliers[rang + 1];
      return principal > 0 && (suivant === undefined || suivant.depuis > refus.jour);
    });
  })?.tranches.refus;
}

function createDecompte({ comptes, tropPercu }: Comptes, faits: FaitsDecompte, baseJours: number): Decompte {
  const creances = comptes.map((compte): DecompteCreance => ({
    id: compte.creance.id,
    principalRestant: compte.principal,
    interetsRestants: findInteretsDus(compte, faits.arreteAu, baseJours),
    indemniteRestante: compte.indemnite,
    segments: listSegmentsDe(compte, faits.arreteAu, baseJours),
    imputations: compte.imputations,
  }));
  const principalRestant = sumMontants(creances.map((creance) => creance.principalRestant));
  const interetsRestants = sumMontants(creances.map((creance) => creance.interetsRestants));
  const indemnitesRestantes = sumMontants(creances.map((creance) => creance.indemniteRestante));
  return {
    arreteAu: faits.arreteAu,
    principalRestant,
    interetsRestants,
    indemnitesRestantes,
    tropPercu,
    total: sumMontants([principalRestant, interetsRestants, indemnitesRestantes]),
    interetsParJour: computeInteretsParJour(comptes, faits, baseJours),
    creances,
  };
}

/** Interest of the next day at the rates of `arreteAu`, on the principals left by it, rounded once for all claims together. */
function computeInteretsParJour(comptes: readonly Compte[], faits: FaitsDecompte, baseJours: number): Montant {
  const ouverture = faits.ouvertureProcedureCollectiveLe;
  const isArrete = ouverture !== undefined && addJours(faits.arreteAu, 1) >= ouverture;
  const numerateur = comptes.reduce((somme, compte) => {
    const tranche = compte.findTranche(faits.arreteAu);
    return compte.debut > faits.arreteAu || tranche.kind === "refus" ? somme : somme + BigInt(compte.principal) * BigInt(tranche.taux);
  }, 0n);
  const fraction: Fraction = { numerateur: isArrete ? 0n : numerateur, denominateur: 1_000_000n * BigInt(baseJours) };
  return roundAuCentime(fraction);
}

function createRefus(motif: string, references: NonEmpty<Reference>): Inapplicable {
  return { kind: "inapplicable", motif, references };
}
