import { Autocomplete, Button, Select, Textarea, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { CANAUX } from "#shared/model/faits/amiable-faits.ts";
import { MOTIFS_CLOTURE } from "#shared/model/faits/liste-faits.ts";
import { createGesteAffecter, createGesteClore, createGesteFaire, createGesteRelancer, createGesteReporter, findReportUsuel, type TacheChoisie } from "#shared/suivi/gestes.ts";
import { LIBELLES_CLOTURE } from "#shared/suivi/libelles.ts";
import { LIBELLES_CANAL } from "#shared/suivi/libelles-qualification.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { createId } from "../../hooks/create-id.ts";
import { usePersonnes } from "../../hooks/use-taches.ts";
import { GesteDialog, type PropsGeste } from "./GesteDialog.tsx";
import { openLot } from "./open-lot.ts";
import styles from "./actions.module.css";

/** Gives dossiers to a person. */
export function AffecterDialog({ lignes, onClose }: PropsGeste) {
  const { aujourdhui } = useContexte();
  const [saisie, setSaisie] = useState("");
  const nom = saisie.trim();
  const geste = useMemo(() => (nom === "" ? undefined : createGesteAffecter(nom, aujourdhui)), [nom, aujourdhui]);
  return (
    <GesteDialog titre="Affecter" verbe="Affecter" lignes={lignes} onClose={onClose} geste={geste} formatAnnonce={(dossiers) => `${dossiers} à ${nom}`}>
      <Autocomplete label="Gestionnaire" w={280} maxLength={80} data-autofocus value={saisie} onChange={setSaisie} data={[...usePersonnes()]} comboboxProps={{ withinPortal: false }} />
    </GesteDialog>
  );
}

const CANAUX_CHOIX = CANAUX.map((value) => ({ value, label: LIBELLES_CANAL[value] }));

/** Notes a reminder that was made, or goes and writes the letters. */
export function RelancerDialog({ lignes, onClose }: PropsGeste) {
  const { aujourdhui } = useContexte();
  const [le, setLe] = useState<Jour | undefined>(aujourdhui);
  const [canal, setCanal] = useState<(typeof CANAUX)[number]>("appel");
  const [saisie, setSaisie] = useState("");
  const detail = saisie.trim();
  const isFutur = le !== undefined && le > aujourdhui;
  const geste = useMemo(() => (le === undefined || isFutur ? undefined : createGesteRelancer({ le, canal, createId, ...(detail === "" ? {} : { detail }) })), [le, isFutur, canal, detail]);
  return (
    <GesteDialog titre="Relancer" verbe="Noter la relance de" lignes={lignes} onClose={onClose} geste={geste} formatAnnonce={(dossiers) => `Relance notée dans ${dossiers}`}>
      <div className={styles["paire"]}>
        <JourField label="Relancé le" aujourdhui={aujourdhui} valeur={le} onChange={setLe} erreur={isFutur ? "Une relance notée a eu lieu\u00A0: pas de jour à venir." : undefined} />
        <Select label="Par" w={200} allowDeselect={false} data={CANAUX_CHOIX} value={canal} onChange={(lu) => setCanal(CANAUX.find((connu) => connu === lu) ?? "appel")} comboboxProps={{ withinPortal: false }} />
      </div>
      <Textarea label="Ce qui s’est dit" autosize minRows={2} maxRows={5} maxLength={5000} value={saisie} onChange={({ currentTarget }) => setSaisie(currentTarget.value)} />
      <p className="ink3 t12">Pour envoyer une lettre : <Button size="compact-xs" variant="subtle" onClick={() => openLot(lignes.map(({ id }) => id))}>préparer les relances en lot</Button></p>
    </GesteDialog>
  );
}

/** Puts dossiers off, with a reason. */
export function ReporterDialog({ lignes, onClose }: PropsGeste) {
  const { aujourdhui } = useContexte();
  const [jusquAu, setJusquAu] = useState<Jour | undefined>(() => findReportUsuel(aujourdhui));
  const [saisie, setSaisie] = useState("");
  const motif = saisie.trim();
  const isPasse = jusquAu !== undefined && jusquAu <= aujourdhui;
  const geste = useMemo(() => (jusquAu === undefined || isPasse || motif === "" ? undefined : createGesteReporter({ jusquAu, motif, le: aujourdhui })), [jusquAu, isPasse, motif, aujourdhui]);
  return (
    <GesteDialog titre="Remettre à plus tard" verbe="Remettre" lignes={lignes} onClose={onClose} geste={geste} formatAnnonce={(dossiers) => `${dossiers}\u00A0: remis au ${jusquAu === undefined ? "" : formatJour(jusquAu)}`}>
      <div className={styles["paire"]}>
        <JourField label="Jusqu’au" aujourdhui={aujourdhui} valeur={jusquAu} onChange={setJusquAu} erreur={isPasse ? "Choisissez un jour à venir." : undefined} />
        <TextInput label="Pourquoi" maxLength={400} data-autofocus placeholder="promesse du 12, accord de la direction…" value={saisie} onChange={({ currentTarget }) => setSaisie(currentTarget.value)} />
      </div>
    </GesteDialog>
  );
}

/** Ticks the tasks that were chosen. */
export function FaireDialog({ lignes, taches, onClose }: PropsGeste & { readonly taches: ReadonlyMap<string, readonly TacheChoisie[]> }) {
  const { aujourdhui } = useContexte();
  const geste = useMemo(() => createGesteFaire(taches, aujourdhui), [taches, aujourdhui]);
  return <GesteDialog titre="Marquer fait" verbe="Marquer fait dans" lignes={lignes} onClose={onClose} geste={geste} formatAnnonce={(dossiers) => `Fait dans ${dossiers}`}>{undefined}</GesteDialog>;
}

const MOTIFS = MOTIFS_CLOTURE.map((value) => ({ value, label: LIBELLES_CLOTURE[value] }));

/** Closes dossiers for a reason. */
export function CloreDialog({ lignes, onClose }: PropsGeste) {
  const { aujourdhui } = useContexte();
  const [motif, setMotif] = useState<(typeof MOTIFS_CLOTURE)[number] | undefined>(undefined);
  const [saisie, setSaisie] = useState("");
  const detail = saisie.trim();
  const geste = useMemo(() => (motif === undefined ? undefined : createGesteClore({ motif, le: aujourdhui, ...(detail === "" ? {} : { detail }) })), [motif, detail, aujourdhui]);
  return (
    <GesteDialog titre="Clore" verbe="Clore" lignes={lignes} onClose={onClose} geste={geste} formatAnnonce={(dossiers) => `${dossiers}\u00A0: clos`}>
      <Select label="Motif" w={320} data-autofocus allowDeselect={false} data={MOTIFS} value={motif ?? null} onChange={(lu) => setMotif(MOTIFS_CLOTURE.find((connu) => connu === lu))} comboboxProps={{ withinPortal: false }} />
      <Textarea label="Précision" autosize minRows={2} maxRows={5} maxLength={5000} value={saisie} onChange={({ currentTarget }) => setSaisie(currentTarget.value)} />
    </GesteDialog>
  );
}
