import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import type { LectureReleves } from "#shared/imports/lecture-releves.ts";
import type { SommeMouvements, TotauxRapprochement } from "#shared/imports/rapprochement-decision.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { formatNombre, formatNombreDe } from "#shared/kernel/texte.ts";
import styles from "./reglements.module.css";

/** What becomes of everything that the statement holds: the parts make the whole; at the right, does the statement itself foot? */
export function TotauxRevue({ totaux, lecture }: { readonly totaux: TotauxRapprochement; readonly lecture: LectureReleves | undefined }) {
  const { acceptes, rejets, attente, ignores, deja, sansObjet, total } = totaux;
  return (
    <div className={styles["egalite"]} role="group" aria-label="Ce que devient le relevé">
      <Terme libelle="Affectés" somme={acceptes} /><i>+</i>
      {rejets.nombre > 0 && <><Terme libelle="Retours" somme={rejets} /><i>+</i></>}
      <Terme libelle="À rapprocher" somme={attente} /><i>+</i>
      {ignores.nombre > 0 && <><Terme libelle="Écartés" somme={ignores} /><i>+</i></>}
      {deja.nombre > 0 && <><Terme libelle="Déjà enregistrés" somme={deja} /><i>+</i></>}
      <Terme libelle="Sans objet" somme={sansObjet} /><i>=</i>
      <Terme libelle={lecture === undefined ? "En attente" : "Au relevé"} somme={total} isResultat />
      {lecture !== undefined && <Soldes lecture={lecture} />}
    </div>
  );
}

function Terme({ libelle, somme: { nombre, montant }, isResultat = false }: { readonly libelle: string; readonly somme: SommeMouvements; readonly isResultat?: boolean }) {
  return <div className={isResultat ? styles["resultat"] : undefined}><span className="lab">{libelle}</span><b>{formatMontantNu(montant)}</b><span className="lab tn">{formatNombreDe(nombre, "mouvement", "mouvements")}</span></div>;
}

function Soldes({ lecture: { releves, lignes, avertissements, anomalies, nature } }: { readonly lecture: LectureReleves }) {
  const connus = releves.flatMap(({ ecart }) => (ecart === undefined ? [] : [ecart]));
  const ecart = sumMontants(connus);
  const isFaux = connus.some((lu) => lu !== 0);
  const titre = [...avertissements, ...anomalies.map(({ ligne, motif }) => (ligne === undefined ? motif : `Ligne ${ligne}\u00A0: ${motif}`))].slice(0, 20).join("\n");
  return (
    <div className={styles["soldes"]} title={titre === "" ? undefined : titre}>
      {nature !== "releve" ? <span className="lab soon st"><IconAlertTriangle size={12} aria-hidden="true" />annonce, rien à enregistrer</span>
        : connus.length === 0 ? <span className="lab">Soldes absents du relevé</span>
          : isFaux ? <span className="lab soon st"><IconAlertTriangle size={12} aria-hidden="true" />Soldes qui ne s’équilibrent pas</span>
            : <span className="lab secured st"><IconCheck size={12} aria-hidden="true" />Soldes équilibrés</span>}
      <b>{isFaux ? formatMontantNu(ecart) : formatNombreDe(releves.length, "relevé", "relevés")}</b>
      <span className={lignes.ecartees > 0 ? "lab soon tn" : "lab tn"}>{lignes.ecartees > 0 ? `${formatNombre(lignes.ecartees)} mis de côté, illisibles` : "ouverture + mouvements = clôture"}</span>
    </div>
  );
}
