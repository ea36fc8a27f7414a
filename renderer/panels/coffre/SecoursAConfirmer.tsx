import { Button } from "@mantine/core";
import { useState } from "react";
import { confirmSecours } from "../../bridge/bridge.ts";
import { CodeSecours } from "../../components/CodeSecours.tsx";
import { NouveauCode } from "../../components/NouveauCode.tsx";
import { Seuil } from "./Seuil.tsx";

/** The application was closed before the recovery code was noted: it cannot be shown again, so another one is made. */
export function SecoursAConfirmer({ hasPhrase, onPlusTard }: { readonly hasPhrase: boolean; readonly onPlusTard: () => void }) {
  const [code, setCode] = useState<string>();
  if (code !== undefined) {
    return (
      <Seuil titre="Notez votre code de secours">
        <CodeSecours code={code} onNote={() => void confirmSecours()} />
      </Seuil>
    );
  }
  return (
    <Seuil titre="Votre code de secours n’a pas été noté">
      <p>Sans lui, une phrase oubliée ou un poste remplacé fermerait le coffre pour toujours. Un nouveau code remplacera celui qui n’a pas été confirmé.</p>
      <NouveauCode hasPhrase={hasPhrase} onCode={setCode} />
      <div className="coffre-actions"><Button variant="subtle" onClick={onPlusTard}>Plus tard</Button></div>
    </Seuil>
  );
}
