import { Button } from "@mantine/core";
import { useState } from "react";
import { type Designation, guessDesignation, listManques } from "#shared/imports/designation.ts";
import type { ExtraitTableau } from "#shared/imports/extrait-tableau.ts";
import { formatListe } from "#shared/kernel/texte.ts";
import { Touche } from "../../components/Touche.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { ApercuLecture } from "./ApercuLecture.tsx";
import { ReglagesTable } from "./ReglagesTable.tsx";
import { listNoms, TableColonnes } from "./TableColonnes.tsx";
import { useEssai } from "./use-essai.ts";
import styles from "./colonnes.module.css";

export interface TableADesigner {
  readonly fichier: File;
  /** Why the person is asked. */
  readonly motif: string;
  readonly extrait: ExtraitTableau;
  /** What was read, when the person corrects it. */
  readonly depart?: Designation | undefined;
  /** What it is taken for at first. */
  readonly nature: Designation["nature"];
}

interface Props extends TableADesigner {
  readonly onLire: (designation: Designation, noms: readonly string[]) => void;
  readonly onFermer: () => void;
}

/** A table whose columns are designated by a person, over its first rows, with what it then gives. */
export function ColonnesStep({ fichier, motif, extrait, depart, nature, onLire, onFermer }: Props) {
  const [designation, setDesignation] = useState<Designation>(() => depart ?? guessDesignation(nature, listNoms(extrait, extrait.ligneEntete), extrait.ligneEntete));
  const noms = listNoms(extrait, designation.ligneEntete);
  const manques = listManques(designation, noms);
  const essai = useEssai(fichier, designation, manques.length === 0);
  const isPret = manques.length === 0 && essai.kind === "lu";
  const validate = () => isPret && onLire(designation, noms);
  useTouches([
    { combinaison: "mod+Enter", libelle: "lire le fichier", action: validate, isDansLesChamps: true },
    { combinaison: "Escape", libelle: depart === undefined ? "autre fichier" : "revenir à l’aperçu", action: onFermer },
  ]);
  return (
    <>
      <div className={styles["colonnes"]}>
        <div className={styles["question"]}><h2 className="t16">{`Que contiennent les colonnes de ${fichier.name}\u00A0?`}</h2><p>{motif}</p></div>
        <ReglagesTable extrait={extrait} designation={designation} onChange={setDesignation} />
        <TableColonnes extrait={extrait} designation={designation} onChange={setDesignation} />
      </div>
      <ApercuLecture essai={essai} nature={designation.nature} manques={manques} />
      <div className={styles["pied"]}>
        <span className="ink2">{manques.length === 0 ? "Rien n’est écrit avant la revue\u00A0; ces colonnes seront reconnues la prochaine fois." : `Reste à désigner\u00A0: ${formatListe(manques)}.`}</span>
        <Button variant="subtle" rightSection={<Touche combinaison="Escape" />} onClick={onFermer}>{depart === undefined ? "Autre fichier" : "Revenir à l’aperçu"}</Button>
        <Button variant="filled" disabled={!isPret} rightSection={<Touche combinaison="mod+Enter" />} onClick={validate}>Lire le fichier</Button>
      </div>
    </>
  );
}
