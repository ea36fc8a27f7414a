import { lazy, Suspense } from "react";
import { usePose } from "../hooks/use-pose.ts";
import { JourneePanel } from "../panels/journee/JourneePanel.tsx";
import type { PropsActions } from "../panels/journee/use-actions.ts";

// The first screen of the morning does not wait for what is done to several lines, nor for what is under them.
const ActionsSelection = lazy(async () => ({ default: (await import("../panels/dossiers-actions/ActionsSelection.tsx")).ActionsSelection }));
const ListesDues = lazy(async () => ({ default: (await import("../panels/tableau-listes/ListesDues.tsx")).ListesDues }));

/** « Ma journée » with the actions of the list on the dossiers of several lines, and the lists to write again: panels are strangers to one another, the application brings them together. */
export function Journee() {
  return <JourneePanel Actions={Actions} Rappels={Rappels} />;
}

function Actions(props: PropsActions) {
  return <Suspense><ActionsSelection {...props} courante={undefined} /></Suspense>;
}

function Rappels() {
  const isPose = usePose();
  return isPose ? <Suspense><ListesDues /></Suspense> : undefined;
}
