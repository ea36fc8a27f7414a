import { IconCheck, IconTable } from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { Designation } from "#shared/imports/designation.ts";
import { Page } from "../../components/Page.tsx";
import { ApercuStep } from "./ApercuStep.tsx";
import { FichierStep } from "./FichierStep.tsx";
import { formatReconnu } from "./groupes.ts";
import { type EtatImport, type Import, useImport } from "./use-import.ts";
import styles from "./import.module.css";

/** The review of what is not accounts, made elsewhere: panels are strangers to one another. */
export type Revue = ComponentType<Omit<Extract<EtatImport, { kind: "propositions" }>, "kind"> & { readonly onFermer: () => void }>;

/** The question of the columns, asked elsewhere. */
export type Colonnes = ComponentType<Omit<Extract<EtatImport, { kind: "colonnes" }>, "kind" | "retour"> & { readonly onLire: (designation: Designation, noms: readonly string[]) => void; readonly onFermer: () => void }>;

/** From a file of the accounts to dossiers: read, compared, shown, and only then written. */
export function ImportPanel({ Revue, Colonnes }: { readonly Revue: Revue; readonly Colonnes: Colonnes }) {
  const importation = useImport();
  return (
    <Page label="Import">
      <Tete etat={importation.etat} />
      <Etape importation={importation} Revue={Revue} Colonnes={Colonnes} />
    </Page>
  );
}

function Etape({ importation, Revue, Colonnes }: { readonly importation: Import; readonly Revue: Revue; readonly Colonnes: Colonnes }) {
  const { etat } = importation;
  switch (etat.kind) {
    case "apercu": return <ApercuStep key={`${etat.empreinte}/${etat.creancierId ?? ""}`} importation={importation} apercu={etat} />;
    case "colonnes": return <Colonnes fichier={etat.fichier} motif={etat.motif} extrait={etat.extrait} nature={etat.nature} depart={etat.depart} onLire={(designation, noms) => void importation.readDesigne(etat.fichier, designation, noms)} onFermer={importation.leaveColonnes} />;
    case "propositions": return <Revue key={etat.empreinte} lecture={etat.lecture} fichier={etat.fichier} empreinte={etat.empreinte} onFermer={importation.restart} />;
    case "attente": case "lecture": case "ecriture": case "fini": return <FichierStep importation={importation} />;
  }
}

const RANGS: Readonly<Record<EtatImport["kind"], number>> = { attente: 0, lecture: 0, colonnes: 1, apercu: 2, propositions: 2, ecriture: 3, fini: 4 };

function Tete({ etat }: { readonly etat: EtatImport }) {
  const rang = RANGS[etat.kind];
  // The columns are only asked for when they were not recognised: otherwise that step does not exist.
  const etapes = ["Fichier", ...(etat.kind === "colonnes" ? ["Colonnes"] : []), "Aperçu", "Import"];
  const courante = etat.kind === "colonnes" ? 1 : rang === 0 ? 0 : rang === 2 ? 1 : etapes.length;
  return (
    <div className={styles["tete"]}>
      <h1 className="t20">Import</h1>
      <ol className={styles["etapes"]} aria-label="Étapes de l’import">
        {etapes.map((etape, numero) => (
          <li key={etape} data-passee={numero < courante || undefined} aria-current={numero === courante ? "step" : undefined}>
            {numero < courante ? <IconCheck size={12} stroke={2.25} aria-hidden="true" /> : numero === courante ? <b>{numero + 1}</b> : numero + 1} {etape}
          </li>
        ))}
      </ol>
      {etat.kind === "apercu" && (
        <span className={styles["source"]}><IconTable size={14} className="ink3" aria-hidden="true" /><b className="med">{etat.lecture.nomFichier}</b><span className="ink3">{formatReconnu(etat.lecture)}</span></span>
      )}
    </div>
  );
}
