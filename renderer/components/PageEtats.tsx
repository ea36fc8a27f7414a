import { Button, Progress } from "@mantine/core";
import { IconAlertTriangle, IconPlayerPause } from "@tabler/icons-react";
import type { ReactNode } from "react";

interface PropsVide {
  readonly titre: string;
  readonly children?: ReactNode;
  /** Buttons: what to do next. */
  readonly actions?: ReactNode;
}

/** Nothing here: one sentence, one button. */
export function EmptyState({ titre, children, actions }: PropsVide) {
  return (
    <section className="etat-page">
      <h2 className="t16">{titre}</h2>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className="actions">{actions}</div>}
    </section>
  );
}

/** What happened, what is kept, what to do. */
export function EtatErreur({ titre, detail, garde, actions }: { readonly titre: string; readonly detail: string; readonly garde?: string | undefined; readonly actions?: ReactNode }) {
  return (
    <section className="etat-page erreur" role="alert">
      <h2 className="ink med st"><IconAlertTriangle className="late" size={16} stroke={1.75} aria-hidden="true" />{titre}</h2>
      <p>{detail}</p>
      {garde !== undefined && <p className="ink3">{garde}</p>}
      {actions !== undefined && <div className="actions">{actions}</div>}
    </section>
  );
}

interface PropsTravail {
  readonly titre: string;
  /** « 1 840 sur 4 812 ». */
  readonly avancement?: string | undefined;
  /** From 0 to 1; absent: unknown. */
  readonly part?: number | undefined;
  readonly detail?: string | undefined;
  readonly onInterrupt?: (() => void) | undefined;
}

/** A long work: how far it is, and the way to stop it. */
export function Travail({ titre, avancement, part, detail, onInterrupt }: PropsTravail) {
  return (
    <section className="travail" aria-live="polite">
      <p><b className="med">{titre}</b> {avancement !== undefined && <span className="ink3 tn">{avancement}</span>}</p>
      <Progress value={part === undefined ? 100 : part * 100} animated={part === undefined} aria-label={titre} my={4} />
      {detail !== undefined && <p className="ink3">{detail}</p>}
      {onInterrupt !== undefined && <Button size="xs" mt={8} leftSection={<IconPlayerPause size={16} stroke={1.75} />} onClick={onInterrupt}>Interrompre</Button>}
    </section>
  );
}

/** A page whose figures are on their way. */
export function Chargement({ titre = "Lecture du coffre" }: { readonly titre?: string }) {
  return (
    <div className="etat-page"><Travail titre={titre} /></div>
  );
}
