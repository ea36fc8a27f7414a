import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant, formatTaux } from "#shared/kernel/format-montant.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import type { ParametreLu } from "#shared/kernel/parametre.ts";
import { isAVerifier } from "#shared/kernel/confiance.ts";
import type { Segment } from "#shared/regles/decompte/decompte.ts";
import { Ordinal } from "../../components/Ordinal.tsx";
import type { LigneLedger } from "./ledger.ts";
import { formatConfiance, formatFraction, formatParametre, listJoursParMois } from "./preuve.ts";
import styles from "./decompte.module.css";

/** Why this line is worth that much: fraction, base, rate, days, year, then articles and versions. */
/** `base` is the number of days of a year of interest, as the packs state it. */
export function PreuveLigne({ ligne, base }: { readonly ligne: LigneLedger; readonly base: number }) {
  return (
    <>
      <div>
        <h2 className="str"><Ordinal texte={ligne.libelle} /> <span className="ink3">{ligne.numero}</span></h2>
        <p className="t28 tn">{formatMontant(ligne.montant)}</p>
        {ligne.note !== undefined && <p className="lab">{ligne.note}</p>}
      </div>
      {ligne.segments.map((segment) => <PreuveSegment key={segment.du} segment={segment} base={base} />)}
      {ligne.segments.length === 0 && <p>{findExplication(ligne)}</p>}
    </>
  );
}

function findExplication({ kind }: LigneLedger): string {
  switch (kind) {
    case "principal": return "Montant de la facture, toutes taxes comprises, tel qu’enregistré. Il ne produit de pénalités qu’à partir du lendemain de l’échéance.";
    case "indemnite": return "Indemnité forfaitaire par facture payée en retard entre professionnels, due de plein droit (C. com., art. L441-10 II et D441-5).";
    case "reglement": return "Un règlement paie d’abord les pénalités échues, puis le principal (C. civ., art. 1343-1).";
    case "avoir": return "Un avoir réduit le principal à sa date.";
    case "interets": return "Aucun jour de retard sur cette période.";
  }
}

function PreuveSegment({ segment, base }: { readonly segment: Segment; readonly base: number }) {
  const { numerateur, denominateur, quotient } = formatFraction(segment, base);
  return (
    <section>
      <div className={styles["fraction"]} role="math" aria-label={`${numerateur} divisé par ${denominateur}`}>
        <span className={styles["quotient"]}><span className="tn">{numerateur}</span><span className="tn">{denominateur}</span></span>
        <span className={`${styles["egal"] ?? ""} tn`}>= {quotient}<small>arrondi au centime</small></span>
      </div>
      <ol className={styles["etapes"]}>
        <li><h4>Base <b className="tn">{formatMontant(segment.principal)}</b></h4><p>Principal restant sur la période, avoirs et règlements antérieurs déduits.</p></li>
        <li>
          <h4>Taux <b className="tn">{formatTaux(segment.tauxPpm)}</b></h4>
          {segment.parametres.length === 0 ? <p>Taux convenu au contrat.</p> : segment.parametres.map((parametre) => <p key={parametre.id}>{formatParametre(parametre)}</p>)}
        </li>
        <li><h4>Jours <b className="tn">{segment.jours}</b></h4><JoursMois segment={segment} /><p>Du {formatJour(segment.du)} au {formatJour(segment.au)} inclus.</p></li>
        <li><h4>Année <b className="tn">{base} jours</b></h4><p>Base fixe, même les années bissextiles.</p></li>
      </ol>
      {segment.parametres.map((parametre) => <Source key={parametre.id} parametre={parametre} />)}
    </section>
  );
}

function JoursMois({ segment: { du, au } }: { readonly segment: Segment }) {
  const mois = listJoursParMois(du, au);
  const phrase = mois.map(({ mois: nom, jours }) => `${nom} ${jours}`).join(", ");
  return (
    <div className={styles["mois"]} role="img" aria-label={phrase}>
      {mois.map(({ mois: nom, jours }, rang) => <span key={rang} style={{ flex: jours }}><b className="tn">{jours}</b>{nom}</span>)}
    </div>
  );
}

function Source({ parametre }: { readonly parametre: ParametreLu }) {
  const [premiere, ...autres] = parametre.references;
  return (
    <div className={styles["regle"]}>
      <p>
        <b>{formatReference(premiere)}</b>{" "}
        {isAVerifier(parametre.confiance) ? <span className="tag soon">à vérifier</span> : <span className="tag neutre secured">en vigueur</span>}
      </p>
      <p className="lab">
        Valeur du {formatJour(parametre.depuis)}{parametre.jusqua === undefined ? "" : ` au ${formatJour(parametre.jusqua)}`}, {formatConfiance(parametre)}.
        {autres.length > 0 && ` ${autres.map(formatReference).join("\u00A0; ")}.`}
      </p>
    </div>
  );
}
