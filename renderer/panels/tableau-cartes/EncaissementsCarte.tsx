import { formatMois, formatMoisAbrege } from "#shared/kernel/format-jour.ts";
import { countJoursDuMois, splitJour } from "#shared/kernel/jour.ts";
import { capitalize } from "#shared/kernel/texte.ts";
import { sumCellules } from "#shared/suivi/pilotage/agregat.ts";
import { formatMontantAbrege, formatSomme } from "#shared/suivi/pilotage/mots.ts";
import { formatCleMois, listMois, type Periode } from "#shared/suivi/pilotage/periode.ts";
import { computeVariation, formatPart, formatVariation } from "#shared/suivi/pilotage/statistiques.ts";
import { Chart } from "../../components/Chart.tsx";
import type { Courbe, PointChart } from "../../components/chart-formes.ts";
import type { CarteProps } from "../../hooks/cartes-pilotage.ts";

const TITRE = "Encaissements par mois";

/** What came in month by month, beside the period of comparison; the month that runs is projected at its pace. */
export function EncaissementsCarte({ tableau: { periode, comparaison, cellules, comparees }, reglages: { objectifMensuel }, aujourdhui, onOpen, onImage }: CarteProps) {
  const mois = listMois(periode);
  const avant = comparaison === undefined ? [] : listMois(comparaison);
  const points = mois.map((un, rang) => createPoint(un, { cellules: cellules.mois, comparees: comparees.mois, avant: avant[rang], aujourdhui }));
  const [total, totalAvant] = [sumCellules(cellules.mois).somme, sumCellules(comparees.mois).somme];
  const note = [
    formatSomme(total), ...(comparaison === undefined ? [] : [`${formatVariation(computeVariation(totalAvant, total))} à durée égale`]),
    ...(objectifMensuel === undefined || objectifMensuel === 0 ? [] : [`${formatPart(total / (objectifMensuel * mois.length))} de l’objectif (${formatMontantAbrege(objectifMensuel)} par mois)`]),
  ].join(", ");
  const open = (point: PointChart, serie?: Courbe) => {
    const cle = serie?.cle === "avant" ? avant[mois.findIndex(({ debut }) => formatCleMois(debut) === point.cle)] : undefined;
    if (cle === undefined) onOpen({ mesure: "mois", cellules: [point.cle] }, `Encaissé, ${point.nom.toLowerCase()}`);
    else onOpen({ mesure: "mois", cellules: [formatCleMois(cle.debut)], isComparee: true }, `Encaissé, ${formatMois(cle.debut)}`);
  };
  return (
    <Chart
      titre={TITRE} note={note} vide="Rien n’a été encaissé dans la période." sens="colonnes" points={points} series={comparaison === undefined ? SERIES.filter(({ cle }) => cle !== "avant") : SERIES} format={formatMontantAbrege} formatExact={formatSomme} onOpen={open} onImage={(image) => onImage(image, TITRE)}
      lecture={(point) => <LectureMois point={point} />}
    />
  );
}

const SERIES: readonly Courbe[] = [
  { cle: "avant", nom: "comparaison", ton: "b2", pile: "avant" },
  { cle: "recu", nom: "encaissé", ton: "b1", pile: "mois" },
  { cle: "projete", nom: "projeté au rythme du mois", ton: "projete", pile: "mois" },
];

interface Source {
  readonly cellules: CarteProps["tableau"]["cellules"]["mois"];
  readonly comparees: CarteProps["tableau"]["cellules"]["mois"];
  readonly avant: Periode | undefined;
  readonly aujourdhui: CarteProps["aujourdhui"];
}

function createPoint({ debut }: Periode, { cellules, comparees, avant, aujourdhui }: Source): PointChart {
  const cle = formatCleMois(debut);
  const recu = cellules[cle]?.somme ?? 0;
  const { annee, mois, quantieme } = splitJour(aujourdhui);
  const isEnCours = cle === formatCleMois(aujourdhui);
  const projete = isEnCours ? Math.round((recu * countJoursDuMois(annee, mois)) / quantieme) - recu : 0;
  return {
    cle, libelle: formatMoisAbrege(debut), nom: capitalize(formatMois(debut)),
    valeurs: { recu, ...(avant === undefined ? {} : { avant: comparees[formatCleMois(avant.debut)]?.somme ?? 0 }), ...(projete > 0 ? { projete } : {}) },
  };
}

function LectureMois({ point: { nom, valeurs } }: { readonly point: PointChart }) {
  const { recu = 0, avant, projete } = valeurs;
  const variation = avant === undefined ? undefined : computeVariation(avant, recu);
  return (
    <>
      <b>{nom}</b><span className="tn ink">{formatSomme(recu)}</span>
      {variation !== undefined && projete === undefined && <span className={variation >= 0 ? "secured" : "soon"}>{formatVariation(variation)}</span>}
      {projete !== undefined && <span className="ink3">{formatMontantAbrege(recu + projete)} à ce rythme</span>}
    </>
  );
}
