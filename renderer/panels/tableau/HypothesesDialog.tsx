import { Button, Modal, NumberInput } from "@mantine/core";
import { useState } from "react";
import type { Creancier } from "#shared/model/dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { LIBELLES_PROVISION, MOTIFS_PROVISION } from "#shared/suivi/pilotage/provisions.ts";
import { findReglages } from "#shared/suivi/pilotage/reglages.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { MontantField } from "../../components/MontantField.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import styles from "./tableau.module.css";

/** What the house supposes: rates of the provisions, how many closed dossiers make a rate, its sales, what it means to receive. None is the law's. */
export function HypothesesDialog({ creanciers, onClose }: { readonly creanciers: readonly Creancier[]; readonly onClose: () => void }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const depart = findReglages(creanciers);
  const [taux, setTaux] = useState(depart.taux);
  const [nMinimum, setNMinimum] = useState(depart.nMinimum);
  const [chiffreAffaires, setChiffreAffaires] = useState(depart.chiffreAffaires);
  const [objectifMensuel, setObjectifMensuel] = useState(depart.objectifMensuel);
  const creancier = creanciers.find(({ pilotage }) => pilotage !== undefined) ?? creanciers[0];
  const save = async () => {
    if (creancier === undefined) return;
    const remplace = creancier.pilotage === undefined ? [] : [creancier.pilotage.faitId];
    const lot = await enregistrer({ brouillons: [{ sujet: createSujetId("creancier", creancier.id), type: "pilotage", dateFait: aujourdhui, remplace, contenu: { taux, nMinimum, ...(chiffreAffaires === undefined ? {} : { chiffreAffaires }), ...(objectifMensuel === undefined ? {} : { objectifMensuel }) } }], annonce: "Hypothèses enregistrées" });
    if (lot !== undefined) onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Hypothèses de la maison" size={520}>
      <p className="ink3">Ces taux sont ceux de la société, jamais ceux d’un texte. Le plus élevé de ceux qui conviennent à un dossier est proposé, sur son principal.</p>
      <div className={styles["taux"]}>
        {MOTIFS_PROVISION.map((motif) => <NumberInput key={motif} size="xs" label={LIBELLES_PROVISION[motif]} suffix={"\u00A0%"} min={0} max={100} decimalScale={2} decimalSeparator="," clampBehavior="strict" hideControls value={taux[motif] ?? 0} onChange={(valeur) => setTaux({ ...taux, [motif]: typeof valeur === "number" ? valeur : 0 })} />)}
        <NumberInput size="xs" label="Dossiers clos pour montrer un taux" min={1} max={1000} allowDecimal={false} clampBehavior="strict" hideControls value={nMinimum} onChange={(valeur) => setNMinimum(typeof valeur === "number" ? valeur : 1)} />
        <MontantField label="Ventes de l’année, TTC" description="Pour dire ce que pèse l’encours en jours de ventes." valeur={chiffreAffaires} onChange={setChiffreAffaires} />
        <MontantField label="À encaisser par mois" description="Objectif de la maison, dit à côté des encaissements." valeur={objectifMensuel} onChange={setObjectifMensuel} />
      </div>
      {creancier === undefined && <p className="soon">Nommez d’abord la société dans Réglages&nbsp;: ses choix y sont gardés.</p>}
      <div className={styles["actions"]}><Button onClick={onClose}>Annuler</Button><Button variant="filled" disabled={creancier === undefined} onClick={() => void save()}>Enregistrer les hypothèses</Button></div>
    </Modal>
  );
}
