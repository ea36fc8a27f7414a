import { type Montant, montant, MONTANT_NUL } from "../kernel/montant.ts";
import type { Affectation, Proposition } from "./rapprochement-modele.ts";

/** What a person decides of a payment. */
export type Decision =
  | { readonly kind: "accepte"; readonly affectations: readonly Affectation[] }
  | { readonly kind: "ignore"; readonly motif: string }
  /** Kept for later: the dossier is not open yet, or somebody must be asked. */
  | { readonly kind: "attente" };

export type Decisions = ReadonlyMap<string, Decision>;

/** There is something to decide: neither recorded earlier nor out of scope. */
export function isADecider({ certitude }: Proposition): boolean {
  return certitude === "sur" || certitude === "a-confirmer" || certitude === "inconnu";
}

/** The decision of the person, else what is sure; everything else waits. */
export function findDecision(proposition: Proposition, decisions: Decisions): Decision {
  return decisions.get(proposition.id) ?? (proposition.certitude === "sur" ? { kind: "accepte", affectations: proposition.affectations } : { kind: "attente" });
}

export interface SommeMouvements {
  readonly nombre: number;
  readonly montant: Montant;
}

/** Signed sums that foot: acceptes + rejets + ignores + attente + deja + sansObjet = total. */
export interface TotauxRapprochement {
  readonly acceptes: SommeMouvements;
  readonly rejets: SommeMouvements;
  readonly ignores: SommeMouvements;
  readonly attente: SommeMouvements;
  readonly deja: SommeMouvements;
  readonly sansObjet: SommeMouvements;
  readonly total: SommeMouvements;
}

export function computeTotaux(propositions: readonly Proposition[], decisions: Decisions): TotauxRapprochement {
  const sommes: Record<keyof TotauxRapprochement, SommeMouvements> = { acceptes: NULLE, rejets: NULLE, ignores: NULLE, attente: NULLE, deja: NULLE, sansObjet: NULLE, total: NULLE };
  for (const proposition of propositions) {
    for (const rubrique of [findRubrique(proposition, decisions), "total"] as const) {
      const { nombre, montant: somme } = sommes[rubrique];
      sommes[rubrique] = { nombre: nombre + 1, montant: montant(somme + proposition.operation.montant) };
    }
  }
  return sommes;
}

const NULLE: SommeMouvements = { nombre: 0, montant: MONTANT_NUL };

function findRubrique(proposition: Proposition, decisions: Decisions): Exclude<keyof TotauxRapprochement, "total"> {
  if (proposition.certitude === "deja") return "deja";
  if (proposition.certitude === "sans-objet") return "sansObjet";
  const decision = findDecision(proposition, decisions);
  if (decision.kind === "ignore") return "ignores";
  if (decision.kind === "attente" || decision.affectations.length === 0) return "attente";
  return decision.affectations.some(({ kind }) => kind === "rejet") ? "rejets" : "acceptes";
}
