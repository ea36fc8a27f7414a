import { Button, Modal, Select } from "@mantine/core";
import { useState } from "react";
import type { DemandeVue, MembreVu } from "../../hooks/use-partage.ts";
import { LIBELLES_ROLE } from "#shared/model/membres-roles.ts";
import { acceptDemande } from "../../bridge/bridge.ts";
import { useGestes } from "./use-gestes.ts";
import styles from "./partage.module.css";

interface Props {
  readonly demande: DemandeVue;
  readonly membres: readonly MembreVu[];
  readonly onClose: () => void;
}

/** The six digits, compared aloud, then the entry; a lost or changed post is stopped by the same gesture. */
export function DemandeDialog({ demande: { id, personne, role, chiffres, isMultiple, pour }, membres, onClose }: Props) {
  const { ask, isEnCours } = useGestes();
  const [remplace, setRemplace] = useState<string | undefined>(undefined);
  const accept = async () => {
    if ((await ask(() => acceptDemande({ demande: id, remplace }), { titre: `${personne} est de l’équipe`, detail: "Les dossiers arrivent sur son poste au prochain échange." })) !== undefined) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`${personne} demande à entrer`} size={540}>
      <p>{`Demandez-lui, de vive voix, les six chiffres que son écran affiche. Ils doivent être ceux-ci\u00A0:`}</p>
      <p className={`${styles["chiffres"] ?? ""} tn`} aria-label={`Six chiffres\u00A0: ${chiffres}`}>{chiffres.slice(0, 3)} {chiffres.slice(3)}</p>
      {isMultiple && <p className="late" role="alert">{`Plusieurs postes ont répondu à l’invitation de ${pour}\u00A0: les mots ont peut-être été interceptés. Ne confirmez que celui dont les chiffres sont les mêmes.`}</p>}
      <p>{`Rôle\u00A0: ${LIBELLES_ROLE[role]}. Elle ou il lira tous les dossiers de l’équipe, y compris confidentiels\u00A0: la clé est la même pour tous.`}</p>
      <Select label="Remplace un poste perdu ou changé" placeholder="aucun" clearable data={membres.filter(({ isMoi }) => !isMoi).map((membre) => ({ value: membre.poste, label: membre.personne }))} value={remplace ?? null} onChange={(choisi) => setRemplace(choisi ?? undefined)} />
      {remplace !== undefined && <p className="lab">L’ancien poste est arrêté à ce que le vôtre a reçu de lui, et la clé de l’équipe change.</p>}
      <div className="saisie-pied"><Button variant="subtle" onClick={onClose}>Les chiffres diffèrent</Button><span /><Button variant="filled" disabled={isEnCours} onClick={() => void accept()}>Les chiffres sont les mêmes, confirmer</Button></div>
    </Modal>
  );
}
