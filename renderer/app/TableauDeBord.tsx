import { TableauPanel } from "../panels/tableau/TableauPanel.tsx";
import { CARTES } from "../panels/tableau-cartes/cartes.ts";
import { ListesBande } from "../panels/tableau-listes/ListesBande.tsx";
import { RapportDialog } from "../panels/tableau-rapport/RapportDialog.tsx";

/** The figures with their cards and the report of a month: panels are strangers to one another, the application brings them together. */
export function TableauDeBord() {
  return <TableauPanel cartes={CARTES} Listes={ListesBande} Rapport={RapportDialog} />;
}
