import type { ReactNode } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import { formatMontant, formatMontantNu } from "#shared/kernel/format-montant.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import type { Depense } from "#shared/model/dossier.ts";
import type { LigneFrais } from "#shared/regles/decompte/decompte.ts";
import { type ComptesMandat, listComptesMandats } from "#shared/suivi/frais-mandat.ts";
import { LIBELLES_POSTE } from "#shared/suivi/libelles-argent.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etat } from "../../components/Etat.tsx";
import { Section } from "../../components/Page.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

/** What was spent or allotted, who bears it and why, then each mandate against its agreement and the tariffs. */
export function DepensesTable({ vue: { dossier, decompte }, actions }: { readonly vue: VueDossier; readonly actions: ReactNode }) {
  const { baremes } = useContexte();
  const valeur = findValeurCalculee(decompte);
  const jugees = new Map(valeur?.frais.map((ligne) => [ligne.id, ligne]));
  const comptes = listComptesMandats(dossier, valeur?.principalRestant, baremes).filter(({ depenses, provisions }) => depenses.length > 0 || provisions > 0);
  return (
    <Section titre="Frais et honoraires" note={dossier.depenses.length === 0 ? "aucun" : formatMontant(sumMontants(dossier.depenses.map(({ montant }) => montant)))} aside={actions}>
      {dossier.depenses.length > 0 && (
        <table className="t r32" aria-label="Frais et honoraires">
          <thead><tr><th scope="col">Le</th><th scope="col">Ligne</th><th scope="col">Facture</th><th scope="col">Nature</th><th scope="col" className="num">TTC</th><th scope="col">Qui paie, et pourquoi</th></tr></thead>
          <tbody>
            {dossier.depenses.toSorted((a, b) => (a.dateFait < b.dateFait ? 1 : -1)).map((depense) => (
              <tr key={depense.depenseId}>
                <td className="tn">{formatJour(depense.dateFait)}</td><td className="ink">{depense.libelle}</td><td>{depense.numero ?? <span className="ink3">—</span>}</td><td>{LIBELLES_POSTE[depense.poste]}</td>
                <td className="num ink med">{formatMontantNu(depense.montant)}</td><td><Charge depense={depense} jugee={jugees.get(depense.depenseId)} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {comptes.map((compte) => <CompteMandat key={compte.mandat.mandatId} compte={compte} />)}
    </Section>
  );
}

function Charge({ depense: { poste }, jugee }: { readonly depense: Depense; readonly jugee: LigneFrais | undefined }) {
  if (poste === "honoraires") return <span className="ink3">nous, sauf article 700 alloué</span>;
  if (jugee === undefined) return <span className="ink3">—</span>;
  const [reference] = jugee.references;
  const source = formatReference(reference);
  return <span title={source}>{jugee.isRecuperable ? <b className="med">le débiteur</b> : "nous"}<span className="ink3">{`, ${jugee.motif} (${source})`}</span></span>;
}

/** Charged against agreed, advanced, and each regulated act against its tariff. */
function CompteMandat({ compte: { mandat, facture, isTtc, convenu, depassement, provisions, tarifees } }: { readonly compte: ComptesMandat }) {
  const { mandataires } = usePortefeuille();
  const nom = mandataires.find(({ id }) => id === mandat.mandataireId)?.nom ?? "Mandataire inconnu";
  return (
    <div>
      <p><b className="med">{nom}</b> <span className="ink3">{`facturé ${formatMontant(facture)}${isTtc ? " (une ligne au moins sans hors-taxes)" : " hors taxes"}, convenu ${convenu === undefined ? "rien" : formatMontant(convenu)}, provisions ${formatMontant(provisions)}`}</span> {depassement > 0 && <Etat ton="late">{`${formatMontant(depassement)} au-delà de l’accord`}</Etat>}</p>
      {tarifees.map(({ depense, tarif, ecart, motif }) => (
        <p key={depense.depenseId} className="lab">{depense.libelle} : {tarif === undefined || ecart === undefined ? motif : `tarif ${formatMontant(tarif)} (${motif}), `}{ecart !== undefined && (ecart === 0 ? "conforme." : <b className={ecart > 0 ? "late" : "soon"}>{`${formatMontant(ecart)} d’écart.`}</b>)}</p>
      ))}
    </div>
  );
}
