import { formatMois, formatMoisAbrege } from "#shared/kernel/format-jour.ts";
import { capitalize, formatNombreDe } from "#shared/kernel/texte.ts";
import { sumCellules } from "#shared/suivi/pilotage/agregat.ts";
import { formatMontantAbrege, formatSomme } from "#shared/suivi/pilotage/mots.ts";
import { findMoisPressant, formatCleMois, listMoisSuivants } from "#shared/suivi/pilotage/periode.ts";
import { Chart } from "../../components/Chart.tsx";
import type { PointChart, TonChart } from "../../components/chart-formes.ts";
import type { CarteProps } from "../../hooks/cartes-pilotage.ts";

const TITRE = "Droits qui s’éteignent";
const SERIES = [{ cle: "enjeu", nom: "euros en jeu", ton: "n3", pile: "seule" }] as const;
const MOIS_SUIVIS = 7;

/** Euros by month of their last useful day, half a year ahead; what is already passed stays in front. */
export function DroitsCarte({ tableau: { cellules: { droits } }, aujourdhui, onOpen, onImage }: CarteProps) {
  const pressant = findMoisPressant(aujourdhui);
  const createPoint = (cle: string, libelle: string, nom: string): PointChart => ({ cle, libelle, nom, valeurs: { enjeu: droits[cle]?.somme ?? 0 }, ton: findTon(cle, pressant) });
  const points = [
    ...(droits["passe"] === undefined ? [] : [createPoint("passe", "passé", "Dernier jour passé")]),
    ...listMoisSuivants(aujourdhui, MOIS_SUIVIS).map((debut) => createPoint(formatCleMois(debut), formatMoisAbrege(debut), capitalize(formatMois(debut)))),
  ];
  const { somme, dossiers } = sumCellules(droits);
  return (
    <Chart
      titre={TITRE} note={somme === 0 ? "rien dans les six mois" : `prescription, caducité, forclusion\u00A0; ${formatSomme(somme)} dans ${formatNombreDe(dossiers, "dossier", "dossiers")}`} vide="Aucun droit ne se perd dans les six mois." sens="colonnes" points={points} series={SERIES} format={formatMontantAbrege} formatExact={formatSomme}
      onOpen={({ cle, nom }) => onOpen({ mesure: "droits", cellules: [cle] }, `Droits qui s’éteignent, ${nom.toLowerCase()}`)} onImage={(image) => onImage(image, TITRE)}
      lecture={({ cle, nom, valeurs }) => <><b>{nom}</b><span className="tn ink">{formatSomme(valeurs["enjeu"] ?? 0)}</span><span className="ink3">dans {formatNombreDe(droits[cle]?.dossiers ?? 0, "dossier", "dossiers")}</span></>}
    />
  );
}

function findTon(cle: string, pressant: string): TonChart {
  return cle === "passe" || cle <= pressant ? "late" : "soon";
}
