import { useMemo } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import { formatJourAbrege } from "#shared/kernel/format-jour.ts";
import { listEffetsChoix } from "#shared/suivi/effets-choix.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Section } from "../../components/Page.tsx";
import type { ConflitDossier } from "./use-conflits.ts";

/** The same rules from each version: the delays that do not fall on the same day, before anyone decides. */
export function EffetsChoix({ conflit: { lu, faits } }: { readonly conflit: ConflitDossier }) {
  const { aujourdhui, baremes, territoire } = useContexte();
  const effets = useMemo(() => listEffetsChoix(lu, faits, { aujourdhui, baremes, territoire }), [lu, faits, aujourdhui, baremes, territoire]);
  if (effets.length === 0) return undefined;
  return (
    <Section titre="Ce que le choix change" note="mêmes règles, deux départs">
      <table className="t r36">
        <thead><tr><th scope="col">Échéance</th><th scope="col">Règle</th>{lu.versions.map(({ fait, valeur, isMontree }) => <th key={fait.id} scope="col">{`Si ${valeur}${isMontree ? ", montrée" : ""}`}</th>)}<th scope="col" className="num">Écart</th></tr></thead>
        <tbody>
          {effets.map(({ cle, libelle, references, jours, ecart }) => (
            <tr key={cle}>
              <td className="ink">{libelle}</td>
              <td>{references.map(formatReference).join(", ")}</td>
              {lu.versions.map(({ fait }, rang) => <td key={fait.id} className="tn">{jours[rang] === undefined ? <span className="ink3">pas de délai</span> : formatJourAbrege(jours[rang])}</td>)}
              <td className="num">{ecart === undefined ? "" : formatNombreDe(ecart, "jour", "jours")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
