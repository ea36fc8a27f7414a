import type { EtatVu } from "../../hooks/use-partage.ts";
import { Section } from "../../components/Page.tsx";
import styles from "./partage.module.css";

/** What a newcomer reads aloud while it waits. */
export function ChiffresView({ chiffres, dossier }: { readonly chiffres: string; readonly dossier: EtatVu["dossier"] }) {
  return (
    <Section titre="Votre demande attend">
      <div className={styles["attente"]} role="status">
        <p>Lisez ces six chiffres, de vive voix, à la personne qui vous a invité. Elle doit voir les mêmes sur son écran avant de confirmer.</p>
        <p className={`${styles["chiffres"] ?? ""} tn`} aria-label={`Six chiffres\u00A0: ${chiffres}`}>{chiffres.slice(0, 3)} {chiffres.slice(3)}</p>
        <p className="ink3">{dossier === undefined ? "Aucun dossier partagé n’est choisi." : `La demande est déposée dans «\u00A0${dossier.nom}\u00A0». Les dossiers arrivent ici dès qu’elle est confirmée\u00A0; vous pouvez travailler en attendant.`}</p>
      </div>
    </Section>
  );
}
