import { CloseButton } from "@mantine/core";
import type { TravailVu } from "../../bridge/bridge.ts";
import { Etat, Etiquette } from "../../components/Etat.tsx";
import { Travail } from "../../components/PageEtats.tsx";
import { formatInstant } from "../../hooks/format-instant.ts";
import { formatTaille } from "../../hooks/format-taille.ts";
import { findVerdict, TITRES_TRAVAIL } from "./phrases.ts";
import type { Liste, Securite } from "./use-securite.ts";
import styles from "./securite.module.css";

interface Props {
  readonly liste: Liste;
  readonly securite: Pick<Securite, "travail" | "fin" | "closeFin" | "interrupt">;
}

/** The answer, before anything else; and what runs, with the way to stop it. */
export function EtatBande({ liste, securite: { travail, fin, closeFin, interrupt } }: Props) {
  const verdict = findVerdict(liste);
  return (
    <div className={styles["bande"]} data-ton={verdict.ton}>
      <p><Etiquette ton={verdict.ton}>{verdict.mot}</Etiquette> <span>{verdict.phrase}</span></p>
      {liste.restauration !== undefined && <p className="ink3">{`${formatInstant(liste.restauration.instant)}\u00A0: ${liste.restauration.phrase}`}</p>}
      {liste.avertissements.map((phrase) => <p key={phrase} role="alert" className="late">{phrase}</p>)}
      {fin !== undefined && <Fin fin={fin} onClose={closeFin} />}
      {travail !== undefined && (
        <Travail
          titre={TITRES_TRAVAIL[travail.nature].enCours} detail={travail.etape} onInterrupt={interrupt}
          avancement={travail.total > 0 ? formatAvancement(travail) : undefined} part={travail.total > 0 ? travail.fait / travail.total : undefined}
        />
      )}
    </div>
  );
}

/** How the last work ended: what was done, or what failed and what is kept. */
function Fin({ fin: { nature, issue, phrase }, onClose }: { readonly fin: NonNullable<Securite["fin"]>; readonly onClose: () => void }) {
  const { fin, echec } = TITRES_TRAVAIL[nature];
  const titre = issue === "fait" ? fin : issue === "echec" ? echec : "Travail interrompu";
  return (
    <div className={styles["fin"]} role={issue === "echec" ? "alert" : "status"}>
      <p><Etat ton={issue === "fait" ? "acquis" : issue === "echec" ? "late" : "neutre"}><b className="med">{titre}</b></Etat> <span>{phrase}</span></p>
      <CloseButton size="sm" aria-label="Fermer" onClick={onClose} />
    </div>
  );
}

/** A taking back counts facts and pièces, a try facts, a repair pièces, everything else counts bytes. */
function formatAvancement({ nature, fait, total }: NonNullable<TravailVu["enCours"]>): string {
  return nature === "reprise" || nature === "reparation" || nature === "essai" ? `${fait.toLocaleString("fr-FR")} sur ${total.toLocaleString("fr-FR")}` : `${formatTaille(fait)} sur ${formatTaille(total)}`;
}
