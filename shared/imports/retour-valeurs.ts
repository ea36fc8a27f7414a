import { parseJourLu } from "../formats/jour-lu.ts";
import { parseMontantLu } from "../formats/montant-lu.ts";
import type { Jour } from "../kernel/jour.ts";
import type { Montant } from "../kernel/montant.ts";
import { parseHeure } from "../kernel/parse-heure.ts";
import { foldTexte } from "../kernel/texte.ts";
import { CHAMPS_RETOUR, type ChampRetour } from "../model/fiche-retour.ts";

/** The answers of a form, each read by its type. */
export interface ValeursRetour {
  readonly texte: (tag: string) => string | undefined;
  readonly jour: (tag: string) => Jour | undefined;
  readonly montant: (tag: string) => Montant | undefined;
  /** « 09:30 ». */
  readonly heure: (tag: string) => string | undefined;
  /** Answers outside what is expected: one sentence each, with what was received. */
  readonly refusees: readonly { readonly champ: ChampRetour; readonly phrase: string }[];
}

export function parseValeurs(valeurs: Readonly<Record<string, string>>): ValeursRetour {
  const lues = new Map(Object.entries(valeurs).map(([tag, valeur]) => [tag, valeur] as const));
  const refusees = [...lues].flatMap(([tag, valeur]) => {
    const champ = CHAMPS_RETOUR.get(tag);
    const attendu = champ === undefined ? undefined : findAttendu(champ, valeur);
    return champ === undefined || attendu === undefined ? [] : [{ champ, phrase: `«\u00A0${valeur.slice(0, 80)}\u00A0» n’est pas ${attendu}.` }];
  });
  const bonnes = new Map([...lues].filter(([tag]) => !refusees.some(({ champ }) => champ.tag === tag)));
  const read = (tag: string): string | undefined => bonnes.get(`retour.${tag}`);
  return {
    texte: (tag) => { const champ = CHAMPS_RETOUR.get(`retour.${tag}`); const valeur = read(tag); return valeur === undefined || champ === undefined ? undefined : (findChoix(champ, valeur) ?? valeur); },
    jour: (tag) => parseJourLu(read(tag) ?? ""),
    montant: (tag) => { const valeur = read(tag); return valeur === undefined ? undefined : parseMontantLu(valeur)?.montant; },
    heure: (tag) => parseHeure(read(tag) ?? ""),
    refusees,
  };
}

/** What was expected, when the answer is not that; `undefined` when it is. */
function findAttendu(champ: ChampRetour, valeur: string): string | undefined {
  switch (champ.type) {
    case "date": return parseJourLu(valeur) === undefined ? "une date (JJ/MM/AAAA)" : undefined;
    case "montant": {
      const lu = parseMontantLu(valeur);
      return lu === undefined ? "un montant (1 250,00)" : lu.montant < 0 ? "un montant positif" : undefined;
    }
    case "heure": return parseHeure(valeur) === undefined ? "une heure (09:30)" : undefined;
    case "choix": return findChoix(champ, valeur) === undefined ? "un des choix de la liste" : undefined;
    case "texte":
    case "texte-long": return undefined;
  }
}

/** The choice as the list writes it, accents and case aside. */
function findChoix({ choix = [] }: ChampRetour, valeur: string): string | undefined {
  return choix.find((connu) => foldTexte(connu) === foldTexte(valeur));
}
