import { Button, Modal, Radio, TextInput } from "@mantine/core";
import { useState } from "react";
import { type Role, ROLES } from "#shared/model/entree-membre.ts";
import { LIBELLES_ROLE, PORTEE_ROLE } from "#shared/model/membres-roles.ts";
import { capitalize } from "#shared/kernel/texte.ts";
import { invite } from "../../bridge/bridge.ts";
import { copyText } from "../../hooks/copy-text.ts";
import { formatInstant } from "../../hooks/format-instant.ts";
import { useGestes } from "./use-gestes.ts";
import styles from "./partage.module.css";

/** Who, in which role; then twelve words, shown once. */
export function InvitationDialog({ onClose }: { readonly onClose: () => void }) {
  const { ask, isEnCours } = useGestes();
  const [pour, setPour] = useState("");
  const [role, setRole] = useState<Role>("gestionnaire");
  const [faite, setFaite] = useState<{ readonly mots: string; readonly expire: number } | undefined>(undefined);
  const send = async () => {
    const nom = pour.trim();
    if (nom !== "" && !isEnCours) setFaite(await ask(() => invite({ pour: nom, role })));
  };
  if (faite !== undefined) return <MotsDialog pour={pour.trim()} {...faite} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title="Inviter un collègue" size={520}>
      <form className="saisie-grille" onSubmit={(envoi) => { envoi.preventDefault(); void send(); }}>
        <TextInput label="Pour qui" data-autofocus maxLength={400} autoComplete="off" placeholder="Hugo Lemaire" value={pour} onChange={({ currentTarget }) => setPour(currentTarget.value)} />
        <Radio.Group label="Rôle" value={role} onChange={(lu) => setRole(ROLES.find((connu) => connu === lu) ?? "gestionnaire")}>
          {ROLES.map((connu) => <Radio key={connu} my={6} value={connu} label={capitalize(LIBELLES_ROLE[connu])} description={PORTEE_ROLE[connu]} />)}
        </Radio.Group>
        <div className="saisie-pied"><span /><Button variant="subtle" onClick={onClose}>Fermer</Button><Button type="submit" variant="filled" disabled={pour.trim() === "" || isEnCours}>Inviter</Button></div>
      </form>
    </Modal>
  );
}

function MotsDialog({ pour, mots, expire, onClose }: { readonly pour: string; readonly mots: string; readonly expire: number; readonly onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title={`Douze mots pour ${pour}`} size={560}>
      <p>{`À dicter, ou à remettre par un autre chemin que le dossier partagé. Ils ne seront plus montrés et valent jusqu’au ${formatInstant(expire)}, pour un seul poste.`}</p>
      <ol className={styles["mots"]}>{mots.split(" ").map((mot, rang) => <li key={`${rang} ${mot}`}>{mot}</li>)}</ol>
      <p>{`Sur son poste, ${pour} ouvre «\u00A0Équipe et partage\u00A0», «\u00A0Rejoindre une équipe\u00A0», choisit ce même dossier et saisit ces mots. Vous comparerez ensuite six chiffres.`}</p>
      <div className="saisie-pied"><span /><Button onClick={() => copyText(mots)}>Copier les mots</Button><Button variant="filled" data-autofocus onClick={onClose}>C’est noté</Button></div>
    </Modal>
  );
}
