import { EcrituresMenu } from "../panels/ecritures/EcrituresMenu.tsx";
import { ReglementsPanel } from "../panels/reglements/ReglementsPanel.tsx";

/** Statements of the bank, and the entries that the accounts make of the money of the dossiers. */
export function Reglements() {
  return <ReglementsPanel Ecritures={EcrituresMenu} />;
}
