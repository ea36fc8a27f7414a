import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { formatNombre, formatNombreDe } from "#shared/kernel/texte.ts";
import type { Cellules } from "#shared/suivi/pilotage/agregat.ts";
import { INCONNU } from "#shared/suivi/pilotage/mesures.ts";
import { formatCoutParEuro, formatDureeCourte, formatVoie, LIBELLES_DEBITEUR } from "#shared/suivi/pilotage/mots.ts";
import { computeReussite, findMediane, formatPart, listNomsClos, type Taux } from "#shared/suivi/pilotage/statistiques.ts";
import { LIBELLES_VERDICT } from "#shared/suivi/libelles.ts";
import type { CarteProps } from "../../hooks/cartes-pilotage.ts";
import styles from "./cartes.module.css";

const AXES = [
  { value: "clos-voie", label: "par voie" }, { value: "clos-juridiction", label: "par juridiction" }, { value: "clos-etude", label: "par mandataire" }, { value: "clos-debiteur", label: "par débiteur" }, { value: "clos-preuve", label: "par qualification" },
] as const;
type Axe = (typeof AXES)[number]["value"];
const LIGNES = 8;

/** Closed dossiers paid or settled, with how many were counted and the interval of each rate; under the minimum the count stands for the rate. */
export function ReussiteCarte({ tableau: { cellules }, reglages: { nMinimum }, findNom, onOpen }: CarteProps) {
  const [axe, setAxe] = useState<Axe>("clos-voie");
  const clos: Cellules = cellules[axe];
  const noms = listNomsClos(clos);
  const { n } = computeReussite(clos);
  const isParVoie = axe === "clos-voie";
  return (
    <section className="chart" aria-label="Réussite">
      <header>
        <h2>Réussite</h2>
        <NativeSelect size="xs" aria-label="Réussite, par" data={AXES.map((un) => ({ ...un }))} value={axe} onChange={({ currentTarget }) => setAxe(AXES.find(({ value }) => value === currentTarget.value)?.value ?? "clos-voie")} />
        <span className="lab">dossiers clos, intervalle à 95&nbsp;%</span>
      </header>
      {n === 0 ? <p className={styles["vide"]}>Aucun dossier clos dans la période&nbsp;: le taux n’existe pas encore.</p> : (
        <div className={styles["defile"]} tabIndex={0} role="region" aria-label="Réussite, tableau">
          <table className={`t r32 ${styles["reussite"] ?? ""}`}>
            <thead><tr><th scope="col">&nbsp;</th><th scope="col" className="num">Clos</th><th scope="col"><span className={styles["echelle"]}><i>0</i><i>50</i><i>100&nbsp;%</i></span></th><th scope="col" className="num">Réussite</th><th scope="col" className="num">Médiane</th>{isParVoie && <th scope="col" className="num">Coût par €</th>}</tr></thead>
            <tbody>{noms.slice(0, LIGNES).map((nom) => {
              const taux = computeReussite(clos, (candidat) => candidat === nom);
              const libelle = formatNom(axe, nom, findNom);
              return (
                <tr key={nom}>
                  <th scope="row">{libelle}</th>
                  <td className="num"><button type="button" className="prove" onClick={() => onOpen({ mesure: axe, cellules: [`${nom}|reussi`, `${nom}|echec`] }, `Dossiers clos, ${libelle}`)}>{formatNombre(taux.n)}</button></td>
                  <td><Intervalle taux={taux} isMontre={taux.n >= nMinimum} /></td>
                  <td className="num ink med">{taux.n >= nMinimum ? formatPart(taux.taux) : `${taux.reussis} sur ${taux.n}`}</td>
                  <td className="num">{isParVoie ? formatDureeCourte(findMediane(cellules.duree[nom]?.valeurs)) : "—"}</td>
                  {isParVoie && <td className="num">{formatCoutParEuro(cellules.cout[nom]?.somme ?? 0, cellules.voie[nom]?.somme ?? 0)}</td>}
                </tr>
              );
            })}</tbody>
          </table>
        </div>
      )}
      <p className="chart-lecture"><b className="tn">{formatNombreDe(n, "dossier clos", "dossiers clos")}</b><span className="ink3">sous {nMinimum}, l’effectif remplace le taux</span><span className="sp" />{n > 0 && <button type="button" className="lien" onClick={() => onOpen({ mesure: "clos-voie" }, "Dossiers clos de la période")}>ouvrir les dossiers</button>}</p>
    </section>
  );
}

function formatNom(axe: Axe, nom: string, findNom: (id: string) => string): string {
  if (nom === INCONNU) return axe === "clos-etude" ? "Sans mandataire" : axe === "clos-preuve" ? "Non qualifiés" : "Sans juridiction";
  if (axe === "clos-voie") return formatVoie(nom);
  if (axe === "clos-etude") return findNom(nom);
  if (axe === "clos-preuve") return new Map<string, string>(Object.entries(LIBELLES_VERDICT)).get(nom) ?? nom;
  return axe === "clos-debiteur" ? (LIBELLES_DEBITEUR[nom] ?? nom) : nom;
}

/** Where the rate lies: a bar for the interval, a dot for the rate. */
function Intervalle({ taux: { taux, bas, haut }, isMontre }: { readonly taux: Taux; readonly isMontre: boolean }) {
  const place = (part: number) => 2 + part * 112;
  return (
    <svg width={116} height={14} role="img" aria-label={isMontre ? `de ${formatPart(bas)} à ${formatPart(haut)}` : "effectif trop faible"}>
      <path d="M2 7H114M58 3V11" stroke="var(--chart-grid)" />
      {isMontre && taux !== undefined && <><rect x={place(bas)} y={4} width={Math.max(2, place(haut) - place(bas))} height={6} rx={1} fill="var(--chart-2)" /><circle cx={place(taux)} cy={7} r={4} fill="var(--chart-1)" /></>}
    </svg>
  );
}
