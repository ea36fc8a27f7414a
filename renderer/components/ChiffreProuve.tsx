import { useId } from "react";
import { isAVerifier } from "#shared/kernel/confiance.ts";
import type { Justification } from "#shared/kernel/resultat.ts";
import { usePreuve } from "../hooks/use-preuve.tsx";
import { Etiquette } from "./Etat.tsx";

interface Props {
  /** What the figure is: title of its proof. */
  readonly titre: string;
  /** The figure as it is printed. */
  readonly valeur: string;
  readonly justification: Justification;
  /** `t28` for the one amount of the page. */
  readonly className?: string | undefined;
  /** In a table the column says enough: the tag is left to the proof. */
  readonly isSansEtiquette?: boolean | undefined;
}

/** A computed figure: a dotted underline, and its proof one click or `?` away. */
export function ChiffreProuve({ titre, valeur, justification, className = "", isSansEtiquette }: Props) {
  const { preuve, toggle } = usePreuve();
  const id = useId();
  const isIncertain = justification.parametres.some(({ confiance }) => isAVerifier(confiance));
  return (
    <>
      <button
        type="button" className={`prove ${className}`} aria-expanded={preuve?.id === id} aria-label={`${titre}\u00A0: ${valeur}, voir la preuve`}
        onClick={() => toggle({ id, titre, valeur, justification })} onDoubleClick={(event) => event.stopPropagation()}
      >
        {valeur}
      </button>
      {isIncertain && isSansEtiquette !== true && <> <Etiquette ton="soon">à vérifier</Etiquette></>}
    </>
  );
}
