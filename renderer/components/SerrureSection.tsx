import { Button, Select, Switch } from "@mantine/core";
import { useState } from "react";
import { VEILLES } from "#shared/kernel/veille.ts";
import type { EtatCoffre } from "../hooks/use-coffre.ts";
import { formatJourDe } from "../hooks/format-instant.ts";
import { useSerrure } from "../hooks/use-serrure.ts";
import { ChangePhrase } from "./ChangePhrase.tsx";
import { CodeSecours } from "./CodeSecours.tsx";
import { NouveauCode } from "./NouveauCode.tsx";
import { Section } from "./Page.tsx";
import { PreuveField } from "./PreuveField.tsx";
import "./coffre.css";

type Travail = "phrase" | "code" | "trousseau";

/** How the vault opens, and what changes it. */
export function SerrureSection({ etat, onChange }: { readonly etat: EtatCoffre; readonly onChange: () => void }) {
  const [travail, setTravail] = useState<Travail>();
  const [code, setCode] = useState<string>();
  const { confirmSecours, lock, writeVeille } = useSerrure();
  const hasPhrase = etat.moyens.phrase;
  const finish = () => {
    setTravail(undefined);
    onChange();
  };
  if (code !== undefined) {
    return <Section titre="Code de secours"><CodeSecours code={code} onNote={() => void confirmSecours().then(() => { setCode(undefined); finish(); })} /></Section>;
  }
  return (
    <Section titre="Ouverture du coffre" aside={<button type="button" className="lien" onClick={lock}>Verrouiller maintenant</button>}>
      <div className="coffre-lignes">
        <Ligne libelle="Phrase secrète" valeur={hasPhrase ? `ouvre le coffre${formatDepuis(etat.dates.phrase)}` : "aucune"} action={hasPhrase ? "Changer" : "Choisir"} onAction={() => setTravail("phrase")} />
        {travail === "phrase" && <ChangePhrase hasPhrase={hasPhrase} onFin={finish} onAbandon={() => setTravail(undefined)} />}
        <Ligne libelle="Code de secours" valeur={`${etat.isSecoursConfirme ? "noté et vérifié" : "fait, jamais vérifié"}${formatDepuis(etat.dates.secours)}`} action="En faire un autre" onAction={() => setTravail("code")} />
        {travail === "code" && <NouveauCode hasPhrase={hasPhrase} onCode={setCode} />}
        <LigneTrousseau etat={etat} isOuverte={travail === "trousseau"} onOuvrir={() => setTravail("trousseau")} onFin={finish} />
        <Select
          label="Verrouiller après une absence de" w={220} data={VEILLES.map((minutes) => ({ value: String(minutes), label: minutes === 0 ? "jamais" : `${minutes} minutes` }))} value={String(etat.veille)} allowDeselect={false}
          onChange={(minutes) => void writeVeille(Number(minutes)).then(onChange)}
        />
        <p className="ink3 t12">Le coffre se verrouille aussi quand l’ordinateur se met en veille ou que sa session se verrouille.</p>
      </div>
    </Section>
  );
}

/** A vault that an earlier version changed does not know when. */
function formatDepuis(instant: number | undefined): string {
  return instant === undefined ? ", date inconnue" : `, depuis le ${formatJourDe(instant)}`;
}

function Ligne({ libelle, valeur, action, onAction }: { readonly libelle: string; readonly valeur: string; readonly action: string; readonly onAction: () => void }) {
  return <p className="coffre-ligne"><span>{libelle}</span><span className="ink3">{valeur}</span><button type="button" className="lien" onClick={onAction}>{action}</button></p>;
}

interface PropsTrousseau {
  readonly etat: EtatCoffre;
  readonly isOuverte: boolean;
  readonly onOuvrir: () => void;
  readonly onFin: () => void;
}

function LigneTrousseau({ etat, isOuverte, onOuvrir, onFin }: PropsTrousseau) {
  const { changeTrousseau } = useSerrure();
  const [phrase, setPhrase] = useState("");
  const [refus, setRefus] = useState<string>();
  const hasPhrase = etat.moyens.phrase;
  const change = async () => {
    const issue = await changeTrousseau(hasPhrase ? phrase : undefined, !etat.moyens.trousseau);
    if (issue.kind === "refus") return setRefus(issue.detail);
    setPhrase("");
    return onFin();
  };
  if (etat.trousseau !== "disponible") return <p className="ink3 t12">Ce système n’offre pas de trousseau sûr : la phrase est demandée à chaque démarrage.</p>;
  return (
    <form className="coffre-lignes" onSubmit={(event) => { event.preventDefault(); void change(); }}>
      <p className="coffre-ligne"><span>Trousseau du système</span><span className="ink3">{etat.moyens.trousseau ? `ouvre le coffre${formatDepuis(etat.dates.trousseau)}` : "n’ouvre pas ce coffre"}</span></p>
      <Switch label="S’ouvrir au démarrage par ma session, sans rien demander" checked={etat.moyens.trousseau} onChange={hasPhrase ? onOuvrir : () => void change()} />
      {isOuverte && hasPhrase && (
        <>
          <PreuveField phrase={phrase} onPhrase={(saisie) => { setPhrase(saisie); setRefus(undefined); }} refus={refus} />
          <div className="coffre-actions"><Button type="submit" variant="filled" disabled={phrase === ""}>{etat.moyens.trousseau ? "Ne plus ouvrir par ma session" : "Ouvrir par ma session"}</Button></div>
        </>
      )}
      {!isOuverte && refus !== undefined && <p className="st late" role="alert">{refus}</p>}
    </form>
  );
}
