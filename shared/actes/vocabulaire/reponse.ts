import { type Jour, parseJour } from "../../kernel/jour.ts";
import { parseMontant } from "../../kernel/parse-montant.ts";
import { taux } from "../../kernel/taux.ts";
import type { ElementListe, Valeur } from "../langue/valeur.ts";
import type { Reponses } from "../faits-acte.ts";
import type { Champ, TypeChamp } from "./champ.ts";

/** What a typed answer holds; `undefined` when it is empty or cannot be of that type. */
export function parseReponse(type: TypeChamp, saisie: string): Valeur | undefined {
  const texte = saisie.trim();
  if (texte === "") return undefined;
  switch (type) {
    case "texte":
    case "texte-long":
    case "choix":
      return { kind: "texte", texte };
    case "date": {
      const jour = parseJour(texte);
      return jour === undefined ? undefined : { kind: "date", jour };
    }
    case "montant": {
      const montant = parseMontant(texte);
      return montant === undefined ? undefined : { kind: "montant", montant };
    }
    case "taux":
      return /^\d{1,3}(?:[.,]\d{1,4})?\s?%?$/.test(texte) ? { kind: "taux", taux: taux(Math.round(Number(texte.replace(",", ".").replace(/\s?%$/, "")) * 10_000)) } : undefined;
    case "entier":
      return /^\d{1,9}$/.test(texte) ? { kind: "nombre", nombre: Number(texte) } : undefined;
    case "oui-non":
      return /^(?:oui|non)$/i.test(texte) ? { kind: "oui-non", isOui: /^oui$/i.test(texte) } : undefined;
    case "pieces":
      return { kind: "pieces", numeros: texte.split(/[^\d]+/).filter((numero) => numero !== "").map(Number) };
    case "liste":
      return undefined;
  }
}

/** A day answered for the act, for the fields that are drawn from it. */
export function findJourRepondu({ reponses }: { readonly reponses: Reponses }, champ: string): Jour | undefined {
  const lu = parseReponse("date", reponses[champ] ?? "");
  return lu?.kind === "date" ? lu.jour : undefined;
}

/** One element on each line, its fields parted by « ; » in the order in which the list declares them; the last one keeps the « ; » that are left. */
export function parseReponseListe(champs: Readonly<Record<string, Champ<never>>>, saisie: string): Valeur | undefined {
  const lignes = saisie.split("\n").map((ligne) => ligne.trim()).filter((ligne) => ligne !== "");
  if (lignes.length === 0) return undefined;
  const noms = Object.entries(champs);
  return {
    kind: "liste",
    elements: lignes.map((ligne, rang): ElementListe => {
      const parties = ligne.split(";");
      const saisis = noms.filter(([nom]) => !nom.endsWith(".rang"));
      const lus = saisis.map(([nom, { type }], colonne) => [nom, parseReponse(type, colonne === saisis.length - 1 ? parties.slice(colonne).join(";") : (parties[colonne] ?? ""))] as const);
      return Object.fromEntries([...lus, ...noms.filter(([nom]) => nom.endsWith(".rang")).map(([nom]) => [nom, { kind: "nombre" as const, nombre: rang + 1 }] as const)]);
    }),
  };
}
