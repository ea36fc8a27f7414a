import { findJour, jour, type Jour, parseJour } from "../kernel/jour.ts";
import { parseJourSaisi } from "../kernel/parse-jour-saisi.ts";

/** Order of day and month in a column of dates. */
export type OrdreDate = "jour-mois" | "mois-jour";

/** Dates in French words carry their own year: this day only fills a parameter. */
const SANS_EFFET = jour("2000-01-01");

/** A civil day as files write it: `AAAAMMJJ`, ISO (with time or offset), `JJ/MM/AAAA`, `JJ.MM.AA`, « 1er janvier 2020 ». */
export function parseJourLu(texte: string, ordre: OrdreDate = "jour-mois"): Jour | undefined {
  const nu = texte.replace(/[\s\u00A0\u202F]+/g, " ").trim();
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(nu);
  if (compact !== null) return parseJour(`${compact[1]}-${compact[2]}-${compact[3]}`);
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T+Z ].*)?$/.exec(nu)?.[1];
  if (iso !== undefined) return parseJour(iso);
  const chiffres = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/.exec(nu);
  if (chiffres !== null) return findDansOrdre(Number(chiffres[1]), Number(chiffres[2]), chiffres[3] ?? "", ordre);
  if (!/^\d{1,2}(?:er)? [a-zà-ü]{3,9}\.? \d{4}$/i.test(nu)) return undefined;
  const enLettres = parseJourSaisi(nu, SANS_EFFET);
  return enLettres.ok ? enLettres.jour : undefined;
}

/** A column is in American order only when a value proves it and none contradicts it. */
export function findOrdreDate(colonne: readonly string[]): OrdreDate {
  const lus = colonne.flatMap((texte) => {
    const lu = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(texte);
    return lu === null ? [] : [{ premier: Number(lu[1]), second: Number(lu[2]) }];
  });
  return lus.some(({ second }) => second > 12) && lus.every(({ premier }) => premier <= 12) ? "mois-jour" : "jour-mois";
}

function findDansOrdre(premier: number, second: number, anneeLue: string, ordre: OrdreDate): Jour | undefined {
  const [quantieme, mois] = ordre === "jour-mois" ? [premier, second] : [second, premier];
  return findJour({ annee: anneeLue.length === 2 ? 2000 + Number(anneeLue) : Number(anneeLue), mois, quantieme });
}
