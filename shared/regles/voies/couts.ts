import { formatMontant, formatTaux } from "../../kernel/format-montant.ts";
import type { Jour } from "../../kernel/jour.ts";
import { type Montant, montant as toMontant, roundAuCentime } from "../../kernel/montant.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import { taux } from "../../kernel/taux.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import type { LigneCout } from "./voie.ts";

/** A rate is written in millionths, a coefficient in tenths. */
const MILLION = 1_000_000n;
const DIXIEMES = 10n;

export interface FaitsEmolument {
  readonly libelle: string;
  /** Pack of the fee before its coefficient. */
  readonly parametreId: string;
  /** Amount of the obligation: it chooses the coefficient. */
  readonly montant?: Montant | undefined;
  readonly au: Jour;
  readonly charge: LigneCout["charge"];
}

/** The regulated fee of an act of a commissaire de justice, coefficient and tax included (C. com., art. A444-11, A444-46). */
export function createEmolument({ libelle, parametreId, montant, au, charge }: FaitsEmolument, baremes: Baremes): LigneCout {
  const base = findLu(baremes, parametreId, au);
  const coefficient = montant === undefined ? undefined : findCoefficient(montant, au, baremes);
  const tva = findLu(baremes, "couts/tva-emoluments", au);
  if (base === undefined || coefficient === undefined || tva === undefined) return createASaisir(libelle, charge, "Tarif non connu à cette date, ou montant inconnu\u00A0: à saisir d’après la facture");
  const numerateur = BigInt(base.valeur) * BigInt(coefficient.lu.valeur) * (MILLION + BigInt(tva.valeur));
  const total = roundAuCentime({ numerateur, denominateur: DIXIEMES * MILLION });
  return {
    libelle,
    montant: total,
    charge,
    motif: `${formatMontant(toMontant(base.valeur))} hors taxes × ${formatCoefficient(coefficient.lu.valeur)}, plus ${formatTaux(taux(tva.valeur))} de taxe`,
    lus: [base, ...coefficient.lus, tva],
  };
}

/** The travel allowance of an act that is wholly electronic; on the spot, it is counted in kilometres by a table that was not found. */
export function createDeplacement(au: Jour, charge: LigneCout["charge"], baremes: Baremes): LigneCout {
  const libelle = "Frais de déplacement du commissaire de justice";
  const forfait = findLu(baremes, "couts/forfait-deplacement", au);
  const tva = findLu(baremes, "couts/tva-emoluments", au);
  if (forfait === undefined || tva === undefined) return createASaisir(libelle, charge, "À saisir d’après la facture");
  const montant = roundAuCentime({ numerateur: BigInt(forfait.valeur) * (MILLION + BigInt(tva.valeur)), denominateur: MILLION });
  return { libelle, montant, charge, motif: "Forfait d’un acte entièrement électronique\u00A0; acte sur place, à saisir d’après la facture", lus: [forfait, tva] };
}

/** A cost that no pack knows is named, never guessed. */
export function createASaisir(libelle: string, charge: LigneCout["charge"], motif: string): LigneCout {
  return { libelle, charge, motif, lus: [] };
}

function findLu(baremes: Baremes, id: string, au: Jour): ParametreLu | undefined {
  const lecture = findValeurDe(baremes, id, au);
  return lecture.ok ? lecture.lu : undefined;
}

/** From the smallest obligation to the greatest; the last bracket has no ceiling. */
const COEFFICIENTS = [
  { parametreId: "couts/coefficient-1", plafondId: "couts/coefficient-1-plafond" },
  { parametreId: "couts/coefficient-2", plafondId: "couts/coefficient-2-plafond" },
  { parametreId: "couts/coefficient-3" },
] as const;

function findCoefficient(montant: Montant, au: Jour, baremes: Baremes): { readonly lu: ParametreLu; readonly lus: readonly ParametreLu[] } | undefined {
  const plafonds: ParametreLu[] = [];
  for (const tranche of COEFFICIENTS) {
    const lu = findLu(baremes, tranche.parametreId, au);
    const plafond = "plafondId" in tranche ? findLu(baremes, tranche.plafondId, au) : undefined;
    if (lu === undefined || ("plafondId" in tranche && plafond === undefined)) return undefined;
    if (plafond !== undefined) plafonds.push(plafond);
    if (plafond === undefined || montant <= plafond.valeur) return { lu, lus: [lu, ...plafonds.slice(-1)] };
  }
  return undefined;
}

/** « 0,5 », « 2 ». */
function formatCoefficient(dixiemes: number): string {
  const reste = dixiemes % Number(DIXIEMES);
  return `${Math.floor(dixiemes / Number(DIXIEMES))}${reste === 0 ? "" : `,${reste}`}`;
}
