import { TextInput, Textarea } from "@mantine/core";
import { useRef, useState } from "react";

interface Props {
  readonly label: string;
  readonly valeur: string | undefined;
  /** Called with what was typed, on Enter or when leaving; `undefined` when it was emptied. An `undefined` answer: it was not saved, and stays typed. */
  readonly onSave: (valeur: string | undefined) => Promise<unknown>;
  readonly largeur?: number | string | undefined;
  readonly placeholder?: string | undefined;
  readonly isRequis?: boolean | undefined;
  readonly isLong?: boolean | undefined;
  readonly type?: "text" | "email" | "tel" | undefined;
}

/** A recorded text, corrected in place: Enter saves, Escape gives back what was there. */
export function ChampEdite({ label, valeur = "", onSave, largeur = "100%", placeholder, isRequis, isLong, type = "text" }: Props) {
  const [saisie, setSaisie] = useState<string | undefined>(undefined);
  const courante = saisie ?? valeur;
  const isManquant = isRequis === true && courante.trim() === "";
  // Enter then leaving the field must not save twice.
  const encours = useRef<string | undefined>(undefined);
  const commit = async () => {
    const net = saisie?.trim();
    if (net === undefined || isManquant || encours.current === net) return;
    if (net === valeur) return setSaisie(undefined);
    encours.current = net;
    const isGarde = (await onSave(net === "" ? undefined : net)) === undefined;
    encours.current = undefined;
    if (!isGarde) setSaisie(undefined);
  };
  const communs = {
    label, w: largeur, value: courante, placeholder, autoComplete: "off", error: isManquant && saisie !== undefined ? "À renseigner" : undefined,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => setSaisie(currentTarget.value),
    onBlur: () => void commit(),
  };
  if (isLong === true) return <Textarea {...communs} autosize minRows={2} maxRows={8} onKeyDown={({ key }) => (key === "Escape" ? setSaisie(undefined) : undefined)} />;
  return <TextInput {...communs} type={type} onKeyDown={({ key }) => (key === "Enter" ? void commit() : key === "Escape" ? setSaisie(undefined) : undefined)} />;
}
