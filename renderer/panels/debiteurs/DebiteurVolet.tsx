import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { formatSiren } from "#shared/kernel/siren.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { type IndexDebiteurs, type LigneDebiteur, listLies } from "#shared/suivi/debiteurs.ts";
import { formatProcedure, LIBELLES_ETAPE } from "#shared/suivi/libelles.ts";
import { formatRoute } from "../../app/routes.ts";
import { Etat } from "../../components/Etat.tsx";
import { Volet } from "../../components/Page.tsx";
import { SolvabiliteView } from "./SolvabiliteView.tsx";
import { Risque } from "./debiteur-columns.tsx";
import { useProfil } from "./use-debiteurs.ts";
import styles from "./debiteurs.module.css";

interface Props {
  readonly ligne: LigneDebiteur;
  readonly debiteurs: ReadonlyMap<string, Debiteur>;
  readonly index: IndexDebiteurs;
}

/** One debtor, consolidated: what he owes everywhere, who stands with him, how he pays, and what makes one look twice. */
export function DebiteurVolet({ ligne, debiteurs, index }: Props) {
  const { debiteur, dossiers, engagements, solde } = ligne;
  return (
    <Volet label={debiteur.nom}>
      <header>
        <span className="lab">{[debiteur.siren === undefined ? undefined : `SIREN ${formatSiren(debiteur.siren)}`, debiteur.ville].filter((mot) => mot !== undefined).join(" · ")}</span>
        <h2 className="t16">{debiteur.nom}</h2>
        <p className="ink2">{formatNombreDe(dossiers.length, "dossier", "dossiers")}, <b className="tn ink">{formatMontant(solde)}</b> dus{ligne.encours > 0 && <>, et {formatMontant(ligne.encours)} suivis hors dossier</>}</p>
        {debiteur.procedure !== undefined && <Etat ton={debiteur.procedure.etat === "close" ? "neutre" : "late"}>{formatProcedure(debiteur.procedure)}</Etat>}
      </header>
      <Alertes ligne={ligne} debiteurs={debiteurs} />
      <NoteSection ligne={ligne} />
      <Profil ligne={ligne} />
      <SolvabiliteView debiteur={debiteur} />
      <Dossiers titre="Dossiers" dossiers={dossiers} />
      <Dossiers titre="Codébiteur ou caution" dossiers={engagements} />
      <Lies ligne={ligne} debiteurs={debiteurs} index={index} />
    </Volet>
  );
}

function Alertes({ ligne: { alertes }, debiteurs }: Omit<Props, "index">) {
  if (alertes.length === 0) return undefined;
  return (
    <section aria-label="Alertes">
      <div className="sec-tete"><h3>Alertes</h3></div>
      <ul className={styles["liste"]}>{alertes.map(({ phrase, avec }) => <li key={phrase}><Etat ton="soon">{phrase}</Etat>{avec.map((id) => <LienDebiteur key={id} id={id} nom={debiteurs.get(id)?.nom ?? "débiteur inconnu"} />)}</li>)}</ul>
    </section>
  );
}

function NoteSection({ ligne: { risque } }: Pick<Props, "ligne">) {
  return (
    <section aria-label="Risque">
      <div className="sec-tete"><h3>Risque</h3><span className="r"><Risque risque={risque} /></span></div>
      {risque.kind === "sans-note" ? <p className="lab">{risque.motif}</p> : (
        <>
          <ul className={styles["raisons"]}>{risque.raisons.map(({ phrase, points, dossierId }) => <li key={phrase}>{dossierId === undefined ? <span className="ink">{phrase}</span> : <a className="lien" href={formatRoute({ panneau: "fiche", dossierId })}>{phrase}</a>}<span className="tn ink3">{points > 0 ? `+${points}` : `−${-points}`}</span></li>)}</ul>
          <p className="lab">{risque.raisons.length === 0 ? "Rien de connu à ce jour ne pèse." : "Barème du service, de 0 à 100\u00A0: il trie le travail, il ne décide de rien."}</p>
        </>
      )}
    </section>
  );
}

function Profil({ ligne }: Pick<Props, "ligne">) {
  const profil = useProfil(ligne);
  if (profil === undefined) return <section aria-label="Comment il paie"><div className="sec-tete"><h3>Comment il paie</h3></div><p className="lab">Lecture de ses dossiers…</p></section>;
  const { reglements, paye, delaiMoyen, dernierReglement, impayes, promesses, contestations } = profil;
  const faites = promesses.tenue + promesses.tardive + promesses.rompue;
  const lignes: readonly (readonly [string, string])[] = [
    ["Reçu", reglements === 0 ? "aucun règlement" : `${formatMontant(paye)} en ${formatNombreDe(reglements, "règlement", "règlements")}`],
    ...(delaiMoyen === undefined ? [] : [["Délai", `${formatNombreDe(delaiMoyen, "jour", "jours")} après l’échéance, en moyenne`] as const]),
    ...(dernierReglement === undefined ? [] : [["Dernier", formatJour(dernierReglement)] as const]),
    ...(faites === 0 ? [] : [["Promesses", `${promesses.tenue} tenues, ${promesses.tardive} en retard, ${promesses.rompue} rompues`] as const]),
    ...(impayes === 0 ? [] : [["Impayés", formatNombreDe(impayes, "règlement revenu", "règlements revenus")] as const]),
    ...(contestations === 0 ? [] : [["Conteste", formatNombreDe(contestations, "contestation", "contestations")] as const]),
  ];
  return (
    <section aria-label="Comment il paie">
      <div className="sec-tete"><h3>Comment il paie</h3></div>
      <dl className="kv">{lignes.map(([nom, valeur]) => <div key={nom} className={styles["paire"]}><dt>{nom}</dt><dd>{valeur}</dd></div>)}</dl>
    </section>
  );
}

const VISIBLES = 50;

function Dossiers({ titre, dossiers }: { readonly titre: string; readonly dossiers: readonly LigneDossier[] }) {
  if (dossiers.length === 0) return undefined;
  return (
    <section aria-label={titre}>
      <div className="sec-tete"><h3>{titre}</h3><span className="ink3 tn">{dossiers.length}</span></div>
      <ul className={styles["dossiers"]}>
        {dossiers.slice(0, VISIBLES).map(({ id, reference, etape, solde, debiteur }) => <li key={id}><a className="lien cut" href={formatRoute({ panneau: "fiche", dossierId: id })} title={debiteur}>{reference}</a><span className="ink3">{LIBELLES_ETAPE[etape]}</span><span className="tn ink">{formatMontant(solde)}</span></li>)}
      </ul>
      {dossiers.length > VISIBLES && <p className="lab">et {dossiers.length - VISIBLES} autres, dans la liste des dossiers.</p>}
    </section>
  );
}

function Lies({ ligne, debiteurs, index }: Props) {
  const lies = listLies(ligne.debiteur, debiteurs, ligne, index);
  if (lies.length === 0) return undefined;
  return (
    <section aria-label="Sociétés et personnes liées">
      <div className="sec-tete"><h3>Sociétés et personnes liées</h3></div>
      <ul className={styles["liste"]}>{lies.map(({ debiteur, raisons }) => <li key={debiteur.id}><LienDebiteur id={debiteur.id} nom={debiteur.nom} /><small>{raisons.join(", ")}</small></li>)}</ul>
    </section>
  );
}

function LienDebiteur({ id, nom }: { readonly id: string; readonly nom: string }) {
  return <a className="lien" href={formatRoute({ panneau: "debiteurs", debiteurId: id })}>{nom}</a>;
}
