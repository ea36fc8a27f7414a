import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { EtatErreur } from "../components/PageEtats.tsx";

interface Props {
  readonly children: ReactNode;
  /** Another place is another chance: the error is forgotten when it changes. */
  readonly position: string;
}

interface Etat {
  readonly erreur?: Error | undefined;
}

/** A screen that breaks breaks alone: what is saved is saved, the rest of the window works. */
export class ErrorBoundary extends Component<Props, Etat> {
  override state: Etat = {};

  // eslint-disable-next-line maison/vocabulaire -- name imposed by React
  static getDerivedStateFromError(erreur: Error): Etat {
    return { erreur };
  }

  override componentDidUpdate({ position }: Props): void {
    if (position !== this.props.position && this.state.erreur !== undefined) this.setState({ erreur: undefined });
  }

  override render(): ReactNode {
    const { erreur } = this.state;
    if (erreur === undefined) return this.props.children;
    return (
      <EtatErreur
        titre="Cet écran s’est interrompu." detail={`Cause : ${erreur.message}`}
        garde="Ce qui est enregistré est dans le coffre, et les saisies en cours sont gardées."
        actions={<Button onClick={() => this.setState({ erreur: undefined })}>Réessayer</Button>}
      />
    );
  }
}
