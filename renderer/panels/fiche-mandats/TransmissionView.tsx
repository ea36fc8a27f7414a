import { Button, NumberInput } from "@mantine/core";
import { IconArrowLeft, IconFileTypeDocx, IconForms } from "@tabler/icons-react";
import { useMemo } from "react";
import { listControles, listManquesControles } from "#shared/actes/controles.ts";
import type { Envoi } from "#shared/actes/envoi-avocat.ts";
import { createFaitsTransmission, type FaitsTransmission } from "#shared/actes/faits-transmission.ts";
import { renderTransmissionAvocat } from "#shared/actes/transmission-avocat.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Mandat } from "#shared/model/dossier.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { formatDocument } from "#shared/word/typographie.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { ActeView } from "../../components/ActeView.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { ControlesList } from "./ControlesList.tsx";
import { useLogo } from "../../hooks/use-logo.ts";
import { useEnvoi, useTransmettre } from "./use-transmettre.ts";
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
  const envoi = useEnvoi(vue, faits);
  const { valeur: tailleJointe, update } = useBrouillon("envoi", TAILLE_USUELLE, parseTaille);
  const { isEnCours, transmit, writeBrouillon, writeFiche } = useTransmettre(vue, mandat, { faits, document, envoi });
  const bloquants = listManquesControles(controles, "bloquant").length;
  const { pieces } = vue.dossier;
  const send = async () => {
    if (bloquants === 0 && !isEnCours && (await transmit(tailleJointe))) onFermer();
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
        <div>
          <ControlesList dossierId={vue.dossier.id} controles={controles} />
          <ContenuEnvoi envoi={envoi} pieces={pieces.length} tailleJointe={tailleJointe} onTaille={update} />
        </div>
        <footer>
          <Button variant="filled" disabled={bloquants > 0 || isEnCours} loading={isEnCours} rightSection={<Touche combinaison="mod+Enter" />} onClick={() => void send()}>
            Produire le dossier
          </Button>
          <p className="lab">{bloquants > 0 ? `${formatNombreDe(bloquants, "blocage", "blocages")} à lever.` : "Une archive, puis un message prêt à partir."}</p>
          <Button size="xs" variant="subtle" disabled={isEnCours} leftSection={<IconFileTypeDocx size={16} aria-hidden="true" />} onClick={() => void writeBrouillon()}>Brouillon Word, manques visibles</Button>
          <Button size="xs" variant="subtle" disabled={isEnCours} leftSection={<IconForms size={16} aria-hidden="true" />} onClick={() => void writeFiche()}>Fiche de retour seule</Button>
        </footer>
      </aside>
    </div>
  );
}

const TAILLE_USUELLE = 10;

function parseTaille(lu: unknown): number | undefined {
  return typeof lu === "number" && lu >= 0 ? lu : undefined;
}

interface ContenuEnvoiProps {
  readonly envoi: Envoi;
  readonly pieces: number;
  readonly tailleJointe: number;
  readonly onTaille: (taille: number) => void;
}

/** What the archive will hold, what is missing from it, and how heavy a message may be. */
function ContenuEnvoi({ envoi: { documents, classeurs, absents, rendezVous }, pieces, tailleJointe, onTaille }: ContenuEnvoiProps) {
  return (
    <section aria-label="Contenu de l’archive">
      <h4>Dans l’archive</h4>
      <p className="ink3">{["dossier.docx", ...documents.map(({ nom }) => nom), ...classeurs.map(({ nom }) => nom)].join(", ")}, echeances.ics ({formatNombreDe(rendezVous.filter(({ isAnnule }) => isAnnule !== true).length, "date", "dates")}), {formatNombreDe(pieces, "pièce numérotée", "pièces numérotées")}.</p>
      {absents.map((absent) => <p key={absent} className="soon">Non joint, {absent}</p>)}
      <NumberInput size="xs" label="Joindre l’archive au message jusqu’à, en Mo" description="Au-delà, le message la nomme et elle part séparément." min={0} max={40} allowDecimal={false} hideControls value={tailleJointe} onChange={(taille) => onTaille(Number(taille) || 0)} />
    </section>
  );
}

function useFaitsTransmission(vue: VueDossier, mandat: Mandat): FaitsTransmission {
  const { aujourdhui, utilisateur } = useContexte();
  const { mandataires } = usePortefeuille();
  const logo = useLogo(vue.creancier?.logo);
  const mandataire = mandataires.find(({ id }) => id === mandat.mandataireId);
  return useMemo(() => createFaitsTransmission(vue, { mandataire, mandat, aujourdhui, utilisateur, logo }), [vue, mandataire, mandat, aujourdhui, utilisateur, logo]);
}
