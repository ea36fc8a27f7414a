import { Button, Select } from "@mantine/core";
import { IconEye, IconFolderPlus, IconTrash } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { NATURES_PIECE } from "#shared/model/faits/dossier-faits.ts";
import type { DossierCite } from "#shared/suivi/lecture-piece.ts";
import { readPiece } from "#shared/suivi/lecture-piece.ts";
import { LIBELLES_NATURE_PIECE } from "#shared/suivi/libelles.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openPiece } from "../../bridge/bridge.ts";
import { JourField } from "../../components/JourField.tsx";
import { Volet } from "../../components/Page.tsx";
import { Touche } from "../../components/Touche.tsx";
import type { ArriveeConnue } from "../../db/moteur.ts";
import { showEchec } from "../../hooks/notices.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import type { Boite } from "./use-boite.ts";
import styles from "./boite.module.css";

const MOTIFS: Readonly<Record<DossierCite["motif"], string>> = { reference: "référence citée", siren: "SIREN cité", courriel: "adresse du débiteur", nom: "nom cité, à vérifier" };

/** One file of the box: what it lets one believe, each thing with its passage; a person accepts, corrects, files. */
export function ArriveeVolet({ arrivee, boite }: { readonly arrivee: ArriveeConnue; readonly boite: Boite }) {
  const { aujourdhui } = useContexte();
  const proposition = useMemo(() => readPiece({ nom: arrivee.nom, texte: arrivee.resume ?? "", isMessage: arrivee.format === "eml" || arrivee.format === "msg" }, { dossiers: boite.dossiers }), [arrivee, boite.dossiers]);
  const [dossierId, setDossierId] = useState(proposition.dossiers[0]?.dossierId);
  const [nature, setNature] = useState(proposition.nature);
  const [datePiece, setDatePiece] = useState(proposition.datePiece);
  const dossier = boite.dossiers.find(({ id }) => id === dossierId);
  const cite = proposition.dossiers.find((candidat) => candidat.dossierId === dossierId);
  const file = () => dossier !== undefined && void boite.file(arrivee, { dossierId: dossier.id, reference: dossier.reference, nature, datePiece });
  useTouches([
    { combinaison: "mod+Enter", libelle: "classer", action: () => void file(), isDansLesChamps: true },
    { combinaison: "Enter", libelle: "ouvrir", action: () => void openArrivee(arrivee) },
    { combinaison: "Delete", libelle: "écarter", action: () => void boite.discard(arrivee) },
  ]);
  return (
    <Volet label={arrivee.nom} isFixe>
      <header><span className="lab">{formatNombreDe(arrivee.taille, "octet", "octets")}, {arrivee.mime}</span><h2 className={`t16 ${styles["nom"] ?? ""}`}>{arrivee.nom}</h2></header>
      <div className="saisie-grille">
        <Select
          label="Dossier" placeholder="Choisir un dossier" searchable clearable limit={50} nothingFoundMessage="Aucun dossier" value={dossierId ?? null} onChange={(id) => setDossierId(id ?? undefined)}
          data={boite.dossiers.map(({ id, reference, debiteur }) => ({ value: id, label: `${reference} ${debiteur}` }))}
          description={cite === undefined ? "Aucun dossier n’est cité\u00A0: choisissez-le." : `${MOTIFS[cite.motif]}\u00A0: «\u00A0${cite.passage}\u00A0»`}
        />
        <Select
          label="Nature" allowDeselect={false} value={nature} onChange={(choix) => setNature(NATURES_PIECE.find((connue) => connue === choix) ?? "autre")}
          data={NATURES_PIECE.map((value) => ({ value, label: LIBELLES_NATURE_PIECE[value] }))} description={formatPassage(proposition.passageNature)}
        />
        <JourField label="Date de la pièce" valeur={datePiece} onChange={setDatePiece} aujourdhui={aujourdhui} description={formatPassage(proposition.passageDate)} />
      </div>
      <Texte resume={arrivee.resume} empreinte={arrivee.empreinte} />
      <div className="touches" style={{ gap: 8, flexWrap: "wrap" }}>
        <Button variant="filled" disabled={dossier === undefined} leftSection={<IconFolderPlus size={16} aria-hidden="true" />} rightSection={<Touche combinaison="mod+Enter" />} onClick={file}>Classer au dossier</Button>
        <Button leftSection={<IconEye size={16} aria-hidden="true" />} onClick={() => void openArrivee(arrivee)}>Ouvrir</Button>
        <Button variant="subtle" leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={() => void boite.discard(arrivee)}>Écarter</Button>
      </div>
    </Volet>
  );
}

async function openArrivee({ empreinte, nom }: ArriveeConnue): Promise<void> {
  const reponse = await openPiece({ empreinte, nom });
  if (!reponse.ok) showEchec("Le fichier ne s’ouvre pas", `${reponse.detail} Ses octets restent intacts dans le coffre.`);
}

function formatPassage(passage: string | undefined): string {
  return passage === undefined ? "Rien ne le dit\u00A0: à saisir." : `Lu dans «\u00A0${passage}\u00A0»`;
}

/** The reading, as text only: no markup of the file is ever interpreted. */
function Texte({ resume, empreinte }: { readonly resume: string | undefined; readonly empreinte: string }) {
  return (
    <section>
      <div className="sec-tete"><h3>Lecture</h3><span className="r lab">la preuve est le fichier lui-même</span></div>
      {resume === undefined ? <p className="ink3">Aucun texte n’est lu dans ce fichier : ouvrez-le.</p> : <pre className={styles["texte"]}>{resume}</pre>}
      <p className="lab">SHA-256 <span className={styles["empreinte"]}>{empreinte}</span></p>
    </section>
  );
}
