import { IconPlus } from "@tabler/icons-react";
import type { Resultat } from "#shared/kernel/resultat.ts";
import { formatListe } from "#shared/kernel/texte.ts";
import { ChiffreProuve } from "./ChiffreProuve.tsx";

interface Props<T> {
  readonly titre: string;
  readonly resultat: Resultat<T>;
  readonly format: (valeur: T) => string;
  readonly className?: string | undefined;
  /** Goes where the missing facts are typed. */
  readonly onMissing?: (() => void) | undefined;
  readonly isSansEtiquette?: boolean | undefined;
  /** On one line of a head: the reason is told where there is room for it. */
  readonly isBref?: boolean | undefined;
}

/** The three answers of a rule, always shown the same way: a figure that opens, what is missing, or why it does not apply. */
export function ResultatView<T>({ titre, resultat, format, className, onMissing, isSansEtiquette, isBref }: Props<T>) {
  switch (resultat.kind) {
    case "calcule":
      return <ChiffreProuve titre={titre} valeur={format(resultat.valeur)} justification={resultat.justification} className={className} isSansEtiquette={isSansEtiquette} />;
    case "incomplet": {
      const manque = <><IconPlus size={14} stroke={2} aria-hidden="true" />{formatListe(resultat.manquants)}</>;
      if (onMissing === undefined) return <span className="st ink3">{manque}</span>;
      return <button type="button" className="manque st" onClick={onMissing}>{manque}</button>;
    }
    case "inapplicable":
      return isBref === true ? <span className="ink3" title={resultat.motif}>non calculable</span> : <span className="ink3">— {resultat.motif}</span>;
  }
}
