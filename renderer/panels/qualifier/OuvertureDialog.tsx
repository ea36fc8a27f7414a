import { Button, Modal, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatMontant, formatMontantNu } from "#shared/kernel/format-montant.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { MOTIFS_DIRECTS } from "#shared/model/faits/creance-faits.ts";
import type { Candidat } from "#shared/suivi/detection.ts";
import { LIBELLES_MOTIF_DIRECT } from "#shared/suivi/libelles.ts";
import { useTravail } from "../../hooks/use-travail.ts";
import type { ActionsQualifier } from "./use-qualifier.ts";
import styles from "./qualifier.module.css";

const MOTIFS = MOTIFS_DIRECTS.map((value) => ({ value, label: LIBELLES_MOTIF_DIRECT[value] }));
const MONTREES = 12;

interface Props {
  readonly candidats: readonly Candidat[];
  readonly isDirecte: boolean;
  readonly actions: ActionsQualifier;
  readonly onClose: (isFait: boolean) => void;
}

/** What will be opened, joined, left: then one save, undone by one gesture. */
export function OuvertureDialog({ candidats, isDirecte, actions, onClose }: Props) {
  const { ouverts, joints, vides } = actions.previewOuverture(candidats);
  const [motif, setMotif] = useState(candidats.flatMap(({ directs }) => directs.map((direct) => direct.motif))[0]);
  const [detail, setDetail] = useState("");
  const { isEnCours, during } = useTravail();
  const repris = [...ouverts, ...joints.map(({ candidat }) => candidat)];
  const submit = async () => {
    const directe = isDirecte && motif !== undefined ? { motif, ...(detail.trim() === "" ? {} : { detail: detail.trim() }) } : undefined;
    if (await during(() => actions.open(repris, directe))) onClose(true);
  };
  return (
    <Modal opened onClose={() => onClose(false)} title={isDirecte ? "Transmettre directement" : "Ouvrir un dossier"} closeButtonProps={{ "aria-label": "Fermer" }} size="lg">
      <form className="saisie-grille" onSubmit={(envoi) => { envoi.preventDefault(); void submit(); }}>
        <p>{[...(ouverts.length > 0 ? [`${formatNombreDe(ouverts.length, "dossier ouvert", "dossiers ouverts")}`] : []), ...(joints.length > 0 ? [`${formatNombreDe(joints.length, "dossier en cours complété", "dossiers en cours complétés")}`] : [])].join(", ")}{repris.length > 0 && <> : {formatNombreDe(repris.reduce((total, { retenues }) => total + retenues.length, 0), "facture", "factures")}, <b className="tn">{formatMontant(sumMontants(repris.map(({ echu }) => echu)))}</b>.</>}</p>
        {vides.length > 0 && <p className="soon">{formatNombreDe(vides.length, "débiteur n’a rien d’échu", "débiteurs n’ont rien d’échu")} que les règles visent : laissé de côté.</p>}
        <table className="t r28"><tbody>
          {repris.slice(0, MONTREES).map(({ cle, debiteur, retenues, echu }) => (
            <tr key={cle}><td className="ink">{debiteur.nom}</td><td className="ink3">{joints.find(({ candidat }) => candidat.cle === cle)?.reference ?? "nouveau"}</td><td className="num">{formatNombreDe(retenues.length, "facture", "factures")}</td><td className="num ink">{formatMontantNu(echu)}</td></tr>
          ))}
        </tbody></table>
        {repris.length > MONTREES && <p className="lab">et {formatNombreDe(repris.length - MONTREES, "autre débiteur", "autres débiteurs")}</p>}
        {isDirecte && <Select label="Motif, gardé au dossier" allowDeselect={false} data={MOTIFS} value={motif ?? null} comboboxProps={{ withinPortal: false }} onChange={(choix) => setMotif(MOTIFS_DIRECTS.find((connu) => connu === choix))} />}
        {isDirecte && <TextInput label="Précision" maxLength={400} autoComplete="off" value={detail} onChange={({ currentTarget }) => setDetail(currentTarget.value)} />}
        <div className={styles["boutons"]}>
          <Button variant="subtle" onClick={() => onClose(false)}>Abandonner</Button>
          <Button type="submit" variant="filled" loading={isEnCours} disabled={repris.length === 0 || (isDirecte && motif === undefined)} data-autofocus>{isDirecte ? "Transmettre" : "Ouvrir"}</Button>
        </div>
      </form>
    </Modal>
  );
}
