import { type Decimal, roundDecimal } from "../formats/decimal.ts";
import { findJour, type Jour } from "../kernel/jour.ts";
import type { Montant } from "../kernel/montant.ts";

/** A record of 120 characters, cut in its fields (CFONB 120). */
export interface EnregistrementCfonb {
  readonly code: string;
  readonly banque: string;
  readonly guichet: string;
  readonly compte: string;
  readonly devise: string;
  readonly date: string;
  readonly codeRejet: string;
  readonly dateValeur: string;
  readonly libelle: string;
  readonly reference: string;
  /** Records 05: what the text is (LIB, NPY, LCC, RCN…), and the text. */
  readonly qualifiant: string;
  readonly complement: string;
  /** `undefined`: the field is no amount. */
  readonly montant: Montant | undefined;
  readonly texteMontant: string;
}

const LONGUEUR = 120;

/** Records of a text, one by line or glued without line ends; with the line where each stands. */
export function splitEnregistrements(texte: string): readonly { readonly ligne: number; readonly texte: string }[] {
  return texte.split(/\r\n|\r|\n/).flatMap((brute, rang) => {
    const lue = brute.replace(/\u001A$/, "");
    if (lue.trim() === "") return [];
    const parts: { readonly ligne: number; readonly texte: string }[] = [];
    for (let debut = 0; debut < lue.length; debut += LONGUEUR) {
      const reste = lue.slice(debut);
      const isSuite = /^.{120}0[1457]\d{5}/s.test(reste);
      parts.push({ ligne: rang + 1, texte: isSuite ? reste.slice(0, LONGUEUR) : reste });
      if (!isSuite) break;
    }
    return parts;
  });
}

/** Fields by their place; a record cut short by its trailing spaces is read all the same. */
export function parseEnregistrement(texte: string): EnregistrementCfonb {
  const field = (debut: number, fin: number): string => texte.slice(debut - 1, fin).trim();
  const texteMontant = texte.slice(90, 104).replace(/\s/g, "");
  return {
    code: texte.slice(0, 2), banque: field(3, 7), guichet: field(12, 16), devise: field(17, 19), compte: field(22, 32), date: texte.slice(34, 40),
    codeRejet: field(41, 42), dateValeur: texte.slice(42, 48), libelle: field(49, 79), reference: field(105, 120),
    qualifiant: field(46, 48), complement: texte.slice(48, 118).trimEnd(),
    montant: parseSurcharge(texteMontant, field(20, 20)), texteMontant,
  };
}

/** The last character holds the last digit and the sign: `{`, `A`–`I` positive, `}`, `J`–`R` negative. */
function parseSurcharge(texte: string, decimales: string): Montant | undefined {
  const lu = /^(\d{1,13})([{}A-R])$/.exec(texte);
  if (lu === null) return undefined;
  const [, chiffres = "", marque = ""] = lu;
  const rang = "{ABCDEFGHI".indexOf(marque);
  const dernier = rang >= 0 ? rang : "}JKLMNOPQR".indexOf(marque);
  const absolu = BigInt(`${chiffres}${dernier}`);
  const decimal: Decimal = { mantisse: rang >= 0 ? absolu : -absolu, echelle: /^\d$/.test(decimales) ? Number(decimales) : 2 };
  return roundDecimal(decimal).montant;
}

/** `JJMMAA`: years 00 to 79 are of this century. */
export function parseJourCfonb(texte: string): Jour | undefined {
  const lu = /^(\d{2})(\d{2})(\d{2})$/.exec(texte);
  if (lu === null) return undefined;
  const annee = Number(lu[3]);
  return findJour({ annee: annee + (annee < 80 ? 2000 : 1900), mois: Number(lu[2]), quantieme: Number(lu[1]) });
}
