import type { Jour } from "../kernel/jour.ts";
import { type Montant, montant, sumMontants } from "../kernel/montant.ts";
import type { Anomalie, CompteLignes } from "./anomalie.ts";
import type { LectureReleves } from "./lecture-releves.ts";
import type { LectureEcheancier } from "./lecture.ts";

/** What a table gives under the columns designated. `plus` − `moins` = `net`; lines read + set aside = all of them. */
export interface ApercuColonnes {
  readonly lignes: CompteLignes;
  /** Credits of a bank, debits of customers. */
  readonly plus: Montant;
  readonly moins: Montant;
  readonly net: Montant;
  /** Customers of a list. */
  readonly clients?: number;
  readonly du?: Jour;
  readonly au?: Jour;
  /** With a column of balances: opening + net − closing. */
  readonly ecart?: Montant;
  /** The first line that was not read. */
  readonly anomalie?: Anomalie;
}

export function computeApercuColonnes(lecture: LectureReleves | LectureEcheancier): ApercuColonnes {
  const [anomalie] = lecture.anomalies;
  return { lignes: lecture.lignes, ...(anomalie === undefined ? {} : { anomalie }), ...(lecture.kind === "releves" ? computeReleve(lecture) : computeListe(lecture)) };
}

type Chiffres = Omit<ApercuColonnes, "lignes" | "anomalie">;

function computeReleve({ releves }: LectureReleves): Chiffres {
  const montants = releves.flatMap(({ mouvements }) => mouvements.map((mouvement) => mouvement.montant));
  const jours = releves.flatMap(({ mouvements }) => mouvements.map(({ date }) => date)).toSorted();
  const ecarts = releves.flatMap(({ ecart }) => (ecart === undefined ? [] : [ecart]));
  return {
    plus: sumMontants(montants.filter((lu) => lu > 0)), moins: sumMontants(montants.filter((lu) => lu < 0).map((lu) => montant(-lu))), net: sumMontants(montants),
    ...createPeriode(jours), ...(ecarts.length === 0 ? {} : { ecart: sumMontants(ecarts) }),
  };
}

function computeListe({ controle: { totalDebit, totalCredit, soldeNet, clients }, comptes }: LectureEcheancier): Chiffres {
  return { plus: montant(totalDebit), moins: montant(totalCredit), net: montant(soldeNet), clients, ...createPeriode(comptes.flatMap(({ postes }) => postes.map(({ dateFacture }) => dateFacture)).toSorted()) };
}

function createPeriode(jours: readonly Jour[]): Pick<ApercuColonnes, "du" | "au"> {
  const [du, au] = [jours.at(0), jours.at(-1)];
  return du === undefined || au === undefined ? {} : { du, au };
}
