import { Button, NumberInput, SegmentedControl, Slider } from "@mantine/core";
import { useMemo, useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant, formatMontantNu } from "#shared/kernel/format-montant.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { computePlan, createFaitsPlan, createReponsesPlan, findNombrePour, findPremierePropose, listPlans, NOMBRE_MAX, type PlanNegocie, REGULARISATION_USUELLE, SORTS_INTERETS, type SortInterets } from "#shared/suivi/negociation.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { openRoute } from "../../app/routes.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { MontantField } from "../../components/MontantField.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useReponsesActe } from "../../hooks/use-reponses-acte.ts";
import styles from "./amiable.module.css";

const SORTS = SORTS_INTERETS.map((value) => ({ value, label: `Intérêts ${value}` }));

/** Instalments against duration against interest, to the centime, while one is on the phone; then the act of the plan. */
export function NegociationSection({ vue }: { readonly vue: VueDossier }) {
  const contexte = useContexte();
  const { aujourdhui, baremes, territoire } = contexte;
  const [sort, setSort] = useState<SortInterets>("suspendus");
  const [premiere, setPremiere] = useState<Jour>(() => findPremierePropose({ aujourdhui, territoire }));
  const [nombre, setNombre] = useState(3);
  const [regularisation, setRegularisation] = useState(REGULARISATION_USUELLE);
  const source = useMemo(() => ({ aujourdhui, baremes, territoire }), [aujourdhui, baremes, territoire]);
  const plans = useMemo(() => listPlans(vue, { premiere, sort }, source), [vue, premiere, sort, source]);
  const plan = useMemo(() => computePlan(vue, { nombre, premiere, sort, regularisation }, source), [vue, nombre, premiere, sort, regularisation, source]);
  if (plan === undefined) return <section aria-label="Négociation"><div className="sec-tete"><h3>Négociation</h3></div><p className="lab">Rien n’est dû, ou le décompte n’est pas calculable : aucun plan à proposer.</p></section>;
  return (
    <section aria-label="Négociation" className={styles["negociation"]}>
      <div className="sec-tete"><h3>Négociation</h3><span className="ink3">{formatMontant(plan.base)} à échelonner</span><span className="r"><SegmentedControl size="xs" aria-label="Sort des intérêts" data={SORTS} value={sort} onChange={(choix) => setSort(SORTS_INTERETS.find((connu) => connu === choix) ?? sort)} /></span></div>
      <div className={styles["reglages"]}>
        <div>
          <span className="lab" id="curseur-versements">{formatNombreDe(nombre, "versement", "versements")}, jusqu’au {formatJour(plan.fin)}</span>
          <Slider aria-labelledby="curseur-versements" thumbLabel="Nombre de versements" min={1} max={NOMBRE_MAX} value={nombre} onChange={setNombre} label={null} />
        </div>
        <MontantField label="Par mois" isCompact valeur={plan.mensualite} onChange={(somme) => { if (somme !== undefined) setNombre(findNombrePour(plan.base, somme)); }} />
        <JourField label="Premier versement" isCompact aujourdhui={aujourdhui} valeur={premiere} onChange={(jour) => setPremiere(jour ?? premiere)} />
        <NumberInput label="Délai de la clause" size="xs" w={112} suffix=" jours" min={0} max={365} clampBehavior="strict" allowDecimal={false} hideControls value={regularisation} onChange={(jours) => setRegularisation(typeof jours === "number" ? jours : REGULARISATION_USUELLE)} />
      </div>
      <div className={styles["deux"]}>
        <PlansTable plans={plans} nombre={nombre} onChoisir={setNombre} />
        <PlanVolet vue={vue} plan={plan} />
      </div>
    </section>
  );
}

function PlansTable({ plans, nombre, onChoisir }: { readonly plans: readonly PlanNegocie[]; readonly nombre: number; readonly onChoisir: (nombre: number) => void }) {
  return (
    <table className="t r32" aria-label="Table de négociation">
      <thead><tr><th scope="col" className="num">Versements</th><th scope="col" className="num">Par mois</th><th scope="col">Jusqu’au</th><th scope="col" className="num">Intérêts</th><th scope="col" className="num">Total payé</th></tr></thead>
      <tbody>
        {plans.map(({ conditions, mensualite, fin, interetsCourus, remise, total }) => (
          <tr key={conditions.nombre} data-choisi={conditions.nombre === nombre || undefined}>
            <td className="num"><button type="button" className="lien" aria-pressed={conditions.nombre === nombre} onClick={() => onChoisir(conditions.nombre)}>{conditions.nombre}</button></td>
            <td className="num ink med">{formatMontantNu(mensualite)}</td>
            <td className="tn">{formatJour(fin)}</td>
            <td className="num">{remise > 0 ? `− ${formatMontantNu(remise)}` : interetsCourus === undefined ? "taux inconnu" : interetsCourus > 0 ? `+ ${formatMontantNu(interetsCourus)}` : "—"}</td>
            <td className="num">{total === undefined ? "—" : formatMontantNu(total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The exact schedule, and what one does with it. */
function PlanVolet({ vue, plan }: { readonly vue: VueDossier; readonly plan: PlanNegocie }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const giveReponses = useReponsesActe(vue.dossier.id);
  const openActe = async () => {
    await giveReponses(createReponsesPlan(plan));
    openRoute({ panneau: "fiche", dossierId: vue.dossier.id, onglet: "documents", acte: "plan-apurement" });
  };
  const keep = (signeLe: Jour | undefined) => void enregistrer({
    brouillons: createFaitsPlan(vue.dossier.id, plan, aujourdhui, signeLe, createId),
    annonce: signeLe === undefined ? `${formatNombreDe(plan.echeances.length, "versement promis", "versements promis")}` : "Plan signé, dette reconnue",
  });
  return (
    <div>
      <div className={styles["echeancier"]} tabIndex={0} role="region" aria-label="Échéancier">
        <table className="t">
          <thead><tr><th scope="col" className="num">Rang</th><th scope="col">Date</th><th scope="col" className="num">Versement</th><th scope="col" className="num">Solde</th></tr></thead>
          <tbody>{plan.echeances.map(({ rang, date, montant, solde }) => <tr key={rang}><td className="num">{rang}</td><td className="tn">{formatJour(date)}</td><td className="num ink">{formatMontantNu(montant)}</td><td className="num">{formatMontantNu(solde)}</td></tr>)}</tbody>
        </table>
      </div>
      {plan.avertissements.map((phrase) => <p key={phrase} className={`st soon ${styles["avertissement"] ?? ""}`}>{phrase}</p>)}
      <div className="actions-ligne">
        <Button size="xs" variant="filled" onClick={() => void openActe()}>Écrire le plan d’apurement</Button>
        <Button size="xs" onClick={() => keep(undefined)}>Suivre ces promesses</Button>
        <Button size="xs" onClick={() => keep(aujourdhui)}>Signé aujourd’hui</Button>
      </div>
    </div>
  );
}
