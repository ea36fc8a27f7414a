import { ReglagesPanel } from "../panels/reglages/ReglagesPanel.tsx";
import { ClassementSection } from "../panels/reglages-classement/ClassementSection.tsx";

/** Settings with what the company adds to its dossiers: panels are strangers to one another, the application brings them together. */
export function Reglages() {
  return <ReglagesPanel Classement={ClassementSection} />;
}
