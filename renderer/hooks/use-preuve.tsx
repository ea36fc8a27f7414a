import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import type { Justification } from "#shared/kernel/resultat.ts";

/** A figure whose reasons are on screen. */
export interface Preuve {
  /** Which figure: the same identifier closes it. */
  readonly id: string;
  readonly titre: string;
  /** The figure as it is printed. */
  readonly valeur: string;
  readonly justification: Justification;
}

interface Preuves {
  readonly preuve: Preuve | undefined;
  /** Opens, or closes when it is already the one shown. */
  readonly toggle: (preuve: Preuve) => void;
  readonly close: () => void;
  readonly print: () => void;
}

const PreuveCourante = createContext<Preuves | undefined>(undefined);

export function PreuveProvider({ children, onPrint }: { readonly children: ReactNode; readonly onPrint: () => void }) {
  const [preuve, setPreuve] = useState<Preuve | undefined>(undefined);
  const toggle = useCallback((suivante: Preuve) => setPreuve((ancienne) => (ancienne?.id === suivante.id ? undefined : suivante)), []);
  const close = useCallback(() => setPreuve(undefined), []);
  const valeur = useMemo(() => ({ preuve, toggle, close, print: onPrint }), [preuve, toggle, close, onPrint]);
  return <PreuveCourante value={valeur}>{children}</PreuveCourante>;
}

export function usePreuve(): Preuves {
  const preuves = useContext(PreuveCourante);
  if (preuves === undefined) throw new Error("Un chiffre prouvé est rendu hors de <PreuveProvider>");
  return preuves;
}
