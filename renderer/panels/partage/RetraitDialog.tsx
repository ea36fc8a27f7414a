import { Button, Checkbox, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import type { MembreVu } from "../../hooks/use-partage.ts";
import { removeMembre } from "../../bridge/bridge.ts";
import { useGestes } from "./use-gestes.ts";

/** What a removal does, its honest limit, and two confirmations. */
export function RetraitDialog({ membre: { poste, personne, isMoi, hasJumeau }, onClose }: { readonly membre: MembreVu; readonly onClose: () => void }) {
  const { ask, isEnCours } = useGestes();
  const [motif, setMotif] = useState("");
  const [isCompris, setCompris] = useState(false);
  const remove = async () => {
    const raison = motif.trim();
    if ((await ask(() => removeMembre({ poste, ...(raison === "" ? {} : { motif: raison }) }), { titre: isMoi ? "Vous avez quitté l’équipe" : `${personne} n’est plus de l’équipe`, detail: "La clé de l’équipe a changé." })) !== undefined) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={isMoi ? "Quitter l’équipe" : `Retirer le poste de ${personne}`} size={560}>
      <ul className="puces">
        <li>Ce qu’il a écrit et que votre poste a reçu reste.</li>
        <li>Ce qu’il écrirait ensuite est mis de côté ; un administrateur décide de l’admettre.</li>
        <li>Une nouvelle clé chiffre dès maintenant ce que l’équipe écrit : il ne la reçoit pas.</li>
      </ul>
      <p><b>Ce que ce poste a déjà reçu, il l’a.</b> Aucun programme ne peut l’en effacer à distance. Retirez-lui aussi l’accès au dossier partagé lui-même.</p>
      {hasJumeau && <p className="soon">Un autre poste présent tient les mêmes clés que celui-ci, l’un étant la copie de l’autre : si celui-ci est volé ou perdu, retirez les deux.</p>}
      <TextInput label="Motif, gardé au registre" maxLength={400} autoComplete="off" placeholder="départ de la société, poste volé" value={motif} onChange={({ currentTarget }) => setMotif(currentTarget.value)} />
      <Checkbox mt={12} label="J’ai compris : ce poste ne pourra revenir que par une nouvelle invitation, sous une nouvelle identité." checked={isCompris} onChange={({ currentTarget }) => setCompris(currentTarget.checked)} />
      <div className="saisie-pied"><span /><Button variant="subtle" data-autofocus onClick={onClose}>Fermer</Button><Button variant="filled" color="red" disabled={!isCompris || isEnCours} onClick={() => void remove()}>{isMoi ? "Quitter l’équipe" : "Retirer ce poste"}</Button></div>
    </Modal>
  );
}
