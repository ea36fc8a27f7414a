import { IconCheck, IconTable } from "@tabler/icons-react";
import type { ComponentType } from "react";
import { Page } from "../../components/Page.tsx";
import { ApercuStep } from "./ApercuStep.tsx";
import { CorrespondancesStep } from "./CorrespondancesStep.tsx";
import { FichierStep } from "./FichierStep.tsx";
import { formatReconnu } from "./groupes.ts";
import { type EtatImport, type Import, useImport } from "./use-import.ts";
import styles from "./import.module.css";

/** The review of what is not accounts, made elsewhere: panels are strangers to one another. */
export type Revue = ComponentType<Omit<Extract<EtatImport, { kind: "propositions" }>, "kind"> & { readonly onFermer: () => void }>;

/** From a file of the accounts to dossiers: read, compared, shown, and only then written. */
export function ImportPanel({ Revue }: { readonly Revue: Revue }) {
  const importation = useImport();
  return (
    <Page label="Import">
      <Tete etat={importation.etat} />
      <Etape importation={importation} Revue={Revue} />
    </Page>
  );
}

function Etape({ importation, Revue }: { readonly importation: Import; readonly Revue: Revue }) {
  const { etat } = importation;
  switch (etat.kind) {
    case "apercu": return <ApercuStep key={`${etat.empreinte}/${etat.creancierId ?? ""}`} importation={importation} apercu={etat} />;
    case "correspondances": return <CorrespondancesStep etat={etat} onValider={(correspondances) => void importation.readFile(etat.fichier, correspondances)} onFermer={importation.restart} />;
    case "propositions": return <Revue key={etat.empreinte} lecture={etat.lecture} fichier={etat.fichier} empreinte={etat.empreinte} onFermer={importation.restart} />;
    case "attente": case "lecture": case "fini": return <FichierStep importation={importation} />;
  }
}

const RANGS: Readonly<Record<EtatImport["kind"], number>> = { attente: 0, lecture: 0, correspondances: 1, apercu: 2, propositions: 2, fini: 4 };

function Tete({ etat }: { readonly etat: EtatImport }) {
  const rang = RANGS[etat.kind];
  // The columns are only asked for when they were not recognised: otherwise that step does not exist.
  const etapes = ["Fichier", ...(etat.kind === "correspondances" ? ["Correspondances"] : []), "Aperçu", "Import"];
  const courante = etat.kind === "correspondances" ? 1 : rang === 0 ? 0 : rang === 2 ? 1 : etapes.length;
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
