import { SaxesParser } from "saxes";

export interface Balise {
  readonly nom: string;
  readonly attributs: Readonly<Record<string, string>>;
}

/** What a reader of tags is told; `parents` goes from the root to the direct parent. */
export interface Visite {
  readonly ouvre?: (balise: Balise, parents: readonly Balise[]) => void;
  readonly ferme?: (balise: Balise, parents: readonly Balise[]) => void;
  readonly texte?: (texte: string, parents: readonly Balise[]) => void;
}

/** Reads the tags of a whole XML text in order; gives a French reason when it is not well-formed or declares a DTD. */
export function readBalises(xml: string, visite: Visite): string | undefined {
  const pile: Balise[] = [];
  const erreurs: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", ({ message }) => {
    erreurs.push(message);
  });
  parser.on("doctype", () => {
    erreurs.push("une déclaration DTD est refusée");
  });
  parser.on("opentag", ({ name, attributes }) => {
    const balise = { nom: name, attributs: attributes };
    visite.ouvre?.(balise, pile);
    pile.push(balise);
  });
  parser.on("text", (texte) => visite.texte?.(texte, pile));
  parser.on("closetag", () => {
    const balise = pile.pop();
    if (balise !== undefined) visite.ferme?.(balise, pile);
  });
  parser.write(xml).close();
  return erreurs[0];
}
