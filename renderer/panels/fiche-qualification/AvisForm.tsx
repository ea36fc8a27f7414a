import { Button, Radio } from "@mantine/core";
import { type KeyboardEvent, useMemo } from "react";
import type { AvisPorte, PorteId } from "#shared/model/dossier.ts";
import { ETATS_PORTE } from "#shared/model/faits/dossier-faits.ts";
import { LIBELLES_PORTE } from "#shared/suivi/libelles.ts";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import styles from "./qualification.module.css";
import { TexteLibre } from "../../components/TexteLibre.tsx";

interface AvisFormProps {
  readonly dossierId: string;
  readonly porte: PorteId;
  readonly etatRegles: AvisPorte["etat"];
  readonly avis: AvisPorte | undefined;
  readonly onDecider: (etat: AvisPorte["etat"], motif: string | undefined) => Promise<boolean>;
  readonly onFermer: () => void;
}

interface Saisie {
  readonly etat: AvisPorte["etat"];
  readonly motif: string;
}

const CHOIX = { ouverte: "Ouverte", reserve: "Ouverte, avec une réserve", fermee: "Fermée" } as const;

/** A person's decision: the state, and a reason as soon as it is not what the rules propose. */
export function AvisForm({ dossierId, porte, etatRegles, avis, onDecider, onFermer }: AvisFormProps) {
  const initiale = useMemo<Saisie>(() => ({ etat: avis?.etat ?? etatRegles, motif: avis?.motif ?? "" }), [avis, etatRegles]);
  const { valeur: { etat, motif }, update, forget, isRestaure } = useBrouillon<Saisie>(`porte/${dossierId}/${porte}`, initiale, parseSaisie);
  const isMotifRequis = etat !== etatRegles && motif.trim() === "";
  const decide = async () => {
    if (isMotifRequis) return;
    if (!(await onDecider(etat, motif.trim() === "" ? undefined : motif.trim()))) return;
    forget();
    onFermer();
  };
  const listenTouches = (touche: KeyboardEvent) => {
    if (touche.key === "Escape") { touche.stopPropagation(); onFermer(); }
    if (touche.key === "Enter" && (touche.ctrlKey || touche.metaKey)) void decide();
  };
  return (
    <form className={styles["decision"]} aria-label={`Décider la porte « ${LIBELLES_PORTE[porte]} »`} onKeyDown={listenTouches} onSubmit={(envoi) => { envoi.preventDefault(); void decide(); }}>
      <Radio.Group label="Votre décision" value={etat} onChange={(choix) => update({ motif, etat: ETATS_PORTE.find((connu) => connu === choix) ?? etat })}>
        {ETATS_PORTE.map((choix, rang) => <Radio key={choix} value={choix} label={CHOIX[choix]} mt={rang === 0 ? 4 : 6} autoFocus={choix === etat} />)}
      </Radio.Group>
      <TexteLibre label="Motif" minRows={2} maxRows={8} maxLength={20_000} value={motif} onChange={(texte) => update({ etat, motif: texte })} error={isMotifRequis ? "Les règles proposent autre chose : dites pourquoi." : undefined} />
      {isRestaure && <p className="lab">Brouillon retrouvé.</p>}
      <div className="actions-ligne">
        <Button type="submit" size="xs" variant="filled" disabled={isMotifRequis}>Enregistrer la décision</Button>
        <Button size="xs" variant="subtle" onClick={onFermer}>Fermer</Button>
      </div>
    </form>
  );
}

function parseSaisie(lu: unknown): Saisie | undefined {
  if (typeof lu !== "object" || lu === null || !("etat" in lu) || !("motif" in lu)) return undefined;
  const etat = ETATS_PORTE.find((connu) => connu === lu.etat);
  return etat === undefined || typeof lu.motif !== "string" ? undefined : { etat, motif: lu.motif };
}
