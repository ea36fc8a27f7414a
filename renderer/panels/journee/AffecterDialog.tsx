import { Autocomplete, Button, Modal } from "@mantine/core";
import { useState } from "react";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createGesteAffecter } from "#shared/suivi/gestes.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { useGeste } from "../../hooks/use-geste.ts";
import { usePersonnes } from "../../hooks/use-taches.ts";

interface Props {
  readonly ligne: LigneDossier;
  readonly onClose: () => void;
}

/** Gives one dossier to someone. */
export function AffecterDialog({ ligne, onClose }: Props) {
  const { aujourdhui } = useContexte();
  const [saisie, setSaisie] = useState("");
  const nom = saisie.trim();
  const personnes = usePersonnes();
  const { run } = useGeste();
  const save = async () => {
    if (nom !== "" && (await run(createGesteAffecter(nom, aujourdhui), [ligne], `1\u00A0dossier affecté à ${nom}`))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Affecter le dossier" size={420}>
      <form className="saisie-grille" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
        <p><b>{ligne.debiteur}</b> · {ligne.gestionnaire ?? "à affecter"}</p>
        <Autocomplete label="Gestionnaire" data-autofocus maxLength={400} data={[...personnes]} value={saisie} onChange={setSaisie} />
        <div className="saisie-pied"><span /><Button variant="subtle" onClick={onClose}>Fermer</Button><Button type="submit" variant="filled" disabled={nom === "" || nom === ligne.gestionnaire}>Affecter</Button></div>
      </form>
    </Modal>
  );
}
