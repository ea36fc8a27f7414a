import { Button, Radio, Textarea } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import type { AvisPorte, PorteId } from "#shared/model/dossier.ts";
import { ETATS_PORTE } from "#shared/model/faits/dossier-faits.ts";
import { LIBELLES_PORTE } from "#shared/suivi/libelles.ts";
import styles from "./qualification.module.css";

interface AvisFormProps {
  readonly porte: PorteId;
  readonly etatRegles: AvisPorte["etat"];
  readonly avis: AvisPorte | undefined;
  readonly onDecider: (etat: AvisPorte["etat"], motif: string | undefined) => Promise<boolean>;
  readonly onFermer: () => void;
}

const CHOIX = { ouverte: "Ouverte", reserve: "Ouverte, avec une réserve", fermee: "Fermée" } as const;

/** A person's decision: the state, and a reason as soon as it is not what the rules propose. */
export function AvisForm({ porte, etatRegles, avis, onDecider, onFermer }: AvisFormProps) {
  const [etat, setEtat] = useState<AvisPorte["etat"]>(avis?.etat ?? etatRegles);
  const [motif, setMotif] = useState(avis?.motif ?? "");
  const isMotifRequis = etat !== etatRegles && motif.trim() === "";
  const decide = async () => {
    if (isMotifRequis) return;
    if (await onDecider(etat, motif.trim() === "" ? undefined : motif.trim())) onFermer();
  };
  const listenTouches = (touche: KeyboardEvent) => {
    if (touche.key === "Escape") { touche.stopPropagation(); onFermer(); }
    if (touche.key === "Enter" && (touche.ctrlKey || touche.metaKey)) void decide();
  };
  return (
    <form className={styles["decision"]} aria-label={`Décider la porte « ${LIBELLES_PORTE[porte]} »`} onKeyDown={listenTouches} onSubmit={(envoi) => { envoi.preventDefault(); void decide(); }}>
      <Radio.Group label="Votre décision" value={etat} onChange={(valeur) => setEtat(ETATS_PORTE.find((connu) => connu === valeur) ?? etat)}>
        {ETATS_PORTE.map((choix, rang) => <Radio key={choix} value={choix} label={CHOIX[choix]} mt={rang === 0 ? 4 : 6} data-autofocus={choix === etat || undefined} />)}
      </Radio.Group>
      <Textarea label="Motif" autosize minRows={2} maxRows={8} maxLength={20_000} value={motif} onChange={(saisie) => setMotif(saisie.currentTarget.value)} error={isMotifRequis ? "Les règles proposent autre chose : dites pourquoi." : undefined} />
      <div className="actions-ligne">
        <Button type="submit" size="xs" variant="filled" disabled={isMotifRequis}>Enregistrer la décision</Button>
        <Button size="xs" variant="subtle" onClick={onFermer}>Fermer</Button>
      </div>
    </form>
  );
}
