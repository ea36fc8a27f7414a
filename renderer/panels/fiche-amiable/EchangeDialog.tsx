import { Button, Modal, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useMemo, useRef } from "react";
import { CANAUX, SENS } from "#shared/model/faits/amiable-faits.ts";
import { LIBELLES_EVENEMENT } from "#shared/suivi/libelles.ts";
import { LIBELLES_CANAL } from "#shared/suivi/libelles-qualification.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { MontantField } from "../../components/MontantField.tsx";
import { TexteLibre } from "../../components/TexteLibre.tsx";
import { Touche } from "../../components/Touche.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { createEchange, createSaisieVide, KINDS_ECHANGE, parseSaisieEchange, type SaisieEchange } from "./saisies.ts";
import styles from "./amiable.module.css";

interface Props {
  readonly dossierId: string;
  readonly onFermer: () => void;
}

const TOUCHES_CANAL = { appel: "a", courriel: "c", lettre: "l", sms: "s", lrar: "r" } as const;
const CHOIX_CANAL = CANAUX.map((value) => ({ value, label: `${LIBELLES_CANAL[value]} (${TOUCHES_CANAL[value].toUpperCase()})` }));
const CHOIX_SENS = [{ value: "emis", label: "De nous" }, { value: "recu", label: "De lui" }];
const CHOIX_KIND = KINDS_ECHANGE.map((value) => ({ value, label: LIBELLES_EVENEMENT[value] }));

/** A call, a message or a letter, noted while one is on the phone: a key for the channel, then words. */
export function EchangeDialog({ dossierId, onFermer }: Props) {
  return (
    <Modal opened onClose={onFermer} title="Noter un échange" size="lg" closeButtonProps={{ "aria-label": "Fermer" }} overlayProps={{ opacity: 0.2 }}>
      <EchangeForm dossierId={dossierId} onFermer={onFermer} />
    </Modal>
  );
}

function EchangeForm({ dossierId, onFermer }: Props) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const detail = useRef<HTMLTextAreaElement>(null);
  const vide = useMemo(() => createSaisieVide(aujourdhui), [aujourdhui]);
  const { valeur, update, forget, isRestaure } = useBrouillon<SaisieEchange>(`echange/${dossierId}`, vide, parseSaisieEchange);
  const change = (part: Partial<SaisieEchange>) => update({ ...valeur, ...part });
  const choose = (canal: SaisieEchange["canal"]) => {
    change({ canal, ...(canal === "lrar" ? { kind: "mise_en_demeure", sens: "emis" } : {}) });
    detail.current?.focus();
  };
  const isPromesseIncomplete = (valeur.promis === undefined) !== (valeur.pourLe === undefined);
  const save = async () => {
    if (isPromesseIncomplete) return;
    if ((await enregistrer({ brouillons: createEchange(dossierId, valeur, createId), annonce: `${LIBELLES_EVENEMENT[valeur.kind]}\u00A0: noté` })) === undefined) return;
    forget();
    onFermer();
  };
  useTouches([
    ...CANAUX.map((canal) => ({ combinaison: TOUCHES_CANAL[canal], action: () => choose(canal) })),
    { combinaison: "mod+Enter", libelle: "enregistrer l’échange", action: () => void save(), isDansLesChamps: true },
  ]);
  return (
    <form className={styles["form"]} aria-label="Noter un échange" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
      <SegmentedControl size="xs" fullWidth aria-label="Canal" data-autofocus data={CHOIX_CANAL} value={valeur.canal} onChange={(choix) => choose(CANAUX.find((connu) => connu === choix) ?? valeur.canal)} />
      <div className="saisie-ligne">
        <SegmentedControl size="xs" aria-label="Sens" data={CHOIX_SENS} value={valeur.sens} onChange={(choix) => { const sens = SENS.find((connu) => connu === choix) ?? valeur.sens; change({ sens, kind: sens === "recu" ? "negociation" : "relance" }); }} />
        <Select label="Ce que c’est" w={220} allowDeselect={false} data={CHOIX_KIND} value={valeur.kind} onChange={(choix) => change({ kind: KINDS_ECHANGE.find((connu) => connu === choix) ?? valeur.kind })} />
        <JourField label="Date" aujourdhui={aujourdhui} valeur={valeur.date} onChange={(date) => change({ date: date ?? aujourdhui })} />
      </div>
      <TexteLibre ref={detail} label="Ce qui s’est dit" minRows={3} maxRows={10} maxLength={20_000} value={valeur.detail} onChange={(texte) => change({ detail: texte })} />
      <SuiteFields valeur={valeur} onChange={change} erreur={isPromesseIncomplete ? "Une promesse est un montant et un jour." : undefined} />
      <div className="actions-ligne">
        {isRestaure && <span className="lab">Brouillon retrouvé.</span>}
        <Button type="submit" variant="filled" disabled={isPromesseIncomplete} rightSection={<Touche combinaison="mod+Enter" />}>Enregistrer</Button>
        <Button variant="subtle" onClick={onFermer}>Fermer</Button>
      </div>
    </form>
  );
}

interface SuiteProps {
  readonly valeur: SaisieEchange;
  readonly onChange: (part: Partial<SaisieEchange>) => void;
  readonly erreur: string | undefined;
}

/** Whom one spoke to, the number of the letter, and what was promised. */
function SuiteFields({ valeur, onChange, erreur }: SuiteProps) {
  const { aujourdhui } = useContexte();
  return (
    <>
      <div className="saisie-ligne">
        <TextInput label="Interlocuteur" w={220} maxLength={400} autoComplete="off" value={valeur.interlocuteur} onChange={({ currentTarget }) => onChange({ interlocuteur: currentTarget.value })} />
        {valeur.canal === "lrar" && <TextInput label="Numéro d’envoi" w={200} maxLength={400} autoComplete="off" value={valeur.numeroEnvoi} onChange={({ currentTarget }) => onChange({ numeroEnvoi: currentTarget.value })} />}
      </div>
      <div className="saisie-ligne">
        <MontantField label="Il promet" valeur={valeur.promis} onChange={(promis) => onChange({ promis })} />
        <JourField label="Pour le" aujourdhui={aujourdhui} valeur={valeur.pourLe} onChange={(pourLe) => onChange({ pourLe })} erreur={erreur} />
      </div>
    </>
  );
}
