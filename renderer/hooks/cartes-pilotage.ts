import type { ComponentType } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import type { ReglagesPilotage } from "#shared/suivi/pilotage/reglages.ts";
import type { Choix, Tableau } from "#shared/suivi/pilotage/tableau.ts";

/** What a card of the figures is given. */
export interface CarteProps {
  readonly tableau: Tableau;
  readonly reglages: ReglagesPilotage;
  readonly aujourdhui: Jour;
  /** Name of what figures hold by identifier: an étude, an entity. */
  readonly findNom: (id: string) => string;
  /** Opens the dossiers behind a figure. */
  readonly onOpen: (choix: Choix, titre: string) => void;
  readonly onImage: (image: { readonly octets: Uint8Array<ArrayBuffer> }, nom: string) => void;
}

/** One card of the first page. */
export interface Carte {
  readonly id: string;
  readonly titre: string;
  readonly Composant: ComponentType<CarteProps>;
}
