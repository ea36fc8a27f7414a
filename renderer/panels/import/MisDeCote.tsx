import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import type { Anomalie } from "#shared/imports/anomalie.ts";
import type { LectureComptes } from "#shared/imports/lecture.ts";
import { formatNombre, formatNombreDe } from "#shared/kernel/texte.ts";
import { splitCoupable } from "./groupes.ts";
import styles from "./import.module.css";

const PAQUET = 50;

/** Lines that were not read, and doubts about the file: where, what, why. Nothing is lost, even without an answer. */
export function MisDeCote({ lecture }: { readonly lecture: LectureComptes }) {
  const [limite, setLimite] = useState(PAQUET);
  const { anomalies, anomaliesTotal, avertissements, lignes } = lecture;
  return (
    <aside className={`volet ${styles["fixe"] ?? ""}`} aria-label="Lignes mises de côté">
      <div className="sec-tete"><h2 className="nw">Mis de côté</h2><span className="tn ink3">{formatNombre(lignes.ecartees)}</span><span className={`r lab ${styles["large"] ?? ""}`}>rien n’est perdu, même sans réponse</span></div>
      <div>
        {avertissements.map((phrase) => <p key={phrase} className={styles["avis"]}><IconAlertTriangle size={16} className="soon" aria-label="À vérifier" /><span>{phrase}</span></p>)}
        {anomalies.length === 0 && avertissements.length === 0 && <p>Toutes les lignes ont été lues.</p>}
        <ol className={styles["ecartees"]} style={{ padding: 0 }}>
          {anomalies.slice(0, limite).map((anomalie, rang) => <AnomalieLigne key={rang} anomalie={anomalie} />)}
        </ol>
        {anomalies.length > limite && <button type="button" className={styles["suite"]} onClick={() => setLimite(limite + PAQUET)}>{formatNombreDe(anomalies.length - limite, "autre", "autres")}</button>}
        {anomaliesTotal > anomalies.length && <p className="lab">{`${formatNombreDe(anomaliesTotal, "ligne signalée", "lignes signalées")} en tout ; les ${formatNombre(anomalies.length)} premières sont montrées.`}</p>}
      </div>
    </aside>
  );
}

function AnomalieLigne({ anomalie }: { readonly anomalie: Anomalie }) {
  const { ligne, colonne, motif, texte, isEcartee } = anomalie;
  const [avant, coupable, apres] = splitCoupable(anomalie);
  return (
    <li>
      <p className={styles["ligne"]}>
        <span className="ink med tn">{ligne === undefined ? "Fichier" : `Ligne ${formatNombre(ligne)}`}{colonne !== undefined && <span className="ink3">, {colonne}</span>}</span>
        {isEcartee ? <span className="st soon"><IconAlertTriangle size={12} aria-hidden="true" />non lue</span> : <span className="st ink3"><IconInfoCircle size={12} aria-hidden="true" />lue quand même</span>}
      </p>
      {texte !== undefined && <p className={`tn ${styles["brut"] ?? ""}`}>{avant}{coupable !== "" && <mark>{coupable}</mark>}{apres}</p>}
      <p>{motif}</p>
    </li>
  );
}
