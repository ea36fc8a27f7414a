import { Button, FileButton } from "@mantine/core";
import { IconFileTypeDocx } from "@tabler/icons-react";
import { useState } from "react";
import type { Creancier } from "#shared/model/dossier.ts";
import { formatRoute, openRoute, useRoute } from "../../app/routes.ts";
import { ChampErreur } from "../../components/ChampErreur.tsx";
import { DropZone } from "../../components/DropZone.tsx";
import { Page, PageHead } from "../../components/Page.tsx";
import { EmptyState } from "../../components/PageEtats.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useTravail } from "../../hooks/use-travail.ts";
import { ModeleVue } from "./ModeleVue.tsx";
import { PapierApercu } from "./PapierApercu.tsx";
import { useActionsModeles } from "./use-modeles.ts";
import styles from "./modeles.module.css";

/** The company's own Word documents: its letterhead, and the templates in which it writes fields by their French names. */
export function ModelesPanel() {
  const { creanciers: [creancier] } = usePortefeuille();
  if (creancier === undefined) {
    return (
      <Page label="Atelier de modèles">
        <PageHead titre="Atelier de modèles" />
        <EmptyState titre="Nommez d’abord votre société." actions={<Button component="a" href={formatRoute({ panneau: "reglages" })} variant="filled">Ouvrir les réglages</Button>}>Ses modèles et son papier à en-tête lui appartiennent.</EmptyState>
      </Page>
    );
  }
  return <Atelier creancier={creancier} />;
}

const PAPIER = "papier";

function Atelier({ creancier }: { readonly creancier: Creancier }) {
  const route = useRoute();
  const { isEnCours, during } = useTravail();
  const [erreur, setErreur] = useState<string>();
  const { add } = useActionsModeles(creancier);
  const modeles = creancier.modeles ?? [];
  const demande = route.panneau === "modeles" ? route.modeleId : undefined;
  const courant = modeles.find(({ modeleId }) => modeleId === demande) ?? (demande === PAPIER || modeles.length === 0 ? undefined : modeles[0]);
  const open = (modeleId: string) => openRoute({ panneau: "modeles", modeleId }, { isRemplacement: true });
  const addFichier = (fichier: File | null | undefined) => during(async () => {
    if (fichier === null || fichier === undefined) return;
    const ajout = await add(fichier);
    setErreur("motif" in ajout ? `«\u00A0${fichier.name}\u00A0»\u00A0: ${ajout.motif}` : undefined);
    if ("modeleId" in ajout) open(ajout.modeleId);
  });
  return (
    <Page label="Atelier de modèles">
      <PageHead titre="Atelier de modèles" actions={<a className="lien" href={formatRoute({ panneau: "documents", vue: "produits" })}>Documents produits</a>} />
      <DropZone describe={() => "Déposer pour en faire un modèle"} onFiles={([fichier]) => void addFichier(fichier)}>
        <div className={styles["atelier"]}>
          <ModelesListe creancier={creancier} courant={courant?.modeleId} erreur={erreur} isEnCours={isEnCours} onOpen={open} onFichier={(fichier) => void addFichier(fichier)} />
          {courant === undefined ? <PapierApercu creancier={creancier} /> : <ModeleVue key={courant.modeleId} creancier={creancier} modele={courant} />}
        </div>
      </DropZone>
    </Page>
  );
}

interface ModelesListeProps {
  readonly creancier: Creancier;
  readonly courant: string | undefined;
  readonly erreur: string | undefined;
  readonly isEnCours: boolean;
  readonly onOpen: (modeleId: string) => void;
  readonly onFichier: (fichier: File | null) => void;
}

function ModelesListe({ creancier: { papier, modeles = [] }, courant, erreur, isEnCours, onOpen, onFichier }: ModelesListeProps) {
  return (
    <nav className={styles["liste"]} aria-label="Modèles de la société">
      <h3 className="lab">Papier</h3>
      <button type="button" className={styles["ligne"]} aria-current={courant === undefined} onClick={() => onOpen(PAPIER)}>
        <span className="ink">Papier à en-tête</span>
        <span className="lab">{papier?.nomFichier ?? "aucun\u00A0: papier blanc et logo"}</span>
      </button>
      <h3 className="lab">Modèles</h3>
      {modeles.map(({ modeleId, titre, version }) => (
        <button key={modeleId} type="button" className={styles["ligne"]} aria-current={modeleId === courant} onClick={() => onOpen(modeleId)}>
          <span className="ink">{titre}</span>
          <span className="lab">version {version}</span>
        </button>
      ))}
      {modeles.length === 0 && <p className={`lab ${styles["vide"] ?? ""}`}>Un document Word à vous, où des champs prennent la valeur de chaque dossier.</p>}
      <div className={styles["ajout"]}>
        <FileButton accept=".docx,.dotx" inputProps={{ "aria-label": "Modèle à ajouter" }} onChange={onFichier}>{(props) => <Button {...props} size="xs" loading={isEnCours} leftSection={<IconFileTypeDocx size={16} aria-hidden="true" />}>Ajouter un modèle…</Button>}</FileButton>
        {erreur !== undefined && <p className="late t12" role="alert"><ChampErreur>{erreur}</ChampErreur></p>}
      </div>
    </nav>
  );
}
