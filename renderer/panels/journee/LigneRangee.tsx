import { Button } from "@mantine/core";
import { type Icon, IconGitFork, IconBriefcase, IconBuildingBank, IconCalendarDollar, IconCheckbox, IconCoins, IconGavel, IconHourglass, IconMessageExclamation, IconPaperclip, IconPhone, IconRubberStamp, IconSend, IconSignature } from "@tabler/icons-react";
import { memo, type MouseEvent } from "react";
import { formatJourAbrege } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { LIBELLES_ETAPE } from "#shared/suivi/libelles.ts";
import type { LigneJournee } from "#shared/suivi/journee.ts";
import { Coche, isDansLaCoche } from "../../components/data-table-row.tsx";
import type { Selection } from "../../hooks/use-selection.ts";
import { Touche } from "../../components/Touche.tsx";
import { formatReste } from "./phrases.ts";
import { PreuveRangee } from "./PreuveRangee.tsx";
import type { ActionsJournee } from "./use-actions.ts";
import styles from "./journee.module.css";

interface Props {
  readonly ligne: LigneJournee;
  readonly ancre: string;
  readonly isCourante: boolean;
  readonly isChoisie: boolean;
  readonly isDepliee: boolean;
  readonly onCourante: (id: string) => void;
  readonly onClick: Selection["click"];
  readonly actions: ActionsJournee;
  readonly onRelire: (ligne: LigneJournee) => void;
}

const ICONES: Readonly<Record<LigneJournee["kind"], Icon>> = {
  prescription: IconHourglass, titre: IconRubberStamp, declaration: IconBuildingBank, "declaration-a-dater": IconBuildingBank, procedure: IconRubberStamp, audience: IconGavel, "audience-passee": IconGavel,
  tache: IconCheckbox, demarche: IconCheckbox, attente: IconPaperclip, mandat: IconBriefcase, transmettre: IconSend, promesse: IconPhone, litige: IconMessageExclamation, visa: IconSignature, plan: IconCalendarDollar, reversement: IconCoins, rendre: IconCoins, mandater: IconBriefcase, conflit: IconGitFork,
};

/** One thing to do: who, how much, what, why now, by when, one button; unfolded, where its day comes from. */
export const LigneRangee = memo(function LigneRangee({ ligne, ancre, isCourante, isChoisie, isDepliee, onCourante, onClick, actions, onRelire }: Props) {
  const { dossier, kind, groupe, montant, quoi, alerte, raison, action, jour, report } = ligne;
  const Icone = ICONES[kind];
  const ton = groupe === "droits" ? "late" : groupe === "attente" || ((kind === "tache" || kind === "demarche") && alerte !== undefined) ? "soon" : "ink3";
  return (
    <li
      id={ancre} className={styles["ligne"]} data-ligne tabIndex={isCourante ? 0 : -1} aria-current={isCourante || undefined} data-courante={isCourante || undefined} data-choisie={isChoisie || undefined}
      onMouseDown={keepDepart} onFocus={() => onCourante(ligne.id)} onClick={(event) => onClick(ligne.id, event, isDansLaCoche(event))} onDoubleClick={(event) => !isDansLaCoche(event) && actions.open(ligne)}
    >
      <span className={`${styles["icone"] ?? ""} dt-coche`}><Icone size={16} stroke={1.75} aria-hidden="true" /><Coche isCochee={isChoisie} label={`Sélectionner ${dossier.debiteur}, ${quoi}`} /></span>
      <span className={styles["qui"]}><b title={dossier.debiteur}>{dossier.debiteur}</b><small>{dossier.reference} · {LIBELLES_ETAPE[dossier.etape].toLowerCase()}{dossier.gestionnaire === undefined ? " · à affecter" : ` · ${dossier.gestionnaire}`}</small></span>
      <span className={`num ${styles["montant"] ?? ""}`}>{formatMontant(montant)}</span>
      <span className={styles["quoi"]}>
        <b>{quoi}</b>
        <small>{report === undefined ? <>{alerte !== undefined && <em className={ton}>{alerte}</em>}{alerte !== undefined && raison !== "" && " — "}{raison}</> : <>Remis au {formatJourAbrege(report.jusquAu)}. Motif : {report.motif}</>}</small>
      </span>
      <span className={styles["quand"]}><span className="tn ink">{jour === undefined ? "sans date" : formatJourAbrege(jour)}</span><small className={ton}>{formatReste(ligne)}</small></span>
      <Button className={styles["bouton"]} size="xs" tabIndex={isCourante ? 0 : -1} variant={isCourante ? "filled" : "default"} rightSection={isCourante ? <Touche combinaison="Enter" /> : undefined} onClick={() => actions.act(ligne)}>{action.libelle}</Button>
      {isDepliee && <PreuveRangee ligne={ligne} onRelire={() => onRelire(ligne)} />}
    </li>
  );
});

/** With Shift, the line one comes from keeps the focus: the range starts there. */
function keepDepart(event: MouseEvent): void {
  if (event.shiftKey) event.preventDefault();
}
