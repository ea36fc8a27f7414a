import { useId } from "react";
import { formatJourAbrege } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { type EntreeFrise, type LigneFrise, projectFrise } from "./frise.ts";
import styles from "./qualification.module.css";

const LARGEUR = 292;
/** Above this number of claims the first to expire are drawn and the others counted. */
const LIGNES_MAX = 8;

/** One bar per claim: what ran, was erased, was suspended; the last useful day in red, today in blue. */
export function FrisePrescription({ entrees, aujourdhui }: { readonly entrees: readonly EntreeFrise[]; readonly aujourdhui: Jour }) {
  const motif = useId();
  const triees = entrees.length > LIGNES_MAX ? entrees.toSorted((a, b) => compareTextes(a.prescription.dernierJour ?? "9", b.prescription.dernierJour ?? "9")) : entrees;
  const frise = projectFrise(triees.slice(0, LIGNES_MAX), aujourdhui, LARGEUR);
  if (frise === undefined) return <p className="lab">Aucune période à dessiner : il manque une date de départ.</p>;
  const bas = frise.hauteur - 20;
  return (
    <>
      <svg className={styles["frise"]} viewBox={`0 0 ${LARGEUR} ${frise.hauteur}`} role="img" aria-label={formatFrise(frise.lignes)}>
        <defs>
          <pattern id={motif} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="4" className={styles["hachure"]} /></pattern>
        </defs>
        {frise.annees.map(({ annee, x }) => (
          <g key={annee}>
            <line x1={x} x2={x} y1={0} y2={bas} className={styles["grille"]} />
            <text x={x + 2} y={frise.hauteur - 4} className={styles["annee"]}>{annee}</text>
          </g>
        ))}
        {frise.lignes.map((ligne) => <LigneSvg key={ligne.creanceId} ligne={ligne} motif={motif} />)}
        <line x1={frise.aujourdhui} x2={frise.aujourdhui} y1={0} y2={bas} className={styles["aujourdhui"]} />
      </svg>
      {entrees.length > LIGNES_MAX && <p className="lab">{`Les ${LIGNES_MAX} premières à se prescrire, sur ${entrees.length}.`}</p>}
      <Legende />
    </>
  );
}

function LigneSvg({ ligne, motif }: { readonly ligne: LigneFrise; readonly motif: string }) {
  const { numero, y, barres, dernierJour, xDernier, statut, isPremiere } = ligne;
  return (
    <g>
      <text x={0} y={y + 14} className={styles["numero"]}>{numero}</text>
      <text x={LARGEUR} y={y + 14} className={`${styles["jour"] ?? ""} ${isPremiere || statut === "prescrite" ? (styles["premier"] ?? "") : ""}`}>
        {statut === "prescrite" ? "prescrite, " : ""}{dernierJour === undefined ? (statut === "interrompue" ? "instance en cours" : "sans terme connu") : formatJourAbrege(dernierJour)}
      </text>
      {barres.map(({ kind, x, largeur }, rang) => (
        <rect key={rang} x={x} y={y + 22} width={largeur} height={8} className={styles[kind]} {...(kind === "suspendu" ? { fill: `url(#${motif})` } : {})} />
      ))}
      {xDernier !== undefined && <line x1={xDernier} x2={xDernier} y1={y + 18} y2={y + 34} className={styles["dernier"]} />}
    </g>
  );
}

function Legende() {
  return (
    <ul className={styles["legende"]} aria-hidden="true">
      <li><i className={styles["cleCourt"]} />court</li>
      <li><i className={styles["cleEfface"]} />effacé par l’interruption</li>
      <li><i className={styles["cleSuspendu"]} />suspendu</li>
      <li><i className={styles["cleDernier"]} />dernier jour pour agir</li>
      <li><i className={styles["cleJour"]} />aujourd’hui</li>
    </ul>
  );
}

function formatFrise(lignes: readonly LigneFrise[]): string {
  const dits = lignes.map(({ numero, dernierJour }) => `${numero} : ${dernierJour === undefined ? "sans terme connu" : formatJourAbrege(dernierJour)}`);
  return `Frise de prescription, dernier jour pour agir. ${dits.join(" ; ")}`;
}

function compareTextes(premier: string, second: string): number {
  return premier < second ? -1 : premier > second ? 1 : 0;
}
