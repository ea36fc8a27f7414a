import { ActionIcon, Button, Progress } from "@mantine/core";
import { IconPlayerPause, IconX } from "@tabler/icons-react";
import { Etat } from "../../components/Etat.tsx";
import { formatTaille } from "../../hooks/format-taille.ts";
import type { Ajout } from "./use-ajout-pieces.ts";
import styles from "./pieces.module.css";

interface AjoutsProps {
  readonly ajouts: readonly Ajout[];
  readonly onInterrompre: () => void;
  readonly onFermer: (id: string) => void;
}

const ETATS = { attente: "en attente", ecriture: "écriture", lecture: "lecture" } as const;

/** Files being written and files refused, each with its reason; one can stop the rest. */
export function AjoutsEnCours({ ajouts, onInterrompre, onFermer }: AjoutsProps) {
  if (ajouts.length === 0) return undefined;
  const isEnCours = ajouts.some(({ etat }) => etat !== "refus" && etat !== "double");
  return (
    <ul className={styles["ajouts"]} aria-label="Ajout de pièces" aria-live="polite">
      {ajouts.map(({ id, nom, taille, part, etat, motif }) => (
        <li key={id}>
          <span className="cut"><span className="ink">{nom}</span> <span className="ink3 tn">{formatTaille(taille)}</span></span>
          {etat === "refus" || etat === "double" ? <Etat ton={etat === "refus" ? "late" : "neutre"}>{motif}</Etat> : <Progress value={part * 100} aria-label={`Écriture de ${nom}`} />}
          {etat === "refus" || etat === "double" ? <ActionIcon aria-label={`Fermer l’avis sur ${nom}`} onClick={() => onFermer(id)}><IconX size={16} aria-hidden="true" /></ActionIcon> : <span className="lab">{ETATS[etat]}</span>}
        </li>
      ))}
      {isEnCours && <li><Button size="xs" leftSection={<IconPlayerPause size={16} aria-hidden="true" />} onClick={onInterrompre}>Interrompre</Button></li>}
    </ul>
  );
}
