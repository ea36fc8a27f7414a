import { Button } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { formatRoute } from "../../app/routes.ts";
import { Section } from "../../components/Page.tsx";
import { useRegistre } from "./use-registre.ts";
import styles from "./rgpd.module.css";

/** The register of processings as it stands today, and the way to write it. */
export function RegistreSection() {
  const { registre, write, isEnCours } = useRegistre();
  return (
    <Section
      titre="Registre des traitements" note="RGPD, art. 30 ; à relire par le délégué à la protection des données"
      aside={<Button size="xs" variant="filled" disabled={isEnCours} leftSection={<IconFileText size={16} stroke={1.75} aria-hidden="true" />} onClick={() => void write()}>Écrire le registre (.docx)</Button>}
    >
      <div className={styles["registre"]}>
        {registre.map(({ titre, rubriques }) => (
          <section key={titre} aria-label={titre}>
            <h3 className="med">{titre}</h3>
            <dl className="kv">{rubriques.map(([libelle, texte]) => <div key={libelle} className={styles["rubrique"]}><dt>{libelle}</dt><dd>{texte}</dd></div>)}</dl>
          </section>
        ))}
        <p className="ink3">Lettre d’information (acte 30) et réponse à une demande d’accès (acte 31)&nbsp;: dans l’onglet Documents de chaque dossier, ou <a className="lien" href={formatRoute({ panneau: "documents", vue: "produits" })}>Documents</a>.</p>
      </div>
    </Section>
  );
}
