import { Button, Modal, PasswordInput, SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import { connectPartage } from "../../bridge/bridge.ts";
import { useGestes } from "./use-gestes.ts";
import styles from "./partage.module.css";

type Nature = "webdav" | "s3";
type Champ = "adresse" | "utilisateur" | "secret" | "region" | "seau" | "dossier";

const CHAMPS: Readonly<Record<Nature, readonly (readonly [champ: Champ, libelle: string, exemple: string])[]>> = {
  webdav: [
    ["adresse", "Adresse du dossier", "https://nuage.societe.fr/remote.php/dav/files/claire/Contentieux"],
    ["utilisateur", "Utilisateur", "claire"],
    ["secret", "Mot de passe d’application", ""],
  ],
  s3: [
    ["adresse", "Adresse du service", "https://s3.gra.io.cloud.ovh.net"],
    ["region", "Région", "gra"],
    ["seau", "Compartiment (bucket)", "contentieux"],
    ["dossier", "Dossier dans le compartiment, facultatif", "equipe"],
    ["utilisateur", "Identifiant de la clé", ""],
    ["secret", "Clé secrète", ""],
  ],
};
const VIDES: Readonly<Record<Champ, string>> = { adresse: "", utilisateur: "", secret: "", region: "", seau: "", dossier: "" };

interface Props {
  readonly onClose: () => void;
  readonly onConnecte?: ((contenu: "vide" | "equipe") => void) | undefined;
}

/** A folder of a server in place of one of this machine. The secret goes to the vault and is not shown again. */
export function ServeurDialog({ onClose, onConnecte }: Props) {
  const { ask, isEnCours } = useGestes();
  const [nature, setNature] = useState<Nature>("webdav");
  const [saisie, setSaisie] = useState(VIDES);
  const isPret = !isEnCours && CHAMPS[nature].every(([champ]) => champ === "dossier" || saisie[champ].trim() !== "");
  const connect = async () => {
    if (!isPret) return;
    const { region, seau, dossier, ...commun } = saisie;
    const fait = await ask(() => connectPartage(nature === "webdav" ? { kind: nature, ...commun } : { kind: nature, ...commun, region, seau, dossier }), { titre: "Le serveur a répondu", detail: "Ce poste partage par lui désormais. Tout y part chiffré." });
    if (fait === undefined) return;
    onConnecte?.(fait.contenu);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Partager par un serveur" size={520}>
      <form className={styles["form"]} onSubmit={(envoi) => { envoi.preventDefault(); void connect(); }}>
        <SegmentedControl aria-label="Nature du serveur" value={nature} onChange={(choisie) => setNature(choisie === "s3" ? "s3" : "webdav")} data={[{ value: "webdav", label: "WebDAV (Nextcloud, SharePoint)" }, { value: "s3", label: "Stockage objet (S3)" }]} />
        {CHAMPS[nature].map(([champ, label, placeholder]) => {
          const commun = { label, placeholder, maxLength: champ === "adresse" ? 1000 : 400, autoComplete: "off", value: saisie[champ], onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) => setSaisie((avant) => ({ ...avant, [champ]: value })) };
          return champ === "secret" ? <PasswordInput key={champ} {...commun} /> : <TextInput key={champ} spellCheck={false} data-autofocus={champ === "adresse" ? true : undefined} {...commun} />;
        })}
        <p className="lab">Exigible ne parlera qu’à ce serveur, et seulement pour échanger. Les identifiants restent chiffrés sur ce poste et ne sont plus montrés ; sans réseau, tout continue ici et l’échange reprend ensuite.</p>
        <div className="saisie-pied"><span /><Button variant="subtle" onClick={onClose}>Fermer</Button><Button type="submit" variant="filled" disabled={!isPret} loading={isEnCours}>Se connecter</Button></div>
      </form>
    </Modal>
  );
}
