import { Button, Checkbox, Modal, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { restoreSauvegarde, type SauvegardeVue, verifySauvegarde } from "../../bridge/bridge.ts";
import { Etat } from "../../components/Etat.tsx";
import { formatInstant } from "../../hooks/format-instant.ts";
import { formatControle } from "./phrases.ts";
import type { Securite } from "./use-securite.ts";
import styles from "./securite.module.css";

/** What the screen asks before it does it. */
export type Demande =
  | { readonly kind: "restaurer" | "verifier"; readonly sauvegarde: SauvegardeVue }
  | { readonly kind: "revenir"; readonly nom: string; readonly date: string };

interface Props {
  readonly securite: Securite;
  readonly onClose: () => void;
}

export function Dialogue({ demande, ...props }: Props & { readonly demande: Demande }) {
  switch (demande.kind) {
    case "restaurer": return <RestaurerDialog sauvegarde={demande.sauvegarde} {...props} />;
    case "verifier": return <VerifierDialog sauvegarde={demande.sauvegarde} {...props} />;
    case "revenir": return <RevenirDialog nom={demande.nom} date={demande.date} {...props} />;
  }
}

/** Said before it is done: what comes, what is kept, that nothing is erased. */
function RestaurerDialog({ sauvegarde, securite, onClose }: Props & { readonly sauvegarde: SauvegardeVue }) {
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
      {contenu.isAutreCoffre === true && <SecretField secret={secret} onSecret={setSecret} />}
      <div className="saisie-pied">
        <Button variant="subtle" onClick={onClose}>Ne rien changer</Button>
        <Button variant="filled" disabled={contenu.isAutreCoffre === true && secret === ""} onClick={restore}>Restaurer cette sauvegarde</Button>
      </div>
    </Modal>
  );
}

/** A backup of another vault: its keys are sealed by its own passphrase and its own code. */
function VerifierDialog({ sauvegarde: { cle }, securite, onClose }: Props & { readonly sauvegarde: SauvegardeVue }) {
  const [secret, setSecret] = useState("");
  const verify = () => {
    void securite.ask(() => verifySauvegarde({ cle, secret }));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Vérifier la sauvegarde d’un autre coffre" size={520}>
      <form onSubmit={(event) => { event.preventDefault(); if (secret !== "") verify(); }}>
        <p className={styles["note"]}>Les clés de ce coffre ne l’ouvrent pas. Sa propre phrase ou son propre code permettent de la relire en entier, sans rien changer ici&nbsp;; ils ne sont pas gardés.</p>
        <SecretField secret={secret} onSecret={setSecret} />
        <div className="saisie-pied">
          <Button variant="subtle" onClick={onClose}>Ne pas vérifier</Button>
          <Button type="submit" variant="filled" disabled={secret === ""}>Vérifier cette sauvegarde</Button>
        </div>
      </form>
    </Modal>
  );
}

/** Two steps: what it does, then the same told by the person. */
function RevenirDialog({ nom, date, securite, onClose }: Props & { readonly nom: string; readonly date: string }) {
  const [isLu, setLu] = useState(false);
  const [isCompris, setCompris] = useState(false);
  const comeBack = () => {
    void securite.ask(() => restoreSauvegarde({ ancien: nom }));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`Revenir au coffre mis de côté${date}`} size={560}>
      <ol className={styles["etapes"]}>
        <li>L’ancien coffre est relu en entier là où il est. S’il ne s’ouvre pas, rien n’est changé.</li>
        <li>Le coffre actuel est mis de côté à son tour, <b>entier</b>&nbsp;: rien n’est supprimé, mais ce qui y a été enregistré n’est plus affiché.</li>
        <li>L’ancien coffre reprend sa place et la fenêtre se recharge. S’il a d’autres clés, sa phrase ou son code sont demandés.</li>
      </ol>
      {isLu && <Checkbox checked={isCompris} onChange={({ currentTarget }) => setCompris(currentTarget.checked)} label="J’ai compris que les enregistrements du coffre actuel ne seront plus affichés." />}
      <div className="saisie-pied">
        <Button variant="subtle" onClick={onClose}>Garder le coffre actuel</Button>
        {isLu ? <Button variant="filled" disabled={!isCompris} onClick={comeBack}>Revenir à l’ancien coffre</Button> : <Button variant="filled" onClick={() => setLu(true)}>Continuer…</Button>}
      </div>
    </Modal>
  );
}

function SecretField({ secret, onSecret }: { readonly secret: string; readonly onSecret: (secret: string) => void }) {
  return (
    <PasswordInput
      size="xs" label="Phrase secrète ou code de secours de cette sauvegarde" description="Ceux du coffre dont elle est la copie." data-autofocus
      value={secret} onChange={({ currentTarget }) => onSecret(currentTarget.value)} maxLength={400} autoComplete="off" visibilityToggleButtonProps={{ "aria-label": "Montrer ce qui est saisi" }}
    />
  );
}
