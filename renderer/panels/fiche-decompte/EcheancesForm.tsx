import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Creance } from "#shared/model/dossier.ts";
import { isEcheanceSure } from "#shared/suivi/decompte-dossier.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { createConfirmations } from "./saisies.ts";
import styles from "./decompte.module.css";

/** The due dates that the application computed, one by one: confirmed as they are, corrected, or left for later. */
export function EcheancesForm({ vue, onFermer }: { readonly vue: VueDossier; readonly onFermer: () => void }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const douteuses = vue.dossier.creances.filter((creance) => !isEcheanceSure(creance));
  const [dates, setDates] = useState<ReadonlyMap<string, Jour | undefined>>(() => new Map(douteuses.map(({ creanceId, echeance }) => [creanceId, echeance])));
  const [cochees, setCochees] = useState<ReadonlySet<string>>(() => new Set(douteuses.filter(({ echeance }) => echeance !== undefined).map(({ creanceId }) => creanceId)));
  const retenues = listRetenues(dates, cochees);
  const save = async () => {
    const brouillons = createConfirmations({ dossier: vue.dossier, faits: vue.faits, aujourdhui }, retenues);
    const lot = await enregistrer({ brouillons, annonce: formatNombreDe(retenues.size, "échéance confirmée", "échéances confirmées") });
    if (lot !== undefined) onFermer();
  };
  const changeDate = (creanceId: string, echeance: Jour | undefined) => {
    setDates(new Map(dates).set(creanceId, echeance));
    if (echeance !== undefined) setCochees(new Set(cochees).add(creanceId));
  };
  const toggle = (creanceId: string) => {
    const suivantes = new Set(cochees);
    if (!suivantes.delete(creanceId)) suivantes.add(creanceId);
    setCochees(suivantes);
  };
  return (
    <form className={styles["champs"]} aria-label="Échéances à confirmer" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
      <p>Le fichier ne donnait pas ces échéances : elles ont été calculées par défaut. Comparez-les à la facture ou aux conditions générales.</p>
      <table className={`t ${styles["echeances"] ?? ""}`}>
        <thead><tr><th scope="col"><span className="vh">Confirmer</span></th><th scope="col">Facture</th><th scope="col">Échéance</th></tr></thead>
        <tbody>
          {douteuses.map((creance) => (
            <EcheanceRow key={creance.creanceId} creance={creance} aujourdhui={aujourdhui} date={dates.get(creance.creanceId)} isCochee={cochees.has(creance.creanceId)} onDate={changeDate} onCocher={toggle} />
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
  readonly date: Jour | undefined;
  readonly isCochee: boolean;
  readonly onDate: (creanceId: string, echeance: Jour | undefined) => void;
  readonly onCocher: (creanceId: string) => void;
}

function EcheanceRow({ creance: { creanceId, numero, montantTtc }, aujourdhui, date, isCochee, onDate, onCocher }: EcheanceRowProps) {
  return (
    <tr>
      <td><Checkbox aria-label={`Confirmer l’échéance de ${numero}`} checked={isCochee} disabled={date === undefined} onChange={() => onCocher(creanceId)} /></td>
      <td><span className="ink">{numero}</span><br /><span className="lab tn">{formatMontant(montantTtc)}</span></td>
      <td className={styles["sansLabel"]}><JourField label={`Échéance de ${numero}`} isCompact aujourdhui={aujourdhui} valeur={date} onChange={(jour) => onDate(creanceId, jour)} /></td>
    </tr>
  );
}

function listRetenues(dates: ReadonlyMap<string, Jour | undefined>, cochees: ReadonlySet<string>): ReadonlyMap<string, Jour> {
  return new Map([...dates].flatMap(([id, jour]) => (jour !== undefined && cochees.has(id) ? [[id, jour] as const] : [])));
}
