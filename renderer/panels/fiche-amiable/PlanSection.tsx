import { Button } from "@mantine/core";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { MONTANT_NUL } from "#shared/kernel/montant.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import type { Denouement } from "#shared/model/dossier.ts";
import { createAbandon } from "#shared/suivi/encaissements.ts";
import { LIBELLES_FIN_PLAN } from "#shared/suivi/libelles-argent.ts";
import { createDenouement } from "#shared/suivi/negociation.ts";
import { formatPlan, LIBELLES_PLAN } from "#shared/suivi/phrase-plan.ts";
import { type EtatPlan, listPlansSuivis, type PlanSuivi } from "#shared/suivi/plans.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute } from "../../app/routes.ts";
import { Etat, type Ton } from "../../components/Etat.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { ETATS_PROMESSE, findActeDemeure } from "./saisies.ts";
import styles from "./amiable.module.css";

const TONS: Readonly<Record<EtatPlan, Ton>> = { "en-cours": "acquis", "en-retard": "late", demeure: "soon", echu: "late", paye: "secured", execute: "secured", dechu: "neutre", abandonne: "neutre" };

/** The plans of the dossier, the one that binds first: its schedule against the payments, and what the clause allows today. */
export function PlanSection({ vue }: { readonly vue: VueDossier }) {
  const { aujourdhui } = useContexte();
  const plans = listPlansSuivis(vue.dossier, aujourdhui).toReversed();
  return plans.map((plan) => (
    <section key={plan.planId} aria-label="Plan d’apurement">
      <div className="sec-tete"><h3>Plan d’apurement</h3><span className="r"><Etat ton={TONS[plan.etat]}>{LIBELLES_PLAN[plan.etat]}</Etat></span></div>
      <p className="ink">{formatPlan(plan)}</p>
      <ul className={styles["promesses"]}>
        {plan.echeances.map(({ promesse: { promesseId, montant, pourLe }, etat, recu, tenueLe }) => {
          const isCaduque = plan.fin !== undefined && tenueLe === undefined;
          const [ton, mot] = isCaduque ? (["neutre", "sans objet"] as const) : ETATS_PROMESSE[etat];
          return (
            <li key={promesseId}>
              <span className="tn ink">{formatJour(pourLe)}</span>
              <span className="ink"><b className="tn">{formatMontant(montant)}</b>{recu > 0 && recu < montant && <small>{formatMontant(recu)} reçus</small>}{tenueLe !== undefined && <small>payée le {formatJour(tenueLe)}</small>}</span>
              <Etat ton={ton}>{mot}</Etat>
            </li>
          );
        })}
      </ul>
      {plan.fin === undefined && <PlanActions vue={vue} plan={plan} />}
    </section>
  ));
}

/** What the state of the plan allows; its end gives the dossier back to the step that it suspended. */
function PlanActions({ vue, plan }: { readonly vue: VueDossier; readonly plan: PlanSuivi }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const { dossier, debiteur, prochaineEtape } = vue;
  const reprise = prochaineEtape.reprise;
  const reste = findValeurCalculee(vue.decompte)?.total ?? MONTANT_NUL;
  const end = (fin: Denouement["fin"]) => void enregistrer({
    brouillons: [createDenouement(dossier.id, plan.planId, fin, aujourdhui, createId()), ...listRemises(vue, plan, fin, aujourdhui)],
    annonce: `${LIBELLES_FIN_PLAN[fin]}${fin === "dechu" && reprise !== undefined ? `, le dossier reprend à «\u00A0${reprise}\u00A0»` : ""}`,
  });
  return (
    <>
      {reprise !== undefined && plan.etat !== "en-cours" && plan.etat !== "paye" && <p className="lab">Rompu, le dossier reprend à « {reprise} », décompte du jour.</p>}
      {plan.etat === "paye" && reste > 0 && <p className="lab">{isRemis(plan) ? `Le plan est tenu\u00A0: ${formatMontant(reste)} d’intérêts courus pendant le plan sont remis avec lui.` : `Il reste ${formatMontant(reste)} au décompte.`}</p>}
      <div className="actions-ligne">
        {plan.etat === "en-retard" && <a className="lien" href={formatRoute({ panneau: "fiche", dossierId: dossier.id, onglet: "documents", acte: findActeDemeure(debiteur) })}>Mettre en demeure</a>}
        {plan.etat === "echu" && <Button size="xs" variant="filled" onClick={() => end("dechu")}>Prononcer la déchéance et reprendre</Button>}
        {plan.etat === "demeure" && plan.regulariserAvant === undefined && <Button size="xs" onClick={() => end("dechu")}>Prononcer la déchéance et reprendre</Button>}
        {plan.etat === "paye" && <Button size="xs" variant="filled" onClick={() => end("execute")}>Clore le plan</Button>}
        {plan.etat !== "paye" && <Button size="xs" variant="subtle" onClick={() => end("abandonne")}>Y mettre fin d’un commun accord</Button>}
      </div>
    </>
  );
}

/** Interest suspended or given up by the plan is owed no more once it is kept to its end. */
function isRemis({ plan }: PlanSuivi): boolean {
  return plan !== undefined && plan.sort !== "maintenus";
}

function listRemises({ dossier, decompte }: VueDossier, plan: PlanSuivi, fin: Denouement["fin"], aujourdhui: Jour) {
  const valeur = findValeurCalculee(decompte);
  if (fin !== "execute" || !isRemis(plan) || valeur === undefined || valeur.total <= 0 || valeur.principalRestant > 0) return [];
  return [createAbandon(dossier.id, { montant: valeur.total, motif: "intérêts remis par le plan tenu" }, aujourdhui, createId())];
}
