import { Button } from "@mantine/core";
import { IconArrowLeft, IconFileTypeDocx } from "@tabler/icons-react";
import { useMemo } from "react";
import { listControles, listManquesControles } from "#shared/actes/controles.ts";
import { createFaitsTransmission, type FaitsTransmission } from "#shared/actes/faits-transmission.ts";
import { renderTransmissionAvocat } from "#shared/actes/transmission-avocat.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Mandat } from "#shared/model/dossier.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { formatDocument } from "#shared/word/typographie.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { ActeView } from "../../components/ActeView.tsx";
import { Touche } from "../../components/Touche.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { ControlesList } from "./ControlesList.tsx";
import { useLogo } from "../../hooks/use-logo.ts";
import { useTransmettre } from "./use-transmettre.ts";
import styles from "./mandats.module.css";

interface TransmissionViewProps {
  readonly vue: VueDossier;
  readonly mandat: Mandat;
  readonly onFermer: () => void;
}

/** The document as it will leave, and what must be settled before it does. */
export function TransmissionView({ vue, mandat, onFermer }: TransmissionViewProps) {
  const faits = useFaitsTransmission(vue, mandat);
  const document = useMemo(() => formatDocument(renderTransmissionAvocat(faits)), [faits]);
  const controles = useMemo(() => listControles(faits, { blocs: document.blocs, decompte: vue.decompte }), [faits, document, vue.decompte]);
  const { isEnCours, transmit, writeBrouillon } = useTransmettre(vue, mandat, document);
  const bloquants = listManquesControles(controles, "bloquant").length;
  const { pieces } = vue.dossier;
  const send = async () => {
    if (bloquants === 0 && !isEnCours && (await transmit())) onFermer();
  };
  useTouches([{ combinaison: "mod+Enter", libelle: "produire le dossier", action: () => void send(), isDansLesChamps: true }]);
  return (
    <div className="deux">
      <div className={styles["bureau"]}>
        <div className={styles["barre"]}>
          <Button size="xs" variant="subtle" leftSection={<IconArrowLeft size={16} aria-hidden="true" />} rightSection={<Touche combinaison="Escape" />} onClick={onFermer}>Mandats</Button>
          <span><span className="ink3">aperçu</span> <b className="med">{document.titre}</b></span>
        </div>
        <div className={styles["feuille"]}><ActeView document={document} /></div>
      </div>
      <aside className={`volet petit ${styles["controles"] ?? ""} ${styles["fixe"] ?? ""}`} aria-label="Contrôles avant envoi">
        <div><ControlesList dossierId={vue.dossier.id} controles={controles} /></div>
        <footer>
          <Button variant="filled" disabled={bloquants > 0 || isEnCours} loading={isEnCours} rightSection={<Touche combinaison="mod+Enter" />} onClick={() => void send()}>
            Produire le dossier
          </Button>
          <p className="lab">{bloquants > 0 ? `${formatNombreDe(bloquants, "blocage", "blocages")} à lever.` : `Un document Word, puis une archive avec ${formatNombreDe(pieces.length, "pièce numérotée", "pièces numérotées")}.`}</p>
          <Button size="xs" variant="subtle" disabled={isEnCours} leftSection={<IconFileTypeDocx size={16} aria-hidden="true" />} onClick={() => void writeBrouillon()}>Brouillon Word, manques visibles</Button>
        </footer>
      </aside>
    </div>
  );
}

function useFaitsTransmission(vue: VueDossier, mandat: Mandat): FaitsTransmission {
  const { aujourdhui, utilisateur } = useContexte();
  const { mandataires } = usePortefeuille();
  const logo = useLogo(vue.creancier?.logo);
  const mandataire = mandataires.find(({ id }) => id === mandat.mandataireId);
  return useMemo(() => createFaitsTransmission(vue, { mandataire, mandat, aujourdhui, utilisateur, logo }), [vue, mandataire, mandat, aujourdhui, utilisateur, logo]);
}
