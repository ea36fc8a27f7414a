import { Button } from "@mantine/core";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import { type DividendeSuivi, listDividendes } from "#shared/suivi/dividendes.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etat } from "../../components/Etat.tsx";
import { Section } from "../../components/Page.tsx";
import type { OperationCollective } from "./saisies.ts";

interface Props {
  readonly vue: VueDossier;
  readonly onOperation: (operation: OperationCollective) => void;
}

/** Dividends announced, what came, what it paid: followed for as many years as the plan lasts. */
export function DividendesSection({ vue: { dossier, decompte }, onOperation }: Props) {
  const { aujourdhui } = useContexte();
  const dividendes = listDividendes(dossier, findValeurCalculee(decompte), aujourdhui);
  return (
    <Section titre="Dividendes" aside={<Button size="xs" onClick={() => onOperation({ kind: "dividende" })}>Dividende attendu</Button>}>
      {dividendes.length === 0 ? <p className="ink3">Aucun dividende annoncé. Ceux du plan ou d’une répartition se notent ici, puis leur paiement.</p> : (
        <table className="t">
          <thead><tr><th scope="col">Pour le</th><th scope="col" className="num">Attendu</th><th scope="col" className="num">Reçu</th><th scope="col">Imputation</th><th scope="col">État</th><th scope="col" aria-label="Geste" /></tr></thead>
          <tbody>{dividendes.map((suivi) => <Ligne key={suivi.dividende.dividendeId} suivi={suivi} onOperation={onOperation} />)}</tbody>
          <tfoot><tr className="total"><td>Total</td><td className="num tn">{formatMontant(sumMontants(dividendes.map(({ dividende }) => dividende.montant)))}</td><td className="num tn">{formatMontant(sumMontants(dividendes.map(({ recu }) => recu)))}</td><td colSpan={3} /></tr></tfoot>
        </table>
      )}
    </Section>
  );
}

function Ligne({ suivi: { dividende, recu, reste, isEnRetard, surInterets, surPrincipal }, onOperation }: { readonly suivi: DividendeSuivi; readonly onOperation: Props["onOperation"] }) {
  const parts = [...(surInterets > 0 ? [`${formatMontant(surInterets)} sur les intérêts`] : []), ...(surPrincipal > 0 ? [`${formatMontant(surPrincipal)} sur le principal`] : [])];
  return (
    <tr>
      <td className="tn">{formatJour(dividende.pourLe)}{dividende.detail !== undefined && <small className="ink3"> {dividende.detail}</small>}</td>
      <td className="num tn">{formatMontant(dividende.montant)}</td>
      <td className="num tn">{formatMontant(recu)}</td>
      <td className="ink3">{parts.join(", ")}</td>
      <td>{reste === 0 ? <Etat ton="acquis">reçu</Etat> : isEnRetard ? <Etat ton="late">{`en retard, reste ${formatMontant(reste)}`}</Etat> : <Etat ton="attente">{recu === 0 ? "attendu" : `reste ${formatMontant(reste)}`}</Etat>}</td>
      <td>{reste > 0 && <Button size="xs" variant="subtle" aria-label={`Reçu, dividende du ${formatJour(dividende.pourLe)}`} onClick={() => onOperation({ kind: "recu", dividende, reste })}>Reçu…</Button>}</td>
    </tr>
  );
}
