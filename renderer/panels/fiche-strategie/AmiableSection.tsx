import { Button } from "@mantine/core";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import type { Montant } from "#shared/kernel/montant.ts";
import type { Hypothese } from "#shared/model/dossier.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { computePlan, findPremierePropose } from "#shared/suivi/negociation.ts";
import { computePartContestee } from "#shared/suivi/part-contestee.ts";
import { computeEsperance } from "#shared/suivi/strategie.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openRoute } from "../../app/routes.ts";
import { ChampEdite } from "../../components/ChampEdite.tsx";
import { parseChances } from "./saisies.ts";
import styles from "./strategie.module.css";

interface Props {
  readonly vue: VueDossier;
  readonly du: Montant | undefined;
  /** The best of the routes on the same suppositions. */
  readonly meilleure: { readonly titre: string; readonly net: Montant } | undefined;
  readonly hypothese: Hypothese | undefined;
  readonly onSupposer: (contenu: ContenuPar["hypothese"]) => Promise<unknown>;
  readonly onChoisir: () => void;
}

const DUREES = [3, 6, 12];

/** What staying amicable would give, on the same terms as the routes: nothing advanced, and a limitation that keeps running. */
export function AmiableSection({ vue, du, meilleure, hypothese, onSupposer, onChoisir }: Props) {
  const contexte = useContexte();
  const premiere = findPremierePropose(contexte);
  const { net, calcul } = computeEsperance({ couts: [] }, du, hypothese);
  const part = computePartContestee(vue);
  const { chances, source } = hypothese ?? {};
  return (
    <section aria-label="Amiable ou contentieux" className={styles["amiable"]}>
      <div className="sec-tete"><h3>Amiable ou contentieux</h3><span className="r"><Button size="xs" variant="subtle" onClick={() => openRoute({ panneau: "fiche", dossierId: vue.dossier.id, onglet: "amiable" })}>Négocier…</Button><Button size="xs" onClick={onChoisir}>Rester à l’amiable</Button></span></div>
      {part !== undefined && <p className="ink2">{`Contesté\u00A0: ${formatMontant(part.conteste)}\u00A0; une provision en référé ne porte que sur ${formatMontant(part.incontestable)} (CPC, art. 835 et 873).`}</p>}
      <dl className="kv">
        <dt>Frais avancés</dt><dd className="tn">aucun</dd>
        <dt>Plans</dt><dd>{DUREES.flatMap((nombre) => computePlan(vue, { nombre, premiere, sort: "suspendus" }, contexte) ?? []).map(({ conditions: { nombre }, mensualite, fin }) => <div key={nombre}>{`${nombre} versements de ${formatMontant(mensualite)}, jusqu’au ${formatJour(fin)}`}</div>)}</dd>
        <dt>Prescription</dt><dd>Ni pourparlers ni échéancier proposé ne l’arrêtent (Com. 18/05/2022, 20-23.204).</dd>
        <dt>Chances</dt><dd><div className={styles["hypotheses"]}>
          <ChampEdite label="Chances d’être payé à l’amiable" placeholder="%" valeur={chances === undefined ? undefined : `${chances}\u00A0%`} onSave={async (saisie) => (saisie !== undefined && parseChances(saisie) === undefined ? undefined : onSupposer({ voie: "amiable", chances: saisie === undefined ? undefined : parseChances(saisie), source }))} />
          <ChampEdite label="D’où vient l’hypothèse amiable" placeholder="promesses tenues…" valeur={source} onSave={(saisie) => onSupposer({ voie: "amiable", chances, source: saisie })} />
        </div></dd>
        <dt>Gain attendu</dt><dd>{net === undefined ? <span className="ink3">donnez vos chances</span> : <><b className="tn">{formatMontant(net)}</b>{calcul !== undefined && <small>{calcul}</small>}{meilleure !== undefined && <small>{`${meilleure.titre}\u00A0: ${formatMontant(meilleure.net)} sur vos hypothèses`}</small>}</>}</dd>
      </dl>
    </section>
  );
}
