import { isAVerifier } from "#shared/kernel/confiance.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant, formatMontantNu, formatTaux } from "#shared/kernel/format-montant.ts";
import { formatParametre } from "#shared/kernel/format-parametre.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import { countJoursDuMois, type Jour, splitJour } from "#shared/kernel/jour.ts";
import type { ParametreLu } from "#shared/kernel/parametre.ts";
import { FINE, formatNombre, INSECABLE } from "#shared/kernel/texte.ts";
import type { Segment } from "#shared/regles/decompte/decompte.ts";
import { Ordinal } from "../../components/Ordinal.tsx";
import { formatLienParametre } from "../../hooks/lien-parametre.ts";
import type { LigneLedger } from "#shared/suivi/ledger.ts";
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

function findExplication({ kind, note }: LigneLedger): string {
  switch (kind) {
    case "principal": return note !== undefined ? "Montant de la facture, toutes taxes comprises, tel qu’enregistré. Ni pénalités ni indemnité tant que son échéance n’est pas confirmée." : "Montant de la facture, toutes taxes comprises, tel qu’enregistré. Il ne produit de pénalités qu’à partir du lendemain de l’échéance.";
    case "condamnation": return "Somme que le titre ordonne de payer (CPCE, art. L111-3). Elle remplace les factures qu’il couvre et les règlements reçus avant lui.";
    case "acquis": return "Intérêts que le titre a déjà comptés\u00A0: ils sont dus, et ceux qui courent depuis s’y ajoutent.";
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
          {segment.parametres.length === 0 ? <p>Taux convenu au contrat, fixé par le titre, ou suspendu par un délai.</p> : segment.parametres.map((parametre) => <p key={parametre.id}><a href={formatLienParametre(parametre.id)}>{formatLecture(parametre)}</a></p>)}
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

/** « 10 670,64 × 12,40 × 144 » over « 36 500 », and what it gives before rounding. */
export interface FractionInterets {
  readonly numerateur: string;
  readonly denominateur: string;
  readonly quotient: string;
}

/** The fraction of a segment over a year of `base` days, digits exact and cut, never rounded. */
export function formatFraction({ principal, tauxPpm, jours }: Pick<Segment, "principal" | "tauxPpm" | "jours">, base: number): FractionInterets {
  const dixMilliemes = (BigInt(principal) * BigInt(tauxPpm) * BigInt(jours)) / (BigInt(base) * 10_000n);
  const chiffres = String(dixMilliemes).padStart(5, "0");
  const entier = chiffres.slice(0, -4).replace(/\B(?=(\d{3})+(?!\d))/g, FINE);
  return {
    numerateur: `${formatMontantNu(principal)} × ${formatTaux(tauxPpm).replace(`${INSECABLE}%`, "")} × ${jours}`,
    denominateur: formatNombre(base * 100),
    quotient: `${entier},${chiffres.slice(-4)}…`,
  };
}

export interface JoursDuMois {
  readonly mois: string;
  readonly jours: number;
}

const MOIS = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

/** Days of a segment month by month, both ends included. */
export function listJoursParMois(du: Jour, au: Jour): readonly JoursDuMois[] {
  const [debut, fin] = [splitJour(du), splitJour(au)];
  const mois: JoursDuMois[] = [];
  for (let rang = debut.annee * 12 + debut.mois - 1; rang <= fin.annee * 12 + fin.mois - 1; rang += 1) {
    const [annee, numero] = [Math.floor(rang / 12), (rang % 12) + 1];
    const premier = annee === debut.annee && numero === debut.mois ? debut.quantieme : 1;
    const dernier = annee === fin.annee && numero === fin.mois ? fin.quantieme : countJoursDuMois(annee, numero);
    mois.push({ mois: MOIS[numero - 1] ?? "", jours: dernier - premier + 1 });
  }
  return mois;
}

/** « Taux de la BCE : 2,40 %, depuis le 01/07/2026 » for each dated value of the rate. */
function formatLecture(lu: ParametreLu): string {
  return `${lu.libelle}${INSECABLE}: ${formatParametre(lu)}, depuis le ${formatJour(lu.depuis)}`;
}

/** « confiance A− », « confiance C, à vérifier ». */
export function formatConfiance({ confiance }: Pick<ParametreLu, "confiance">): string {
  return `confiance ${confiance.replace("-", "\u2212")}${isAVerifier(confiance) ? ", à vérifier" : ""}`;
}

/** The proof of a line as plain text, for « Copier la preuve ». */
export function formatPreuve(ligne: LigneLedger, base: number): string {
  const tete = [`${ligne.libelle} — ${ligne.numero}`, `Montant${INSECABLE}: ${formatMontant(ligne.montant)}`];
  return [...tete, ...ligne.segments.flatMap((segment) => listLignesSegment(segment, base))].join("\n");
}

function listLignesSegment(segment: Segment, base: number): readonly string[] {
  const { numerateur, denominateur, quotient } = formatFraction(segment, base);
  return [
    `Du ${formatJour(segment.du)} au ${formatJour(segment.au)} inclus${INSECABLE}: ${numerateur} / ${denominateur} = ${quotient}, arrondi à ${formatMontant(segment.montant)}`,
    ...segment.parametres.map((parametre) => {
      const sources = parametre.references.map(formatReference).join("\u00A0; ");
      return `  ${formatLecture(parametre)} (${sources}${INSECABLE}; ${formatConfiance(parametre)})`;
    }),
  ];
}
