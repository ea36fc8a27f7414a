import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { listPromessesSuivies } from "#shared/suivi/promesses.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute } from "../../app/routes.ts";
import { Etat } from "../../components/Etat.tsx";
import { ETATS_PROMESSE, findActeDemeure } from "./saisies.ts";
import styles from "./amiable.module.css";

/** What was promised outside any plan, and what the payments made of it; broken, the way back is one click away. */
export function PromessesSection({ vue }: { readonly vue: VueDossier }) {
  const { aujourdhui } = useContexte();
  const suivies = listPromessesSuivies(vue.dossier, aujourdhui).filter(({ promesse: { planId } }) => planId === undefined);
  const rompues = suivies.filter(({ etat }) => etat === "rompue").length;
  return (
    <section aria-label="Promesses">
      <div className="sec-tete"><h3>Promesses</h3>{rompues > 0 && <span className="r late">{formatNombreDe(rompues, "rompue", "rompues")}</span>}</div>
      {suivies.length === 0 && <p className="lab">Aucune promesse notée. Une promesse se note avec l’échange qui l’a donnée.</p>}
      <ul className={styles["promesses"]}>
        {suivies.map(({ promesse: { promesseId, montant, pourLe, detail }, etat, recu, tenueLe }) => {
          const [ton, mot] = ETATS_PROMESSE[etat];
          return (
            <li key={promesseId}>
              <span className="tn ink">{formatJour(pourLe)}</span>
              <span className="ink"><b className="tn">{formatMontant(montant)}</b>{detail !== undefined && <small>{detail}</small>}{recu > 0 && recu < montant && <small>{formatMontant(recu)} reçus</small>}{tenueLe !== undefined && <small>payée le {formatJour(tenueLe)}</small>}</span>
              <Etat ton={ton}>{mot}</Etat>
            </li>
          );
        })}
      </ul>
      {rompues > 0 && <p className="lab"><a className="lien" href={formatRoute({ panneau: "fiche", dossierId: vue.dossier.id, onglet: "documents", acte: findActeDemeure(vue.debiteur) })}>Mettre en demeure</a> ou <a className="lien" href={formatRoute({ panneau: "fiche", dossierId: vue.dossier.id, onglet: "qualification" })}>revenir à la qualification</a>.</p>}
    </section>
  );
}
