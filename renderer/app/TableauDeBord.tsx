import { TableauPanel } from "../panels/tableau/TableauPanel.tsx";
import { CARTES } from "../panels/tableau-cartes/cartes.ts";
import { RapportDialog } from "../panels/tableau-rapport/RapportDialog.tsx";

/** The figures with their cards and the report of a month: panels are strangers to one another, the application brings them together. */
export function TableauDeBord() {
  return <TableauPanel cartes={CARTES} Rapport={RapportDialog} />;
}
