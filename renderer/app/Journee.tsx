import { lazy, Suspense } from "react";
import { JourneePanel } from "../panels/journee/JourneePanel.tsx";
import type { PropsActions } from "../panels/journee/use-actions.ts";

// The first screen of the morning does not wait for what is done to several lines.
const ActionsSelection = lazy(async () => ({ default: (await import("../panels/dossiers-actions/ActionsSelection.tsx")).ActionsSelection }));

/** « Ma journée » with the actions of the list on the dossiers of several lines: panels are strangers to one another, the application brings them together. */
export function Journee() {
  return <JourneePanel Actions={Actions} />;
}

function Actions(props: PropsActions) {
  return <Suspense><ActionsSelection {...props} courante={undefined} /></Suspense>;
}
