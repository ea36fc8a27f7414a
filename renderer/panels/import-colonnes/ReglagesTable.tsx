import { Checkbox, SegmentedControl, Select } from "@mantine/core";
import { type Convention, type Designation, guessDesignation, listChamps } from "#shared/imports/designation.ts";
import type { ExtraitTableau } from "#shared/imports/extrait-tableau.ts";
import { listNoms } from "./TableColonnes.tsx";
import styles from "./colonnes.module.css";

interface Props {
  readonly extrait: ExtraitTableau;
  readonly designation: Designation;
  readonly onChange: (designation: Designation) => void;
}

const NATURES = [{ value: "factures", label: "Factures ouvertes" }, { value: "releve", label: "Relevé de banque" }];
const CONVENTIONS: readonly { readonly value: Convention; readonly label: string }[] = [{ value: "montant", label: "Un montant signé" }, { value: "debit-credit", label: "Débit et crédit" }, { value: "montant-sens", label: "Montant et sens" }];
const ORDRES = [{ value: "auto", label: "Dates lues d’après la colonne" }, { value: "jour-mois", label: "JJ/MM/AAAA" }, { value: "mois-jour", label: "MM/JJ/AAAA" }];

/** What the columns do not say: what the table is, where its header stands, how it writes days and amounts. */
export function ReglagesTable({ extrait, designation, onChange }: Props) {
  const { nature, ligneEntete, convention, ordre, isInverse = false } = designation;
  const restart = (suivante: Designation["nature"], ligne: number) => onChange(guessDesignation(suivante, listNoms(extrait, ligne), ligne));
  const changeConvention = (suivante: Convention) => {
    const champs = new Set<string>(listChamps(nature, suivante));
    onChange({ ...designation, convention: suivante, colonnes: Object.fromEntries(Object.entries(designation.colonnes).filter(([champ]) => champs.has(champ))) });
  };
  const lignes = [{ value: "0", label: "Sans en-tête" }, ...extrait.rangees.map(({ ligne, cellules }) => ({ value: String(ligne), label: `En-tête\u00A0: ligne ${ligne}, ${cellules.filter((cellule) => cellule !== "").slice(0, 2).join(", ").slice(0, 40)}` }))];
  return (
    <div className={styles["reglages"]}>
      <SegmentedControl size="xs" aria-label="Ce qu’est ce tableau" data={NATURES} value={nature} onChange={(choix) => restart(choix === "releve" ? "releve" : "factures", ligneEntete)} />
      <Select size="xs" w={240} aria-label="Ligne d’en-tête" allowDeselect={false} data={lignes} value={String(ligneEntete)} onChange={(choix) => restart(nature, Number(choix ?? 0))} />
      {nature === "releve" && (
        <>
          <SegmentedControl size="xs" aria-label="Comment les montants sont écrits" data={[...CONVENTIONS]} value={convention} onChange={(choix) => changeConvention(CONVENTIONS.find(({ value }) => value === choix)?.value ?? "montant")} />
          <Select size="xs" w={220} aria-label="Ordre des dates" allowDeselect={false} data={ORDRES} value={ordre ?? "auto"} onChange={(choix) => onChange({ ...designation, ordre: choix === "jour-mois" || choix === "mois-jour" ? choix : undefined })} />
          {convention === "montant" && <Checkbox size="xs" label="Les sorties sont écrites en positif" checked={isInverse} onChange={() => onChange({ ...designation, isInverse: !isInverse })} />}
        </>
      )}
    </div>
  );
}
