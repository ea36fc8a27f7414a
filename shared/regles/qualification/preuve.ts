import type { Reference } from "../../kernel/reference.ts";

/** What a creditor proves for each claim: the obligation, its execution, its amount, the terms that it relies on, the formal notice. */
export const ELEMENTS = ["engagement", "execution", "facture", "conditions", "mise-en-demeure"] as const;
export type Element = (typeof ELEMENTS)[number];

/** `prouve` is enough by itself; `corrobore` helps and needs another pièce. */
export type Force = "prouve" | "corrobore";

export const LIBELLES_ELEMENT: Readonly<Record<Element, string>> = {
  engagement: "Contrat ou commande",
  execution: "Livraison ou exécution",
  facture: "Facture",
  conditions: "Conditions qui fixent le taux convenu",
  "mise-en-demeure": "Mise en demeure",
};

/** Whoever claims the execution of an obligation proves it (1353); a rate is that of the conditions (L441-10 II); the formal notice starts the legal interest (1344, 1231-6). */
export const REFERENCES_ELEMENT: Readonly<Record<Element, readonly Reference[]>> = {
  engagement: [{ texte: "C. civ.", article: "1353" }],
  execution: [{ texte: "C. civ.", article: "1353" }],
  facture: [{ texte: "C. civ.", article: "1353" }],
  conditions: [{ texte: "C. com.", article: "L441-10 II" }],
  "mise-en-demeure": [{ texte: "C. civ.", article: "1344" }, { texte: "C. civ.", article: "1231-6" }],
};

/** What the claim is, as far as its proof depends on it. */
export interface CreanceAProuver {
  readonly id: string;
  /** `type` of the prescription list of the packs. */
  readonly nature?: string | undefined;
  /** Its interest is that of a contract: the contract has to be shown. */
  readonly isTauxConvenu?: boolean | undefined;
}

interface Matiere {
  readonly elements: readonly Element[];
  readonly libelles: Readonly<Partial<Record<Element, string>>>;
  /** Natures of pièce that prove it here, and only corroborate or say nothing elsewhere. */
  readonly preuves: Readonly<Partial<Record<Element, readonly string[]>>>;
}

const ORDINAIRE: Matiere = { elements: ["engagement", "execution", "facture", "mise-en-demeure"], libelles: {}, preuves: {} };
/** A lease and the account of the rents, month by month. */
const BAIL: Matiere = {
  elements: ["engagement", "facture", "mise-en-demeure"], libelles: { engagement: "Bail", facture: "Décompte locatif ou appel de loyer" }, preuves: { facture: ["releve-de-compte"] },
};
/** The contract and the history of the loan: what came due and what was paid. */
const CREDIT: Matiere = {
  elements: ["engagement", "facture", "mise-en-demeure"], libelles: { engagement: "Contrat de crédit", facture: "Historique du compte" }, preuves: { facture: ["releve-de-compte"] },
};
const MATIERES: ReadonlyMap<string, Matiere> = new Map(Object.entries<Matiere>({ loyer_habitation: BAIL, loyer_commercial: BAIL, credit_consommation: CREDIT }));

/** What has to be proved of this claim, in the order of the matrix. */
export function listElementsAProuver({ nature, isTauxConvenu }: CreanceAProuver): readonly Element[] {
  const { elements } = findMatiere(nature);
  return ELEMENTS.filter((element) => elements.includes(element) || (element === "conditions" && isTauxConvenu === true));
}

/** How it is called for this nature: « Bail » for rents. */
export function formatElement(element: Element, nature: string | undefined): string {
  return findMatiere(nature).libelles[element] ?? LIBELLES_ELEMENT[element];
}

/** What a pièce is worth for an element by its nature alone; a person may judge otherwise. */
export function findForce(naturePiece: string, element: Element, natureCreance?: string): Force | undefined {
  return findMatiere(natureCreance).preuves[element]?.includes(naturePiece) === true ? "prouve" : PREUVES.get(naturePiece)?.[element];
}

function findMatiere(nature: string | undefined): Matiere {
  return MATIERES.get(nature ?? "") ?? ORDINAIRE;
}

type Forces = Readonly<Partial<Record<Element, Force>>>;

const TOUT: Forces = { engagement: "prouve", execution: "prouve", facture: "prouve" };

const PREUVES: ReadonlyMap<string, Forces> = new Map(Object.entries<Forces>({
  contrat: { engagement: "prouve", conditions: "prouve" },
  "bon-de-commande": { engagement: "prouve", conditions: "corrobore" },
  "conditions-generales": { engagement: "corrobore", conditions: "corrobore" },
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
