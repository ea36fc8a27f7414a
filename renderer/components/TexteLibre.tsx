import { Textarea, type TextareaProps } from "@mantine/core";
import { type Ref, useMemo } from "react";
import { CONSEILS_TERMES, listTermesExcessifs } from "#shared/suivi/termes-excessifs.ts";
import { Etat } from "./Etat.tsx";

interface Props extends Omit<TextareaProps, "value" | "onChange" | "autosize"> {
  readonly value: string;
  readonly onChange: (texte: string) => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Words about a person, in a text that this person may ask to read: what they could rightly complain of is said while it is typed, and refuses nothing. */
export function TexteLibre({ value, onChange, ...champ }: Props) {
  const termes = useMemo(() => listTermesExcessifs(value), [value]);
  return (
    <div>
      <Textarea {...champ} autosize value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
      <div role="status">
        {termes.map(({ mot, famille, debut }) => (
          <p key={debut} className="t12"><Etat ton="soon">« {mot} » {CONSEILS_TERMES[famille]}. La personne peut demander à lire cette note.</Etat></p>
        ))}
      </div>
    </div>
  );
}
