import { formatJour, formatJourAbrege } from "#shared/kernel/format-jour.ts";
import { formatSanction } from "#shared/kernel/sanction.ts";
import type { CollectiveDossier } from "#shared/suivi/collective.ts";
import { ChiffreProuve } from "../../components/ChiffreProuve.tsx";
import { Etat } from "../../components/Etat.tsx";
import { Section } from "../../components/Page.tsx";

/** Every delay of the proceedings with its proof; a right that depends on a clause is told by its proof. */
export function DelaisSection({ maillons, isForclose = false }: { readonly maillons: CollectiveDossier["maillons"]; readonly isForclose?: boolean }) {
  const montres = maillons.filter(({ etat, parametreId }) => etat.kind !== "sans-objet" || (isForclose && parametreId === "delais/releve-forclusion"));
  if (montres.length === 0) return undefined;
  return (
    <Section titre="Délais">
      <table className="t">
        <thead><tr><th scope="col">Délai</th><th scope="col">Jour</th><th scope="col">État</th><th scope="col">Sanction</th></tr></thead>
        <tbody>
          {montres.map((maillon) => (
            <tr key={maillon.id}>
              <td>{maillon.libelle}</td>
              <td className="tn"><ChiffreProuve titre={maillon.libelle} valeur={formatJourAbrege(maillon.echeance)} justification={maillon.justification} isSansEtiquette /></td>
              <td>{maillon.etat.kind === "accompli" ? <Etat ton="acquis">fait le {formatJour(maillon.etat.le)}</Etat> : maillon.etat.kind === "manque" ? <Etat ton="late">passé</Etat> : <Etat ton="soon">à tenir</Etat>}</td>
              <td className="ink3">{formatSanction(maillon.sanction)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
