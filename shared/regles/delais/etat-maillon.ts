import type { Jour } from "../../kernel/jour.ts";
import type { TermeMaillon } from "./terme-maillon.ts";
import type { Compte, EtatMaillon, EvenementProcedure, Porteur } from "./types-enchainement.ts";

export interface FaitsEtat {
  readonly compte: Compte;
  readonly porteur: Porteur;
  readonly terme: TermeMaillon;
  readonly au: Jour;
  /** The act that answers the delay, if any. */
  readonly acte?: EvenementProcedure | undefined;
  readonly isPurgeable?: boolean | undefined;
  /** What left the delay without object, if anything. */
  readonly extinction?: EvenementProcedure | undefined;
}

/** Where one delay stands on a day: still to come, kept by an act, missed, or without object; an act after `au` is only a plan and still counts. */
export function findEtatMaillon(faits: FaitsEtat): EtatMaillon {
  const { acte, extinction } = faits;
  if (extinction !== undefined && isEteint(faits, extinction)) return { kind: "sans-objet", parId: extinction.id, le: extinction.date };
  return acte === undefined ? findSansActe(faits) : findAvecActe(faits, acte);
}

/** What came after the last day does not repair it, unless the judge went on all the same; what came after the act does not undo it. */
function isEteint({ compte, porteur, terme, acte, isPurgeable }: FaitsEtat, { date }: EvenementProcedure): boolean {
  if (acte !== undefined && acte.date <= date) return false;
  return isPurgeable === true || compte === "attendre" || porteur !== "creancier" || date <= terme.limite;
}

function findAvecActe({ compte, porteur, terme }: FaitsEtat, { id, date }: EvenementProcedure): EtatMaillon {
  const acte = { parId: id, le: date };
  if (compte === "attendre") return terme.aPartirDu !== undefined && date >= terme.aPartirDu ? { kind: "accompli", ...acte } : { kind: "premature", ...acte };
  if (date <= terme.limite) return { kind: "accompli", ...acte };
  return { kind: porteur === "debiteur" ? "expire" : "manque", ...acte };
}

function findSansActe({ compte, porteur, terme, au }: FaitsEtat): EtatMaillon {
  if (compte === "attendre") return { kind: terme.aPartirDu !== undefined && au >= terme.aPartirDu ? "ouvert" : "a-venir" };
  if (au <= terme.limite) return { kind: "a-venir" };
  return { kind: porteur === "debiteur" ? "expire" : "manque" };
}
