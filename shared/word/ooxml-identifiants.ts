import { readBalises } from "../formats/xml-balises.ts";

/** What a body may refer to, by kind. */
export interface Identifiants {
  readonly styles: ReadonlySet<string>;
  readonly listes: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
}

export function listIdentifiants(parties: ReadonlyMap<string, string>): Identifiants {
  return {
    styles: listAttributs(parties.get("word/styles.xml"), "w:style", "w:styleId"),
    listes: listAttributs(parties.get("word/numbering.xml"), "w:num", "w:numId"),
    notes: listAttributs(parties.get("word/footnotes.xml"), "w:footnote", "w:id"),
  };
}

function listAttributs(xml: string | undefined, balise: string, attribut: string): ReadonlySet<string> {
  const valeurs = new Set<string>();
  readBalises(xml ?? "<vide/>", {
    ouvre: ({ nom, attributs }) => {
      const valeur = attributs[attribut];
      if (nom === balise && valeur !== undefined) valeurs.add(valeur);
    },
  });
  return valeurs;
}
