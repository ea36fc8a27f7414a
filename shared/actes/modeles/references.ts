import type { Reference } from "../../kernel/reference.ts";

/** « CPC, art. 1407 » from « CPC 1407 »: the short form that the tables of the acts use. */
export function article(texte: string, numero: string): Reference {
  return { texte, article: numero };
}

export const cpc = (numero: string): Reference => article("CPC", numero);
export const cciv = (numero: string): Reference => article("C. civ.", numero);
export const ccom = (numero: string): Reference => article("C. com.", numero);
export const cconso = (numero: string): Reference => article("C. conso", numero);
export const cgi = (numero: string): Reference => article("CGI", numero);
export const rgpd = (numero: string): Reference => article("RGPD", numero);
export const cpce = (numero: string): Reference => article("CPCE", numero);
