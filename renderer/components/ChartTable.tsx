import type { Courbe, PointChart } from "./chart-formes.ts";

interface Props {
  readonly titre: string;
  readonly points: readonly PointChart[];
  readonly series: readonly Courbe[];
  readonly formatExact: (valeur: number) => string;
  readonly onOpen: (point: PointChart, serie?: Courbe) => void;
}

/** The same figures to the centime, each opening its dossiers. */
export function ChartTable({ titre, points, series, formatExact, onOpen }: Props) {
  return (
    <div className="chart-table" tabIndex={0} role="region" aria-label={`${titre}, tableau`}>
      <table className="t r32">
        <thead><tr><th scope="col">&nbsp;</th>{series.map(({ cle, nom }) => <th key={cle} scope="col" className="num">{nom}</th>)}</tr></thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.cle}>
              <th scope="row">{point.nom}</th>
              {series.map((serie) => {
                const valeur = point.valeurs[serie.cle];
                return <td key={serie.cle} className="num">{valeur === undefined ? "—" : <button type="button" className="prove" onClick={() => onOpen(point, serie)}>{formatExact(valeur)}</button>}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
