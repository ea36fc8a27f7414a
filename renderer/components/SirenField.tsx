import { TextInput } from "@mantine/core";
import { useState } from "react";
import { formatSiren, parseSiren } from "#shared/kernel/siren.ts";
import { ChampErreur } from "./ChampErreur.tsx";

interface Props {
  readonly label?: string | undefined;
  readonly valeur: string | undefined;
  readonly onChange: (siren: string | undefined) => void;
  readonly isCompact?: boolean | undefined;
}

/** Nine digits whose check digit is verified as they are typed. */
export function SirenField({ label = "SIREN", valeur, onChange, isCompact }: Props) {
  const [saisie, setSaisie] = useState<string | undefined>(undefined);
  const isVide = saisie === undefined || saisie.trim() === "";
  const lu = isVide ? undefined : parseSiren(saisie);
  const commit = () => {
    if (saisie === undefined || (!isVide && lu === undefined)) return;
    onChange(lu);
    setSaisie(undefined);
  };
  return (
    <TextInput
      label={label} size={isCompact ? "xs" : "sm"} w={148} autoComplete="off" inputMode="numeric"
      value={saisie ?? (valeur === undefined ? "" : formatSiren(valeur))}
      error={isVide || lu !== undefined ? undefined : <ChampErreur>{describeSiren(saisie)}</ChampErreur>}
      onChange={({ currentTarget }) => setSaisie(currentTarget.value)}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onBlur={commit}
      onKeyDown={({ key }) => (key === "Enter" ? commit() : key === "Escape" ? setSaisie(undefined) : undefined)}
    />
  );
}

function describeSiren(saisie: string): string {
  const chiffres = saisie.replace(/\D/g, "").length;
  if (chiffres < 9) return `${chiffres} chiffres sur 9`;
  return chiffres > 9 ? "Neuf chiffres, pas davantage (le SIRET en a quatorze)" : "La clé ne correspond pas\u00A0: un chiffre est faux";
}
