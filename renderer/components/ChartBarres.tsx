import { Bar, BarChart, CartesianGrid, Cell, LabelList, ReferenceArea, XAxis, YAxis } from "recharts";
import { COULEURS_CHART, type Courbe, type PointChart, type TonChart } from "./chart-formes.ts";

interface Props {
  readonly points: readonly PointChart[];
  readonly series: readonly Courbe[];
  readonly sens: "colonnes" | "barres";
  readonly format: (valeur: number) => string;
  readonly largeur: number;
  readonly hauteur: number;
  readonly choisi: string | undefined;
  readonly onChoisi: (cle: string) => void;
  readonly onOpen: (point: PointChart, serie?: Courbe) => void;
}

interface Donnee extends Readonly<Record<string, number | string | undefined>> {
  readonly cle: string;
  readonly libelle: string;
}

const AXE = { stroke: "var(--chart-grid)", tickLine: false, tick: { fill: "var(--ink-2)", fontSize: 12 } } as const;
const NOMS = 104;
/** A centime, unseen, at the end of a pile: where its sum is written, whatever the last series holds. */
const BOUT = 1;

/** The bars themselves, drawn by the library without motion, gradient or bubble. */
export function ChartBarres({ points, series, sens, format, largeur, hauteur, choisi, onChoisi, onOpen }: Props) {
  const isCouche = sens === "barres";
  // One sum a place: it is written at the end of the bar.
  const isUnePile = series.every(({ pile }) => pile !== undefined && pile === series[0]?.pile);
  const lignes = points.map((point): Donnee => ({ ...point.valeurs, bout: BOUT, total: sumValeurs(point, series), cle: point.cle, libelle: point.libelle }));
  const findPoint = (rang: unknown) => points[Number(rang)];
  const formatAxe = (valeur: unknown) => (typeof valeur === "number" ? format(valeur) : "");
  return (
    <BarChart
      width={largeur} height={hauteur} data={lignes} layout={isCouche ? "vertical" : "horizontal"} accessibilityLayer={false} barCategoryGap={isCouche ? "16%" : "14%"} barGap={1} margin={{ top: 18, right: isCouche ? 76 : 4, bottom: 0, left: 0 }}
      onMouseMove={({ activeIndex }) => { const point = findPoint(activeIndex); if (point !== undefined && activeIndex !== undefined) onChoisi(point.cle); }}
    >
      <CartesianGrid stroke="var(--chart-grid)" vertical={isCouche} horizontal={!isCouche} />
      {choisi !== undefined && <ReferenceArea {...(isCouche ? { y1: choisi, y2: choisi } : { x1: choisi, x2: choisi })} fill="var(--accent-tint)" stroke="var(--focus)" strokeWidth={1.5} radius={3} ifOverflow="extendDomain" />}
      {isCouche ? <XAxis type="number" tickFormatter={formatAxe} {...AXE} axisLine={false} /> : <XAxis dataKey="cle" tickFormatter={(cle: string) => points.find((point) => point.cle === cle)?.libelle ?? ""} interval={0} {...AXE} />}
      {isCouche ? <YAxis type="category" dataKey="cle" width={NOMS} tickFormatter={(cle: string) => points.find((point) => point.cle === cle)?.libelle ?? ""} interval={0} {...AXE} /> : <YAxis tickFormatter={formatAxe} width={72} {...AXE} axisLine={false} />}
      {series.map((serie) => (
        <Bar key={serie.cle} dataKey={serie.cle} {...(serie.pile === undefined ? {} : { stackId: serie.pile })} isAnimationActive={false} maxBarSize={isCouche ? 20 : 44} cursor="pointer" onClick={(_barre, index) => { const point = findPoint(index); if (point !== undefined) onOpen(point, serie); }}>
          {points.map(({ cle, ton = serie.ton }) => <Cell key={cle} {...formatTon(ton)} />)}
        </Bar>
      ))}
      {isUnePile && <Bar dataKey="bout" stackId={series[0]?.pile ?? "bout"} isAnimationActive={false} fill="none" legendType="none"><LabelList dataKey="total" position={isCouche ? "right" : "top"} formatter={(somme: unknown) => (somme === 0 ? "" : formatAxe(somme))} fill="var(--ink)" fontSize={12} /></Bar>}
    </BarChart>
  );
}

function formatTon(ton: TonChart) {
  const { fond, bord } = COULEURS_CHART[ton];
  return { fill: fond, ...(bord === undefined ? {} : { stroke: bord }), ...(ton === "projete" ? { strokeDasharray: "3 3" } : {}) };
}

function sumValeurs({ valeurs }: PointChart, series: readonly Courbe[]): number {
  return series.reduce((total, { cle }) => total + (valeurs[cle] ?? 0), 0);
}
