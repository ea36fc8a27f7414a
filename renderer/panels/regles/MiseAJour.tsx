import { Button, Progress, SegmentedControl } from "@mantine/core";
import { IconAlertTriangle, IconArrowBackUp, IconFileText, IconPlayerPause } from "@tabler/icons-react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { formatNombre, formatNombreDe } from "#shared/kernel/texte.ts";
import { computeBilanRadar } from "#shared/suivi/radar.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { EmptyState } from "../../components/PageEtats.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { ChangementsVolet } from "./ChangementsVolet.tsx";
import { DossiersRadar } from "./DossiersRadar.tsx";
import type { MiseAJourRegles, Propose, RadarEnCours } from "./use-mise-a-jour.ts";
import styles from "./regles.module.css";

interface Props {
  readonly miseAJour: MiseAJourRegles;
  readonly propose: Propose;
}

/** The radar: what a newer pack would change, before anything is written. */
export function MiseAJour({ miseAJour, propose: { candidat, radar } }: Props) {
  const isPret = radar.etat === "fini" || radar.etat === "interrompu";
  useTouches([
    { combinaison: "mod+Enter", libelle: "accepter", action: () => void miseAJour.accept(), isDansLesChamps: true },
    { combinaison: "Escape", libelle: radar.etat === "en-cours" ? "interrompre" : "refuser", action: radar.etat === "en-cours" ? miseAJour.interrupt : miseAJour.forget },
  ]);
  return (
    <>
      <div className={styles["tete"]}>
        <h1 className="t20">Règles et taux</h1><span className="ink3">mise à jour</span>
        <span className={styles["source"]}><IconFileText size={14} className="ink3" aria-hidden="true" /><b className="med">{candidat.contenu.nom}</b><span className="ink3">{candidat.contenu.auteur}, publié le {formatJour(candidat.contenu.publieLe)}</span></span>
      </div>
      <Egalite radar={radar} />
      <Outils miseAJour={miseAJour} dates={candidat.dates} radar={radar} />
      <div className="deux filet cote">
        <Corps radar={radar} />
        <ChangementsVolet candidat={candidat} />
      </div>
      <div className={styles["pied"]}>
        <span className="st ink2"><IconArrowBackUp size={14} className="ink3" aria-hidden="true" />Rien n’est encore écrit. L’acceptation s’annule d’un seul geste.</span>
        <Button variant="subtle" rightSection={radar.etat === "en-cours" ? undefined : <Touche combinaison="Escape" />} onClick={miseAJour.forget}>Refuser ce paquet</Button>
        <Button variant="filled" disabled={!isPret} rightSection={<Touche combinaison="mod+Enter" />} onClick={() => void miseAJour.accept()}>Accepter ce paquet</Button>
      </div>
    </>
  );
}

/** The day that is looked at, how far the comparison is, and the way to stop it. */
function Outils({ miseAJour, dates, radar: { au, etat, bilan, total, motif } }: { readonly miseAJour: MiseAJourRegles; readonly dates: Propose["candidat"]["dates"]; readonly radar: RadarEnCours }) {
  const { aujourdhui } = useContexte();
  if (au === undefined) return undefined;
  const avancement = `${formatNombre(bilan.compares)} sur ${formatNombreDe(total, "dossier", "dossiers")}`;
  return (
    <div className={styles["outils"]}>
      <span className="lab">Dossiers comparés au</span>
      <SegmentedControl size="xs" aria-label="Dossiers comparés au" value={au} onChange={(choix) => { const jour = dates.find((date) => date === choix); if (jour !== undefined) miseAJour.compareAu(jour); }} data={dates.slice(0, 4).map((date) => ({ value: date, label: date === aujourdhui ? `${formatJour(date)}, aujourd’hui` : formatJour(date) }))} />
      <span className={styles["avancement"]} aria-live="polite">
        {etat === "en-cours" && <><Progress w={160} value={total === 0 ? 100 : (100 * bilan.compares) / total} aria-label="Comparaison des dossiers" /><span className="tn ink3">{avancement}</span><Button size="xs" leftSection={<IconPlayerPause size={16} stroke={1.75} aria-hidden="true" />} onClick={miseAJour.interrupt}>Interrompre</Button></>}
        {etat === "fini" && <span className="ink3 tn">{total === 0 ? "aucun dossier à comparer" : `${formatNombreDe(bilan.compares, "dossier comparé", "dossiers comparés")}, montants en euros`}</span>}
        {etat === "interrompu" && <><span className="st soon"><IconAlertTriangle size={14} aria-hidden="true" />Interrompu : {avancement}</span><Button size="xs" onClick={() => miseAJour.compareAu(au)}>Reprendre</Button></>}
        {etat === "echec" && <><span className="st late" role="alert"><IconAlertTriangle size={14} aria-hidden="true" />La comparaison s’est arrêtée ({motif}). Rien n’est changé.</span><Button size="xs" onClick={() => miseAJour.compareAu(au)}>Recommencer</Button></>}
      </span>
    </div>
  );
}

