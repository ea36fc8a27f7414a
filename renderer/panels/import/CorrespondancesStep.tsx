import { Button, Select } from "@mantine/core";
import { useState } from "react";
import type { Correspondances } from "#shared/imports/echeancier-entete.ts";
import { CHAMPS_ECHEANCIER, type ChampEcheancier } from "#shared/imports/echeancier-mots.ts";
import { Touche } from "../../components/Touche.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import type { EtatImport } from "./use-import.ts";
import styles from "./import.module.css";

interface CorrespondancesStepProps {
  readonly etat: Extract<EtatImport, { kind: "correspondances" }>;
  readonly onValider: (correspondances: Correspondances) => void;
  readonly onFermer: () => void;
}

const LIBELLES: Readonly<Record<ChampEcheancier, string>> = {
  code: "Code du client", nom: "Nom du client", siren: "SIREN", piece: "Numéro de facture", date: "Date de facture", echeance: "Échéance",
  libelle: "Libellé", debit: "Débit", credit: "Crédit", montant: "Montant TTC", solde: "Reste dû",
  type: "Type de pièce", sens: "Sens (débit ou crédit)", devise: "Devise",
};
const CHOIX = CHAMPS_ECHEANCIER.map((champ) => ({ value: champ, label: LIBELLES[champ] }));
const LIGNES_VISIBLES = 12;

/** Columns that were not recognised, designated by a person over the first rows of the file. */
export function CorrespondancesStep({ etat: { fichier, motif, tableau }, onValider, onFermer }: CorrespondancesStepProps) {
  const [entete = [], ...lignes] = tableau;
  const [sens, setSens] = useState<ReadonlyMap<number, ChampEcheancier>>(new Map());
  const designes = new Set(sens.values());
  const manques = listManques(designes);
  const validate = () => {
    if (manques.length === 0) onValider(Object.fromEntries([...sens].map(([rang, champ]) => [champ, entete[rang] ?? ""])));
  };
  const change = (rang: number, choix: string | null) => {
    const suivant = new Map([...sens].filter(([autre, champ]) => autre !== rang && champ !== choix));
    const champ = CHAMPS_ECHEANCIER.find((connu) => connu === choix);
    if (champ !== undefined) suivant.set(rang, champ);
    setSens(suivant);
  };
  useTouches([
    { combinaison: "mod+Enter", libelle: "lire le fichier", action: validate, isDansLesChamps: true },
    { combinaison: "Escape", libelle: "autre fichier", action: onFermer },
  ]);
  return (
    <>
      <div className={styles["correspondances"]}>
        <div><h2 className="t16">{`Que contiennent les colonnes de ${fichier.name} ?`}</h2><p>{motif}</p></div>
        <table className="t">
          <thead>
            <tr>{entete.map((nom, rang) => <th key={rang} scope="col"><Select size="xs" aria-label={`Sens de la colonne ${nom}`} placeholder="Ne pas lire" clearable data={CHOIX} value={sens.get(rang) ?? null} onChange={(choix) => change(rang, choix)} /><span className="ink med">{nom}</span></th>)}</tr>
          </thead>
          <tbody>{lignes.slice(0, LIGNES_VISIBLES).map((ligne, numero) => <tr key={numero}>{entete.map((_nom, rang) => <td key={rang}>{ligne[rang] ?? ""}</td>)}</tr>)}</tbody>
        </table>
      </div>
      <div className={styles["pied"]}>
        <span className="ink2">{manques.length === 0 ? "Tout est désigné." : `Reste à désigner : ${manques.join(", ")}.`}</span>
        <Button variant="subtle" rightSection={<Touche combinaison="Escape" />} onClick={onFermer}>Autre fichier</Button>
        <Button variant="filled" disabled={manques.length > 0} rightSection={<Touche combinaison="mod+Enter" />} onClick={validate}>Lire le fichier</Button>
      </div>
    </>
  );
}

/** The least that makes an open item: who, which invoice, when, how much. */
function listManques(designes: ReadonlySet<ChampEcheancier>): readonly string[] {
  return [
    ...(designes.has("nom") || designes.has("code") ? [] : ["le client"]),
    ...(designes.has("piece") ? [] : ["le numéro de facture"]),
    ...(designes.has("date") ? [] : ["la date de facture"]),
    ...(designes.has("montant") || designes.has("solde") || designes.has("debit") ? [] : ["le montant"]),
  ];
}
