import { parseCentimes } from "./banque-somme.ts";
import type { LectureReleves, Releve } from "./lecture-releves.ts";
import type { Publication } from "./publication-forme.ts";

/** Bank statements as the command line publishes them. */
export function publishReleves(lecture: LectureReleves): Publication {
  const mouvements = lecture.releves.flatMap((releve) => releve.mouvements.map((mouvement) => ({ ...findCompte(releve), ...mouvement })));
  return { mouvements, controle: listControle(lecture) };
}

const MESSAGES = { releve: "camt.053", intrajournalier: "camt.052", avis: "camt.054" } as const;

function listControle({ format, nature, releves }: LectureReleves): Readonly<Record<string, unknown>> {
  switch (format) {
    case "camt053":
      return { kind: MESSAGES[nature], statements: releves.map(({ compte, controle: { nombre, somme }, ecart }) => ({ account: compte.iban ?? compte.numero ?? null, entries_count: nombre, booked_sum: somme, reconciles: ecart === undefined ? null : ecart === 0 })) };
    case "cfonb120":
      return { ...countMouvements(releves), statements: releves.length };
    case "ofx":
      return { accounts: releves.map(({ compte, controle: { nombre, somme }, soldeCloture }) => ({ account: compte.numero ?? null, transactions: nombre, sum_cents: parseCentimes(somme), ledger_balance_cents: soldeCloture ?? null })) };
    case "releve-csv":
      return countMouvements(releves);
  }
}

function countMouvements(releves: readonly Releve[]) {
  return {
    movements: releves.reduce((total, { controle }) => total + controle.nombre, 0),
    movements_net_cents: releves.reduce((total, { controle }) => total + parseCentimes(controle.somme), 0),
  };
}

function findCompte({ compte }: Releve): { readonly compte?: string } {
  const nom = compte.iban ?? compte.numero;
  return nom === undefined ? {} : { compte: nom };
}
