import { Button } from "@mantine/core";
import { useState } from "react";
import { useSerrure } from "../hooks/use-serrure.ts";
import { isPhrasePrete, PhraseField } from "./PhraseField.tsx";
import { PreuveField } from "./PreuveField.tsx";

interface Props {
  readonly hasPhrase: boolean;
  readonly onFin: () => void;
  readonly onAbandon: () => void;
}

/** Another passphrase; the former one opens nothing from then on. */
export function ChangePhrase({ hasPhrase, onFin, onAbandon }: Props) {
  const { changePhrase } = useSerrure();
  const [actuelle, setActuelle] = useState("");
  const [phrase, setPhrase] = useState("");
  const [confirmation, setConfirmation] = useState("");
  const [refus, setRefus] = useState<string>();
  const isPrete = isPhrasePrete(phrase, confirmation) && (!hasPhrase || actuelle !== "");
  const change = async () => {
    const issue = await changePhrase(hasPhrase ? actuelle : undefined, phrase);
    if (issue.kind === "refus") setRefus(issue.detail);
    else onFin();
  };
  return (
    <form className="coffre-lignes" onSubmit={(event) => { event.preventDefault(); if (isPrete) void change(); }}>
      {hasPhrase && <PreuveField phrase={actuelle} onPhrase={(saisie) => { setActuelle(saisie); setRefus(undefined); }} refus={refus} />}
      <PhraseField phrase={phrase} confirmation={confirmation} onPhrase={setPhrase} onConfirmation={setConfirmation} label="Nouvelle phrase secrète" />
      {!hasPhrase && refus !== undefined && <p className="st late" role="alert">{refus}</p>}
      <div className="coffre-actions">
        <Button type="submit" variant="filled" disabled={!isPrete}>Enregistrer la phrase</Button>
        <Button variant="subtle" onClick={onAbandon}>Annuler</Button>
      </div>
    </form>
  );
}
