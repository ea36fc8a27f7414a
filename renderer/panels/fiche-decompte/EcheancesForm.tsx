import { Button, Checkbox } from "@mantine/core";
import { type Jour, parseJour } from "#shared/kernel/jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Creance } from "#shared/model/dossier.ts";
import { isEcheanceSure } from "#shared/suivi/decompte-dossier.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { createConfirmations } from "./saisies.ts";
import styles from "./decompte.module.css";

/** The due dates that the application computed, one by one: confirmed as they are, corrected, or left for later. */
export function EcheancesForm({ vue, onFermer }: { readonly vue: VueDossier; readonly onFermer: () => void }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const douteuses = vue.dossier.creances.filter((creance) => !isEcheanceSure(creance));
  const { valeur, update, forget, isRestaure } = useBrouillon<Touchees>(`echeances/${vue.dossier.id}`, INTACTES, parseTouchees);
  const findEcheance = ({ creanceId, echeance }: Creance): Touchee => valeur[creanceId] ?? { echeance, isCochee: echeance !== undefined };
  const retenues = new Map(douteuses.flatMap((creance) => {
    const { echeance, isCochee } = findEcheance(creance);
    return isCochee && echeance !== undefined ? [[creance.creanceId, echeance] as const] : [];
  }));
  const save = async () => {
    const brouillons = createConfirmations({ dossier: vue.dossier, faits: vue.faits, aujourdhui }, retenues);
    const lot = await enregistrer({ brouillons, annonce: formatNombreDe(retenues.size, "échéance confirmée", "échéances confirmées") });
    if (lot === undefined) return;
    forget();
    onFermer();
  };
  return (
    <form className={styles["champs"]} aria-label="Échéances à confirmer" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
      {isRestaure && <p className="lab">Brouillon retrouvé.</p>}
      <p>Le fichier ne donnait pas ces échéances : elles ont été calculées par défaut. Comparez-les à la facture ou aux conditions générales.</p>
      <table className={`t ${styles["echeances"] ?? ""}`}>
        <thead><tr><th scope="col"><span className="vh">Confirmer</span></th><th scope="col">Facture</th><th scope="col">Échéance</th></tr></thead>
        <tbody>
          {douteuses.map((creance) => (
            <EcheanceRow key={creance.creanceId} creance={creance} aujourdhui={aujourdhui} valeur={findEcheance(creance)} onChange={(touchee) => update({ ...valeur, [creance.creanceId]: touchee })} />
          ))}
        </tbody>
      </table>
      <div className={styles["actions"]}>
        <Button type="submit" variant="filled" disabled={retenues.size === 0}>{`Confirmer ${formatNombreDe(retenues.size, "échéance", "échéances")}`}</Button>
        <Button variant="subtle" onClick={onFermer}>Plus tard</Button>
      </div>
    </form>
  );
}

interface EcheanceRowProps {
  readonly creance: Creance;
  readonly aujourdhui: Jour;
  readonly valeur: Touchee;
  readonly onChange: (valeur: Touchee) => void;
}

/** A date that is given is confirmed by that. */
function EcheanceRow({ creance: { numero, montantTtc }, aujourdhui, valeur: { echeance, isCochee }, onChange }: EcheanceRowProps) {
  return (
    <tr>
      <td><Checkbox aria-label={`Confirmer l’échéance de ${numero}`} checked={isCochee} disabled={echeance === undefined} onChange={() => onChange({ echeance, isCochee: !isCochee })} /></td>
      <td><span className="ink">{numero}</span><br /><span className="lab tn">{formatMontant(montantTtc)}</span></td>
      <td className={styles["sansLabel"]}><JourField label={`Échéance de ${numero}`} isCompact aujourdhui={aujourdhui} valeur={echeance} onChange={(jour) => onChange({ echeance: jour, isCochee: jour === undefined ? isCochee : true })} /></td>
    </tr>
  );
}

/** What a person did of one due date. */
interface Touchee {
  readonly echeance?: Jour | undefined;
  readonly isCochee: boolean;
}

/** By claim; the others are as the application computed them, ticked when they have a day. */
type Touchees = Readonly<Record<string, Touchee>>;

const INTACTES: Touchees = {};

function parseTouchees(lu: unknown): Touchees | undefined {
  if (typeof lu !== "object" || lu === null) return undefined;
  return Object.fromEntries(Object.entries<unknown>({ ...lu }).flatMap(([creanceId, touchee]) => {
    if (typeof touchee !== "object" || touchee === null || !("isCochee" in touchee)) return [];
    const echeance = "echeance" in touchee && typeof touchee.echeance === "string" ? parseJour(touchee.echeance) : undefined;
    return [[creanceId, { echeance, isCochee: touchee.isCochee === true }]];
  }));
}
