import { formatMontant, formatMontantNu } from "#shared/kernel/format-montant.ts";
import { countJours, type Jour } from "#shared/kernel/jour.ts";
import { formatNombre } from "#shared/kernel/texte.ts";
import type { Totaux } from "#shared/suivi/liste/groupes.ts";

/** Under the list: how many, how much, and what the balance is made of. */
export function TotauxListe({ totaux, total, aujourdhui }: { readonly totaux: Totaux; readonly total: number; readonly aujourdhui: Jour }) {
  const { nombre, solde, principal, interets, indemnites, echeanceMediane } = totaux;
  return (
    <>
      <span><b className="tn">{formatNombre(nombre)}</b> {nombre > 1 ? "dossiers" : "dossier"}{nombre < total && <span className="ink3"> sur {formatNombre(total)}</span>}</span>
      <span><span className="ink3">Solde exigible</span> <b className="tn">{formatMontant(solde)}</b></span>
      <span><span className="ink3">dont principal</span> <span className="tn ink">{formatMontantNu(principal)}</span></span>
      <span><span className="ink3">pénalités</span> <span className="tn ink">{formatMontantNu(interets)}</span></span>
      <span><span className="ink3">indemnités</span> <span className="tn ink">{formatMontantNu(indemnites)}</span></span>
      <span title="La moitié des dossiers a moins de retard"><span className="ink3">médiane</span> <span className="tn">{formatNombre(echeanceMediane === undefined ? 0 : countJours(echeanceMediane, aujourdhui))} j</span></span>
    </>
  );
}
