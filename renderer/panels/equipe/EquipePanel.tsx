import { Button } from "@mantine/core";
import { IconPrinter, IconUserShare } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { composeEquipe } from "#shared/suivi/equipe.ts";
import { Page, PageHead } from "../../components/Page.tsx";
import { Chargement, EmptyState } from "../../components/PageEtats.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useJournee } from "../../hooks/use-journee.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { usePreuve } from "../../hooks/use-preuve.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { AbsencesSection } from "./AbsencesSection.tsx";
import { DetailCharge } from "./DetailCharge.tsx";
import { PassationDialog } from "./PassationDialog.tsx";
import { RemonteesBande } from "./RemonteesBande.tsx";
import { RetoursBande } from "./RetoursBande.tsx";
import { type Choix, TableCharges } from "./TableCharges.tsx";
import styles from "./equipe.module.css";

/** For whoever runs the department: who carries what, what is late, what waits for a second person; and who replaces whom. */
export function EquipePanel() {
  const { lignes, etat } = usePortefeuille();
  const journee = useJournee(undefined);
  const { print } = usePreuve();
  const equipe = useMemo(() => composeEquipe(lignes, journee), [lignes, journee]);
  const [choix, setChoix] = useState<Choix>();
  const [passation, setPassation] = useState<{ readonly de?: string | undefined }>();
  useTouches([
    { combinaison: "p", libelle: "passer des dossiers", action: () => setPassation({}) },
    ...(choix === undefined ? [] : [{ combinaison: "Escape", libelle: "fermer le détail", action: () => setChoix(undefined) }]),
  ], passation === undefined);
  return (
    <Page label="Équipe">
      <PageHead titre="Équipe" actions={<>
        <Button size="xs" leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />} onClick={print}>Imprimer</Button>
        <Button size="xs" variant="filled" leftSection={<IconUserShare size={16} stroke={1.75} aria-hidden="true" />} rightSection={<Touche combinaison="p" />} onClick={() => setPassation({})}>Absence ou départ…</Button>
      </>}
      />
      {lignes.length === 0 ? (etat.kind === "chargement" ? <Chargement /> : <EmptyState titre="Personne n’a encore de dossier.">Dès qu’un dossier est affecté, la charge de chacun se lit ici.</EmptyState>) : (
        <div className={styles["corps"]} tabIndex={0} role="region" aria-label="Charge de l’équipe">
          <RetoursBande lignes={lignes} />
          <RemonteesBande lignes={lignes} />
          <TableCharges equipe={equipe} choix={choix} onChoix={setChoix} onPassation={(de) => setPassation({ de })} />
          {choix !== undefined && <DetailCharge choix={choix} equipe={equipe} onClose={() => setChoix(undefined)} />}
          <AbsencesSection />
        </div>
      )}
      {passation !== undefined && <PassationDialog depart={passation.de} onClose={() => setPassation(undefined)} />}
    </Page>
  );
}
