import type { Jour } from "../kernel/jour.ts";

/** What a rule of names may say of an act, by the word between its braces. */
export interface ValeursNom {
  /** Identifier of the act: « mise-en-demeure-professionnel ». */
  readonly acte: string;
  readonly reference: string;
  readonly debiteur: string;
  readonly date: Jour;
}

/** Words of a rule, as a person reads them. */
export const MOTS_NOM = ["acte", "reference", "debiteur", "date"] as const satisfies readonly (keyof ValeursNom)[];

export const REGLE_NOM = "{acte}-{reference}-{date}";

const LONGUEUR_NOM = 100;

/** `mise-en-demeure-professionnel-2026-0417-2026-11-21`: the rule filled, ASCII, safe on every system whatever it is made of, without extension. */
export function formatNomActe(valeurs: ValeursNom, regle: string = REGLE_NOM): string {
  const rempli = regle.replace(/\{(\w+)\}/g, (mot, nom: string) => {
    const connu = MOTS_NOM.find((candidat) => candidat === nom);
    return connu === undefined ? mot : valeurs[connu];
  });
  const propre = rempli.normalize("NFD").replace(/\p{M}/gu, "").replace(/[œŒ]/g, "oe").replace(/[æÆ]/g, "ae").replace(/[^A-Za-z0-9_-]+/g, "-").slice(0, LONGUEUR_NOM).replace(/^[-_]+|[-_]+$/g, "");
  return propre === "" ? "acte" : RESERVES.test(propre) ? `acte-${propre}` : propre;
}

/** Names that Windows keeps for itself. */
const RESERVES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Words between braces that no rule knows: a person wrote them wrong. */
export function listMotsInconnus(regle: string): readonly string[] {
  return [...regle.matchAll(/\{([^}]*)\}/g)].map(([, nom = ""]) => nom).filter((nom) => !MOTS_NOM.some((connu) => connu === nom));
}

/** The same names, each different without regard to case: « x », « x-2 », « x-3 ». */
export function createNomsUniques(noms: readonly string[]): readonly string[] {
  const pris = new Set<string>();
  return noms.map((nom) => {
    let unique = nom;
    for (let rang = 2; pris.has(unique.toLowerCase()); rang += 1) unique = `${nom}-${rang}`;
    pris.add(unique.toLowerCase());
    return unique;
  });
}
