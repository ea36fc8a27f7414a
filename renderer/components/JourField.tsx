import { TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { formatJour, formatJourAbrege } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { parseJourSaisi } from "#shared/kernel/parse-jour-saisi.ts";
import { ChampErreur } from "./ChampErreur.tsx";

interface Props {
  readonly label: string;
  readonly valeur: Jour | undefined;
  readonly onChange: (jour: Jour | undefined) => void;
  /** « +15j » counts from it. */
  readonly aujourdhui: Jour;
  readonly isRequis?: boolean | undefined;
  readonly isCompact?: boolean | undefined;
  readonly description?: string | undefined;
  readonly erreur?: string | undefined;
  readonly autoFocus?: boolean | undefined;
}

/**
 * A date typed as people write it: 12/3, +15j, fin du mois. The day read is shown before Enter; a date that does not
 * exist says why and the last good one is kept.
 */
export function JourField({ label, valeur, onChange, aujourdhui, isRequis, isCompact, description, erreur, autoFocus }: Props) {
  const [saisie, setSaisie] = useState<string | undefined>(undefined);
  const id = useId();
  const lu = saisie === undefined || saisie.trim() === "" ? undefined : parseJourSaisi(saisie, aujourdhui);
  const commit = () => {
    if (saisie === undefined) return;
    if (saisie.trim() === "") onChange(undefined);
    else if (lu?.ok === true) onChange(lu.jour);
    else return;
    setSaisie(undefined);
  };
  const motif = lu?.ok === false ? lu.motif : erreur;
  return (
    <TextInput
      id={id} label={label} description={description} size={isCompact ? "xs" : "sm"} w={148} required={isRequis ?? false} withAsterisk={false} autoComplete="off"
      autoFocus={autoFocus ?? false} placeholder="12/3, +15j…"
      value={saisie ?? (valeur === undefined ? "" : formatJour(valeur))}
      error={motif === undefined ? undefined : <ChampErreur>{motif}</ChampErreur>}
      onChange={({ currentTarget }) => setSaisie(currentTarget.value)}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onBlur={commit}
      onKeyDown={({ key }) => (key === "Enter" ? commit() : key === "Escape" ? setSaisie(undefined) : undefined)}
      inputWrapperOrder={["label", "input", "description", "error"]}
      rightSectionWidth={0}
      rightSection={lu?.ok === true ? <LuAvantEntree texte={formatJourAbrege(lu.jour)} /> : undefined}
      rightSectionPointerEvents="none"
    />
  );
}

/** What was read, beside the field, while it is being typed. */
export function LuAvantEntree({ texte }: { readonly texte: string }) {
  return <span className="lu-avant" role="status"><b className="tn">{texte}</b> avant Entrée</span>;
}
