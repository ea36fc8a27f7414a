import { NativeSelect } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { type Cellules, sumCellules } from "#shared/suivi/pilotage/agregat.ts";
import { INCONNU } from "#shared/suivi/pilotage/mesures.ts";
import { formatMontantAbrege, formatSomme, formatVoie } from "#shared/suivi/pilotage/mots.ts";
import { formatPart } from "#shared/suivi/pilotage/statistiques.ts";
import { LIBELLES_NATURE_CREANCE } from "#shared/suivi/libelles.ts";
import { Chart } from "../../components/Chart.tsx";
import type { PointChart } from "../../components/chart-formes.ts";
import type { CarteProps } from "../../hooks/cartes-pilotage.ts";

const AXES = [{ value: "gestionnaire", label: "par gestionnaire" }, { value: "nature", label: "par nature" }, { value: "entite", label: "par entité" }] as const;
type Axe = (typeof AXES)[number]["value"];
const SERIES = [{ cle: "somme", nom: "encours", ton: "b1", pile: "seule" }] as const;
/** Places of a chart; the others are told together. */
const PLACES = 7;
const AUTRES = "autres";

/** Who and what the principal belongs to. */
export function RepartitionCarte({ tableau: { cellules }, findNom, onOpen, onImage }: CarteProps) {
  const [axe, setAxe] = useState<Axe>("gestionnaire");
  const format = (cle: string) => (cle === INCONNU ? (axe === "gestionnaire" ? "À affecter" : "Non dit") : axe === "entite" ? findNom(cle) : axe === "nature" ? (new Map<string, string>(Object.entries(LIBELLES_NATURE_CREANCE)).get(cle) ?? cle) : cle);
  const { points, groupes } = listPoints(cellules[axe], format);
  const choix = <NativeSelect size="xs" aria-label="Encours, par" data={AXES.map((un) => ({ ...un }))} value={axe} onChange={({ currentTarget }) => setAxe(AXES.find(({ value }) => value === currentTarget.value)?.value ?? "gestionnaire")} />;
  return <Barres titre="Répartition de l’encours" mesure={axe} cellules={cellules[axe]} points={points} groupes={groupes} outils={choix} onOpen={onOpen} onImage={onImage} />;
}

/** What came in by the last procedure that was open that day. */
export function VoiesCarte({ tableau: { cellules: { voie } }, onOpen, onImage }: CarteProps) {
  const { points, groupes } = listPoints(voie, formatVoie);
  return <Barres titre="Encaissé par voie" mesure="voie" cellules={voie} points={points} groupes={groupes} onOpen={onOpen} onImage={onImage} />;
}

interface PropsBarres extends Pick<CarteProps, "onOpen" | "onImage"> {
  readonly titre: string;
  readonly mesure: Axe | "voie";
  readonly cellules: Cellules;
  readonly points: readonly PointChart[];
  readonly groupes: ReadonlyMap<string, readonly string[]>;
  readonly outils?: ReactNode;
}

function Barres({ titre, mesure, cellules, points, groupes, outils, onOpen, onImage }: PropsBarres) {
  const total = sumCellules(cellules).somme;
  return (
    <Chart
      titre={titre} vide="Rien dans la période." sens="barres" points={points} series={SERIES} format={formatMontantAbrege} formatExact={formatSomme} outils={outils}
      onOpen={({ cle, nom }) => onOpen({ mesure, cellules: groupes.get(cle) ?? [cle] }, `${titre}, ${nom}`)} onImage={(image) => onImage(image, titre)}
      lecture={({ nom, valeurs }) => <><b>{nom}</b><span className="tn ink">{formatSomme(valeurs["somme"] ?? 0)}</span><span className="ink3">{total > 0 ? `${formatPart((valeurs["somme"] ?? 0) / total)} du total` : ""}</span></>}
    />
  );
}

/** The largest ones, then the rest as one. */
function listPoints(cellules: Cellules, format: (cle: string) => string): { readonly points: readonly PointChart[]; readonly groupes: ReadonlyMap<string, readonly string[]> } {
  const rangees = Object.entries(cellules).toSorted(([a, { somme: sa }], [b, { somme: sb }]) => sb - sa || (a < b ? -1 : 1));
  const points = rangees.slice(0, PLACES).map(([cle, { somme }]): PointChart => ({ cle, libelle: shorten(format(cle)), nom: format(cle), valeurs: { somme } }));
  const reste = rangees.slice(PLACES);
  if (reste.length === 0) return { points, groupes: new Map() };
  return { points: [...points, { cle: AUTRES, libelle: "Autres", nom: `Autres (${reste.length})`, valeurs: { somme: reste.reduce((total, [, { somme }]) => total + somme, 0) } }], groupes: new Map([[AUTRES, reste.map(([cle]) => cle)]]) };
}

const LETTRES = 16;

function shorten(nom: string): string {
  return nom.length <= LETTRES ? nom : `${nom.slice(0, LETTRES - 1)}…`;
}
