import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { type CreanceGardee, findIntensite, type LigneCarte, SEMAINES, TRANCHES, type Tranche } from "#shared/suivi/gardien.ts";
import { findJourPropose } from "#shared/suivi/jour-utile.ts";
import styles from "./gardien.module.css";

/** What was clicked: a span of days, or one week of one line. */
export type ChoixCarte = { readonly kind: "tranche"; readonly borne: Tranche["borne"] } | { readonly kind: "cellule"; readonly nom: string; readonly semaine: number };

export function isDansLeChoix(creance: CreanceGardee, choix: ChoixCarte | undefined, findNom: (creance: CreanceGardee) => string): boolean {
  if (choix === undefined) return true;
  if (choix.kind === "cellule") return creance.semaine === choix.semaine && findNom(creance) === choix.nom;
  const { borne } = choix;
  if (borne === "passee") return creance.reste < 0;
  return creance.reste >= 0 && creance.reste <= borne && creance.reste > (TRANCHES[TRANCHES.indexOf(borne) - 1] ?? -1);
}

const RANGS = Array.from({ length: SEMAINES }, (_vide, rang) => rang);

interface Props {
  readonly carte: readonly LigneCarte[];
  readonly aujourdhui: Jour;
  readonly choix: ChoixCarte | undefined;
  readonly onChoix: (choix: ChoixCarte | undefined) => void;
}

/** One line a text or a person, one column a week; the darker, the more euros. A figure never stands by its colour alone. */
export function CarteChaleur({ carte, aujourdhui, choix, onChoix }: Props) {
  const maximum = montant(Math.max(0, ...carte.flatMap(({ cellules }) => [...cellules.values()].map((cellule) => cellule.montant))));
  return (
    <table className={styles["carte"]}>
      <thead><tr><th scope="col">Semaine du</th>{RANGS.map((rang) => <th key={rang} scope="col">{rang % 2 === 0 ? formatJour(findJourPropose(aujourdhui, rang * 7, "metropole")).slice(0, "jj/mm".length) : <span className="vh">{`semaine ${rang + 1}`}</span>}</th>)}<th scope="col" className="num">En €</th></tr></thead>
      <tbody>
        {carte.map(({ nom, cellules, montant: total }) => (
          <tr key={nom}>
            <th scope="row">{nom}</th>
            {RANGS.map((semaine) => {
              const cellule = cellules.get(semaine);
              if (cellule === undefined) return <td key={semaine} />;
              const isOuverte = choix?.kind === "cellule" && choix.nom === nom && choix.semaine === semaine;
              return (
                <td key={semaine}>
                  <button type="button" data-intensite={findIntensite(cellule.montant, maximum)} aria-pressed={isOuverte} title={`${formatMontant(cellule.montant)}, ${formatNombreDe(cellule.nombre, "créance", "créances")}`} aria-label={`${formatMilliers(cellule.montant)}, ${nom}, semaine ${semaine + 1}\u00A0: ${formatMontant(cellule.montant)}`} onClick={() => onChoix(isOuverte ? undefined : { kind: "cellule", nom, semaine })}>{formatMilliers(cellule.montant)}</button>
                </td>
              );
            })}
            <td className="num tn ink">{formatMontant(total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** « 18 k », « 0,6 k », « 1,2 M »: a cell has room for four signs. */
function formatMilliers(centimes: number): string {
  const euros = centimes / 100;
  if (euros >= 1_000_000) return `${(euros / 1_000_000).toFixed(1).replace(".", ",")}\u00A0M`;
  return euros >= 10_000 ? `${Math.round(euros / 1000)}\u00A0k` : `${(euros / 1000).toFixed(1).replace(".", ",")}\u00A0k`;
}
