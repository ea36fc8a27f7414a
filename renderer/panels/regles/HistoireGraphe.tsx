import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatParametre } from "#shared/kernel/format-parametre.ts";
import { type Jour, splitJour, toNumero } from "#shared/kernel/jour.ts";
import type { Parametre } from "#shared/kernel/parametre.ts";
import styles from "./regles.module.css";

const LARGEUR = 328;
const HAUTEUR = 104;
const HAUT = 14;
const BAS = 86;

/** Steps of a value over time, up to the day it is no longer known; the table beside it says the same in words. */
export function HistoireGraphe({ parametre, aujourdhui }: { readonly parametre: Parametre; readonly aujourdhui: Jour }) {
  const { valeurs, unite, perimeLe, libelle } = parametre;
  if (valeurs.length < 2) return undefined;
  const debut = toNumero(valeurs[0].depuis);
  const horizon = Math.max(toNumero(perimeLe ?? aujourdhui), toNumero(aujourdhui), ...valeurs.map(({ depuis }) => toNumero(depuis))) + 60;
  const sommet = Math.max(...valeurs.map(({ valeur }) => valeur), 1);
  const plancher = Math.min(...valeurs.map(({ valeur }) => valeur), 0);
  const x = (numero: number) => ((numero - debut) / (horizon - debut)) * LARGEUR;
  const y = (valeur: number) => BAS - ((valeur - plancher) / (sommet - plancher)) * (BAS - HAUT);
  const terme = perimeLe === undefined ? horizon : toNumero(perimeLe);
  const trace = formatTrace(valeurs.map(({ depuis, valeur }) => [x(toNumero(depuis)), y(valeur)]), x(terme));
  const ici = x(toNumero(aujourdhui));
  return (
    <svg className={styles["graphe"]} viewBox={`0 0 ${LARGEUR} ${HAUTEUR}`} role="img" aria-label={`${libelle}\u00A0: ${valeurs.length} valeurs, de ${formatParametre({ unite, valeur: valeurs[0].valeur })} le ${formatJour(valeurs[0].depuis)} à ${formatParametre({ unite, valeur: valeurs.at(-1)?.valeur ?? 0 })}`}>
      <line className={styles["grille"]} x1={0} x2={LARGEUR} y1={y(sommet)} y2={y(sommet)} />
      <line className={styles["grille"]} x1={0} x2={LARGEUR} y1={BAS} y2={BAS} />
      <path className={styles["aire"]} d={`${trace}V${BAS}H0Z`} />
      <path className={styles["marche"]} d={trace} />
      {perimeLe !== undefined && <rect className={styles["inconnu"]} x={x(terme)} width={LARGEUR - x(terme)} y={HAUT} height={BAS - HAUT} />}
      <line className={styles["ici"]} x1={ici} x2={ici} y1={HAUT} y2={BAS} />
      <text x={0} y={10}>{formatParametre({ unite, valeur: sommet })}</text>
      <text x={0} y={HAUTEUR - 4}>{splitJour(valeurs[0].depuis).annee}</text>
      <text x={Math.min(ici, LARGEUR - 2)} y={HAUTEUR - 4} textAnchor={ici > LARGEUR * 0.8 ? "end" : "middle"}>aujourd’hui</text>
    </svg>
  );
}

/** A path that holds each value until the next one. */
function formatTrace(points: readonly (readonly [x: number, y: number])[], terme: number): string {
  return `${points.map(([x, y], rang) => (rang === 0 ? `M${formatPixel(x)} ${formatPixel(y)}` : `H${formatPixel(x)}V${formatPixel(y)}`)).join("")}H${formatPixel(terme)}`;
}

function formatPixel(valeur: number): string {
  return valeur.toFixed(1);
}
