import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useMemo } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { listPretes } from "#shared/suivi/passation.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etat } from "../../components/Etat.tsx";
import styles from "./equipe.module.css";
import { usePassation } from "./use-passation.ts";

/** Whoever is away, with the way to give back what was lent; past the day of the return it is said. */
export function RetoursBande({ lignes }: { readonly lignes: readonly LigneDossier[] }) {
  const { aujourdhui } = useContexte();
  const { giveBack, part } = usePassation();
  const absents = useMemo(() => [...new Set(lignes.flatMap(({ passation }) => (passation?.kind === "absence" ? [passation.de] : [])))].map((nom) => {
    const pretes = listPretes(lignes, nom);
    return { nom, pretes, retourLe: pretes.flatMap(({ passation }) => passation?.retourLe ?? []).toSorted().at(-1) };
  }).filter(({ pretes }) => pretes.length > 0), [lignes]);
  if (absents.length === 0) return undefined;
  return (
    <ul className={styles["retours"]} aria-label="Absences">
      {absents.map(({ nom, pretes, retourLe }) => (
        <li key={nom}>
          <Etat ton={retourLe !== undefined && retourLe <= aujourdhui ? "soon" : "attente"}><span><b>{nom}</b> : {formatNombreDe(pretes.length, "dossier prêté", "dossiers prêtés")}{retourLe === undefined ? "" : retourLe <= aujourdhui ? `, retour prévu le ${formatJour(retourLe)}` : `, jusqu’au ${formatJour(retourLe)}`}</span></Etat>
          <Button size="compact-sm" variant="default" loading={part !== undefined} leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden="true" />} onClick={() => void giveBack(pretes, nom)}>Rendre à {nom}</Button>
        </li>
      ))}
    </ul>
  );
}
