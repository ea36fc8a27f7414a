import { sumMontants } from "../kernel/montant.ts";
import type { LectureReleves, ReleveLu } from "./lecture-releves.ts";
import type { Publication } from "./publication-forme.ts";

/** Bank statements as the command line publishes them. */
export function publishReleves(lecture: LectureReleves): Publication {
  const mouvements = lecture.releves.flatMap(({ compte, mouvements: lus }) => lus.map((mouvement) => ({ ...(compte === undefined ? {} : { compte }), ...mouvement })));
  return { mouvements, controle: listControle(lecture) };
}

const NATURES = { releve: "camt.053", intrajournalier: "camt.052", avis: "camt.054" } as const;

function listControle({ format, nature, releves }: LectureReleves): Readonly<Record<string, unknown>> {
  switch (format) {
    case "camt053":
      return { kind: NATURES[nature], statements: releves.map((releve) => ({ account: releve.compte ?? null, entries_count: releve.mouvements.length, booked_sum: formatDecimal(sumComptabilises(releve)), reconciles: releve.isEquilibre ?? null })) };
    case "cfonb120":
      return { movements: countMouvements(releves), movements_net_cents: sumMontants(releves.map(sumComptabilises)), statements: releves.length };
    case "ofx":
      return { accounts: releves.map((releve) => ({ account: releve.compte ?? null, transactions: releve.mouvements.length, sum_cents: sumComptabilises(releve), ledger_balance_cents: releve.soldeFinal ?? null })) };
    case "releve-csv":
      return { movements: countMouvements(releves), movements_net_cents: sumMontants(releves.map(sumComptabilises)) };
  }
}

function sumComptabilises({ mouvements }: ReleveLu): ReturnType<typeof sumMontants> {
  return sumMontants(mouvements.filter(({ isComptabilise }) => isComptabilise).map(({ montant }) => montant));
}

function countMouvements(releves: readonly ReleveLu[]): number {
  return releves.reduce((total, { mouvements }) => total + mouvements.length, 0);
}

/** Centimes as the decimal text that bank messages use: « 4757.50 », « 0 ». */
function formatDecimal(centimes: number): string {
  if (centimes === 0) return "0";
  const chiffres = String(Math.abs(centimes)).padStart(3, "0");
  return `${centimes < 0 ? "-" : ""}${chiffres.slice(0, -2)}.${chiffres.slice(-2)}`;
}
