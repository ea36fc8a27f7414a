import { Button, Modal, Radio, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTravail } from "../../hooks/use-travail.ts";
import type { FormeVue } from "./use-vues.ts";

interface Props {
  readonly titre: string;
  readonly depart: FormeVue;
  /** What it keeps. */
  readonly contenu: string;
  readonly onSave: (forme: FormeVue) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Name of a view, and for whom it is. */
export function VueDialog({ titre, depart, contenu, onSave, onClose }: Props) {
  const [nom, setNom] = useState(depart.nom);
  const [portee, setPortee] = useState(depart.portee);
  const { isEnCours, during } = useTravail();
  const submit = async () => {
    if (nom.trim() !== "" && (await during(() => onSave({ nom: nom.trim(), portee })))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={titre} size={420}>
      <form className="saisie-grille" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <TextInput label="Nom" data-autofocus maxLength={60} value={nom} onChange={({ currentTarget }) => setNom(currentTarget.value)} description={contenu} inputWrapperOrder={["label", "input", "description"]} />
        <Radio.Group label="Pour qui" value={portee} onChange={(lue) => setPortee(lue === "partagee" ? "partagee" : "mienne")}>
          <Stack gap={8} mt={4}>
            <Radio value="mienne" label="Pour moi" />
            <Radio value="partagee" label="Partagée avec le service" />
          </Stack>
        </Radio.Group>
        <div className="saisie-pied"><span /><Button onClick={onClose}>Abandonner</Button><Button type="submit" variant="filled" disabled={nom.trim() === ""} loading={isEnCours}>Enregistrer la vue</Button></div>
      </form>
    </Modal>
  );
}
