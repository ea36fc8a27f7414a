import { sumCellules } from "#shared/suivi/pilotage/agregat.ts";
import { type Age, ETAPES_PILOTAGE } from "#shared/suivi/pilotage/mesures.ts";
import { formatMontantAbrege, formatSomme, LIBELLES_ETAPE_PILOTAGE } from "#shared/suivi/pilotage/mots.ts";
import { formatPart } from "#shared/suivi/pilotage/statistiques.ts";
import { Chart } from "../../components/Chart.tsx";
import type { Courbe, PointChart } from "../../components/chart-formes.ts";
import type { CarteProps } from "../../hooks/cartes-pilotage.ts";

const TITRE = "Encours par étape et ancienneté";

/** Ages that share a band: four tones are told apart, six are not. */
const BANDES: readonly (Courbe & { readonly ages: readonly Age[] })[] = [
  { cle: "moins-90", nom: "moins de 90 j", ton: "n1", pile: "age", ages: ["non-echue", "moins-30", "30-90"] },
  { cle: "90-180", nom: "90 à 180", ton: "n2", pile: "age", ages: ["90-180"] },
  { cle: "180-365", nom: "180 à 365", ton: "n3", pile: "age", ages: ["180-365"] },
  { cle: "plus-365", nom: "plus d’un an", ton: "n4", pile: "age", ages: ["plus-365"] },
];

/** Principal that is followed, by stage, each stage cut by the age of its oldest invoice. */
export function EncoursCarte({ tableau: { cellules: { etape } }, onOpen, onImage }: CarteProps) {
  const listCles = (stade: string, bandes: readonly (typeof BANDES)[number][]) => bandes.flatMap(({ ages }) => ages.map((age) => `${stade}|${age}`));
  const sum = (cles: readonly string[]) => sumCellules(etape, (cle) => cles.includes(cle)).somme;
  const points = ETAPES_PILOTAGE.filter((stade) => stade !== "collective" || sum(listCles(stade, BANDES)) > 0).map((stade): PointChart => ({
    cle: stade, libelle: LIBELLES_ETAPE_PILOTAGE[stade], nom: LIBELLES_ETAPE_PILOTAGE[stade], valeurs: Object.fromEntries(BANDES.map((bande) => [bande.cle, sum(listCles(stade, [bande]))])),
  }));
  const total = sumCellules(etape).somme;
  const vieux = sumCellules(etape, (cle) => cle.endsWith("|plus-365")).somme;
  const open = ({ cle, nom }: PointChart, serie?: Courbe) => {
    const bandes = serie === undefined ? BANDES : BANDES.filter((bande) => bande.cle === serie.cle);
    onOpen({ mesure: "etape", cellules: listCles(cle, bandes) }, serie === undefined ? `Encours, ${nom.toLowerCase()}` : `Encours, ${nom.toLowerCase()}, ${serie.nom}`);
  };
  return (
    <Chart
      titre={TITRE} note="âge de la plus vieille facture" vide="Rien n’est dû." sens="barres" points={points} series={BANDES} format={formatMontantAbrege} formatExact={formatSomme} onOpen={open} onImage={(image) => onImage(image, TITRE)}
      lecture={({ cle, nom }) => <><b>{nom}</b><span className="tn ink">{formatSomme(sum(listCles(cle, BANDES)))}</span><span className="ink3">{total === 0 ? "" : `${formatPart(vieux / total)} de l’encours a plus d’un an`}</span></>}
    />
  );
}
