import { useState } from "react";
import { formatJourCourt, formatJourSemaine } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { type EntreeCalendrier, listSemaine, type Role } from "#shared/suivi/calendrier.ts";
import { listAbsencesEnAudience } from "#shared/suivi/absences.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { FormePoint } from "../../components/CalendrierVue.tsx";
import { Etat } from "../../components/Etat.tsx";
import { Volet } from "../../components/Page.tsx";
import { useAbsences } from "../../hooks/use-absences.ts";
import { formatTitre, GrilleIssues } from "./GrilleIssues.tsx";
import type { CalendrierLu } from "./use-calendrier.ts";
import styles from "./calendrier.module.css";

interface Props {
  readonly calendrier: CalendrierLu;
  readonly jour: Jour;
  readonly onOuvrir: (id: string) => void;
}

/** Lines of one day before the rest is counted. */
const PAR_JOUR = 5;

/** The week of the day chosen, day by day; what nobody can attend; then the outcomes to write. */
export function SemaineVolet({ calendrier, jour, onOuvrir }: Props) {
  const { aujourdhui } = useContexte();
  const jours = listSemaine(jour);
  const parJour = jours.map((le) => ({ le, siennes: calendrier.listJour(le) })).filter(({ siennes }) => siennes.length > 0);
  const toutes = parJour.flatMap(({ siennes }) => siennes);
  const dangers = toutes.filter(({ ton }) => ton === "late").length;
  const absences = useAbsences();
  const conflits = parJour.flatMap(({ le, siennes }) => [...calendrier.listConflits(le), ...listAbsencesEnAudience(siennes, le, absences)].map((phrase) => `${formatJourCourt(le, aujourdhui)}\u00A0: ${phrase}`));
  const absents = absences.filter(({ du, au }) => du <= (jours[6] ?? jour) && au >= (jours[0] ?? jour));
  const isDabord = calendrier.roles.some((role) => role.jour === jour);
  const [premier = jour, , , , vendredi = jour] = jours;
  return (
    <Volet label="Semaine et issues">
      {isDabord && <Roles roles={calendrier.roles} />}
      <section>
        <div className="sec-tete"><h2>{`Du ${formatJourCourt(premier, aujourdhui)} au ${formatJourCourt(vendredi, aujourdhui)}`}</h2><span className="r ink3">{`${formatNombreDe(toutes.length, "date", "dates")}${dangers === 0 ? "" : `, ${formatNombreDe(dangers, "droit en danger", "droits en danger")}`}`}</span></div>
        {conflits.map((phrase) => <p key={phrase} role="status"><Etat ton="conflict"><span className={styles["phrase"]}>{phrase}</span></Etat></p>)}
        {absents.length > 0 && <p className={`lab ${styles["absents"] ?? ""}`}>{`Absents cette semaine\u00A0: ${absents.map(({ personne, du, au }) => `${personne} (${formatJourCourt(du, aujourdhui)} – ${formatJourCourt(au, aujourdhui)})`).join(", ")}`}</p>}
        {parJour.length === 0 && <p className="ink3">Rien cette semaine.</p>}
        <ol className={styles["semaine"]}>{parJour.map(({ le, siennes }) => <JourSemaine key={le} le={le} points={calendrier.listPoints(le)} entrees={siennes} isCourant={le === jour} onOuvrir={onOuvrir} />)}</ol>
      </section>
      {!isDabord && <Roles roles={calendrier.roles} />}
    </Volet>
  );
}

/** One roll is open at a time, the first that waits; the others are one click away. */
function Roles({ roles }: { readonly roles: readonly Role[] }) {
  const { aujourdhui } = useContexte();
  const [choisi, setChoisi] = useState<string>();
  const ouvert = roles.find(({ id }) => id === choisi) ?? roles.find(({ notees, entrees }) => notees < entrees.length) ?? roles[0];
  const autres = roles.filter((role) => role !== ouvert);
  return (
    <>
      {ouvert !== undefined && <GrilleIssues key={ouvert.id} role={ouvert} />}
      {autres.length > 0 && (
        <section aria-label="Autres rôles">
          <h3 className="lab">{`${formatNombreDe(autres.length, "autre rôle", "autres rôles")} ce jour-là`}</h3>
          <ul>{autres.slice(0, ROLES).map((role) => <li key={role.id}><button type="button" className="lien" onClick={() => setChoisi(role.id)}>{`${formatTitre(role, aujourdhui)}\u00A0: ${role.notees} sur ${role.entrees.length}`}</button></li>)}</ul>
        </section>
      )}
    </>
  );
}

/** Other rolls that are listed. */
const ROLES = 20;

function JourSemaine({ le, points, entrees, isCourant, onOuvrir }: { readonly le: Jour; readonly points: CalendrierLu["points"]; readonly entrees: readonly EntreeCalendrier[]; readonly isCourant: boolean; readonly onOuvrir: (id: string) => void }) {
  const montres = points.slice(0, PAR_JOUR);
  const enjeux = new Map(montres.map(({ id }) => [id, entrees.find((entree) => entree.id === id)?.enjeu]));
  return (
    <li data-courant={isCourant || undefined}>
      <span className="tn ink">{formatJourSemaine(le)}</span>
      <ul>
        {montres.map(({ id, titre, aide, detail, forme, ton, isFixe }) => (
          <li key={id}>
            <button type="button" onClick={() => onOuvrir(id)}>
              <span className={ton === "late" ? "late" : ton === "soon" ? "soon" : "ink3"}><FormePoint forme={forme} isFait={ton === "fait"} /></span>
              <span><b className="med">{forme === "audience" && isFixe ? titre : aide}</b><span className="lab">{detail}</span></span>
              {enjeux.get(id) !== undefined && <span className={`lab ${ton === "late" ? "late" : ton === "soon" ? "soon" : ""}`}>{enjeux.get(id)}</span>}
            </button>
          </li>
        ))}
        {points.length > PAR_JOUR && <li className="lab">{`et ${points.length - PAR_JOUR} autres`}</li>}
      </ul>
    </li>
  );
}
