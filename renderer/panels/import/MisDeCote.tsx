import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCopy, IconInfoCircle } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { Anomalie } from "#shared/imports/anomalie.ts";
import type { LectureComptes } from "#shared/imports/lecture.ts";
import { formatNombre, formatNombreDe } from "#shared/kernel/texte.ts";
import { Touche } from "../../components/Touche.tsx";
import { copyText } from "../../hooks/copy-text.ts";
import { useParcours } from "../../hooks/use-parcours.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { formatAnomalies, splitCoupable } from "./groupes.ts";
import styles from "./import.module.css";

const PAQUET = 50;

interface MisDeCoteProps {
  readonly lecture: LectureComptes;
  readonly isActif: boolean;
  /** The focus came here by Tab, or left. */
  readonly onActif: (isActif: boolean) => void;
  readonly onQuitter: () => void;
}

/** Lines that were not read, and doubts about the file: where, what, why. Nothing is lost, even without an answer. */
export function MisDeCote({ lecture, isActif, onActif, onQuitter }: MisDeCoteProps) {
  const [limite, setLimite] = useState(PAQUET);
  const { anomalies, anomaliesTotal, avertissements, lignes } = lecture;
  const montrees = anomalies.slice(0, limite);
  const { courante, createAncre } = useParcours(montrees.map((_anomalie, rang) => String(rang)), { isActif: isActif && montrees.length > 0 });
  useTouches([{ combinaison: "Escape", libelle: "revenir aux débiteurs", action: onQuitter }], isActif);
  const volet = useRef<HTMLElement>(null);
  return (
    <aside
      ref={volet} className={`volet ${styles["fixe"] ?? ""} ${styles["cote"] ?? ""}`} aria-label="Lignes mises de côté" tabIndex={0}
      onFocus={() => onActif(true)} onBlur={({ relatedTarget }) => volet.current?.contains(relatedTarget) !== true && onActif(false)}
    >
      <div className={styles["coteDefile"]}>
        <div className="sec-tete"><h2 className="nw">Mis de côté</h2><span className="tn ink3">{formatNombre(lignes.ecartees)}</span><span className={`r lab ${styles["large"] ?? ""}`}>rien n’est perdu, même sans réponse</span></div>
        {avertissements.map((phrase) => <p key={phrase} className={styles["avis"]}><IconAlertTriangle size={16} className="soon" aria-label="À vérifier" /><span>{phrase}</span></p>)}
        {anomalies.length === 0 && avertissements.length === 0 && <p>Toutes les lignes ont été lues.</p>}
        <ol className={styles["ecartees"]} style={{ padding: 0 }}>
          {montrees.map((anomalie, rang) => <AnomalieLigne key={rang} anomalie={anomalie} ancre={createAncre(String(rang))} isCourante={isActif && courante === String(rang)} />)}
        </ol>
        {anomalies.length > limite && <button type="button" className={styles["suite"]} onClick={() => setLimite(limite + PAQUET)}>{formatNombreDe(anomalies.length - limite, "autre", "autres")}</button>}
        {anomaliesTotal > anomalies.length && <p className="lab">{`${formatNombreDe(anomaliesTotal, "ligne signalée", "lignes signalées")} en tout\u00A0; les ${formatNombre(anomalies.length)} premières sont montrées.`}</p>}
      </div>
      {anomalies.length > 0 && <Copie lecture={lecture} isActif={isActif} />}
    </aside>
  );
}

/** The list as a text, for the message that asks the accounts to correct it. */
function Copie({ lecture, isActif }: { readonly lecture: LectureComptes; readonly isActif: boolean }) {
  const [isCopie, setCopie] = useState(false);
  const copyListe = () => setCopie(copyText(formatAnomalies(lecture)));
  const nombre = lecture.anomalies.length;
  useTouches([{ combinaison: "c", libelle: "copier la liste", action: copyListe }], isActif);
  return (
    <footer>
      <Button size="xs" leftSection={<IconCopy size={16} aria-hidden="true" />} rightSection={isActif && <Touche combinaison="c" />} onClick={copyListe}>{nombre === 1 ? "Copier la ligne" : `Copier les ${formatNombreDe(nombre, "ligne", "lignes")}`}</Button>
      <span className="lab" role="status">{isCopie ? "Copié, à coller dans un message." : ""}</span>
    </footer>
  );
}

interface AnomalieLigneProps {
  readonly anomalie: Anomalie;
  readonly ancre: string;
  readonly isCourante: boolean;
}

function AnomalieLigne({ anomalie, ancre, isCourante }: AnomalieLigneProps) {
  const { ligne, colonne, motif, texte, isEcartee } = anomalie;
  const [avant, coupable, apres] = splitCoupable(anomalie);
  return (
    <li id={ancre} data-courante={isCourante || undefined}>
      <p className={styles["ligne"]}>
        <span className="ink med tn">{ligne === undefined ? "Fichier" : `Ligne ${formatNombre(ligne)}`}{colonne !== undefined && <span className="ink3">, {colonne}</span>}</span>
        {isEcartee ? <span className="st soon"><IconAlertTriangle size={12} aria-hidden="true" />non lue</span> : <span className="st ink3"><IconInfoCircle size={12} aria-hidden="true" />lue quand même</span>}
      </p>
      {texte !== undefined && <p className={`tn ${styles["brut"] ?? ""}`} title={texte}>{coupable === "" ? avant : cutDebut(avant)}{coupable !== "" && <mark>{coupable}</mark>}{apres}</p>}
      <p>{motif}</p>
    </li>
  );
}

const DEBUT_VISIBLE = 18;

/** The culprit of a long line stays in sight: what precedes it is shortened. */
function cutDebut(avant: string): string {
  return avant.length <= DEBUT_VISIBLE ? avant : `…${avant.slice(-DEBUT_VISIBLE)}`;
}
