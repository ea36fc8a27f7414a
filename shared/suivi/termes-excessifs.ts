import { foldTexte } from "../kernel/texte.ts";

/** What a word of a free text may say that it should not: `jugement` judges the person, the others are data that the law protects more. */
export type FamilleTerme = "jugement" | "sante" | "infraction" | "intime";

export interface TermeExcessif {
  /** As it was typed. */
  readonly mot: string;
  readonly famille: FamilleTerme;
  /** Place in the text, in UTF-16 units. */
  readonly debut: number;
}

/** What to write instead, family by family. */
export const CONSEILS_TERMES: Readonly<Record<FamilleTerme, string>> = {
  jugement: "juge la personne\u00A0: écrivez plutôt le fait, sa date et sa pièce",
  sante: "touche à la santé\u00A0: à n’écrire que si le dossier en dépend, avec sa pièce",
  infraction: "touche à une infraction ou à une condamnation pénale\u00A0: à n’écrire que si le dossier en dépend, avec sa pièce",
  intime: "touche à l’origine, aux convictions ou à la vie intime\u00A0: à retirer",
};

// A list of the house, in the masculine and the feminine; words that are also terms of the trade (faillite, mauvaise foi, détenu, incapable, saisi) or names (Gay) are not in it.
const JUGEMENT = "abruti abrutie arnaqueur arnaqueuse bonimenteur connard connasse crapule cretin debile escroc faineant faineante feignant feignante filou fou folle fumier hysterique idiot idiote imbecile ivrogne magouilleur magouilleuse malhonnete menteur menteuse minable odieux odieuse ordure parano profiteur profiteuse pourri pourrie salaud salope truand truande voyou";
const SANTE = "alcoolique alcoolisme avc cancer cancereux depression depressif depressive diabete diabetique drogue droguee enceinte grossesse handicap handicape handicapee hospitalisation hospitalise hospitalisee maladie malade medicament psychiatrie psychiatrique psychologue seropositif seropositive sida toxicomane";
const INFRACTION = "delinquant delinquante incarcere incarceree prison taulard voleur voleuse";
const INTIME = "arabe athee bisexuel bisexuelle catholique chretien chretienne gitan gitane homosexuel homosexuelle immigre immigree juif juive lesbienne musulman musulmane protestant protestante syndicaliste syndique syndiquee tzigane";

const LISTES: readonly (readonly [FamilleTerme, string])[] = [
  ["jugement", JUGEMENT],
  ["sante", SANTE],
  ["infraction", INFRACTION],
  ["intime", INTIME],
];
const FAMILLES: ReadonlyMap<string, FamilleTerme> = new Map(LISTES.flatMap(([famille, mots]) => mots.split(" ").map((mot) => [foldTexte(mot), famille] as const)));

/**
 * The words of a free text that the person whom it speaks of could rightly complain of: each once, in the order of the text.
 * A help, never a refusal: the house's list knows neither irony nor names. Source: droit.md § 10, « Interdits » (RGPD 5, 9 and 10; confidence C).
 */
export function listTermesExcessifs(texte: string): readonly TermeExcessif[] {
  const vus = new Set<string>();
  return [...texte.matchAll(/\p{L}+/gu)].flatMap((trouve): readonly TermeExcessif[] => {
    const [mot] = trouve;
    const plie = foldTexte(mot);
    const famille = FAMILLES.get(plie) ?? FAMILLES.get(plie.replace(/s$/u, ""));
    if (famille === undefined || vus.has(plie)) return [];
    vus.add(plie);
    return [{ mot, famille, debut: trouve.index }];
  });
}
