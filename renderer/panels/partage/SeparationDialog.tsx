import { Button, Modal } from "@mantine/core";
import { separatePoste } from "../../bridge/bridge.ts";
import { useGestes } from "./use-gestes.ts";

/** Two vaults write under one name: the copy takes another one, and both go on. */
export function SeparationDialog({ onClose }: { readonly onClose: () => void }) {
  const { ask, isEnCours } = useGestes();
  const separate = async () => {
    if ((await ask(separatePoste, { titre: "Ce poste a son identité", detail: "Tout ce qui a été enregistré des deux côtés est gardé." })) !== undefined) onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Donner son identité à cette copie" size={560}>
      <p>Ce poste et celui dont il est la copie écrivent sous le même nom. Ce geste se fait <b>sur un seul des deux</b> : le profil copié, la machine dupliquée ou restaurée. L’autre ne change pas.</p>
      <ul className="puces">
        <li>Ce poste prend un nom à lui et Exigible se rouvre aussitôt.</li>
        <li>Tout ce qui a été enregistré des deux côtés est gardé et reste partagé.</li>
        <li>Les deux postes gardent les mêmes clés : si l’un est volé ou perdu, un administrateur retire les deux.</li>
      </ul>
      <div className="saisie-pied"><span /><Button variant="subtle" data-autofocus onClick={onClose}>Fermer</Button><Button variant="filled" disabled={isEnCours} onClick={() => void separate()}>Donner son identité à ce poste</Button></div>
    </Modal>
  );
}
