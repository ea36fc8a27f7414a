import type { Reference } from "./reference.ts";

/** « CPC, art. 642 »; a decision keeps its date and number: « Com. 18/05/2022, 20-23.204 ». */
export function formatReference({ texte, article }: Reference): string {
  return isDecision(texte) ? `${texte} ${article}` : `${texte}, art. ${article}`;
}

function isDecision(texte: string): boolean {
  return /^(?:Cass\.|Com\.|Civ\. |Soc\.|Crim\.|Ass\. plén\.|CE\b|Cons\. const\.|Décret|Loi|Ordonnance|Arrêté|BCE\b|Usage\b|Choix\b)/.test(texte);
}
