import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import type { Utilisateur } from "#shared/model/dossier.ts";
import { mergeBaremes } from "#shared/paquets/merge-paquets.ts";
import type { Baremes } from "#shared/regles/baremes.ts";
import type { Contexte as ContexteSuivi } from "#shared/suivi/contexte.ts";
import type { Portefeuille } from "../db/portefeuille.ts";

/** What every screen needs besides the facts: the day, the law, the place, the person, and where the facts are. */
export interface ContexteApplication extends ContexteSuivi {
  readonly utilisateur: Utilisateur | undefined;
  readonly portefeuille: Portefeuille;
  /** A past day is on screen: `aujourdhui` is that day and nothing can be saved. */
  readonly isPasse?: boolean;
}

const ContexteCourant = createContext<ContexteApplication | undefined>(undefined);

export function Contexte({ valeur, children }: { readonly valeur: ContexteApplication; readonly children: ReactNode }) {
  return <ContexteCourant value={valeur}>{children}</ContexteCourant>;
}

/** The law in force: shipped packs and accepted ones, merged again only when a pack is accepted or withdrawn. */
export function useBaremesEnVigueur({ subscribe, read }: Portefeuille, socle: Baremes): Baremes {
  const { paquets } = useSyncExternalStore(subscribe, read);
  return useMemo(() => mergeBaremes(socle, paquets), [socle, paquets]);
}

export function useContexte(): ContexteApplication {
  const contexte = useContext(ContexteCourant);
  if (contexte === undefined) throw new Error("Cet écran est rendu hors de l’application\u00A0: l’entourer de <Contexte>");
  return contexte;
}
