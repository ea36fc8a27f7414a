import { Button, Modal, Textarea } from "@mantine/core";
import { useMemo, useState } from "react";
import { formatHeure } from "#shared/kernel/format-heure.ts";
import { formatJourComplet } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { EntreeCalendrier } from "#shared/suivi/calendrier.ts";
import { listAudiencesDu, listHeurtsAudience } from "#shared/suivi/absences.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etat } from "../../components/Etat.tsx";
import { HeureField } from "../../components/HeureField.tsx";
import { JourField } from "../../components/JourField.tsx";
import { useAbsences } from "../../hooks/use-absences.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useDeplacement } from "./use-deplacement.ts";
import styles from "./calendrier.module.css";

export interface Deplacement {
  readonly entree: EntreeCalendrier;
  readonly versJour: Jour;
  readonly versHeure: string | undefined;
}

/** Only a hearing moves; without another hour it keeps its own. */
export function createDeplacement(entree: EntreeCalendrier | undefined, versJour: Jour, versHeure: string | undefined): Deplacement | undefined {
  return entree?.audience === undefined ? undefined : { entree, versJour, versHeure: versHeure ?? entree.heure };
}

/** A hearing moved on the calendar: why is written with its new day, and it keeps the appointment that calendars know. */
export function DeplacementDialog({ deplacement: { entree, versJour, versHeure }, onFermer }: { readonly deplacement: Deplacement; readonly onFermer: () => void }) {
  const { aujourdhui } = useContexte();
  const [jour, setJour] = useState<Jour | undefined>(versJour);
  const [heure, setHeure] = useState(versHeure);
  const [motif, setMotif] = useState("");
  const heurts = useHeurts(entree, jour, heure);
  const { save, refus, isEnCours } = useDeplacement(entree, onFermer);
  const submit = () => {
    if (jour !== undefined && motif.trim() !== "") void save({ jour, heure, motif: motif.trim() });
  };
  return (
    <Modal opened onClose={onFermer} title={`Déplacer l’audience, ${entree.debiteur}`}>
      <form className={styles["champs"]} onSubmit={(envoi) => { envoi.preventDefault(); submit(); }}>
        <p>{`Inscrite le ${formatJourComplet(entree.jour)}${entree.heure === undefined ? "" : ` à ${formatHeure(entree.heure)}`}.`}</p>
        <div className="saisie-paire egale">
          <JourField label="Nouveau jour" aujourdhui={aujourdhui} valeur={jour} onChange={setJour} />
          <HeureField label="Heure" valeur={heure} onChange={setHeure} />
        </div>
        <Textarea label="Pourquoi" required withAsterisk={false} autoFocus autosize minRows={2} maxLength={2000} value={motif} onChange={({ currentTarget }) => setMotif(currentTarget.value)} />
        {heurts.map((phrase) => <p key={phrase} role="status"><Etat ton="soon"><span className={styles["phrase"]}>{phrase}</span></Etat></p>)}
        {refus.map((phrase) => <p key={phrase} role="alert"><Etat ton="late"><span className={styles["phrase"]}>{phrase}</span></Etat></p>)}
        <div className={styles["gestes"]}>
          <Button type="submit" variant="filled" loading={isEnCours} disabled={jour === undefined || motif.trim() === ""}>Déplacer</Button>
          <Button variant="subtle" onClick={onFermer}>Laisser en place</Button>
        </div>
      </form>
    </Modal>
  );
}

/** Who cannot be there on the new day: said beside the reason that is asked anyway. */
function useHeurts({ audience, gestionnaire }: EntreeCalendrier, jour: Jour | undefined, heure: string | undefined): readonly string[] {
  const { lignes } = usePortefeuille();
  const absences = useAbsences();
  const duJour = useMemo(() => (jour === undefined ? [] : listAudiencesDu(lignes, jour)), [lignes, jour]);
  if (jour === undefined || audience === undefined) return [];
  return listHeurtsAudience({ audienceId: audience.id, dateFait: jour, heure, juridiction: audience.juridiction, avocat: audience.avocat }, gestionnaire, absences, duJour);
}
