import { Button } from "@mantine/core";
import { useState } from "react";
import { parseCodeSecours } from "#shared/kernel/code-secours.ts";
import { changePhrase, unlockCoffre } from "../../bridge/bridge.ts";
import { CodeField } from "../../components/CodeField.tsx";
import { isPhrasePrete, PhraseField } from "../../components/PhraseField.tsx";
import { useAttente } from "../../hooks/use-coffre.ts";
import { Seuil } from "./Seuil.tsx";

interface Props {
  readonly attente: number;
  /** The vault has a passphrase, which a new one will replace. */
  readonly hasPhrase: boolean;
  readonly onRetenue: (isRetenue: boolean) => void;
  readonly onRetour: () => void;
}

/** The recovery code opens; a new passphrase is then chosen. */
export function VerrouSecours({ attente, hasPhrase, onRetenue, onRetour }: Props) {
  const [code, setCode] = useState<string>();
  if (code !== undefined) return <NouvellePhrase code={code} onFin={() => onRetenue(false)} />;
  return (
    <Seuil titre="Ouvrir avec le code de secours">
      <FormulaireCode attente={attente} onRetour={onRetour} onRetenue={onRetenue} onOuvert={(juste) => (hasPhrase ? setCode(juste) : onRetenue(false))} />
    </Seuil>
  );
}

interface PropsCode extends Pick<Props, "attente" | "onRetour" | "onRetenue"> {
  readonly onOuvert: (code: string) => void;
}

function FormulaireCode({ attente, onRetour, onRetenue, onOuvert }: PropsCode) {
  const [saisie, setSaisie] = useState("");
  const [refus, setRefus] = useState<string>();
  const [isEnCours, setEnCours] = useState(false);
  const { secondes, start } = useAttente(attente);
  const lu = parseCodeSecours(saisie);
  const open = async (code: string) => {
    setEnCours(true);
    // The signal that the vault is open comes before the answer: the new passphrase is chosen first.
    onRetenue(true);
    const reponse = await unlockCoffre({ moyen: "secours", code });
    setEnCours(false);
    if (reponse.ok && reponse.value.isOuvert) return onOuvert(code);
    onRetenue(false);
    if (!reponse.ok) return setRefus(reponse.detail);
    start(reponse.value.attente);
    return setRefus("Ce code n’ouvre pas ce coffre\u00A0: est-ce bien la dernière feuille imprimée\u00A0?");
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (lu.kind === "lu" && secondes === 0) void open(lu.code); }}>
      <CodeField valeur={saisie} onChange={(valeur) => { setSaisie(valeur); setRefus(undefined); }} isFocus />
      {refus !== undefined && <p className="st late" role="alert">{refus}</p>}
      <div className="coffre-actions">
        <Button type="submit" variant="filled" loading={isEnCours} disabled={lu.kind !== "lu" || secondes > 0}>Ouvrir</Button>
        <Button variant="subtle" onClick={onRetour}>Retour</Button>
        {secondes > 0 && <span className="ink3" role="status">Nouvel essai dans {secondes} s.</span>}
      </div>
    </form>
  );
}

function NouvellePhrase({ code, onFin }: { readonly code: string; readonly onFin: () => void }) {
  const [phrase, setPhrase] = useState("");
  const [confirmation, setConfirmation] = useState("");
  const [refus, setRefus] = useState<string>();
  const change = async () => {
    const reponse = await changePhrase({ preuve: { moyen: "secours", code }, phrase });
    if (reponse.ok && reponse.value.isAccepte) return onFin();
    return setRefus(reponse.ok ? "Le code n’a pas été reconnu une seconde fois\u00A0: gardez l’ancienne phrase et recommencez depuis les réglages." : reponse.detail);
  };
  return (
    <Seuil titre="Choisissez une nouvelle phrase secrète">
      <p>Le coffre est ouvert. L’ancienne phrase n’ouvrira plus rien ; le code de secours reste le même.</p>
      <form onSubmit={(event) => { event.preventDefault(); if (isPhrasePrete(phrase, confirmation)) void change(); }}>
        <PhraseField phrase={phrase} confirmation={confirmation} onPhrase={setPhrase} onConfirmation={setConfirmation} label="Nouvelle phrase secrète" />
        {refus !== undefined && <p className="st late" role="alert">{refus}</p>}
        <div className="coffre-actions">
          <Button type="submit" variant="filled" disabled={!isPhrasePrete(phrase, confirmation)}>Enregistrer la phrase</Button>
          <Button variant="subtle" onClick={onFin}>Plus tard</Button>
        </div>
      </form>
    </Seuil>
  );
}
