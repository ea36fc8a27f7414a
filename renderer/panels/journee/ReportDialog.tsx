import { Button, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatJour, formatJourAbrege } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { findReportMaximal, type LigneJournee } from "#shared/suivi/journee.ts";
import { findJourPropose } from "#shared/suivi/jour-utile.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import type { ActionsJournee } from "./use-actions.ts";

interface Props {
  readonly ligne: LigneJournee;
  readonly onSave: ActionsJournee["postpone"];
  readonly onClose: () => void;
}

const PAS = [1, 3, 7, 14] as const;

/** Later, until a day, for a reason that stays written; a right about to be lost no longer waits. */
export function ReportDialog({ ligne, onSave, onClose }: Props) {
  const { aujourdhui, territoire } = useContexte();
  const maximum = findReportMaximal(ligne, aujourdhui, territoire);
  const propose = (jours: number): Jour => findJourPropose(aujourdhui, jours, territoire);
  const [jusquAu, setJusquAu] = useState<Jour | undefined>(propose(1));
  const [motif, setMotif] = useState("");
  const erreur = jusquAu === undefined ? undefined : jusquAu <= aujourdhui ? "Choisissez un jour à venir." : maximum !== "libre" && maximum !== undefined && jusquAu > maximum ? `Pas au-delà du ${formatJour(maximum)}\u00A0: le droit se perd ensuite.` : undefined;
  const isPret = jusquAu !== undefined && erreur === undefined && motif.trim() !== "";
  const save = async () => {
    if (isPret && (await onSave(ligne, jusquAu, motif.trim()))) onClose();
  };
  if (maximum === undefined) {
    return (
      <Modal opened onClose={onClose} title="Cette ligne ne se remet plus" size={460}>
        <p>{ligne.quoi}. Le droit se perd {ligne.jour === undefined ? "à une date inconnue" : `le ${formatJourAbrege(ligne.jour)}`} : elle reste en tête de la journée jusqu’à ce qu’un acte l’en sorte.</p>
        <div className="saisie-pied"><span /><Button data-autofocus onClick={onClose}>Fermer</Button></div>
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onClose} title="Remettre à plus tard" size={520}>
      <form className="saisie-grille" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
        <p><b>{ligne.dossier.debiteur}</b> · {ligne.quoi}</p>
        <TextInput label="Motif" data-autofocus required withAsterisk={false} maxLength={400} autoComplete="off" placeholder="Le chèque est annoncé pour vendredi" value={motif} onChange={({ currentTarget }) => setMotif(currentTarget.value)} />
        <div className="saisie-ligne">
          <JourField label="Revient le" aujourdhui={aujourdhui} valeur={jusquAu} onChange={setJusquAu} erreur={erreur} />
          {PAS.map((jours) => <Button key={jours} size="xs" disabled={maximum !== "libre" && propose(jours) > maximum} onClick={() => setJusquAu(propose(jours))}>{jours === 1 ? "Demain" : `+${jours} j`}</Button>)}
        </div>
        {maximum !== "libre" && <p className="lab">Au plus tard le {formatJourAbrege(maximum)} : trois jours avant que le droit se perde ({ligne.jour === undefined ? "" : formatJour(ligne.jour)}), la ligne revient quoi qu’il arrive.</p>}
        <div className="saisie-pied"><span /><Button variant="subtle" onClick={onClose}>Fermer</Button><Button type="submit" variant="filled" disabled={!isPret}>Remettre à plus tard</Button></div>
      </form>
    </Modal>
  );
}
