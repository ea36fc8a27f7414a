import { Button, Modal, Progress } from "@mantine/core";
import { IconFileCertificate } from "@tabler/icons-react";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { type EtatAudit, useAudit } from "./use-audit.ts";
import styles from "./chronologie.module.css";

/** Everything that was written about the dossier, with its chain checked, in one archive for an auditor. */
export function AuditBouton({ vue }: { readonly vue: VueDossier }) {
  const { etat, start, interrupt } = useAudit(vue);
  return (
    <>
      <Button size="xs" leftSection={<IconFileCertificate size={16} aria-hidden="true" />} loading={etat !== undefined} onClick={start}>Dossier d’audit…</Button>
      <Modal opened={etat !== undefined} onClose={interrupt} title="Dossier d’audit" size={460}>
        <p>La chaîne du journal est relue en entier, puis l’historique, les faits et les pièces sont réunis dans une archive.</p>
        <Progress value={computeAvance(etat)} animated={etat?.kind !== "enCours"} aria-label="Préparation du dossier d’audit" />
        <p className="lab" role="status">{etat?.kind === "enCours" ? `${etat.etape}\u00A0: ${etat.fait} sur ${etat.total}` : "Préparation"}</p>
        <div className={styles["actions"]}><Button variant="subtle" onClick={interrupt}>Interrompre</Button></div>
      </Modal>
    </>
  );
}

function computeAvance(etat: EtatAudit): number {
  return etat?.kind !== "enCours" || etat.total === 0 ? 100 : (100 * etat.fait) / etat.total;
}
