import { TextInput } from "@mantine/core";
import { useState } from "react";
import { formatMontant, formatMontantNu } from "#shared/kernel/format-montant.ts";
import type { Montant } from "#shared/kernel/montant.ts";
import { parseMontant } from "#shared/kernel/parse-montant.ts";
import { ChampErreur } from "./ChampErreur.tsx";

interface Props {
  readonly label: string;
  readonly valeur: Montant | undefined;
  readonly onChange: (montant: Montant | undefined) => void;
  readonly isRequis?: boolean | undefined;
  readonly isCompact?: boolean | undefined;
  readonly description?: string | undefined;
  readonly erreur?: string | undefined;
  /** Wider than an amount, for a label that would break (pixels). */
  readonly largeur?: number | undefined;
}

/** An amount typed as people write it: 1 200,5; what was read is shown under the field. */
export function MontantField({ label, valeur, onChange, isRequis, isCompact, description, erreur, largeur = 148 }: Props) {
  const [saisie, setSaisie] = useState<string | undefined>(undefined);
  const isVide = saisie === undefined || saisie.trim() === "";
  const lu = isVide ? undefined : parseMontant(saisie);
  const commit = () => {
    if (saisie === undefined || (!isVide && lu === undefined)) return;
    onChange(lu);
    setSaisie(undefined);
  };
  const motif = !isVide && lu === undefined ? "Montant non reconnu\u00A0: essayez 1\u202F200,50." : erreur;
  return (
    <TextInput
      label={label} size={isCompact ? "xs" : "sm"} w={largeur} required={isRequis ?? false} withAsterisk={false} autoComplete="off" inputMode="decimal"
      styles={{ input: { textAlign: "right" } }}
      value={saisie ?? (valeur === undefined ? "" : formatMontantNu(valeur))}
      description={lu === undefined ? description : `lu ${formatMontant(lu)}`}
      error={motif === undefined ? undefined : <ChampErreur>{motif}</ChampErreur>}
      onChange={({ currentTarget }) => setSaisie(currentTarget.value)}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onBlur={commit}
      onKeyDown={({ key }) => (key === "Enter" ? commit() : key === "Escape" ? setSaisie(undefined) : undefined)}
      inputWrapperOrder={["label", "input", "description", "error"]}
    />
  );
}
