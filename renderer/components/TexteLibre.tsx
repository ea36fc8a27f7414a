import { Textarea, type TextareaProps } from "@mantine/core";
import type { Ref } from "react";
import { useTermesExcessifs } from "../hooks/use-termes-excessifs.ts";
import { Etat } from "./Etat.tsx";

interface Props extends Omit<TextareaProps, "value" | "onChange" | "autosize"> {
  readonly value: string;
  readonly onChange: (texte: string) => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Words about a person, in a text that this person may ask to read: what they could rightly complain of is said while it is typed, and refuses nothing. */
export function TexteLibre({ value, onChange, ...champ }: Props) {
  const avis = useTermesExcessifs(value);
  return (
    <div>
      <Textarea {...champ} autosize value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
      <div role="status">
        {avis.map((phrase) => <p key={phrase} className="t12"><Etat ton="soon">{phrase}</Etat></p>)}
      </div>
    </div>
  );
}
