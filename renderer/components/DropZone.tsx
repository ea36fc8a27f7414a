import { type ReactNode, useEffect, useRef, useState } from "react";
import { readDepot } from "./fichiers-deposes.ts";

interface Props {
  /** What a drop would do here: « Déposer pour ajouter 2 pièces ». Receives the number of files. */
  readonly describe: (nombre: number) => string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly isActive?: boolean | undefined;
  /** Receives only when no screen does. */
  readonly isFond?: boolean | undefined;
  readonly children?: ReactNode;
}

// Zones shown now, the last mounted receives: the window has one veil and one meaning at a time.
const zones: { readonly current: Props }[] = [];

/** Files dropped anywhere on the window while this is shown. */
export function DropZone(props: Props) {
  const courante = useRef(props);
  courante.current = props;
  const isActive = props.isActive !== false;
  const isFond = props.isFond === true;
  useEffect(() => {
    if (!isActive) return undefined;
    if (isFond) zones.unshift(courante);
    else zones.push(courante);
    return () => void zones.splice(zones.indexOf(courante), 1);
  }, [isActive, isFond]);
  return props.children;
}

/** Listens once for the window: shows what a drop would do, and never lets a file replace the page. */
export function DropVeil() {
  const [message, setMessage] = useState<string | undefined>(undefined);
  useEffect(() => {
    const show = (event: DragEvent) => {
      event.preventDefault();
      const nombre = event.dataTransfer?.items.length ?? 0;
      setMessage(zones.at(-1)?.current.describe(nombre) ?? "Rien à déposer sur cet écran");
    };
    const leave = (event: DragEvent) => (event.relatedTarget === null ? setMessage(undefined) : undefined);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setMessage(undefined);
      const zone = zones.at(-1);
      if (event.dataTransfer === null || zone === undefined) return;
      void readDepot(event.dataTransfer).then((files) => files.length > 0 && zone.current.onFiles(files));
    };
    const listeners = [["dragenter", show], ["dragover", show], ["dragleave", leave], ["drop", drop]] as const;
    for (const [nom, listener] of listeners) window.addEventListener(nom, listener);
    return () => {
      for (const [nom, listener] of listeners) window.removeEventListener(nom, listener);
    };
  }, []);
  return message === undefined ? undefined : <div className="depot" role="status"><p>{message}</p></div>;
}
