import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { formatNombreDe, INSECABLE } from "#shared/kernel/texte.ts";
import { copyText } from "../../hooks/copy-text.ts";
import type { ArchiveScellee } from "./use-dossier-acces.ts";
import styles from "./demandes.module.css";

/** The passphrase of the archive, shown once: it goes to the person by another way than the file. */
export function PhraseDialog({ archive: { nom, phrase, aRelire }, onClose }: { readonly archive: ArchiveScellee; readonly onClose: () => void }) {
  const [isCopie, setCopie] = useState(false);
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title="Dossier d’accès écrit et chiffré" size={560}>
      <p>{`«${INSECABLE}${nom}${INSECABLE}» s’ouvre avec ce mot de passe, dans 7-Zip ou Keka. Il n’est gardé nulle part${INSECABLE}: fermé, ce message ne le redonnera pas.`}</p>
      <p className={styles["phrase"]}><code aria-label="Mot de passe de l’archive">{phrase}</code></p>
      <p>Remettez-le à la personne par un autre canal que le fichier{INSECABLE}: téléphone, courrier, main propre.</p>
      {aRelire > 0 && <p className="soon">{`${formatNombreDe(aRelire, "fichier peut nommer d’autres personnes et n’est pas joint", "fichiers peuvent nommer d’autres personnes et ne sont pas joints")}${INSECABLE}: relisez-les avant de les remettre.`}</p>}
      <div className={`${styles["actions"] ?? ""} ${styles["pied"] ?? ""}`}>
        <Button size="xs" variant="filled" data-autofocus onClick={() => setCopie(copyText(phrase))}>{isCopie ? "Copié" : "Copier le mot de passe"}</Button>
        <Button size="xs" variant="default" onClick={onClose}>Je l’ai noté</Button>
      </div>
    </Modal>
  );
}
