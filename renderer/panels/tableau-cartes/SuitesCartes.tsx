import { formatNombreDe } from "#shared/kernel/texte.ts";
import { sumCellules } from "#shared/suivi/pilotage/agregat.ts";
import { HORIZONS } from "#shared/suivi/pilotage/mesures.ts";
import { formatSomme } from "#shared/suivi/pilotage/mots.ts";
import { LIBELLES_PROVISION, MOTIFS_PROVISION } from "#shared/suivi/pilotage/provisions.ts";
import { computeRythme } from "#shared/suivi/pilotage/previsions.ts";
import { computeTaux, formatPart } from "#shared/suivi/pilotage/statistiques.ts";
import { Etiquette } from "../../components/Etat.tsx";
import type { CarteProps } from "../../hooks/cartes-pilotage.ts";
import styles from "./cartes.module.css";

/** What is promised and what the pace of the period gives: two readings, never added. */
export function PrevisionsCarte({ tableau, onOpen }: CarteProps) {
  const { previsions, promesses } = tableau.cellules;
  const tenues = sumCellules(promesses, (cle) => cle.endsWith("|tenue") || cle.endsWith("|tardive")).dossiers;
  const taux = computeTaux(tenues, tenues + sumCellules(promesses, (cle) => cle.endsWith("|rompue")).dossiers);
  return (
    <section className="chart" aria-label="Prévision d’encaissements">
      <header><h2>Prévision d’encaissements</h2><span className="lab">deux lectures, qui ne s’ajoutent pas</span></header>
      <table className="t r32">
        <thead><tr><th scope="col">D’ici</th><th scope="col" className="num">Promis et non versé</th><th scope="col" className="num">Au rythme de la période</th></tr></thead>
        <tbody>{HORIZONS.map((horizon) => {
          const rythme = computeRythme(tableau, horizon);
          return (
            <tr key={horizon}>
              <th scope="row">{horizon} jours</th>
              <td className="num"><button type="button" className="prove" disabled={previsions[horizon] === undefined} onClick={() => onOpen({ mesure: "previsions", cellules: [String(horizon)] }, `Promis d’ici ${horizon} jours`)}>{formatSomme(previsions[horizon]?.somme ?? 0)}</button></td>
              <td className="num">{rythme === undefined ? "—" : formatSomme(rythme)}</td>
            </tr>
          );
        })}</tbody>
      </table>
      <p className={styles["hypotheses"]}>Hypothèses&nbsp;: les promesses et échéances de plan sont versées à leur jour{taux.taux === undefined ? "" : `\u00A0; dans la période, ${formatPart(taux.taux)} des dossiers ont tenu la leur (${taux.reussis} sur ${taux.n})`}&nbsp;; le rythme est la moyenne par jour des encaissements depuis le début de la période, ou depuis le premier dossier s’il est plus récent.</p>
    </section>
  );
}

const ETATS = [["tenue", "Tenues"], ["tardive", "Tenues en retard"], ["rompue", "Rompues"], ["attendue", "Encore attendues"]] as const;

/** Promises that were due in the period, alone and of plans. */
export function PromessesCarte({ tableau: { cellules: { promesses } }, onOpen }: CarteProps) {
  const total = sumCellules(promesses).somme;
  return (
    <section className="chart" aria-label="Plans et promesses">
      <header><h2>Plans et promesses</h2><span className="lab">dont le jour est tombé dans la période, en&nbsp;€</span></header>
      {total === 0 ? <p className={styles["vide"]}>Aucune promesse n’est tombée dans la période.</p> : (
        <table className="t r32">
          <thead><tr><th scope="col">&nbsp;</th><th scope="col" className="num">Plans</th><th scope="col" className="num">Promesses seules</th><th scope="col" className="num">Part</th></tr></thead>
          <tbody>{ETATS.map(([etat, nom]) => (
            <tr key={etat}>
              <th scope="row">{nom}</th>
              {(["plan", "seule"] as const).map((kind) => <td key={kind} className="num"><button type="button" className="prove" disabled={promesses[`${kind}|${etat}`] === undefined} onClick={() => onOpen({ mesure: "promesses", cellules: [`${kind}|${etat}`] }, `${kind === "plan" ? "Plans" : "Promesses"}, ${nom.toLowerCase()}`)}>{formatSomme(promesses[`${kind}|${etat}`]?.somme ?? 0)}</button></td>)}
              <td className="num">{formatPart(sumCellules(promesses, (cle) => cle.endsWith(`|${etat}`)).somme / total)}</td>
            </tr>
          ))}</tbody>
        </table>
      )}
    </section>
  );
}

/** What the rates of the house would provision today, by the rule that provisions most in each dossier. */
export function ProvisionsCarte({ tableau: { cellules: { provisions } }, reglages: { taux, isDeDepart }, onOpen }: CarteProps) {
  const { somme, dossiers } = sumCellules(provisions);
  return (
    <section className="chart" aria-label="Provisions proposées">
      <header><h2>Provisions proposées</h2><Etiquette ton="soon">hypothèse de la maison</Etiquette><span className="lab">{isDeDepart ? "taux de départ, à régler" : "taux réglés par la société"}</span></header>
      <table className="t r32">
        <thead><tr><th scope="col">Règle</th><th scope="col" className="num">Taux</th><th scope="col" className="num">Dossiers</th><th scope="col" className="num">Proposé</th></tr></thead>
        <tbody>
          {MOTIFS_PROVISION.filter((motif) => provisions[motif] !== undefined).map((motif) => (
            <tr key={motif}>
              <th scope="row">{LIBELLES_PROVISION[motif]}</th><td className="num">{formatPart((taux[motif] ?? 0) / 100)}</td><td className="num">{provisions[motif]?.dossiers ?? 0}</td>
              <td className="num"><button type="button" className="prove" onClick={() => onOpen({ mesure: "provisions", cellules: [motif] }, `Provisions, ${LIBELLES_PROVISION[motif].toLowerCase()}`)}>{formatSomme(provisions[motif]?.somme ?? 0)}</button></td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="chart-lecture"><b className="tn">{formatSomme(somme)}</b><span className="ink3">dans {formatNombreDe(dossiers, "dossier", "dossiers")}, sur le principal toutes taxes comprises</span></p>
    </section>
  );
}
