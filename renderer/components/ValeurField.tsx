import { NumberInput, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { type Jour, parseJour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { JourField } from "./JourField.tsx";
import { MontantField } from "./MontantField.tsx";

interface Props {
  readonly label: string;
  readonly kind: "texte" | "nombre" | "montant" | "jour" | "choix";
  /** Of a field of choice. */
  readonly choix?: readonly string[] | undefined;
  /** Amounts in centimes, days `AAAA-MM-JJ`. */
  readonly valeur: string | number | undefined;
  readonly aujourdhui: Jour;
  /** `undefined`: emptied. */
  readonly onChange: (valeur: string | number | undefined) => void;
  /** Told at each letter, for a form that is saved by its button; otherwise on Enter or when leaving. */
  readonly isDirect?: boolean | undefined;
}

const TEXTE_MAX = 400;

/** The value of a field that the company defined, by its kind. */
export function ValeurField({ label, kind, choix = [], valeur, aujourdhui, onChange, isDirect }: Props) {
  switch (kind) {
    case "texte": return <Texte label={label} valeur={typeof valeur === "string" ? valeur : ""} onChange={onChange} isDirect={isDirect === true} />;
    case "nombre": return <Nombre label={label} valeur={typeof valeur === "number" ? valeur : ""} onChange={onChange} isDirect={isDirect === true} />;
    case "montant": return <MontantField label={label} isCompact valeur={typeof valeur === "number" ? montant(valeur) : undefined} onChange={onChange} />;
    case "jour": return <JourField label={label} isCompact aujourdhui={aujourdhui} valeur={typeof valeur === "string" ? parseJour(valeur) : undefined} onChange={onChange} />;
    case "choix": return <Select label={label} size="xs" w={220} clearable data={listChoix(choix, valeur)} value={typeof valeur === "string" ? valeur : null} onChange={(lu) => onChange(lu ?? undefined)} comboboxProps={{ withinPortal: false }} />;
  }
}

/** A value that is no longer among the choices stays readable. */
function listChoix(choix: readonly string[], valeur: string | number | undefined): string[] {
  return typeof valeur === "string" && !choix.includes(valeur) ? [...choix, valeur] : [...choix];
}

interface PropsSaisie<V> {
  readonly label: string;
  readonly valeur: V;
  readonly onChange: (valeur: string | number | undefined) => void;
  readonly isDirect: boolean;
}

function Texte({ label, valeur, onChange, isDirect }: PropsSaisie<string>) {
  const [saisie, setSaisie] = useState<string | undefined>(undefined);
  const write = (texte: string) => onChange(texte.trim() === "" ? undefined : texte.trim());
  const commit = () => {
    if (saisie === undefined || isDirect) return;
    if (saisie.trim() !== valeur) write(saisie);
    setSaisie(undefined);
  };
  return (
    <TextInput
      label={label} size="xs" w={220} maxLength={TEXTE_MAX} autoComplete="off" value={saisie ?? valeur} onBlur={commit} onKeyDown={({ key }) => (key === "Enter" ? commit() : key === "Escape" ? setSaisie(undefined) : undefined)}
      onChange={({ currentTarget }) => {
        setSaisie(currentTarget.value);
        if (isDirect) write(currentTarget.value);
      }}
    />
  );
}

function Nombre({ label, valeur, onChange, isDirect }: PropsSaisie<number | "">) {
  const [saisie, setSaisie] = useState<string | number | undefined>(undefined);
  const write = (lu: string | number) => onChange(typeof lu === "number" && Number.isFinite(lu) ? lu : undefined);
  const commit = () => {
    if (saisie === undefined || isDirect) return;
    if (saisie !== valeur) write(saisie);
    setSaisie(undefined);
  };
  return (
    <NumberInput
      label={label} size="xs" w={148} hideControls decimalSeparator="," value={saisie ?? valeur} onBlur={commit} onKeyDown={({ key }) => (key === "Enter" ? commit() : undefined)}
      onChange={(lu) => {
        setSaisie(lu);
        if (isDirect) write(lu);
      }}
    />
  );
}
