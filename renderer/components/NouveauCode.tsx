import { Button } from "@mantine/core";
import { useState } from "react";
import { useSerrure } from "../hooks/use-serrure.ts";
import { PreuveField } from "./PreuveField.tsx";
import "./coffre.css";

/** Makes another recovery code; the former one opens nothing from then on. */
export function NouveauCode({ hasPhrase, onCode }: { readonly hasPhrase: boolean; readonly onCode: (code: string) => void }) {
  const { renewSecours } = useSerrure();
  const [phrase, setPhrase] = useState("");
  const [refus, setRefus] = useState<string>();
  const renew = async () => {
    const issue = await renewSecours(hasPhrase ? phrase : undefined);
    if (issue.kind === "refus") setRefus(issue.detail);
    else if (issue.code !== undefined) onCode(issue.code);
  };
  return (
    <form className="coffre-lignes" onSubmit={(event) => { event.preventDefault(); void renew(); }}>
      {hasPhrase && <PreuveField phrase={phrase} onPhrase={(saisie) => { setPhrase(saisie); setRefus(undefined); }} refus={refus} />}
      {!hasPhrase && refus !== undefined && <p className="st late" role="alert">{refus}</p>}
      <div className="coffre-actions"><Button type="submit" variant="filled" disabled={hasPhrase && phrase === ""}>Faire un nouveau code</Button></div>
    </form>
  );
}
