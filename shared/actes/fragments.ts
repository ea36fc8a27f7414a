import { formatReference } from "../kernel/format-reference.ts";
import type { Reference } from "../kernel/reference.ts";
import { INSECABLE } from "../kernel/texte.ts";
import { type Bloc, type Fragment, fragment } from "../word/bloc.ts";

export function paragraphe(...texte: readonly (string | Fragment | readonly Fragment[])[]): Bloc {
  return { kind: "paragraphe", texte: texte.flatMap((partie) => (typeof partie === "string" ? fragment(partie) : partie)) };
}

export function gras(texte: string): Fragment {
  return { texte, isGras: true };
}

/** Free text of a person: one paragraph for each of its lines. */
export function renderTexteLibre(texte: string): readonly Bloc[] {
  return texte
    .split(/\n+/)
    .map((ligne) => ligne.trim())
    .filter((ligne) => ligne !== "")
    .map((ligne) => paragraphe(ligne));
}

/** « C. civ., art. 2224 ; C. com., art. L110-4 », each once and never cut after its code. */
export function formatReferences(references: readonly Reference[]): string {
  return [...new Set(references.map(formatReference))].map((reference) => reference.replace(", art. ", `,${INSECABLE}art.${INSECABLE}`)).join(" ; ");
}
