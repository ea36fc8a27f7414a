import { ActionIcon, Tooltip } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { IconPhoto, IconTable } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { ChartBarres } from "./ChartBarres.tsx";
import type { Courbe, PointChart } from "./chart-formes.ts";
import { drawChart, type ImageChart } from "./chart-image.ts";
import { ChartTable } from "./ChartTable.tsx";
import "./chart.css";

interface Props {
  readonly titre: string;
  readonly note?: string | undefined;
  readonly points: readonly PointChart[];
  readonly series: readonly Courbe[];
  /** `colonnes`: upright, over time; `barres`: lying, by name. */
  readonly sens: "colonnes" | "barres";
  /** Of an axis and of a bar: « 250 k€ ». */
  readonly format: (valeur: number) => string;
  /** Of the table behind: to the centime. */
  readonly formatExact: (valeur: number) => string;
  /** Said of the point that is read, in the line below. */
  readonly lecture: (point: PointChart) => ReactNode;
  /** Enter, or a click: what is behind that point, or behind one series of it. */
  readonly onOpen: (point: PointChart, serie?: Courbe) => void;
  /** A picture of the chart was asked. */
  readonly onImage: (image: ImageChart) => void;
  /** Buttons at the right of the title. */
  readonly outils?: ReactNode;
  readonly hauteur?: number | undefined;
  /** Said in place of bars when every value is nothing. */
  readonly vide: string;
}

/** Bars read one by one with the arrows, in the line below them; their table one key away. Nothing covers the figures. */
export function Chart(props: Props) {
  const { titre, note, points, series, lecture, onOpen, outils, hauteur = 224, vide } = props;
  const { ref: boite, width } = useElementSize<HTMLDivElement>();
  const cadre = useRef<HTMLElement>(null);
  const [isTable, setIsTable] = useState(false);
  const [choisi, setChoisi] = useState<string>();
  const rang = Math.max(0, points.findIndex(({ cle }) => cle === choisi));
  const isVide = points.every(({ valeurs }) => series.every(({ cle }) => (valeurs[cle] ?? 0) === 0));
  const point = isVide ? undefined : points[choisi === undefined ? points.length - 1 : rang];
  const press = (event: KeyboardEvent) => pressChart(event, { ...props, rang: choisi === undefined ? points.length - 1 : rang, point, setChoisi, toggle: () => setIsTable(!isTable) });
  const image = async () => {
    const dessin = await drawChart(cadre.current, titre);
    if (dessin !== undefined) props.onImage(dessin);
  };
  return (
    <section className="chart" aria-label={titre} ref={cadre}>
      <header>
        <h2>{titre}</h2>{note !== undefined && <span className="lab">{note}</span>}<span className="sp" />{outils}
        {!isTable && !isVide && <Outil libelle="Image du graphique (.png)" onClick={() => void image()}><IconPhoto size={16} stroke={1.75} aria-hidden="true" /></Outil>}
        <Outil libelle={isTable ? "Voir le graphique" : "Voir le tableau"} isPresse={isTable} onClick={() => setIsTable(!isTable)}><IconTable size={16} stroke={1.75} aria-hidden="true" /></Outil>
      </header>
      {series.length > 1 && !isTable && !isVide && <Legende series={series} />}
      {isTable ? <ChartTable {...props} /> : isVide ? <p className="chart-vide">{vide}</p> : (
        <div ref={boite} className="chart-dessin" tabIndex={0} role="group" aria-roledescription="graphique" aria-label={`${titre}. ${point === undefined ? "" : `${point.nom}. `}Flèches pour lire, Entrée pour ouvrir les dossiers, T pour le tableau.`} onKeyDown={press}>
          <ChartBarres {...props} largeur={width || LARGEUR_INCONNUE} hauteur={hauteur} choisi={choisi} onChoisi={setChoisi} />
        </div>
      )}
      <p className="chart-lecture" role="status">{point !== undefined && lecture(point)}<span className="sp" />{point !== undefined && <button type="button" className="lien" onClick={() => onOpen(point)}>ouvrir les dossiers</button>}</p>
    </section>
  );
}

/** Until the place is measured. */
const LARGEUR_INCONNUE = 600;

interface Pression extends Pick<Props, "points" | "onOpen"> {
  readonly rang: number;
  readonly point: PointChart | undefined;
  readonly setChoisi: (cle: string) => void;
  readonly toggle: () => void;
}

function pressChart(event: KeyboardEvent, { points, rang, point, onOpen, setChoisi, toggle }: Pression): void {
  const pas = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (pas !== undefined) {
    const cible = points[Math.max(0, Math.min(points.length - 1, rang + pas))];
    if (cible !== undefined) setChoisi(cible.cle);
  } else if (event.key === "Enter" && point !== undefined) onOpen(point);
  else if (event.key === "t") toggle();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function Outil({ libelle, isPresse, onClick, children }: { readonly libelle: string; readonly isPresse?: boolean; readonly onClick: () => void; readonly children: ReactNode }) {
  return <Tooltip label={libelle}><ActionIcon variant="subtle" size={28} aria-label={libelle} aria-pressed={isPresse} onClick={onClick}>{children}</ActionIcon></Tooltip>;
}

function Legende({ series }: Pick<Props, "series">) {
  return <ul className="chart-legende" aria-hidden="true">{series.map(({ cle, nom, ton }) => <li key={cle}><i data-ton={ton} />{nom}</li>)}</ul>;
}
