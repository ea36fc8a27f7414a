import { Button } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import type { ComponentType } from "react";
import { formatIban } from "#shared/kernel/format-iban.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { Page } from "../../components/Page.tsx";
import { AccueilReglements } from "./AccueilReglements.tsx";
import { RevueReglements } from "./RevueReglements.tsx";
import { type Reglements, type Revue, useReglements } from "./use-reglements.ts";
import styles from "./reglements.module.css";

/** From a bank statement to the right dossiers: read, matched, reviewed, and only then written. */
export function ReglementsPanel({ Ecritures }: { readonly Ecritures: ComponentType }) {
  const reglements = useReglements();
  const { etat } = reglements;
  return (
    <Page label="Règlements">
      <div className={styles["tete"]}>
        <h1 className="t20">Règlements</h1>
        {etat.kind === "revue" ? <Source revue={etat} onCorriger={reglements.correctColonnes} /> : <><span className="sp" /><Ecritures /></>}
      </div>
      {etat.kind === "revue" ? <RevueReglements reglements={reglements} revue={etat} /> : <AccueilReglements reglements={reglements} />}
    </Page>
  );
}

const FORMATS = { camt053: "relevé CAMT", cfonb120: "relevé CFONB 120", ofx: "relevé OFX", "releve-csv": "tableau de la banque" } as const;

function Source({ revue: { source, propositions }, onCorriger }: { readonly revue: Revue; readonly onCorriger: Reglements["correctColonnes"] }) {
  if (source === undefined) return <span className={styles["source"]}><span className="ink3">{`${formatNombreDe(propositions.length, "mouvement", "mouvements")} à rapprocher`}</span></span>;
  const { lecture: { nomFichier, format, releves, lignes } } = source;
  const comptes = new Set(releves.flatMap(({ compte }) => compte.iban ?? compte.numero ?? []));
  const details = [FORMATS[format], ...(comptes.size === 1 ? [`compte ${formatIban([...comptes].join(""))}`] : comptes.size > 1 ? [formatNombreDe(comptes.size, "compte", "comptes")] : []), formatNombreDe(lignes.lues, "mouvement", "mouvements")];
  return <span className={styles["source"]}><IconFileSpreadsheet size={14} className="ink3" aria-hidden="true" /><b className="med">{nomFichier}</b><span className="ink3">{details.join(", ")}</span>{onCorriger !== undefined && <Button size="xs" variant="subtle" onClick={onCorriger}>Corriger les colonnes</Button>}</span>;
}
