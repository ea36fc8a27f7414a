import { Button } from "@mantine/core";
import { type Icon, IconAlertTriangle, IconCalendarWeek, IconClock, IconHourglass, IconSun } from "@tabler/icons-react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import type { Montant } from "#shared/kernel/montant.ts";
import type { GroupeJournee, LigneJournee } from "#shared/suivi/journee.ts";
import type { Selection } from "../../hooks/use-selection.ts";
import { LigneRangee } from "./LigneRangee.tsx";
import type { ActionsJournee } from "./use-actions.ts";
import styles from "./journee.module.css";

export interface GroupeMontre {
  readonly groupe: GroupeJournee | "reportees";
  readonly lignes: readonly LigneJournee[];
  readonly total: number;
  readonly montant: Montant | undefined;
}

interface Props {
  readonly groupe: GroupeMontre;
  readonly courante: string | undefined;
  readonly choisies: readonly string[];
  readonly isDepliee: boolean;
  readonly createAncre: (id: string) => string;
  readonly onCourante: (id: string) => void;
  readonly onClick: Selection["click"];
  readonly actions: ActionsJournee;
  readonly onRelire: (ligne: LigneJournee) => void;
  readonly onSuite: () => void;
}

const TETES: Readonly<Record<GroupeMontre["groupe"], { readonly titre: string; readonly note: string; readonly icone: Icon; readonly couleur: string }>> = {
  droits: { titre: "Droits en danger", note: "sans action, le droit est perdu", icone: IconAlertTriangle, couleur: "late" },
  aujourdhui: { titre: "Aujourd’hui", note: "à faire dans la journée", icone: IconSun, couleur: "acc" },
  semaine: { titre: "Cette semaine", note: "dans les sept jours, ou sans date", icone: IconCalendarWeek, couleur: "ink3" },
  attente: { titre: "Attente dépassée", note: "au-delà du délai convenu", icone: IconHourglass, couleur: "soon" },
  reportees: { titre: "Remises à plus tard", note: "reviennent d’elles-mêmes au jour dit", icone: IconClock, couleur: "ink3" },
};

/** One group with its sum and its lines. */
export function GroupeView({ groupe: { groupe, lignes, total, montant }, courante, choisies, isDepliee, createAncre, onCourante, onClick, actions, onRelire, onSuite }: Props) {
  const { titre, note, icone: Icone, couleur } = TETES[groupe];
  return (
    <section aria-label={titre}>
      <div className={styles["groupe"]}>
        <span className={couleur}><Icone size={16} stroke={1.75} aria-hidden="true" /></span>
        <h2>{titre} <span className="ink3 tn">{total.toLocaleString("fr-FR")}</span></h2>
        <span className="num ink2">{montant === undefined ? "" : formatMontant(montant)}</span>
        <span className="ink3">{note}</span>
      </div>
      <ol>
        {lignes.map((ligne) => (
          <LigneRangee key={ligne.id} ancre={createAncre(ligne.id)} ligne={ligne} isCourante={ligne.id === courante} isChoisie={choisies.includes(ligne.id)} isDepliee={isDepliee && ligne.id === courante} onCourante={onCourante} onClick={onClick} actions={actions} onRelire={onRelire} />
        ))}
      </ol>
      {lignes.length < total && <p className={styles["suite"]}><Button size="compact-xs" variant="subtle" onClick={onSuite}>Voir la suite ({(total - lignes.length).toLocaleString("fr-FR")})</Button></p>}
    </section>
  );
}
