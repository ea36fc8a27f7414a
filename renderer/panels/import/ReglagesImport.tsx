import { Button, NumberInput, Popover, Select, SegmentedControl } from "@mantine/core";
import { IconAdjustments } from "@tabler/icons-react";
import { SEUILS_PAR_DEFAUT } from "#shared/imports/apercu.ts";
import type { Montant } from "#shared/kernel/montant.ts";
import { INSECABLE } from "#shared/kernel/texte.ts";
import { NATURES_CREANCE } from "#shared/model/faits/creance-faits.ts";
import { QUALITES_DEBITEUR } from "#shared/model/faits/partie-faits.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { LIBELLES_NATURE_CREANCE } from "#shared/suivi/libelles.ts";
import { MontantField } from "../../components/MontantField.tsx";
import styles from "./import.module.css";

/** What is said once for the whole file; each dossier may be corrected afterwards. */
export interface Reglages {
  readonly nature: ContenuPar["creance"]["nature"];
  readonly qualite: ContenuPar["debiteur"]["qualite"];
  readonly joursRetard: number;
  readonly montantMinimum: Montant;
}

export const REGLAGES_PAR_DEFAUT: Reglages = { nature: "commercial", qualite: "professionnel", ...SEUILS_PAR_DEFAUT };

const NATURES = NATURES_CREANCE.map((nature) => ({ value: nature, label: LIBELLES_NATURE_CREANCE[nature] }));
const QUALITES = [{ value: "professionnel", label: "Professionnels" }, { value: "consommateur", label: "Consommateurs" }];

/** Nature of the claims, quality of the debtors, thresholds of the company: summed up in a button. */
export function ReglagesImport({ valeur, onChange }: { readonly valeur: Reglages; readonly onChange: (valeur: Reglages) => void }) {
  const { nature, qualite, joursRetard, montantMinimum } = valeur;
  const change = (part: Partial<Reglages>) => onChange({ ...valeur, ...part });
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button size="xs" variant="subtle" leftSection={<IconAdjustments size={16} aria-hidden="true" />}>
          {`${qualite === "consommateur" ? "consommateurs" : "professionnels"}, plus de ${joursRetard}${INSECABLE}jours de retard`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles["reglages"]}>
          <SegmentedControl size="xs" fullWidth aria-label="Qualité des débiteurs" data={QUALITES} value={qualite ?? "professionnel"} onChange={(choix) => {
            const suivante = QUALITES_DEBITEUR.find((connue) => connue === choix) ?? "professionnel";
            change({ qualite: suivante, nature: suivante === "consommateur" ? "pro_vers_consommateur" : "commercial" });
          }} />
          <Select label="Nature des créances" searchable allowDeselect={false} comboboxProps={{ withinPortal: false }} data={NATURES} value={nature ?? null} onChange={(choix) => change({ nature: NATURES_CREANCE.find((connue) => connue === choix) })} />
          <NumberInput label="Retard d’au moins, en jours" w={148} min={0} max={3650} allowDecimal={false} allowNegative={false} hideControls value={joursRetard} onChange={(jours) => change({ joursRetard: typeof jours === "number" ? jours : 0 })} />
          <MontantField label="Montant d’au moins" valeur={montantMinimum} onChange={(montant) => change({ montantMinimum: montant ?? SEUILS_PAR_DEFAUT.montantMinimum })} />
          <p className="lab">Chaque dossier pourra être corrigé ensuite.</p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
