import { ActionIcon } from "@mantine/core";
import { IconPencil, IconSquareFilled } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { formatHeure } from "#shared/kernel/format-heure.ts";
import { formatJourAbrege } from "#shared/kernel/format-jour.ts";
import { formatKindProcedure } from "#shared/kernel/kinds-procedure.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { Audience, Dossier, IssueAudience } from "#shared/model/dossier.ts";
import { LIBELLES_ISSUE } from "#shared/suivi/libelles.ts";
import type { EtatPoursuite } from "#shared/suivi/poursuites.ts";
import { formatFait } from "#shared/suivi/phrase-fait.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { type PointTimeline, Timeline } from "../../components/Timeline.tsx";
import type { Ouvert } from "./ouvert.ts";
import styles from "./procedures.module.css";

interface Props {
  readonly vue: VueDossier;
  readonly etat: EtatPoursuite;
  readonly onOuvrir: (ouvert: Ouvert) => void;
}

/** Steps and hearings on one line of time, each open to correction; what is still to come is at the end. */
export function EtapesList({ vue, etat, onOuvrir }: Props) {
  const { aujourdhui } = useContexte();
  const points = [...listJalons({ vue, etat, onOuvrir }), ...listAudiences({ vue, etat, onOuvrir }, aujourdhui)].toSorted((a, b) => (a.le < b.le ? -1 : a.le > b.le ? 1 : 0));
  return (
    <div>
      <h3 className="lab">Étapes</h3>
      {points.length === 0 ? <p className="ink3">Rien n’est encore noté\u00A0: choisir la première étape ci-dessus.</p> : <Timeline label={`Étapes\u00A0: ${etat.procedure.titre}`} points={points} />}
    </div>
  );
}

type Point = PointTimeline & { readonly le: Jour };

function listJalons({ vue: { dossier, faits }, etat, onOuvrir }: Props): readonly Point[] {
  return etat.jalons.map((jalon, rang): Point => {
    const fait = faits.find(({ id }) => id === jalon.faitId);
    const nom = formatKindProcedure(jalon.kind);
    return {
      id: jalon.jalonId, le: jalon.dateFait, jour: formatJourAbrege(jalon.dateFait), isCourant: rang === etat.jalons.length - 1 && !etat.isClose,
      titre: <Titre nom={nom} libelle={`Corriger\u00A0: ${nom}`} onOuvrir={() => onOuvrir({ kind: "jalon", poursuiteId: jalon.poursuiteId, evenement: jalon.kind, jalonId: jalon.jalonId })} />,
      detail: fait === undefined ? undefined : formatFait(fait, faits).detail,
      pieces: listNumeros(dossier, jalon.pieceId),
    };
  });
}

function listAudiences({ vue: { dossier }, etat, onOuvrir }: Props, aujourdhui: Jour): readonly Point[] {
  return etat.audiences.map((audience): Point => {
    const issue = dossier.issues.findLast(({ audienceId }) => audienceId === audience.audienceId);
    const nom = `Audience${audience.heure === undefined ? "" : `, ${formatHeure(audience.heure)}`}`;
    return {
      id: audience.audienceId, le: audience.dateFait, jour: formatJourAbrege(audience.dateFait), isRemplace: audience.isAnnulee,
      titre: <Titre nom={nom} isAudience libelle={`Modifier l’audience du ${formatJourAbrege(audience.dateFait)}`} onOuvrir={() => onOuvrir({ kind: "audience", poursuiteId: audience.poursuiteId, audienceId: audience.audienceId })} />,
      detail: <DetailAudience audience={audience} issue={issue} isPassee={audience.dateFait <= aujourdhui} onIssue={() => onOuvrir({ kind: "issue", audienceId: audience.audienceId })} />,
    };
  });
}

interface TitreProps {
  readonly nom: ReactNode;
  readonly libelle: string;
  readonly isAudience?: boolean;
  readonly onOuvrir: () => void;
}

function Titre({ nom, libelle, isAudience = false, onOuvrir }: TitreProps) {
  return (
    <span className={styles["etape"]}>
      {isAudience && <IconSquareFilled size={10} aria-label="Audience" />}
      <b>{nom}</b>
      <ActionIcon size="xs" variant="subtle" aria-label={libelle} onClick={onOuvrir}><IconPencil size={14} aria-hidden="true" /></ActionIcon>
    </span>
  );
}

interface DetailProps {
  readonly audience: Audience;
  readonly issue: IssueAudience | undefined;
  readonly isPassee: boolean;
  readonly onIssue: () => void;
}

function DetailAudience({ audience: { juridiction, chambre, salle, avocat, objet, isAnnulee }, issue, isPassee, onIssue }: DetailProps) {
  const lieu = [juridiction, chambre, salle === undefined ? undefined : `salle ${salle}`, avocat, objet].filter((partie) => partie !== undefined).join(", ");
  return (
    <>
      {lieu}
      {issue !== undefined && <> <button type="button" className="lien" onClick={onIssue}>{LIBELLES_ISSUE[issue.issue]}{issue.au === undefined ? "" : ` au ${formatJourAbrege(issue.au)}`}</button></>}
      {issue === undefined && isPassee && isAnnulee !== true && <> <button type="button" className="lien" onClick={onIssue}>Noter l’issue</button></>}
      {isAnnulee === true && " Annulée"}
    </>
  );
}

function listNumeros({ pieces }: Dossier, pieceId: string | undefined): readonly number[] {
  return pieces.filter((piece) => piece.pieceId === pieceId).map(({ numero }) => numero);
}
