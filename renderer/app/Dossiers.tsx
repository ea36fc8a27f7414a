import { DossiersPanel } from "../panels/dossiers/DossiersPanel.tsx";
import { ActionsSelection } from "../panels/dossiers-actions/ActionsSelection.tsx";
import { ExportMenu } from "../panels/dossiers-actions/ExportMenu.tsx";
import { VuesBar } from "../panels/dossiers-vues/VuesBar.tsx";

const PARTIES = { Vues: VuesBar, Actions: ActionsSelection, Export: ExportMenu };

/** The list with its views, its actions and its export: panels are strangers to one another, the application brings them together. */
export function Dossiers() {
  return <DossiersPanel parties={PARTIES} />;
}
