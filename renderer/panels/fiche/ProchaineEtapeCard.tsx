import { Button } from "@mantine/core";
import { IconCheck, IconCircleDashed } from "@tabler/icons-react";
import type { ProchaineEtape } from "#shared/suivi/prochaine-etape.ts";
import { Touche } from "../../components/Touche.tsx";
import styles from "./fiche.module.css";

/** Tab where each next step is done, and the words of its button. */
export const GESTES: Readonly<Record<ProchaineEtape["action"], { readonly libelle: string; readonly onglet: string }>> = {
  "confirmer-echeances": { libelle: "Confirmer les échéances", onglet: "decompte" },
  "ajouter-pieces": { libelle: "Ajouter les pièces", onglet: "pieces" },
  qualifier: { libelle: "Ouvrir la qualification", onglet: "qualification" },
  revoir: { libelle: "Revoir la qualification", onglet: "qualification" },
  "suivre-plan": { libelle: "Ouvrir le plan", onglet: "amiable" },
  clos: { libelle: "Ouvrir les documents", onglet: "documents" },
  relancer: { libelle: "Ouvrir l’amiable", onglet: "amiable" },
  viser: { libelle: "Ouvrir la qualification", onglet: "qualification" },
  mandater: { libelle: "Choisir à qui le confier", onglet: "mandats" },
  transmettre: { libelle: "Transmettre le dossier", onglet: "mandats" },
  tenir: { libelle: "Ouvrir la procédure", onglet: "procedures" },
  suivre: { libelle: "Voir le mandat", onglet: "mandats" },
};

/** The framed answer to « et maintenant »: what, why, what is ready, and the one main button of the page. */
export function ProchaineEtapeCard({ etape, onAgir }: { readonly etape: ProchaineEtape; readonly onAgir: (onglet: string) => void }) {
  const { libelle, onglet } = GESTES[etape.action];
  return (
    <section className={styles["prochaine"]} aria-labelledby="prochaine-etape">
      <div className={styles["prochaineTete"]}>
        <h2 id="prochaine-etape"><span>Prochaine étape</span>{etape.titre}</h2>
      </div>
      <p className="t14">{etape.raison}</p>
      {etape.reprise !== undefined && <p className="lab">Le plan suspend l’étape « {etape.reprise} » : elle revient telle quelle s’il est rompu.</p>}
      <ul className={styles["points"]}>
        {etape.points.map((point) => (
          <li key={point.libelle}>
            {point.isAcquis ? <IconCheck size={14} className="secured" aria-label="Acquis" /> : <IconCircleDashed size={14} className="soon" aria-label="À faire" />}
            <span className="cut">{point.libelle}</span>
            {point.note !== undefined && <small>{point.note}</small>}
          </li>
        ))}
      </ul>
      <div className={styles["gestes"]}>
        <Button variant="filled" rightSection={<Touche combinaison="Enter" />} onClick={() => onAgir(onglet)}>{libelle}</Button>
      </div>
    </section>
  );
}
