import { Button } from "@mantine/core";
import { IconAlertTriangle, IconBuildingBank } from "@tabler/icons-react";
import { useRef } from "react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { formatNombre, formatNombreDe } from "#shared/kernel/texte.ts";
import { openRoute } from "../../app/routes.ts";
import { DropZone } from "../../components/DropZone.tsx";
import { Travail } from "../../components/PageEtats.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { HistoriqueReleves } from "./HistoriqueReleves.tsx";
import { type EtatReglements, formatBilan, type Reglements } from "./use-reglements.ts";
import { type Historique, useHistorique } from "./use-historique.ts";
import styles from "./reglements.module.css";

/** Where a statement is dropped or chosen; what waits for a decision; statements and movements read so far. */
export function AccueilReglements({ reglements }: { readonly reglements: Reglements }) {
  const { etat, readFile, reviewAttentes } = reglements;
  const choix = useRef<HTMLInputElement>(null);
  const historique = useHistorique();
  const isLibre = etat.kind === "attente" || etat.kind === "fini";
  const open = () => choix.current?.click();
  const receive = ([fichier]: readonly File[]) => {
    if (fichier !== undefined) void readFile(fichier);
  };
  useTouches([
    { combinaison: "o", libelle: "ouvrir un relevé", action: open },
    ...(historique.attentes.length > 0 ? [{ combinaison: "r", libelle: "rapprocher ce qui attend", action: () => void reviewAttentes() }] : []),
  ], isLibre);
  return (
    <DropZone describe={(nombre) => (nombre > 1 ? "Un relevé à la fois\u00A0: déposez-en un seul" : "Déposer pour lire ce relevé")} onFiles={receive} isActive={isLibre}>
      <div className={styles["accueil"]}>
        {etat.kind === "attente" && etat.motif !== undefined && <p className={styles["refus"]} role="alert"><IconAlertTriangle size={16} aria-hidden="true" />{etat.motif}</p>}
        <div className={styles["depot"]}>
          <input ref={choix} type="file" hidden aria-label="Relevé à lire" onChange={({ currentTarget }) => { receive([...(currentTarget.files ?? [])]); currentTarget.value = ""; }} />
          <Depot etat={etat} onInterrompre={reglements.interrupt} onOuvrir={open} />
        </div>
        <Attentes historique={historique} onRapprocher={() => void reviewAttentes()} />
        <HistoriqueReleves historique={historique} />
      </div>
    </DropZone>
  );
}

function Depot({ etat, onInterrompre, onOuvrir }: { readonly etat: EtatReglements; readonly onInterrompre: () => void; readonly onOuvrir: () => void }) {
  switch (etat.kind) {
    case "lecture": {
      const { nom, progression } = etat;
      return (
        <div className={styles["travail"]}>
          <Travail
            titre={`Lecture de ${nom}`} avancement={progression === undefined ? undefined : `${formatNombre(progression.lignes)} mouvements`}
            part={progression === undefined || progression.total === 0 ? undefined : progression.octets / progression.total} detail="Rien n’est écrit avant la revue." onInterrupt={onInterrompre}
          />
        </div>
      );
    }
    case "rapprochement":
      return <div className={styles["travail"]}><Travail titre="Rapprochement avec les dossiers" avancement={etat.total === 0 ? undefined : `${formatNombre(etat.fait)} sur ${formatNombre(etat.total)}`} part={etat.total === 0 ? undefined : etat.fait / etat.total} detail="Rien n’est écrit avant la revue." onInterrupt={onInterrompre} /></div>;
    case "fini":
      return (
        <>
          <h2 className="t16">{`${formatBilan(etat.bilan)}.`}</h2>
          <p>{etat.bilan.dossiers === 0 ? "Ce qui attend est gardé ci-dessous." : `${formatNombreDe(etat.bilan.dossiers, "dossier a changé", "dossiers ont changé")}. Tout s’annule d’un seul geste\u00A0; ce qui attend est gardé ci-dessous.`}</p>
          {etat.bilan.reportes > 0 && <p className="soon">{`${formatNombreDe(etat.bilan.reportes, "mouvement n’est pas encore gardé", "mouvements ne sont pas encore gardés")}\u00A0: relisez ce fichier, ce qui est connu n’est pas repris.`}</p>}
          <div className={styles["actions"]}>
            <Button variant="filled" onClick={() => openRoute({ panneau: "dossiers", vue: "tous" })}>Voir les dossiers</Button>
            <Button onClick={onOuvrir}>Lire un autre relevé</Button>
          </div>
        </>
      );
    default:
      return (
        <>
          <IconBuildingBank size={20} className="ink3" aria-hidden="true" />
          <h2 className="t16">Déposez ici le relevé de la banque.</h2>
          <p>CAMT.053, CFONB 120, OFX ou tableau CSV. Chaque règlement est rapproché des dossiers avec sa raison ; rien n’est écrit avant la revue, et tout s’annule.</p>
          <Button variant="filled" rightSection={<Touche combinaison="o" />} onClick={onOuvrir}>Ouvrir un relevé</Button>
        </>
      );
  }
}

function Attentes({ historique: { attentes, totalAttentes }, onRapprocher }: { readonly historique: Historique; readonly onRapprocher: () => void }) {
  if (attentes.length === 0) return undefined;
  return (
    <section className={styles["attentes"]} aria-label="Mouvements à rapprocher">
      <div><b className="med">{`${formatNombreDe(attentes.length, "mouvement attend", "mouvements attendent")} un dossier ou une décision`}</b><span className="ink3 tn">{formatMontant(totalAttentes)}</span></div>
      <Button size="xs" rightSection={<Touche combinaison="r" />} onClick={onRapprocher}>Rapprocher</Button>
    </section>
  );
}
