import { formatMontant } from "#shared/kernel/format-montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Gardien, Tranche } from "#shared/suivi/gardien.ts";
import type { ChoixCarte } from "./CarteChaleur.tsx";
import styles from "./gardien.module.css";

const TITRES: Readonly<Record<string, string>> = { passee: "Dernier jour passé", 30: "Dans 30 jours", 60: "De 31 à 60 jours", 90: "De 61 à 90 jours", 180: "De 91 à 180 jours" };

/** Euros by days left; each opens its claims. */
export function TranchesBande({ gardien: { tranches, audela }, choix, onChoix }: { readonly gardien: Gardien; readonly choix: ChoixCarte | undefined; readonly onChoix: (choix: ChoixCarte | undefined) => void }) {
  return (
    <ul className={styles["tranches"]} aria-label="Euros par délai restant">
      {tranches.map(({ borne, creances, montant }) => {
        const isOuverte = choix?.kind === "tranche" && choix.borne === borne;
        return (
          <li key={borne} data-urgente={isUrgente(borne) || undefined}>
            <span className="lab">{TITRES[borne]}</span>
            <button type="button" className="prove t16" disabled={creances.length === 0} aria-expanded={isOuverte} aria-label={`${TITRES[borne] ?? ""}\u00A0: ${formatMontant(montant)}, voir la liste`} onClick={() => onChoix(isOuverte ? undefined : { kind: "tranche", borne })}>{formatMontant(montant)}</button>
            <span className="lab">{creances.length === 0 ? "rien" : formatNombreDe(creances.length, "créance ou titre", "créances et titres")}</span>
          </li>
        );
      })}
      <li><span className="lab">Au-delà</span><b className="t16 tn">{formatMontant(audela.montant)}</b><span className="lab">{formatNombreDe(audela.nombre, "dossier", "dossiers")}</span></li>
    </ul>
  );
}

function isUrgente(borne: Tranche["borne"]): boolean {
  return borne === 30 || borne === "passee";
}
