import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { toMontant } from "#shared/suivi/pilotage/agregat.ts";
import { LIBELLES_FLUX } from "#shared/suivi/pilotage/mots.ts";
import { formatPeriode } from "#shared/suivi/pilotage/periode.ts";
import { computeVariation, formatVariation } from "#shared/suivi/pilotage/statistiques.ts";
import type { CarteProps } from "../../hooks/cartes-pilotage.ts";
import styles from "./cartes.module.css";

const LIGNES = [["initial", ""], ["nouvelles", "+"], ["accessoires", "+"], ["encaissements", "−"], ["avoirs", "−"], ["remises", "−"], ["pertes", "−"], ["autres", "−"], ["final", ""]] as const;

/** From what was followed on the first morning to what is on the last evening: each line opens its dossiers. */
export function FluxCarte({ tableau: { periode, comparaison, cellules: { flux }, comparees }, onOpen }: CarteProps) {
  return (
    <section className="chart" aria-label="Entrées et sorties">
      <header><h2>Entrées et sorties</h2><span className="lab">{formatPeriode(periode)}, en&nbsp;€</span></header>
      <div className={styles["defile"]} tabIndex={0} role="region" aria-label="Entrées et sorties, tableau">
        <table className="t r32">
          <thead><tr><th scope="col">&nbsp;</th><th scope="col" className="num">Période</th>{comparaison !== undefined && <><th scope="col" className="num">Comparaison</th><th scope="col" className="num">Écart</th></>}</tr></thead>
          <tbody>{LIGNES.map(([cle, signe]) => {
            const [somme, avant] = [flux[cle]?.somme ?? 0, comparees.flux[cle]?.somme ?? 0];
            return (
              <tr key={cle} className={signe === "" ? "total" : undefined}>
                <th scope="row"><span className="ink3" aria-hidden="true">{signe}</span> {LIBELLES_FLUX[cle]}</th>
                <td className="num"><button type="button" className="prove" disabled={flux[cle] === undefined} onClick={() => onOpen({ mesure: "flux", cellules: [cle] }, LIBELLES_FLUX[cle])}>{formatNu(somme)}</button></td>
                {comparaison !== undefined && <><td className="num"><button type="button" className="prove" disabled={comparees.flux[cle] === undefined} onClick={() => onOpen({ mesure: "flux", cellules: [cle], isComparee: true }, `${LIBELLES_FLUX[cle]}, ${formatPeriode(comparaison)}`)}>{formatNu(avant)}</button></td><td className="num ink3">{formatVariation(computeVariation(avant, somme))}</td></>}
              </tr>
            );
          })}</tbody>
        </table>
      </div>
    </section>
  );
}

function formatNu(somme: number): string {
  const lu = toMontant(somme);
  return lu === undefined ? "hors échelle" : formatMontantNu(lu);
}
