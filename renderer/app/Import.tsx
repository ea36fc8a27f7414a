import { ImportPanel } from "../panels/import/ImportPanel.tsx";
import { ColonnesStep } from "../panels/import-colonnes/ColonnesStep.tsx";
import { PropositionsStep } from "../panels/import-propositions/PropositionsStep.tsx";

/** The import with the review of what is not accounts and the question of the columns: panels are strangers to one another, the application brings them together. */
export function Import() {
  return <ImportPanel Revue={PropositionsStep} Colonnes={ColonnesStep} />;
}
