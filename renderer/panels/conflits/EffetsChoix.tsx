import { useMemo } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import { formatJourAbrege } from "#shared/kernel/format-jour.ts";
import { formatSanction } from "#shared/kernel/sanction.ts";
import { listEffetsChoix, listRisques, type RisqueChoix } from "#shared/suivi/effets-choix.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etat } from "../../components/Etat.tsx";
import { Section } from "../../components/Page.tsx";
import type { ConflitDossier } from "./use-conflits.ts";
import styles from "./conflits.module.css";

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
              <td>{references.slice(0, 1).map(formatReference).join("")}</td>
              {lu.versions.map(({ fait }, rang) => <td key={fait.id} className="tn">{jours[rang] === undefined ? <span className="ink3">pas de délai</span> : formatJourAbrege(jours[rang])}</td>)}
              <td className="num">{ecart === undefined ? "" : formatNombreDe(ecart, "jour", "jours")}</td>
            </tr>
          ))}
          <tr>
            <td className="ink">Si c’était une erreur</td>
            <td />
            {lu.versions.map(({ fait }, rang) => <td key={fait.id}><Risques risques={listRisques(effets, rang)} /></td>)}
            <td />
          </tr>
        </tbody>
      </table>
    </Section>
  );
}

/** What would be missed, were another version the right one. */
function Risques({ risques }: { readonly risques: readonly RisqueChoix[] }) {
  if (risques.length === 0) return <Etat ton="acquis">aucun de ces délais manqué</Etat>;
  const relevees = risques.filter(({ sanction }) => sanction !== "non-relevee").map(({ sanction }) => formatSanction(sanction));
  const sanctions = [...new Set(relevees), ...(relevees.length < risques.length ? ["sanction à vérifier"] : [])];
  return <span className={styles["risques"]}><Etat ton="late">{`${formatNombreDe(risques.length, "délai manqué", "délais manqués")}\u00A0: ${sanctions.join(", ")}`}</Etat></span>;
}
