import { Alert, Button, Radio } from "@mantine/core";
import { useState } from "react";
import { CodeSecours } from "../../components/CodeSecours.tsx";
import { isPhrasePrete, PhraseField } from "../../components/PhraseField.tsx";
import { confirmSecours, createCoffre } from "../../bridge/bridge.ts";
import type { EtatCoffre } from "../../hooks/use-coffre.ts";
import { enterDecouverte } from "../../hooks/use-decouverte.ts";
import { Seuil } from "./Seuil.tsx";

/** First start: how the vault opens, its passphrase, its recovery code. Nothing is written before the second step is over. */
export function AssistantCoffre({ etat }: { readonly etat: EtatCoffre }) {
  const [code, setCode] = useState<string>();
  if (code !== undefined) {
    return (
      <Seuil titre="Notez votre code de secours" etape={2}>
        <CodeSecours code={code} onNote={() => void confirmSecours()} />
      </Seuil>
    );
  }
  return (
    <Seuil titre="Protégeons vos dossiers" etape={1}>
      <p>Tout ce que vous écrirez ici restera sur cet ordinateur, dans un coffre chiffré : sans sa clé, personne ne le lit, pas même avec le disque entre les mains. Rien n’est envoyé ailleurs, et personne ne peut retrouver une clé perdue à votre place.</p>
      {etat.isEnClair && <Alert variant="default">Des dossiers d’une version précédente sont sur ce poste, en clair. Ils seront scellés dans ce coffre, relus un par un, puis seulement retirés.</Alert>}
      <Choix etat={etat} onCree={setCode} />
      <div className="coffre-actions">
        <Button variant="subtle" onClick={() => void enterDecouverte()}>Découvrir avec un portefeuille fictif</Button>
        <span className="ink3">300 dossiers inventés, en mémoire : rien n’est créé sur ce poste.</span>
      </div>
    </Seuil>
  );
}

type Moyen = "phrase" | "les-deux" | "trousseau";

function Choix({ etat, onCree }: { readonly etat: EtatCoffre; readonly onCree: (code: string) => void }) {
  const [moyen, setMoyen] = useState<Moyen>("phrase");
  const [phrase, setPhrase] = useState("");
  const [confirmation, setConfirmation] = useState("");
  const [isEnCours, setEnCours] = useState(false);
  const [refus, setRefus] = useState<string>();
  const isPret = moyen === "trousseau" || isPhrasePrete(phrase, confirmation);
  const create = async () => {
    setEnCours(true);
    const reponse = await createCoffre({ isTrousseau: moyen !== "phrase", ...(moyen === "trousseau" ? {} : { phrase }) });
    setEnCours(false);
    if (reponse.ok) onCree(reponse.value.code);
    else setRefus(reponse.detail);
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (isPret) void create(); }}>
      <ChoixMoyen etat={etat} moyen={moyen} onChoix={setMoyen} />
      {moyen !== "trousseau" && <PhraseField phrase={phrase} confirmation={confirmation} onPhrase={setPhrase} onConfirmation={setConfirmation} />}
      {refus !== undefined && <p className="st late" role="alert">{refus}</p>}
      <div className="coffre-actions">
        <Button type="submit" variant="filled" disabled={!isPret} loading={isEnCours}>Créer le coffre</Button>
        {isEnCours && <span className="ink3" role="status">{etat.isEnClair ? "Scellement et relecture de vos dossiers…" : "Fabrication des clés…"}</span>}
      </div>
    </form>
  );
}

/** What the system's keystore changes; without one, there is nothing to choose. */
function ChoixMoyen({ etat: { trousseau }, moyen, onChoix }: { readonly etat: EtatCoffre; readonly moyen: Moyen; readonly onChoix: (moyen: Moyen) => void }) {
  if (trousseau !== "disponible") {
    return <p className="ink3">Ce système n’offre pas de trousseau sûr à Exigible : une phrase secrète ouvrira le coffre à chaque démarrage.</p>;
  }
  return (
    <Radio.Group label="Comment le coffre s’ouvrira" value={moyen} onChange={(choisi) => onChoix(toMoyen(choisi))}>
      <div className="coffre-choix">
        <Radio value="phrase" label="Par une phrase secrète, à chaque démarrage" description="Conseillé : il faut vous, pas seulement votre ordinateur allumé." />
        <Radio value="les-deux" label="Par ma session au démarrage, par la phrase après un verrouillage" description="Le système garde une clé et la rend tant que votre session est ouverte." />
        <Radio value="trousseau" label="Par ma session seulement" description="Rien à taper, mais qui ouvre votre session ouvre le coffre. Le code de secours reste la seule autre clé." />
      </div>
    </Radio.Group>
  );
}

function toMoyen(choisi: string): Moyen {
  return choisi === "les-deux" || choisi === "trousseau" ? choisi : "phrase";
}
