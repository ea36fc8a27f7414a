import { Autocomplete, Button, Modal, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { formatJour, formatJourComplet } from "#shared/kernel/format-jour.ts";
import { foldTexte } from "#shared/kernel/texte.ts";
import type { LigneJournee } from "#shared/suivi/journee.ts";
import { JustificationView } from "../../components/JustificationView.tsx";
import { useDossier } from "../../hooks/use-dossier.ts";
import { usePersonnes } from "../../hooks/use-taches.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import type { ActionsJournee } from "./use-actions.ts";
import styles from "./journee.module.css";

interface Props {
  readonly ligne: LigneJournee;
  readonly onSave: ActionsJournee["review"];
  readonly onClose: () => void;
}

/** Facts that make a deadline: whoever wrote one of them is not the second person. */
const FONDENT: ReadonlySet<string> = new Set(["creance", "evenement", "champ", "retrait"]);

/** A second person reads the deadline again, with its proof under the eyes, and signs; whoever wrote its facts cannot. */
export function RelectureDialog({ ligne, onSave, onClose }: Props) {
  const vue = useDossier(ligne.dossierId);
  const { utilisateurs } = usePortefeuille();
  const personnes = usePersonnes();
  const [relecteur, setRelecteur] = useState("");
  const [note, setNote] = useState("");
  const { jour } = ligne;
  const auteurs = useMemo(() => new Set((vue?.faits ?? []).filter(({ type }) => FONDENT.has(type)).flatMap(({ par }) => utilisateurs.find(({ id }) => id === par)?.nom ?? [])), [vue, utilisateurs]);
  const isAuteur = [...auteurs].some((nom) => foldTexte(nom) === foldTexte(relecteur.trim()));
  const resultat = vue?.prescriptions.find(({ creanceId }) => creanceId === ligne.objetId)?.resultat;
  const save = async () => {
    if (jour !== undefined && !isAuteur && relecteur.trim() !== "" && (await onSave(ligne, jour, relecteur.trim(), note.trim()))) onClose();
  };
  if (jour === undefined) return undefined;
  return (
    <Modal opened onClose={onClose} title="Second regard sur une échéance" size={640}>
      <form className="saisie-grille" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
        <p><b>{ligne.dossier.debiteur}</b> · {ligne.quoi}</p>
        <p className="t20 late tn">{formatJourComplet(jour)}</p>
        {resultat?.kind === "calcule" ? <div className={styles["jugee"]} tabIndex={0} role="region" aria-label="Preuve de l’échéance"><JustificationView justification={resultat.justification} /></div> : <p>{ligne.raison}</p>}
        <Autocomplete
          label="Relue par" data-autofocus required withAsterisk={false} maxLength={400} data={personnes.filter((nom) => !auteurs.has(nom))} value={relecteur} onChange={setRelecteur}
          error={isAuteur ? "Cette personne a saisi ce qui fait cette échéance\u00A0: une autre doit la relire." : undefined}
        />
        <TextInput label="Observation" maxLength={400} autoComplete="off" placeholder="facultative" value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
        <div className="saisie-pied"><span className="lab">La relecture vaut pour le {formatJour(jour)} : une autre date en demandera une autre.</span><Button variant="subtle" onClick={onClose}>Fermer</Button><Button type="submit" variant="filled" disabled={isAuteur || relecteur.trim() === ""}>Confirmer l’échéance</Button></div>
      </form>
    </Modal>
  );
}
