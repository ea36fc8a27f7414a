import { Button, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { formatNombre, formatNombreDe } from "#shared/kernel/texte.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import type { Geste } from "#shared/suivi/gestes.ts";
import { Travail } from "../../components/PageEtats.tsx";
import { Touche } from "../../components/Touche.tsx";
import { type GesteEnCours, useGeste } from "../../hooks/use-geste.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { ApercuGeste, useApercus } from "./ApercuGeste.tsx";
import styles from "./actions.module.css";

export interface PropsGeste {
  readonly lignes: readonly LigneDossier[];
  readonly onClose: () => void;
}

interface Props extends PropsGeste {
  readonly titre: string;
  /** « Affecter »: on the button, before the number of dossiers. */
  readonly verbe: string;
  /** « dossiers affectés à Claire Aubry », once done. */
  readonly formatAnnonce: (dossiers: string) => string;
  /** Absent: the form is not filled yet. */
  readonly geste: Geste | undefined;
  /** The form. */
  readonly children: ReactNode;
}

/** The form of an action, what it will change in each dossier, then its progress. */
export function GesteDialog({ titre, verbe, formatAnnonce, geste, lignes, onClose, children }: Props) {
  const enCours = useGeste();
  const { changes, inchanges, refuses } = useApercus(lignes, geste);
  const nombre = changes.length;
  const submit = async () => {
    if (geste === undefined || nombre === 0 || enCours.etape !== undefined) return;
    const isFait = await enCours.run(geste, changes.map(({ ligne }) => ligne), formatAnnonce(formatNombreDe(nombre, "dossier", "dossiers")));
    if (isFait) onClose();
  };
  return (
    <Modal opened onClose={enCours.etape === undefined ? onClose : enCours.interrupt} title={titre} size={640} closeOnClickOutside={enCours.etape === undefined}>
      <Touches onSubmit={() => void submit()} />
      <form className={styles["geste"]} onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <fieldset disabled={enCours.etape !== undefined}>{children}</fieldset>
        {geste !== undefined && <ApercuGeste changes={changes} inchanges={inchanges} refuses={refuses} />}
        {enCours.etape === undefined ? (
          <div className="saisie-pied">
            <span className="ink3 t12">Une seule annulation reprend le tout.</span>
            <Button onClick={onClose}>Abandonner</Button>
            <Button type="submit" variant="filled" disabled={geste === undefined || nombre === 0} rightSection={<Touche combinaison="mod+Enter" />}>{verbe} {formatNombreDe(nombre, "dossier", "dossiers")}</Button>
          </div>
        ) : <Avancement etape={enCours.etape} onInterrupt={enCours.interrupt} />}
      </form>
    </Modal>
  );
}

const TITRES = { preparation: "Préparation", ecriture: "Enregistrement", retour: "Retour en arrière" } as const;

function Avancement({ etape: { nom, fait, total }, onInterrupt }: { readonly etape: NonNullable<GesteEnCours["etape"]>; readonly onInterrupt: () => void }) {
  return <Travail titre={TITRES[nom]} avancement={`${formatNombre(fait)} sur ${formatNombre(total)}`} part={total === 0 ? 0 : fait / total} detail="Interrompu, aucun dossier ne change." onInterrupt={nom === "retour" ? undefined : onInterrupt} />;
}

/** Heard from inside the dialog. */
function Touches({ onSubmit }: { readonly onSubmit: () => void }): undefined {
  useTouches([{ combinaison: "mod+Enter", libelle: "enregistrer", isDansLesChamps: true, action: onSubmit }]);
  return undefined;
}
