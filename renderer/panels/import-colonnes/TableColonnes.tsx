import { Select } from "@mantine/core";
import { type ChampTable, type Designation, listChamps } from "#shared/imports/designation.ts";
import { type ExtraitTableau, nameColonnes } from "#shared/imports/extrait-tableau.ts";
import styles from "./colonnes.module.css";

const LIBELLES_COMMUNS: Readonly<Record<ChampTable, string>> = {
  code: "Code du client", nom: "Nom du client", siren: "SIREN", piece: "Numéro de facture", date: "Date de facture", echeance: "Échéance", libelle: "Libellé", debit: "Débit", credit: "Crédit",
  montant: "Montant TTC", solde: "Reste dû", type: "Type de pièce", sens: "Sens (débit ou crédit)", devise: "Devise", relances: "Relances envoyées", dateValeur: "Date de valeur", reference: "Référence", tiers: "Payeur ou bénéficiaire", iban: "IBAN du tiers",
};
/** The same words mean something else on a statement. */
const LIBELLES_RELEVE: Readonly<Partial<Record<ChampTable, string>>> = { date: "Date de l’opération", montant: "Montant", solde: "Solde du compte" };
const RANGEES_VISIBLES = 12;

interface Props {
  readonly extrait: ExtraitTableau;
  readonly designation: Designation;
  readonly onChange: (designation: Designation) => void;
}

/** The first rows of the file under its columns, each with the meaning that is given to it. */
export function TableColonnes({ extrait, designation, onChange }: Props) {
  const { nature, convention, colonnes, ligneEntete } = designation;
  const noms = listNoms(extrait, ligneEntete);
  const uniques = nameColonnes(noms, ligneEntete !== 0);
  const choix = listChamps(nature, convention).map((champ) => ({ value: champ, label: (nature === "releve" ? LIBELLES_RELEVE[champ] : undefined) ?? LIBELLES_COMMUNS[champ] }));
  const corps = extrait.rangees.filter(({ ligne }) => ligne > ligneEntete).slice(0, RANGEES_VISIBLES);
  const change = (unique: string, champ: string | null) => {
    const autres = Object.entries(colonnes).filter(([autre, nom]) => autre !== champ && nom !== unique);
    onChange({ ...designation, colonnes: Object.fromEntries(champ === null ? autres : [...autres, [champ, unique]]) });
  };
  return (
    <table className="t">
      <thead>
        <tr>
          <th scope="col" className="num">Ligne</th>
          {uniques.map((unique, rang) => {
            const champ = Object.entries(colonnes).find(([, nom]) => nom === unique)?.[0] ?? null;
            return (
              <th key={unique} scope="col" data-lue={champ !== null || undefined}>
                <Select size="xs" w={176} aria-label={`Sens de la colonne ${noms[rang] ?? unique}`} placeholder="Ne pas lire" clearable data={choix} value={champ} onChange={(suivant) => change(unique, suivant)} />
                <span className="ink med">{noms[rang] === undefined || noms[rang] === "" ? `Colonne ${rang + 1}` : noms[rang]}</span>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {corps.map(({ ligne, cellules }) => (
          <tr key={ligne}>
            <td className={`num ink3 ${styles["rang"] ?? ""}`}>{ligne}</td>
            {uniques.map((unique, rang) => <td key={unique} data-lue={Object.values(colonnes).includes(unique) || undefined}>{cellules[rang] ?? ""}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Names of the columns; ranks when the table has no header. */
export function listNoms({ rangees }: ExtraitTableau, ligneEntete: number): readonly string[] {
  if (ligneEntete === 0) return (rangees[0]?.cellules ?? []).map((_, rang) => `Colonne ${rang + 1}`);
  return (rangees.find(({ ligne }) => ligne === ligneEntete)?.cellules ?? []).map((nom) => nom.replace(/^\uFEFF/, "").trim());
}
