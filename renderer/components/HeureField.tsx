import { TextInput } from "@mantine/core";
import { useState } from "react";
import { formatHeure } from "#shared/kernel/format-heure.ts";
import { parseHeure } from "#shared/kernel/parse-heure.ts";
import { ChampErreur } from "./ChampErreur.tsx";

interface Props {
  readonly label: string;
  /** `HH:MM`, time of Paris; absent: not known. */
  readonly valeur: string | undefined;
  readonly onChange: (heure: string | undefined) => void;
}

/** An hour typed as people write it: 9h30, 14, 930; shown as French writes it, whatever the language of the machine. One that does not exist is said, and the last good one is kept. */
export function HeureField({ label, valeur, onChange }: Props) {
  const [saisie, setSaisie] = useState<string | undefined>(undefined);
  const lue = saisie === undefined ? undefined : parseHeure(saisie);
  const isFausse = saisie !== undefined && saisie.trim() !== "" && lue === undefined;
  const commit = () => {
    if (saisie === undefined || isFausse) return;
    onChange(lue);
    setSaisie(undefined);
  };
  return (
    <TextInput
      label={label} w={148} autoComplete="off" placeholder="9h30, 14h…" maxLength={20}
      value={saisie ?? (valeur === undefined ? "" : formatHeure(valeur))}
      error={isFausse ? <ChampErreur>Heure non reconnue : essayez 9h30 ou 14h.</ChampErreur> : undefined}
      onChange={({ currentTarget }) => setSaisie(currentTarget.value)}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onBlur={commit}
      onKeyDown={(touche) => {
        if (touche.key === "Escape") setSaisie(undefined);
        if (touche.key !== "Enter") return;
        // The form is not sent without the hour that was meant.
        if (isFausse) touche.preventDefault();
        commit();
      }}
    />
  );
}
