import { formatJour } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { Montant } from "#shared/kernel/montant.ts";
import type { Dividende } from "#shared/model/dossier.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";

/** What a person records in collective proceedings beside an event: a dividend announced, its payment. */
export type OperationCollective =
  | { readonly kind: "dividende" }
  | { readonly kind: "recu"; readonly dividende: Dividende; readonly reste: Montant };

export interface FormeCollective {
  readonly date?: Jour | undefined;
  readonly montant?: Montant | undefined;
  readonly detail: string;
}

export function createForme(operation: OperationCollective, aujourdhui: Jour): FormeCollective {
  return operation.kind === "recu" ? { date: aujourdhui, montant: operation.reste, detail: "" } : { detail: "" };
}

/** Why it cannot be recorded, in French; `""` while something is not typed yet; `undefined`: it can. */
export function findRefus(operation: OperationCollective, { date, montant }: FormeCollective, aujourdhui: Jour): string | undefined {
  if (date === undefined || montant === undefined || montant === 0) return "";
  if (montant < 0) return "Un montant ne peut pas être négatif.";
  if (operation.kind !== "dividende" && date > aujourdhui) return `Le ${formatJour(date)} n’est pas encore venu.`;
  if (operation.kind === "recu" && montant > operation.reste) return "C’est plus que ce dividende\u00A0: notez le surplus comme un autre règlement.";
  return undefined;
}

/** The fact of an operation that nothing refuses; `undefined` otherwise. */
export function createOperation(dossierId: string, operation: OperationCollective, forme: FormeCollective, id: string, aujourdhui: Jour): FaitBrouillon | undefined {
  const { date, montant } = forme;
  if (date === undefined || montant === undefined || findRefus(operation, forme, aujourdhui) !== undefined) return undefined;
  const detail = forme.detail.trim() === "" ? undefined : forme.detail.trim();
  const sujet = createSujetId("dossier", dossierId);
  switch (operation.kind) {
    case "dividende": return { sujet, type: "dividende", dateFait: aujourdhui, remplace: [], contenu: { dividendeId: id, montant, pourLe: date, detail } };
    case "recu": return { sujet, type: "reglement", dateFait: date, remplace: [], contenu: { reglementId: id, montant, libelle: detail ?? `Dividende du ${formatJour(operation.dividende.pourLe)}`, dividendeId: operation.dividende.dividendeId } };
  }
}
