import { Checkbox } from "@mantine/core";
import { useId } from "react";
import type { EtatProposition, Proposition } from "#shared/imports/propositions.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { Etat, type Ton } from "../../components/Etat.tsx";
import styles from "./propositions.module.css";

const ETATS: Readonly<Record<EtatProposition, { readonly ton: Ton; readonly libelle: string }>> = {
  proposee: { ton: "acquis", libelle: "proposé" }, "a-verifier": { ton: "soon", libelle: "à vérifier" }, deja: { ton: "neutre", libelle: "déjà connu" }, impossible: { ton: "neutre", libelle: "sans effet" },
};

interface Props {
  readonly proposition: Proposition;
  readonly isCochee: boolean;
  readonly onCocher: () => void;
}

/** One change: its box when it can be written, what it is, where it comes from, what to check. */
export function PropositionRangee({ proposition: { nom, titre, detail, reserve, montant, etat, createFaits }, isCochee, onCocher }: Props) {
  const note = useId();
  const { ton, libelle } = ETATS[etat];
  return (
    <li className={styles["rangee"]} data-inerte={createFaits === undefined || undefined}>
      <span className={styles["coche"]}>{createFaits !== undefined && <Checkbox size="xs" checked={isCochee} onChange={onCocher} aria-label={`${nom}, ${titre}`} aria-describedby={note} />}</span>
      <div>
        <p><b className="med">{titre}</b></p>
        <p className="ink3">{nom}{detail !== undefined && `, ${detail}`}</p>
        {reserve !== undefined && <p id={note} className={createFaits === undefined ? "ink3" : "soon"}>{reserve}</p>}
      </div>
      <span className="num tn">{montant !== undefined && formatMontant(montant)}</span>
      <Etat ton={ton}>{libelle}</Etat>
    </li>
  );
}
