import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconPlus, IconPrinter } from "@tabler/icons-react";
import { useRef } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { printPage } from "../../bridge/bridge.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import type { SaisieMouvement } from "./saisies.ts";
import styles from "./decompte.module.css";

interface DecompteOutilsProps {
  readonly arreteAu: Jour;
  readonly onArreter: (jour: Jour | undefined) => void;
  readonly onSaisir: (type: SaisieMouvement["kind"]) => void;
}

/** The day of the statement, what can be added to it, and printing. */
export function DecompteOutils({ arreteAu, onArreter, onSaisir }: DecompteOutilsProps) {
  const { aujourdhui } = useContexte();
  const champ = useRef<HTMLDivElement>(null);
  useTouches([
    { combinaison: "d", libelle: "date d’arrêté : +15j, fin du mois, 12/3", action: () => champ.current?.querySelector("input")?.focus() },
    { combinaison: "mod+p", libelle: "imprimer", action: () => void printPage(), isDansLesChamps: true },
  ]);
  return (
    <div className={styles["outils"]}>
      <div ref={champ} className={styles["arrete"]}><JourField label="Arrêté au" isCompact aujourdhui={aujourdhui} valeur={arreteAu} onChange={onArreter} /></div>
      {arreteAu !== aujourdhui && <Button size="xs" variant="subtle" onClick={() => onArreter(undefined)}>Revenir à aujourd’hui</Button>}
      <span className="lab">montants en euros, toutes taxes comprises</span>
      <div className={styles["droite"]}>
        <Button size="xs" leftSection={<IconPlus size={16} aria-hidden="true" />} rightSection={<Touche combinaison="r" />} onClick={() => onSaisir("reglement")}>Règlement</Button>
        <Menu>
          <Menu.Target><Button size="xs" rightSection={<IconChevronDown size={14} aria-hidden="true" />}>Autre fait</Button></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onSaisir("avoir")}>Avoir</Menu.Item>
            <Menu.Item onClick={() => onSaisir("evenement")}>Événement : mise en demeure, reconnaissance, instance…</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button size="xs" variant="subtle" leftSection={<IconPrinter size={16} aria-hidden="true" />} onClick={() => void printPage()}>Imprimer</Button>
      </div>
    </div>
  );
}
