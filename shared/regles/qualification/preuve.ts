import type { Reference } from "../../kernel/reference.ts";

/** What a creditor proves for each claim: the obligation, its execution, its amount, the formal notice. */
export const ELEMENTS = ["engagement", "execution", "facture", "mise-en-demeure"] as const;
export type Element = (typeof ELEMENTS)[number];

/** `prouve` is enough by itself; `corrobore` helps and needs another pièce. */
export type Force = "prouve" | "corrobore";

export const LIBELLES_ELEMENT: Readonly<Record<Element, string>> = {
  engagement: "Contrat ou commande",
  execution: "Livraison ou exécution",
  facture: "Facture",
  "mise-en-demeure": "Mise en demeure",
};

/** Whoever claims the execution of an obligation proves it (1353); the formal notice starts the legal interest (1344, 1231-6). */
export const REFERENCES_ELEMENT: Readonly<Record<Element, readonly Reference[]>> = {
  engagement: [{ texte: "C. civ.", article: "1353" }],
  execution: [{ texte: "C. civ.", article: "1353" }],
  facture: [{ texte: "C. civ.", article: "1353" }],
  "mise-en-demeure": [{ texte: "C. civ.", article: "1344" }, { texte: "C. civ.", article: "1231-6" }],
};

/** What a pièce is worth for an element by its nature alone; a person may judge otherwise. */
export function findForce(nature: string, element: Element): Force | undefined {
  return PREUVES.get(nature)?.[element];
}

type Forces = Readonly<Partial<Record<Element, Force>>>;

const TOUT: Forces = { engagement: "prouve", execution: "prouve", facture: "prouve" };

const PREUVES: ReadonlyMap<string, Forces> = new Map(Object.entries<Forces>({
  contrat: { engagement: "prouve" },
  "bon-de-commande": { engagement: "prouve" },
  "conditions-generales": { engagement: "corrobore" },
  "bon-de-livraison": { execution: "prouve" },
  facture: { facture: "prouve" },
  "releve-de-compte": { facture: "corrobore" },
  courriel: { engagement: "corrobore", execution: "corrobore" },
  "mise-en-demeure": { "mise-en-demeure": "prouve" },
  "accuse-de-reception": { "mise-en-demeure": "corrobore" },
  // The debtor's own signature, or the judge's, covers the obligation, its execution and its amount.
  "reconnaissance-de-dette": TOUT,
  decision: TOUT,
}));
