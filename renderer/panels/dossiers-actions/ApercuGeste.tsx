import { IconAlertTriangle, IconArrowNarrowRight } from "@tabler/icons-react";
import { useMemo } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import type { ApercuGeste as Apercu, Geste } from "#shared/suivi/gestes.ts";
import styles from "./actions.module.css";

export interface LigneApercu {
  readonly ligne: LigneDossier;
  readonly apercu: Apercu;
}

export interface Apercus {
  readonly changes: readonly LigneApercu[];
  readonly inchanges: number;
  /** Left alone for a reason that is worth saying. */
  readonly refuses: readonly LigneApercu[];
}

/** What the action would change, the dossiers with a reserve first. */
export function useApercus(lignes: readonly LigneDossier[], geste: Geste | undefined): Apercus {
  return useMemo(() => {
    if (geste === undefined) return { changes: [], inchanges: 0, refuses: [] };
    const tous = lignes.map((ligne): LigneApercu => ({ ligne, apercu: geste.preview(ligne) }));
    const changes = tous.filter(({ apercu }) => apercu.isInchange !== true);
    return { changes: changes.toSorted((a, b) => Number(b.apercu.reserve !== undefined) - Number(a.apercu.reserve !== undefined)), inchanges: tous.length - changes.length, refuses: tous.filter(({ apercu }) => apercu.isInchange === true && apercu.reserve !== undefined) };
  }, [lignes, geste]);
}

/** Past so many, the others are counted: nobody reads five thousand lines. */
const MONTRES = 200;

export function ApercuGeste({ changes, inchanges, refuses }: Apercus) {
  const reserves = changes.filter(({ apercu }) => apercu.reserve !== undefined).length;
  return (
    <section aria-label="Ce qui va changer">
      <p className={styles["resume"]} role="status">
        <b>{formatNombreDe(changes.length, "dossier change", "dossiers changent")}</b>
        {inchanges > 0 && <span className="ink3">{formatNombreDe(inchanges, "reste tel quel", "restent tels quels")}</span>}
        {reserves > 0 && <span className="soon st"><IconAlertTriangle size={14} stroke={2} aria-hidden="true" />{formatNombreDe(reserves, "réserve", "réserves")}</span>}
      </p>
      {changes.length > 0 && <Rangees label="Dossiers changés" lignes={changes} />}
      {refuses.length > 0 && <Rangees label="Dossiers laissés tels quels, et pourquoi" lignes={refuses} />}
    </section>
  );
}

function Rangees({ label, lignes }: { readonly label: string; readonly lignes: readonly LigneApercu[] }) {
  return (
    <ul className={styles["apercu"]} tabIndex={0} aria-label={label}>
      {lignes.slice(0, MONTRES).map(({ ligne: { id, debiteur, reference }, apercu: { avant, apres, reserve } }) => (
        <li key={id}>
          <span className="cut"><bdi className="ink">{debiteur}</bdi> <span className="ink3 tn">{reference}</span></span>
          <span className="cut ink3" title={avant}>{avant}</span>
          <IconArrowNarrowRight size={14} className="ink3" aria-label="devient" />
          <span className="cut ink" title={apres}>{apres}</span>
          {reserve !== undefined && <span className={`soon t12 ${styles["reserve"] ?? ""}`}><IconAlertTriangle size={12} stroke={2} aria-hidden="true" /> {reserve}</span>}
        </li>
      ))}
      {lignes.length > MONTRES && <li className="ink3">et {formatNombreDe(lignes.length - MONTRES, "autre dossier", "autres dossiers")}</li>}
    </ul>
  );
}
