import { useMemo } from "react";
import { CONSEILS_TERMES, listTermesExcessifs } from "#shared/suivi/termes-excessifs.ts";

/** What is to be said of the words of a note, one sentence for each, while it is typed. */
export function useTermesExcessifs(texte: string): readonly string[] {
  return useMemo(() => listTermesExcessifs(texte).map(({ mot, famille }) => `«\u00A0${mot}\u00A0» ${CONSEILS_TERMES[famille]}. La personne peut demander à lire cette note.`), [texte]);
}
