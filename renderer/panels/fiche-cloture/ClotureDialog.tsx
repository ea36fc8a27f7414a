import { Button, Modal, Select, Textarea } from "@mantine/core";
import { useMemo, useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { MOTIFS_CLOTURE } from "#shared/model/faits/liste-faits.ts";
import { createCloture, findConservation, findConservationComptable, listObstacles, type Obstacle } from "#shared/suivi/cloture-dossier.ts";
import { LIBELLES_CLOTURE } from "#shared/suivi/libelles.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openRoute } from "../../app/routes.ts";
import { JourField } from "../../components/JourField.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import styles from "./cloture.module.css";

const MOTIFS = MOTIFS_CLOTURE.map((value) => ({ value, label: LIBELLES_CLOTURE[value] }));

/** Why, what was learned, until when it is kept; refused while something is alive, each with the way out. */
export function ClotureDialog({ vue, onFermer }: { readonly vue: VueDossier; readonly onFermer: () => void }) {
  const { aujourdhui, baremes } = useContexte();
  const enregistrer = useEnregistrer();
  const proposee = useMemo(() => findConservation(vue), [vue]);
  const comptable = useMemo(() => findConservationComptable(vue, aujourdhui, baremes), [vue, aujourdhui, baremes]);
  const [motif, setMotif] = useState<(typeof MOTIFS_CLOTURE)[number]>();
  const [detail, setDetail] = useState("");
  const [enseignements, setEnseignements] = useState("");
  const [conservation, setConservation] = useState<Jour | undefined>([proposee?.jusquAu, comptable?.jusquAu].filter((jour) => jour !== undefined).toSorted().at(-1));
  const obstacles = useMemo(() => listObstacles(vue, motif, aujourdhui), [vue, motif, aujourdhui]);
  const isDatee = conservation === undefined || conservation > aujourdhui;
  const save = async () => {
    if (motif === undefined || obstacles.length > 0 || !isDatee) return;
    const contenu = { motif, detail: parseTexte(detail), enseignements: parseTexte(enseignements), conservation };
    const lot = await enregistrer({ brouillons: [createCloture(vue, contenu, aujourdhui)], annonce: `Dossier clos\u00A0: ${LIBELLES_CLOTURE[motif].toLowerCase()}` });
    if (lot !== undefined) onFermer();
  };
  return (
    <Modal opened onClose={onFermer} title="Clore le dossier" size={560}>
      <form className="saisie-grille" aria-label="Clore le dossier" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
        <Select label="Motif" data-autofocus allowDeselect={false} data={MOTIFS} value={motif ?? null} onChange={(lu) => setMotif(MOTIFS_CLOTURE.find((connu) => connu === lu))} comboboxProps={{ withinPortal: false }} />
        <Obstacles obstacles={obstacles} dossierId={vue.dossier.id} onFermer={onFermer} />
        <Textarea label="Précision" autosize minRows={2} maxRows={5} maxLength={5000} value={detail} onChange={({ currentTarget }) => setDetail(currentTarget.value)} />
        <Textarea label="Ce que ce dossier apprend" placeholder="faire signer chaque bon de livraison…" autosize minRows={2} maxRows={5} maxLength={5000} value={enseignements} onChange={({ currentTarget }) => setEnseignements(currentTarget.value)} />
        <JourField label="À conserver jusqu’au" aujourdhui={aujourdhui} valeur={conservation} onChange={setConservation} erreur={isDatee ? undefined : "La conservation finit après la clôture."} />
        {proposee !== undefined && <p className="lab">{`Preuve\u00A0: jusqu’au ${formatJour(proposee.jusquAu)}, ${proposee.motif}.`}</p>}
        {comptable !== undefined && <p className="lab">{`Pièces comptables\u00A0: jusqu’au ${formatJour(comptable.jusquAu)}, ${comptable.annees} ans après la dernière du dossier (CNIL)\u00A0; à vérifier avec la comptabilité.`}</p>}
        <div className="saisie-pied">
          <span className="ink3 t12">{obstacles.length > 0 ? `${formatNombreDe(obstacles.length, "chose reste en suspens", "choses restent en suspens")}.` : motif === undefined ? "Il manque le motif." : ""}</span>
          <Button variant="subtle" onClick={onFermer}>Plus tard</Button>
          <Button type="submit" variant="filled" disabled={motif === undefined || obstacles.length > 0 || !isDatee}>Clore</Button>
        </div>
      </form>
    </Modal>
  );
}

function Obstacles({ obstacles, dossierId, onFermer }: { readonly obstacles: readonly Obstacle[]; readonly dossierId: string; readonly onFermer: () => void }) {
  if (obstacles.length === 0) return undefined;
  const open = (onglet: string) => {
    onFermer();
    openRoute({ panneau: "fiche", dossierId, onglet }, { isRemplacement: true });
  };
  return (
    <div role="alert" className={styles["obstacles"]}>
      <p className="late">On ne clôt pas tant que quelque chose vit :</p>
      <ul>{obstacles.map(({ id, phrase, onglet }) => <li key={id}>{phrase}. <button type="button" className="lien" onClick={() => open(onglet)}>Y aller</button></li>)}</ul>
    </div>
  );
}

function parseTexte(texte: string): string | undefined {
  return texte.trim() === "" ? undefined : texte.trim();
}
