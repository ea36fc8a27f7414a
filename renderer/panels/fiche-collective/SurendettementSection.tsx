import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { LIBELLES_SURENDETTEMENT, type Surendettement } from "#shared/suivi/surendettement.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { formatRoute } from "../../app/routes.ts";
import { Etat } from "../../components/Etat.tsx";
import { Section } from "../../components/Page.tsx";
import { DelaisSection } from "./DelaisSection.tsx";
import styles from "./collective.module.css";

/** Over-indebtedness of the debtor: what it stops, what the measures decide, what is wiped out; its delays. */
export function SurendettementSection({ vue: { dossier, decompte }, surendettement }: { readonly vue: VueDossier; readonly surendettement: Surendettement }) {
  const { phase, recevableLe, mesuresLe, effaceLe, isExecutionSuspendue, maillons } = surendettement;
  return (
    <>
      <Section titre="Surendettement" note={<Etat ton={phase === "efface" ? "late" : phase === "close" ? "neutre" : "soon"}>{LIBELLES_SURENDETTEMENT[phase]}</Etat>} aside={<a href={formatRoute({ panneau: "fiche", dossierId: dossier.id, onglet: "procedures" })}>Noter une étape</a>}>
        <ul className={styles["effets"]}>
          {recevableLe === undefined && <Effet ton="soon">La recevabilité n’est pas notée : elle seule suspend l’exécution et arrête les intérêts.</Effet>}
          {recevableLe !== undefined && isExecutionSuspendue && <Effet ton="gele">Voies d’exécution suspendues et interdites depuis le {formatJour(recevableLe)}, deux ans au plus (C. conso, art. L722-2 et L722-3). Un titre peut encore être demandé : à vérifier.</Effet>}
          {recevableLe !== undefined && <Effet ton="gele">Intérêts et pénalités arrêtés au {formatJour(recevableLe)}, jour de la notification notée ; la décision est plus ancienne : à vérifier (C. conso, art. L722-14){decompte.kind === "calcule" ? `\u00A0: ${formatMontant(decompte.valeur.interetsRestants)} retenus au décompte` : ""}.</Effet>}
          {recevableLe !== undefined && isExecutionSuspendue && <Effet ton="gele">Le débiteur ne peut pas payer les créances antérieures (C. conso, art. L722-5).</Effet>}
          {mesuresLe !== undefined && <Effet ton="soon">Mesures imposées notifiées le {formatJour(mesuresLe)}, sept ans au plus (C. conso, art. L733-1) : elles décident des intérêts et des versements, à reprendre dans un plan.</Effet>}
          {phase === "retablissement" && <Effet ton="soon">Rétablissement personnel avec liquidation : la créance se déclare (C. conso, art. R742-11).</Effet>}
          {effaceLe !== undefined && <Effet ton="late">Dettes effacées le {formatJour(effaceLe)}, professionnelles et non professionnelles (C. conso, art. L741-2) : vérifier les exceptions avant de passer en perte et de clore.</Effet>}
        </ul>
      </Section>
      <DelaisSection maillons={maillons} />
    </>
  );
}

function Effet({ ton, children }: { readonly ton: "gele" | "soon" | "late"; readonly children: React.ReactNode }) {
  return <li><Etat ton={ton}><span className={styles["phrase"]}>{children}</span></Etat></li>;
}
