import { type ComponentType, lazy, useEffect, useState } from "react";

/** A component in a file of its own, loaded when it is first shown or ahead of it. */
export interface Differe<P> {
  /** To be shown within a Suspense, whose fallback is not shown once it is loaded: `lazy` alone would show it for an instant. */
  readonly Composant: ComponentType<P>;
  /** Loads it ahead. What cannot be loaded is asked for again when it is shown. */
  readonly preload: () => Promise<void>;
}

export function createDiffere<P extends object>(load: () => Promise<ComponentType<P>>): Differe<P> {
  let charge: ComponentType<P> | undefined;
  let lecture: Promise<ComponentType<P>> | undefined;
  const start = async (): Promise<ComponentType<P>> => {
    try {
      charge = await load();
      return charge;
    } finally {
      lecture = undefined;
    }
  };
  const read = async (): Promise<ComponentType<P>> => charge ?? (lecture ??= start());
  const Attendu = lazy(async () => ({ default: await read() }));
  const Composant = (props: P) => {
    // Chosen once for each showing: another component would lose what is typed in the first.
    const [Montre] = useState((): ComponentType<P> => charge ?? Attendu);
    return <Montre {...props} />;
  };
  return { Composant, preload: () => read().then(() => undefined, () => undefined) };
}

/** Milliseconds left to what is on screen before what may be asked for next. */
const DELAI = 1200;

/** What may be asked for on this screen: loaded once the screen stands, it is there before one asks. */
export function usePreload({ preload }: Pick<Differe<never>, "preload">): void {
  useEffect(() => {
    const attente = setTimeout(() => void preload(), DELAI);
    return () => clearTimeout(attente);
  }, [preload]);
}
