import { Button } from "@mantine/core";
import { IconAlertTriangle, IconFileImport } from "@tabler/icons-react";
import { useRef } from "react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { formatNombre, formatNombreDe } from "#shared/kernel/texte.ts";
import { openRoute } from "../../app/routes.ts";
import { DropZone } from "../../components/DropZone.tsx";
import { Travail } from "../../components/PageEtats.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useReception } from "../../hooks/use-reception.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { HistoriqueImports } from "./HistoriqueImports.tsx";
import type { EtatImport, Import } from "./use-import.ts";
import styles from "./import.module.css";

/** Where a file is dropped or chosen; its progress; what was imported before. */
export function FichierStep({ importation }: { readonly importation: Import }) {
  const { etat, readFile, interrupt } = importation;
  const { reception } = useReception();
  const choix = useRef<HTMLInputElement>(null);
  const isOccupe = etat.kind === "lecture" || etat.kind === "ecriture";
  const open = () => choix.current?.click();
  const receive = (fichiers: readonly File[]) => {
    const [fichier, ...autres] = fichiers;
    if (fichier === undefined) return;
    // One file of the accounts goes straight to its preview; several are listed, each with what it proposes.
    if (autres.length === 0) void readFile(fichier);
    else {
      void reception.add(fichiers);
      openRoute({ panneau: "reception" });
    }
  };
  useTouches([{ combinaison: "o", libelle: "choisir un fichier", action: open }], !isOccupe);
  return (
    <DropZone describe={(nombre) => (nombre > 1 ? `Déposer pour lire ${formatNombreDe(nombre, "fichier ou dossier", "fichiers ou dossiers")}` : "Déposer pour lire ce fichier")} onFiles={receive} isActive={!isOccupe}>
      <div className={styles["accueil"]}>
        {etat.kind === "attente" && etat.motif !== undefined && <p className={styles["refus"]} role="alert"><IconAlertTriangle size={16} aria-hidden="true" />{etat.motif}</p>}
        <div className={styles["depot"]}>
          <input ref={choix} type="file" multiple hidden aria-label="Fichier à importer" onChange={({ currentTarget }) => { receive([...(currentTarget.files ?? [])]); currentTarget.value = ""; }} />
          {etat.kind === "ecriture" ? <Ecriture etat={etat} onInterrompre={interrupt} /> : etat.kind === "lecture" ? <Lecture etat={etat} onInterrompre={interrupt} /> : etat.kind === "fini" ? <Fini etat={etat} onAutre={open} /> : <Invitation onChoisir={open} />}
        </div>
        <HistoriqueImports />
      </div>
    </DropZone>
  );
}

function Invitation({ onChoisir }: { readonly onChoisir: () => void }) {
  return (
    <>
      <IconFileImport size={20} className="ink3" aria-hidden="true" />
      <h2 className="t16">Déposez ici ce que la comptabilité, la banque ou le tribunal envoient.</h2>
      <p>Écritures comptables (FEC), factures ouvertes, relevés, courriels, PDF : plusieurs fichiers, un dossier ou une archive ZIP. Le contenu décide, jamais le nom. Rien n’est écrit avant votre accord, et tout s’annule.</p>
      <Button variant="filled" rightSection={<Touche combinaison="o" />} onClick={onChoisir}>Choisir des fichiers</Button>
    </>
  );
}

function Lecture({ etat: { nom, progression }, onInterrompre }: { readonly etat: Extract<EtatImport, { kind: "lecture" }>; readonly onInterrompre: () => void }) {
  return (
    <div className={styles["travail"]}>
      <Travail
        titre={`Lecture de ${nom}`}
        avancement={progression === undefined ? undefined : `${formatNombre(progression.lignes)} lignes`}
        part={progression === undefined || progression.total === 0 ? undefined : progression.octets / progression.total}
        detail="Le fichier reste où il est ; il est seulement lu." onInterrupt={onInterrompre}
      />
    </div>
  );
}

function Ecriture({ etat: { nom, ecrits, total }, onInterrompre }: { readonly etat: Extract<EtatImport, { kind: "ecriture" }>; readonly onInterrompre: () => void }) {
  return (
    <div className={styles["travail"]}>
      <Travail titre={`Import de ${nom}`} avancement={`${formatNombre(ecrits)} faits sur ${formatNombre(total)}`} part={ecrits / total} detail="Chaque partie est écrite en entier. Interrompu, l’import se finit ou s’annule d’un geste." onInterrupt={onInterrompre} />
    </div>
  );
}

function Fini({ etat: { dossiers, creances, baisses, total }, onAutre }: { readonly etat: Extract<EtatImport, { kind: "fini" }>; readonly onAutre: () => void }) {
  return (
    <>
      <h2 className="t16">{creances === 0 ? (baisses > 0 ? "Baisses appliquées." : "La comptabilité est suivie.") : `${formatNombreDe(dossiers, "dossier importé", "dossiers importés")}.`}</h2>
      {creances === 0 ? <p>Les dossiers suivent la comptabilité ; tout s’annule d’un seul geste.</p> : <p>{formatNombreDe(creances, "facture", "factures")}, <b className="tn">{formatMontant(total)}</b> à recouvrer. L’import peut encore être annulé en entier, d’un seul geste.</p>}
      <div className="touches" style={{ gap: 8 }}>
        <Button variant="filled" onClick={() => openRoute({ panneau: "dossiers", vue: "tous" })}>Voir les dossiers</Button>
        <Button onClick={() => openRoute({ panneau: "qualifier" })}>Voir ce qui reste à qualifier</Button>
        <Button onClick={onAutre}>Importer un autre fichier</Button>
      </div>
    </>
  );
}
