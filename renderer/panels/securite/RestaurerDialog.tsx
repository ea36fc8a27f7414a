import { Button, Modal, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { restoreSauvegarde, type SauvegardeVue } from "../../bridge/bridge.ts";
import { Etat } from "../../components/Etat.tsx";
import { formatInstant } from "../../hooks/format-instant.ts";
import { formatControle } from "./phrases.ts";
import type { Securite } from "./use-securite.ts";
import styles from "./securite.module.css";

interface Props {
  readonly sauvegarde: SauvegardeVue;
  readonly securite: Securite;
  readonly onClose: () => void;
}

/** Said before it is done: what comes, what is kept, that nothing is erased. */
export function RestaurerDialog({ sauvegarde, securite, onClose }: Props) {
  const { contenu, cle } = sauvegarde;
  const { ton, mot } = formatControle(sauvegarde);
  const [secret, setSecret] = useState("");
  const restore = () => {
    void securite.ask(() => restoreSauvegarde({ cle, ...(secret === "" ? {} : { secret }) }));
    onClose();
  };
  if (contenu === undefined) return undefined;
  return (
    <Modal opened onClose={onClose} title="Restaurer cette sauvegarde" size={560}>
      <dl className="kv">
        <dt>Faite le</dt><dd>{formatInstant(contenu.instant)}, version {contenu.application}</dd>
        <dt>Contient</dt><dd className="tn">{formatNombreDe(contenu.faits, "fait", "faits")}, {formatNombreDe(contenu.pieces, "pièce", "pièces")}</dd>
        <dt>Relecture</dt><dd><Etat ton={ton}>{mot}</Etat></dd>
      </dl>
      <ol className={styles["etapes"]}>
        <li>La sauvegarde est relue en entier, puis copiée à côté du coffre actuel, et la copie est comparée avec elle.</li>
        <li>Le coffre actuel est renommé et <b>gardé entier</b>&nbsp;: ce qui a été enregistré depuis cette sauvegarde n’y est pas perdu, mais n’est plus affiché.</li>
        <li>Le coffre restauré prend sa place, et la fenêtre se recharge.</li>
      </ol>
      <PasswordInput
        size="xs" label="Phrase secrète ou code de secours de cette sauvegarde" description="À laisser vide si elle vient de ce coffre ; sinon, ceux du coffre dont elle est la copie."
        value={secret} onChange={({ currentTarget }) => setSecret(currentTarget.value)} maxLength={400} autoComplete="off" visibilityToggleButtonProps={{ "aria-label": "Montrer ce qui est saisi" }}
      />
      <div className="saisie-pied">
        <Button variant="subtle" onClick={onClose}>Ne rien changer</Button>
        <Button variant="filled" onClick={restore}>Restaurer cette sauvegarde</Button>
      </div>
    </Modal>
  );
}
