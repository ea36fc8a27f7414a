import { Button, FileButton, Select } from "@mantine/core";
import { IconAlertTriangle, IconDownload, IconTrash, IconUpload } from "@tabler/icons-react";
import { useState } from "react";
import { findAnomalieMarque } from "#shared/actes/modele-societe.ts";
import { MODELES } from "#shared/actes/modeles/catalogue.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { capitalize } from "#shared/kernel/texte.ts";
import type { Creancier, ModeleEnregistre } from "#shared/model/dossier.ts";
import { DESTINATAIRES_MODELE, NATURES_MODELE } from "#shared/model/faits/modele-faits.ts";
import type { AnomalieGabarit, Gabarit } from "#shared/word/gabarit-lecture.ts";
import { saveDocument } from "../../bridge/bridge.ts";
import { ChampEdite } from "../../components/ChampEdite.tsx";
import { ChampErreur } from "../../components/ChampErreur.tsx";
import { showEchec } from "../../hooks/notices.tsx";
import { useTravail } from "../../hooks/use-travail.ts";
import { type ModeleOuvert, useActionsModeles } from "./use-modeles.ts";
import styles from "./modeles.module.css";

const NATURES = NATURES_MODELE.map((value) => ({ value, label: { lettre: "Lettre de la société", acte: "Acte pour une juridiction", projet: "Projet pour un mandataire", contrat: "Contrat", annexe: "Annexe", interne: "Document interne" }[value] }));
const DESTINATAIRES = DESTINATAIRES_MODELE.map((value) => ({ value, label: { debiteur: "Le débiteur", juridiction: "Une juridiction", avocat: "L’avocat", etude: "Le commissaire de justice", "mandataire-judiciaire": "Le mandataire judiciaire", interne: "Le service" }[value] }));
const SOCLES = MODELES.map(({ id, titre }) => ({ value: id, label: titre }));

interface ModeleReglagesProps {
  readonly creancier: Creancier;
  readonly modele: ModeleEnregistre;
  readonly ouvert: ModeleOuvert;
}

/** Who the template is, what it is held to, its versions; and what is wrong in it, each with its place. */
export function ModeleReglages({ creancier, modele, ouvert: { octets, gabarit } }: ModeleReglagesProps) {
  const { add, saveIdentite, remove } = useActionsModeles(creancier);
  const { isEnCours, during } = useTravail();
  const [erreur, setErreur] = useState<string>();
  const replace = (fichier: File | null) => during(async () => {
    if (fichier === null) return;
    const ajout = await add(fichier, modele);
    setErreur("motif" in ajout ? `«\u00A0${fichier.name}\u00A0»\u00A0: ${ajout.motif} La version ${modele.version} reste en place.` : undefined);
  });
  const write = () => during(async () => {
    const reponse = await saveDocument({ nom: modele.nomFichier.replace(/\.dotx$/i, ".docx"), contenu: new Uint8Array(octets) });
    if (!reponse.ok) showEchec("Le modèle n’a pas été écrit", reponse.detail);
  });
  const anomalies = listAnomalies(gabarit);
  return (
    <section className={styles["reglages"]} aria-label="Réglages du modèle">
      {anomalies.length > 0 && (
        <div role="alert">
          <h4 className="late"><IconAlertTriangle size={16} aria-hidden="true" /> À corriger dans le document</h4>
          <ul>{anomalies.map(({ lieu, motif }, rang) => <li key={rang}><b className="med">{motif}</b><span className="lab">{lieu.libelle}, paragraphe {lieu.paragraphe}&nbsp;: «&nbsp;{lieu.extrait}&nbsp;»</span></li>)}</ul>
        </div>
      )}
      <ChampEdite label="Titre du modèle" valeur={modele.titre} isRequis onSave={async (titre) => { if (titre !== undefined) await saveIdentite(modele, { titre }); }} />
      <Select size="xs" label="Contrôles repris de" description="Mentions obligatoires, conditions et refus de cet acte." placeholder="aucun acte de la bibliothèque" clearable searchable data={SOCLES} value={modele.socle ?? null} onChange={(socle) => void saveIdentite(modele, { socle: socle ?? undefined })} />
      {modele.socle === undefined && (
        <div className={styles["paire"]}>
          <Select size="xs" label="Nature" allowDeselect={false} data={NATURES} value={modele.nature} onChange={(lue) => void saveIdentite(modele, { nature: NATURES_MODELE.find((connue) => connue === lue) ?? modele.nature })} />
          <Select size="xs" label="Destinataire" allowDeselect={false} data={DESTINATAIRES} value={modele.destinataire} onChange={(lu) => void saveIdentite(modele, { destinataire: DESTINATAIRES_MODELE.find((connu) => connu === lu) ?? modele.destinataire })} />
        </div>
      )}
      <p className="lab">{modele.nomFichier}, version {modele.version}, le {formatJour(modele.dateFait)}</p>
      <div className={styles["boutons"]}>
        <Button size="xs" loading={isEnCours} leftSection={<IconDownload size={16} aria-hidden="true" />} onClick={() => void write()}>Écrire le .docx…</Button>
        <FileButton accept=".docx,.dotx" inputProps={{ "aria-label": "Nouvelle version du modèle" }} onChange={(fichier) => void replace(fichier)}>{(props) => <Button {...props} size="xs" loading={isEnCours} leftSection={<IconUpload size={16} aria-hidden="true" />}>Nouvelle version…</Button>}</FileButton>
        <Button size="xs" variant="subtle" leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={() => void remove(modele)}>Retirer</Button>
      </div>
      {erreur !== undefined && <p className="late t12" role="alert"><ChampErreur>{erreur}</ChampErreur></p>}
    </section>
  );
}

/** What is wrong in the passages, then the names that do not exist, in the order of the document. */
export function listAnomalies({ anomalies, marques }: Gabarit): readonly AnomalieGabarit[] {
  const inconnues = marques.flatMap(({ texte, lieu }) => {
    const motif = findAnomalieMarque(texte);
    return motif === undefined ? [] : [{ lieu, motif: `${capitalize(motif)}.` }];
  });
  return [...anomalies, ...inconnues];
}
