import { TextInput } from "@mantine/core";
import { useState } from "react";
import { formatIban } from "#shared/kernel/format-iban.ts";
import { parseIban } from "#shared/kernel/iban.ts";
import { ChampErreur } from "../../components/ChampErreur.tsx";

interface Props {
  readonly valeur: string | undefined;
  readonly onSave: (iban: string | undefined) => void;
}

/** The account on which debtors pay: its key is verified before it is kept, since every letter prints it. */
export function IbanField({ valeur, onSave }: Props) {
  const [saisie, setSaisie] = useState<string>();
  const isVide = saisie === undefined || saisie.trim() === "";
  const lu = isVide ? undefined : parseIban(saisie);
  const commit = () => {
    if (saisie === undefined || (!isVide && lu === undefined)) return;
    if (lu !== valeur) onSave(lu);
    setSaisie(undefined);
  };
  return (
    <TextInput
      label="IBAN" autoComplete="off" spellCheck={false} value={saisie ?? (valeur === undefined ? "" : formatIban(valeur))}
      error={isVide || lu !== undefined ? undefined : <ChampErreur>La clé ne correspond pas : un caractère manque ou est faux.</ChampErreur>}
      onChange={({ currentTarget }) => setSaisie(currentTarget.value)} onBlur={commit}
      onKeyDown={({ key }) => (key === "Enter" ? commit() : key === "Escape" ? setSaisie(undefined) : undefined)}
    />
  );
}
