import { Button } from "@mantine/core";
import { IconDeviceFloppy } from "@tabler/icons-react";
import { useState } from "react";
import { createSauvegarde } from "../../bridge/bridge.ts";
import { Page, PageHead } from "../../components/Page.tsx";
import { Chargement, EtatErreur } from "../../components/PageEtats.tsx";
import { SerrureSection } from "../../components/SerrureSection.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useCoffre } from "../../hooks/use-coffre.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { type Demande, Dialogue } from "./Dialogues.tsx";
import { EtatBande } from "./EtatBande.tsx";
import { ExportSection } from "./ExportSection.tsx";
import { LieuxSection } from "./LieuxSection.tsx";
import { QueFaireSection } from "./QueFaireSection.tsx";
import { SanteSection } from "./SanteSection.tsx";
import { SauvegardesTable } from "./SauvegardesTable.tsx";
import { type EtatSecurite, type Securite, useSecurite } from "./use-securite.ts";
import { VerificationSection } from "./VerificationSection.tsx";
import styles from "./securite.module.css";

/** Is what I have typed safe, where is it, what do I do when something breaks. */
export function SecuritePanel() {
  const securite = useSecurite();
  const { etat, travail, ask } = securite;
  const save = () => void ask(createSauvegarde);
  useTouches([{ combinaison: "s", libelle: "sauvegarder", action: save }], travail === undefined && etat.kind === "pret");
  return (
    <Page label="Sécurité et sauvegardes">
      <PageHead
        titre="Sécurité et sauvegardes"
        actions={<Button size="xs" variant="filled" disabled={travail !== undefined || etat.kind !== "pret"} leftSection={<IconDeviceFloppy size={16} stroke={1.75} aria-hidden="true" />} rightSection={<Touche combinaison="s" />} onClick={save}>Sauvegarder maintenant</Button>}
      />
      {etat.kind === "chargement" && <Chargement titre="Lecture des sauvegardes" />}
      {etat.kind === "erreur" && <EtatErreur titre="Les sauvegardes ne se lisent pas." detail={etat.motif} garde="Le coffre et les sauvegardes ne sont pas touchés." actions={<Button onClick={() => void securite.refresh()}>Réessayer</Button>} />}
      {etat.kind === "pret" && <Contenu securite={securite} etat={etat} />}
    </Page>
  );
}

function Contenu({ securite, etat: { liste, sante, journal } }: { readonly securite: Securite; readonly etat: Extract<EtatSecurite, { kind: "pret" }> }) {
  const [demande, setDemande] = useState<Demande>();
  const { etat: coffre, refresh } = useCoffre();
  return (
    <>
      <EtatBande liste={liste} securite={securite} />
      <div className={`corps filet ${styles["colonnes"] ?? ""}`}>
        <div className={styles["principale"]}>
          <SauvegardesTable liste={liste} securite={securite} onRestaurer={(sauvegarde) => setDemande({ kind: "restaurer", sauvegarde })} onVerifier={(sauvegarde) => setDemande({ kind: "verifier", sauvegarde })} />
          <VerificationSection sante={sante} journal={journal} securite={securite} />
          {coffre !== undefined && <SerrureSection etat={coffre} onChange={() => void refresh()} />}
          <QueFaireSection />
        </div>
        <div className={styles["annexe"]}>
          <LieuxSection liste={liste} securite={securite} />
          <SanteSection sante={sante} isOccupe={securite.travail !== undefined} onRevenir={(nom, date) => setDemande({ kind: "revenir", nom, date })} />
          <ExportSection securite={securite} />
        </div>
      </div>
      {demande !== undefined && <Dialogue demande={demande} securite={securite} onClose={() => setDemande(undefined)} />}
    </>
  );
}