/** Total before, what changes, total after: it foots to the centime. */
function Egalite({ radar: { bilan } }: { readonly radar: RadarEnCours }) {
  const { modifies, gagnes, perdus, joursUtiles, portes } = computeBilanRadar(bilan);
  return (
    <div className={styles["egalite"]} role="group" aria-label="Effet du paquet sur les dossiers">
      <Terme libelle="Total dû avant" montant={formatMontantNu(bilan.avant.total)} note={formatNombreDe(bilan.avant.nombre, "décompte", "décomptes")} />
      <i>+</i><Terme libelle={formatNombreDe(modifies.nombre, "décompte modifié", "décomptes modifiés")} montant={formatMontantNu(modifies.ecart)} note="écart" />
      <i>+</i><Terme libelle={formatNombreDe(gagnes.nombre, "désormais calculable", "désormais calculables")} montant={formatMontantNu(gagnes.total)} note={gagnes.nombre === 0 ? "aucun n’était refusé" : "refusés jusqu’ici"} />
      {perdus.nombre > 0 && <><i>−</i><Terme libelle={formatNombreDe(perdus.nombre, "plus calculable", "plus calculables")} montant={formatMontantNu(perdus.total)} note="refusés avec ce paquet" /></>}
      <i>=</i><Terme libelle="Total dû après" montant={formatMontantNu(bilan.apres.total)} note={formatNombreDe(bilan.apres.nombre, "décompte", "décomptes")} isResultat />
      <div className={styles["ecart"]}>
        <span className="lab">Par jour</span>
        <b>{formatMontantNu(bilan.avant.interetsParJour)} → {formatMontantNu(bilan.apres.interetsParJour)}</b>
        <span className={joursUtiles + portes > 0 ? "lab late" : "lab"}>{joursUtiles + portes === 0 ? "aucune date ni porte ne change" : `${formatNombreDe(joursUtiles, "date", "dates")} pour agir et ${formatNombreDe(portes, "porte", "portes")} changent`}</span>
      </div>
    </div>
  );
}

function Terme({ libelle, montant, note, isResultat = false }: { readonly libelle: string; readonly montant: string; readonly note: string; readonly isResultat?: boolean }) {
  return <div className={isResultat ? styles["resultat"] : undefined}><span className="lab">{libelle}</span><b>{montant}</b><span className="lab tn">{note}</span></div>;
}

function Corps({ radar: { au, bilan, etat } }: { readonly radar: RadarEnCours }) {
  if (au === undefined) return <EmptyState titre="Aucun calcul ne change.">Ce paquet confirme des valeurs connues : il dit qui les a vérifiées, et quand.</EmptyState>;
  if (bilan.changes.length > 0) return <DossiersRadar radar={bilan} au={au} />;
  if (etat === "en-cours") return <EmptyState titre="Comparaison en cours.">Les dossiers qui changent apparaissent ici à mesure.</EmptyState>;
  return <EmptyState titre={`Aucun dossier ne change au ${formatJour(au)}.`}>Le paquet peut être accepté sans effet sur les montants, les dates et les portes de ce jour.</EmptyState>;
}
