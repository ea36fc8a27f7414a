import { openRoute } from "../../app/routes.ts";
import { chooseLot } from "../../hooks/lot-actes.ts";

/** Hands dossiers over to the batch of acts. */
export function openLot(ids: readonly string[]): void {
  chooseLot(ids);
  openRoute({ panneau: "documents", vue: "lot" });
}
