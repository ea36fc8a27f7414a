import { ActionIcon } from "@mantine/core";
import { IconPencil, IconSquareFilled } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { formatHeure } from "#shared/kernel/format-heure.ts";
import { formatJourAbrege } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { Audience, Dossier, IssueAudience } from "#shared/model/dossier.ts";
import { isAnnuleeParDesistement } from "#shared/suivi/brouillons-procedure.ts";
import { RESERVE_AUDIENCE_ANNULEE } from "#shared/suivi/changements-delais.ts";
import { LIBELLES_ISSUE } from "#shared/suivi/libelles.ts";
import type { EtatPoursuite } from "#shared/suivi/poursuites.ts";
import { formatEvenement } from "#shared/suivi/usage.ts";
import { formatFait } from "#shared/suivi/phrase-fait.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { type PointTimeline, Timeline } from "../../components/Timeline.tsx";
import type { Ouvert, PackAudience } from "./ouvert.ts";
import styles from "./procedures.module.css";

interface Props {
  readonly vue: VueDossier;
  readonly etat: EtatPoursuite;
  readonly onOuvrir: (ouvert: Ouvert) => void;
  readonly DossierAudience: PackAudience;
}

/** Steps and hearings on one line of time, each open to correction; what is still to come is at the end. */
export function EtapesList(props: Props) {
  const { vue, etat } = props;
  const { aujourdhui } = useContexte();
  const points = [...listJalons(props), ...listAudiences(props, aujourdhui), ...listDemarches(vue, etat)].toSorted((a, b) => (a.le < b.le ? -1 : a.le > b.le ? 1 : 0));
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
    const nom = formatEvenement(etat.procedure, jalon.kind);
    return {
      id: jalon.jalonId, le: jalon.dateFait, jour: formatJourAbrege(jalon.dateFait), isCourant: rang === etat.jalons.length - 1 && !etat.isClose,
      titre: <Titre nom={nom} libelle={`Corriger\u00A0: ${nom}`} onOuvrir={() => onOuvrir({ kind: "jalon", poursuiteId: jalon.poursuiteId, evenement: jalon.kind, jalonId: jalon.jalonId })} />,
      detail: fait === undefined ? undefined : formatFait(fait, faits).detail,
      pieces: listNumeros(dossier, jalon.pieceId),
    };
  });
}

/** Steps of the house that were done; a mistaken one is undone in the history. */
function listDemarches({ dossier }: VueDossier, { poursuite: { poursuiteId } }: EtatPoursuite): readonly Point[] {
  return dossier.demarches.filter((demarche) => demarche.poursuiteId === poursuiteId).map(({ demarcheId, dateFait, nom, detail, pieceId }): Point => ({
    id: demarcheId, le: dateFait, jour: formatJourAbrege(dateFait), titre: <span className="ink2">{nom}</span>, detail: detail ?? "démarche de la maison", pieces: listNumeros(dossier, pieceId),
  }));
}

function listAudiences({ vue, etat, onOuvrir, DossierAudience }: Props, aujourdhui: Jour): readonly Point[] {
  return etat.audiences.map((audience): Point => {
    const issue = vue.dossier.issues.findLast(({ audienceId }) => audienceId === audience.audienceId);
    const nom = `Audience${audience.isAnnulee === true ? " annulée" : ""}${audience.heure === undefined ? "" : `, ${formatHeure(audience.heure)}`}`;
    return {
      id: audience.audienceId, le: audience.dateFait, jour: formatJourAbrege(audience.dateFait), isRemplace: audience.isAnnulee,
      titre: <Titre nom={nom} isAudience libelle={`Modifier l’audience du ${formatJourAbrege(audience.dateFait)}`} onOuvrir={() => onOuvrir({ kind: "audience", poursuiteId: audience.poursuiteId, audienceId: audience.audienceId })} />,
      detail: <DetailAudience audience={audience} issue={issue} isPassee={audience.dateFait <= aujourdhui} onIssue={() => onOuvrir({ kind: "issue", audienceId: audience.audienceId })}>{audience.isAnnulee !== true && issue === undefined && <DossierAudience vue={vue} audience={audience} />}</DetailAudience>,
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
  readonly children: ReactNode;
}

function DetailAudience({ audience, issue, isPassee, onIssue, children }: DetailProps) {
  const { juridiction, chambre, salle, avocat, objet, isAnnulee, motif } = audience;
  const lieu = [juridiction, chambre, salle === undefined ? undefined : `salle ${salle}`, avocat, objet].filter((partie) => partie !== undefined).join(", ");
  return (
    <>
      {lieu}
      {issue !== undefined && <> <button type="button" className="lien" onClick={onIssue}>{LIBELLES_ISSUE[issue.issue]}{issue.au === undefined ? "" : ` au ${formatJourAbrege(issue.au)}`}</button></>}
      {issue === undefined && isPassee && isAnnulee !== true && <> <button type="button" className="lien" onClick={onIssue}>Noter l’issue</button></>}
      {" "}{children}
      {isAnnuleeParDesistement(audience) && <span className={`soon ${styles["reserve"] ?? ""}`}>{`${motif ?? ""}. ${RESERVE_AUDIENCE_ANNULEE}`}</span>}
    </>
  );
}

function listNumeros({ pieces }: Dossier, pieceId: string | undefined): readonly number[] {
  return pieces.filter((piece) => piece.pieceId === pieceId).map(({ numero }) => numero);
}
