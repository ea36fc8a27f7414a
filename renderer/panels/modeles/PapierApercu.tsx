import { Button, Select } from "@mantine/core";
import { IconFileTypeDocx } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { MODELES } from "#shared/actes/modeles/catalogue.ts";
import { renderActe } from "#shared/actes/redaction.ts";
import type { Creancier } from "#shared/model/dossier.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { formatDocument } from "#shared/word/typographie.ts";
import { formatRoute } from "../../app/routes.ts";
import { saveDocument } from "../../bridge/bridge.ts";
import { ActeView } from "../../components/ActeView.tsx";
import { EmptyState } from "../../components/PageEtats.tsx";
import { showEchec } from "../../hooks/notices.tsx";
import { readFond, usePapier } from "../../hooks/use-papier.ts";
import { useTravail } from "../../hooks/use-travail.ts";
import { useEssai } from "./use-essai.ts";
import styles from "./modeles.module.css";

const ACTES = MODELES.map(({ id, titre }) => ({ value: id, label: titre }));

/** The letterhead tried on a real dossier: the screen shows its words and its logo, Word shows the page. */
export function PapierApercu({ creancier }: { readonly creancier: Creancier }) {
  const { createFaits, dossiers, dossierId, choose } = useEssai();
  const papier = usePapier(creancier.papier?.empreinte);
  const { isEnCours, during } = useTravail();
  const [acteId, setActeId] = useState("mise-en-demeure-professionnel");
  const modele = MODELES.find(({ id }) => id === acteId);
  const redige = useMemo(() => (modele === undefined || createFaits === undefined ? undefined : renderActe(modele, createFaits(modele))), [modele, createFaits]);
  const write = () => during(async () => {
    if (redige === undefined) return;
    try {
      const reponse = await saveDocument({ nom: "essai-papier.docx", contenu: new Uint8Array(await renderDocx(redige.document, await readFond(creancier.papier?.empreinte))) });
      if (!reponse.ok) showEchec("L’essai n’a pas été écrit", reponse.detail);
    } catch (erreur) {
      showEchec("L’essai n’a pas été écrit", erreur instanceof Error ? erreur.message : String(erreur));
    }
  });
  return (
    <section className={styles["bureau"]} aria-label="Papier à en-tête">
      <div className={styles["barre"]}>
        <Select size="xs" w={240} aria-label="Acte de l’essai" searchable allowDeselect={false} data={ACTES} value={acteId} onChange={(id) => setActeId(id ?? acteId)} />
        <Select size="xs" w={280} aria-label="Dossier de l’essai" searchable allowDeselect={false} data={[...dossiers]} value={dossierId} onChange={(id) => choose(id ?? "")} />
        <Button size="xs" disabled={redige === undefined} loading={isEnCours} leftSection={<IconFileTypeDocx size={16} aria-hidden="true" />} onClick={() => void write()}>Essai en Word…</Button>
        <a className={`lien ${styles["droite"] ?? ""}`} href={formatRoute({ panneau: "reglages" })}>{creancier.papier === undefined ? "Choisir un papier, dans Réglages" : "Remplacer ou retirer, dans Réglages"}</a>
      </div>
      {redige === undefined ? <EmptyState titre="Aucun dossier pour l’essai.">Le papier s’essaie sur un vrai dossier&nbsp;: importez-en un d’abord.</EmptyState>
        : <div className={styles["feuille"]} role="region" aria-label="Page de l’essai" tabIndex={0}><ActeView document={formatDocument(redige.document)} papier={papier} /></div>}
    </section>
  );
}
