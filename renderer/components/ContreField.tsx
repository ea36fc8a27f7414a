import { Select } from "@mantine/core";

interface Props {
  readonly debiteur: string;
  /** Those who owe beside him; nothing is asked while he owes alone. */
  readonly obliges: readonly { readonly id: string; readonly nom: string }[];
  /** `undefined`: the debtor. */
  readonly valeur: string | undefined;
  readonly onChange: (contre: string | undefined) => void;
}

const DEBITEUR = "debiteur";

/** Against whom an act was done, or who acknowledged: it does not count against everybody. */
export function ContreField({ debiteur, obliges, valeur, onChange }: Props) {
  if (obliges.length === 0) return undefined;
  return (
    <Select
      label="À l’égard de" description="Contre un codébiteur solidaire, l’acte vaut contre tous ; contre la caution, il n’atteint pas le débiteur (C. civ., art. 2245 et 2246)."
      allowDeselect={false} data={[{ value: DEBITEUR, label: debiteur }, ...obliges.map(({ id, nom }) => ({ value: id, label: nom }))]}
      value={valeur ?? DEBITEUR} onChange={(choix) => onChange(choix === null || choix === DEBITEUR ? undefined : choix)}
    />
  );
}
