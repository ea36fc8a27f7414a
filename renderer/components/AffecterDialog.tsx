import { Autocomplete, Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useAffecter } from "../hooks/use-affecter.ts";
import { usePersonnes } from "../hooks/use-taches.ts";

interface Props {
  readonly dossierId: string;
  /** Who owes, and who has the dossier now. */
  readonly debiteur: string;
  readonly gestionnaire: string | undefined;
  readonly onClose: () => void;
}

/** Gives one dossier to someone. */
export function AffecterDialog({ dossierId, debiteur, gestionnaire, onClose }: Props) {
  const [nom, setNom] = useState("");
  const personnes = usePersonnes();
  const affecter = useAffecter();
  const save = async () => {
    if (nom.trim() !== "" && (await affecter([{ id: dossierId }], nom.trim()))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Affecter le dossier" size={420}>
      <form className="saisie-grille" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
        <p><b>{debiteur}</b> · {gestionnaire ?? "à affecter"}</p>
        <Autocomplete label="Gestionnaire" data-autofocus maxLength={400} data={[...personnes]} value={nom} onChange={setNom} />
        <div className="saisie-pied"><span /><Button variant="subtle" onClick={onClose}>Fermer</Button><Button type="submit" variant="filled" disabled={nom.trim() === ""}>Affecter</Button></div>
      </form>
    </Modal>
  );
}
