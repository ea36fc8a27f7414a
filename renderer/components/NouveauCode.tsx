import { Button } from "@mantine/core";
import { useState } from "react";
import { renewSecours } from "../bridge/bridge.ts";
import { PreuveField } from "./PreuveField.tsx";

/** Makes another recovery code; the former one opens nothing from then on. */
export function NouveauCode({ hasPhrase, onCode }: { readonly hasPhrase: boolean; readonly onCode: (code: string) => void }) {
  const [phrase, setPhrase] = useState("");
  const [refus, setRefus] = useState<string>();
  const renew = async () => {
    const reponse = await renewSecours(hasPhrase ? { preuve: { moyen: "phrase", phrase } } : {});
    if (!reponse.ok) return setRefus(reponse.detail);
    const { isAccepte, code } = reponse.value;
    return isAccepte && code !== undefined ? onCode(code) : setRefus(formatRefusPreuve(reponse.value.attente));
  };
  return (
    <form className="coffre-lignes" onSubmit={(event) => { event.preventDefault(); void renew(); }}>
      {hasPhrase && <PreuveField phrase={phrase} onPhrase={(saisie) => { setPhrase(saisie); setRefus(undefined); }} refus={refus} />}
      {!hasPhrase && refus !== undefined && <p className="st late" role="alert">{refus}</p>}
      <div className="coffre-actions"><Button type="submit" variant="filled" disabled={hasPhrase && phrase === ""}>Faire un nouveau code</Button></div>
    </form>
  );
}

export function formatRefusPreuve(attente: number): string {
  return attente > 0 ? `Cette phrase n’ouvre pas le coffre. Nouvel essai dans ${Math.ceil(attente / 1000)} s.` : "Cette phrase n’ouvre pas le coffre.";
}
