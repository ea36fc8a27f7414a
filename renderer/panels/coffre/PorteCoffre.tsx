import { Button } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import { useCoffre } from "../../hooks/use-coffre.ts";
import { AssistantCoffre } from "./AssistantCoffre.tsx";
import { SecoursAConfirmer } from "./SecoursAConfirmer.tsx";
import { Seuil } from "./Seuil.tsx";
import { Verrou } from "./Verrou.tsx";

/** The application is behind this door: it is made only once the vault is open. */
export function PorteCoffre({ children }: { readonly children: ReactNode }) {
  const { etat, echec, refresh } = useCoffre();
  const [isRetenue, setRetenue] = useState(false);
  const [isRemis, setRemis] = useState(false);
  // Whoever is choosing a passphrase keeps the screen that they opened the vault with.
  const montre = useRef(etat);
  if (!isRetenue) montre.current = etat;
  const vu = montre.current;
  if (echec !== undefined) return <Panne detail={echec} onRetry={() => void refresh()} />;
  switch (vu?.etat) {
    case undefined:
      return <main className="seuil" aria-busy="true" aria-label="Ouverture du coffre" />;
    case "absent":
      return <AssistantCoffre etat={vu} />;
    case "verrouille":
      return <Verrou etat={vu} onRetenue={setRetenue} />;
    case "endommage":
      return <Panne detail={vu.motif ?? ""} onRetry={() => void refresh()} />;
    case "ouvert":
      return vu.isSecoursConfirme || isRemis ? children : <SecoursAConfirmer hasPhrase={vu.moyens.phrase} onPlusTard={() => setRemis(true)} />;
  }
}

function Panne({ detail, onRetry }: { readonly detail: string; readonly onRetry: () => void }) {
  return (
    <Seuil titre="Le coffre ne s’ouvre pas">
      <p role="alert">{detail}</p>
      <div className="coffre-actions"><Button onClick={onRetry}>Réessayer</Button></div>
    </Seuil>
  );
}
