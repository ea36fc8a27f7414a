import { Button } from "@mantine/core";
import { IconFileTypeDocx } from "@tabler/icons-react";
import { useMemo } from "react";
import { createModeleSociete, renderActeSociete } from "#shared/actes/modele-societe.ts";
import { findModele } from "#shared/actes/modeles/catalogue.ts";
import { listVerifications } from "#shared/actes/verifications/liste.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { ModeleEnregistre } from "#shared/model/dossier.ts";
import type { Gabarit } from "#shared/word/gabarit-lecture.ts";
import { fillGabarit, listBlocsRemplis } from "#shared/word/gabarit-remplissage.ts";
import { saveDocument } from "../../bridge/bridge.ts";
import { ActeView } from "../../components/ActeView.tsx";
import { EmptyState } from "../../components/PageEtats.tsx";
import { showEchec } from "../../hooks/notices.tsx";
import { useTravail } from "../../hooks/use-travail.ts";
import type { Essai } from "./use-essai.ts";
import styles from "./modeles.module.css";

interface ModeleApercuProps {
  readonly modele: ModeleEnregistre;
  readonly gabarit: Gabarit;
  readonly essai: Essai;
}

/** The template written for a real dossier: its words on the screen, its page in Word. */
export function ModeleApercu({ modele, gabarit, essai: { createFaits } }: ModeleApercuProps) {
  const { isEnCours, during } = useTravail();
  const rendu = useMemo(() => {
    if (createFaits === undefined || gabarit.anomalies.length > 0) return undefined;
    const acte = createModeleSociete(modele, gabarit.parties, findModele(modele.socle ?? ""));
    const faits = createFaits(acte);
    const redige = renderActeSociete(acte, faits, (contenus) => listBlocsRemplis(gabarit, contenus));
    return { redige, manquees: listVerifications(acte, redige, faits).filter(({ isAcquise }) => !isAcquise).length };
  }, [modele, gabarit, createFaits]);
  if (gabarit.anomalies.length > 0) return <EmptyState titre="L’aperçu attend que le modèle soit juste.">Ce qui doit être corrigé est dit à droite, avec sa place.</EmptyState>;
  if (rendu === undefined) return <EmptyState titre="Aucun dossier pour l’aperçu.">Un modèle s’essaie sur un vrai dossier&nbsp;: importez-en un d’abord.</EmptyState>;
  const write = () => during(async () => {
    try {
      const reponse = await saveDocument({ nom: "essai-modele.docx", contenu: new Uint8Array(await fillGabarit(gabarit, rendu.redige.contenus, rendu.redige.document)) });
      if (!reponse.ok) showEchec("L’essai n’a pas été écrit", reponse.detail);
    } catch (erreur) {
      showEchec("L’essai n’a pas été écrit", erreur instanceof Error ? erreur.message : String(erreur));
    }
  });
  return (
    <>
      <div className={styles["barre"]}>
        <span className="ink3">{rendu.manquees === 0 ? "Tous les contrôles passent sur ce dossier." : `${formatNombreDe(rendu.manquees, "contrôle à lever", "contrôles à lever")} sur ce dossier.`}</span>
        <Button size="xs" className={styles["droite"] ?? ""} loading={isEnCours} leftSection={<IconFileTypeDocx size={16} aria-hidden="true" />} onClick={() => void write()}>Essai en Word…</Button>
      </div>
      <div className={styles["feuille"]} role="region" aria-label="Page de l’aperçu" tabIndex={0}><ActeView document={rendu.redige.document} papier={SANS_BORDS} /></div>
    </>
  );
}

/** The header and the footer of a template are among its blocks. */
const SANS_BORDS = { entete: [], pied: [] };
