import { formatJour } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { minMontant, type Montant } from "#shared/kernel/montant.ts";
import { parseTaux } from "#shared/kernel/parse-taux.ts";
import type { Dividende } from "#shared/model/dossier.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { splitTva } from "#shared/suivi/tva-dossier.ts";

/** What a person records in collective proceedings beside an event: a dividend announced, its payment, a loss. */
export type OperationCollective =
  | { readonly kind: "dividende" }
  | { readonly kind: "recu"; readonly dividende: Dividende; readonly reste: Montant }
  /** `principal`: the part of what is lost that bears the tax. */
  | { readonly kind: "perte"; readonly du: Montant; readonly principal: Montant };

export interface FormeCollective {
  readonly date?: Jour | undefined;
  readonly montant?: Montant | undefined;
  readonly detail: string;
  /** Rate of the tax taken back, in per cent; empty: none. */
  readonly taux: string;
}

export function createForme(operation: OperationCollective, aujourdhui: Jour): FormeCollective {
  const montant = operation.kind === "recu" ? operation.reste : operation.kind === "perte" ? operation.du : undefined;
  return { date: operation.kind === "dividende" ? undefined : aujourdhui, montant, detail: "", taux: "" };
}

/** Why it cannot be recorded, in French; `""` while something is not typed yet; `undefined`: it can. */
export function findRefus(operation: OperationCollective, { date, montant, detail, taux }: FormeCollective, aujourdhui: Jour): string | undefined {
  if (date === undefined || montant === undefined || montant === 0) return "";
  if (montant < 0) return "Un montant ne peut pas être négatif.";
  if (operation.kind !== "dividende" && date > aujourdhui) return `Le ${formatJour(date)} n’est pas encore venu.`;
  if (operation.kind === "recu" && montant > operation.reste) return "C’est plus que ce dividende\u00A0: notez le surplus comme un autre règlement.";
  if (operation.kind !== "perte") return undefined;
  if (montant > operation.du) return "On ne passe pas en perte plus que ce qui reste dû.";
  if (taux.trim() !== "" && parseTaux(taux) === undefined) return "Taux non reconnu\u00A0: essayez 20 ou 5,5.";
  return detail.trim() === "" ? "" : undefined;
}

/** Tax of the principal lost; `undefined`: none is taken back. */
export function findTva(operation: OperationCollective, { montant, taux }: FormeCollective): Montant | undefined {
  const lu = parseTaux(taux);
  if (operation.kind !== "perte" || montant === undefined || taux.trim() === "" || lu === undefined || lu === 0) return undefined;
  return splitTva(minMontant(montant, operation.principal), lu).montantTva;
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
    case "perte": return { sujet, type: "perte", dateFait: date, remplace: [], contenu: { perteId: id, montant, tva: findTva(operation, forme), motif: detail ?? "" } };
  }
}
