import { Button, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { unlockCoffre } from "../../bridge/bridge.ts";
import { type EtatCoffre, useAttente } from "../../hooks/use-coffre.ts";
import { Seuil } from "./Seuil.tsx";
import { VerrouSecours } from "./VerrouSecours.tsx";

interface Props {
  readonly etat: EtatCoffre;
  /** While a new passphrase is being chosen, the application waits. */
  readonly onRetenue: (isRetenue: boolean) => void;
}

/** The vault is locked: its passphrase, the system's keystore or its recovery code. */
export function Verrou({ etat, onRetenue }: Props) {
  const [isSecours, setSecours] = useState(false);
  if (isSecours) return <VerrouSecours attente={etat.attente} hasPhrase={etat.moyens.phrase} onRetenue={onRetenue} onRetour={() => setSecours(false)} />;
  return (
    <Seuil titre="Coffre verrouillé">
      {etat.moyens.phrase ? <FormulairePhrase attente={etat.attente} /> : <p>Ce coffre s’ouvre par le trousseau de votre session.</p>}
      {etat.moyens.trousseau && <OuvertureTrousseau isPrincipale={!etat.moyens.phrase} />}
      <p className="ink3">
        {etat.moyens.phrase ? "Phrase oubliée\u00A0? " : "Le trousseau ne répond plus\u00A0? "}
        <button type="button" className="lien" onClick={() => setSecours(true)}>Ouvrir avec le code de secours</button>
      </p>
    </Seuil>
  );
}

function FormulairePhrase({ attente }: { readonly attente: number }) {
  const [phrase, setPhrase] = useState("");
  const [refus, setRefus] = useState<string>();
  const [isEnCours, setEnCours] = useState(false);
  const { secondes, start } = useAttente(attente);
  const open = async () => {
    setEnCours(true);
    const reponse = await unlockCoffre({ moyen: "phrase", phrase });
    setEnCours(false);
    if (!reponse.ok) return setRefus(reponse.detail);
    if (reponse.value.isOuvert) return undefined;
    setPhrase("");
    start(reponse.value.attente);
    return setRefus("Cette phrase n’ouvre pas le coffre.");
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (phrase !== "" && secondes === 0) void open(); }}>
      <PasswordInput
        label="Phrase secrète" value={phrase} onChange={({ currentTarget }) => { setPhrase(currentTarget.value); setRefus(undefined); }} error={refus} disabled={isEnCours}
        autoFocus autoComplete="current-password" visibilityToggleButtonProps={{ "aria-label": "Montrer ou cacher la phrase" }}
      />
      <div className="coffre-actions">
        <Button type="submit" variant="filled" loading={isEnCours} disabled={phrase === "" || secondes > 0}>Ouvrir</Button>
        {secondes > 0 && <span className="ink3" role="status">Nouvel essai dans {secondes} s.</span>}
      </div>
    </form>
  );
}

/** The keystore may have changed or be closed: the button says so and the code remains. */
function OuvertureTrousseau({ isPrincipale }: { readonly isPrincipale: boolean }) {
  const [isRefuse, setRefuse] = useState(false);
  const open = async () => {
    const reponse = await unlockCoffre({ moyen: "trousseau" });
    setRefuse(!reponse.ok || !reponse.value.isOuvert);
  };
  return (
    <div>
      <Button variant={isPrincipale ? "filled" : "default"} onClick={() => void open()}>Ouvrir avec ma session</Button>
      {isRefuse && <p className="st late" role="alert">Le trousseau du système n’a pas rendu la clé. Utilisez le code de secours.</p>}
    </div>
  );
}
