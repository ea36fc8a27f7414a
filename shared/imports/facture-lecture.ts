import { parseIdentifiant } from "../formats/identifiant.ts";
import { parseJourLu } from "../formats/jour-lu.ts";
import { parseMontantXml } from "../formats/montant-xml.ts";
import { repairTexte } from "../formats/repair-texte.ts";
import { type ElementXml, listElements } from "../formats/xml-arbre.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import type { Jour } from "../kernel/jour.ts";
import type { Montant } from "../kernel/montant.ts";
import { parseSiren } from "../kernel/siren.ts";
import { INSECABLE } from "../kernel/texte.ts";
import { formatCitation } from "./anomalie.ts";
import type { EcheanceFacture, Facture, PartieFacture } from "./facture.ts";

/** Sentences gathered while a document is read. */
export type Avertir = (phrase: string) => void;

/** The amount of an element; one that is no amount, or loses a fraction of a centime, is said. */
export function readMontant(element: ElementXml | undefined, nom: string, avertir: Avertir): Montant | undefined {
  if (element === undefined || element.texte === "") return undefined;
  const lu = parseMontantXml(element.texte);
  if (lu === undefined) avertir(`Ligne ${element.ligne}${INSECABLE}: ${nom} ${formatCitation(element.texte)} n’est pas un montant${INSECABLE}; il est laissé de côté.`);
  else if (lu.isArrondi) avertir(`Ligne ${element.ligne}${INSECABLE}: ${nom} a plus de deux décimales${INSECABLE}; il est arrondi au centime.`);
  return lu?.montant;
}

/** A day in any of the forms met: ISO with or without an offset, `AAAAMMJJ` with or without a time. */
export function readJour(element: ElementXml | undefined, nom: string, avertir: Avertir): Jour | undefined {
  if (element === undefined || element.texte === "") return undefined;
  const nu = /^\d{8}(?:\d{4}|\d{6})?$/.test(element.texte) ? element.texte.slice(0, 8) : element.texte;
  const lu = parseJourLu(nu);
  if (lu === undefined) avertir(`Ligne ${element.ligne}${INSECABLE}: ${nom} ${formatCitation(element.texte)} n’existe pas${INSECABLE}; elle est laissée de côté.`);
  return lu;
}

/** The amounts that foot in the currency of the invoice: a tax may be said again in the currency of the accounts. */
export function findMontantEnDevise(elements: readonly ElementXml[], devise: string | undefined): ElementXml | undefined {
  const enDevise = elements.find(({ attributs }) => devise !== undefined && attributs["currencyID"] === devise);
  return enDevise ?? elements.find(({ attributs }) => attributs["currencyID"] === undefined || devise === undefined);
}

/** Each day once, the first amount that goes with it. */
export function mergeEcheances(lues: readonly EcheanceFacture[]): readonly EcheanceFacture[] {
  const parJour = new Map<Jour, EcheanceFacture>();
  for (const echeance of lues) if (parJour.get(echeance.date)?.montant === undefined) parJour.set(echeance.date, echeance);
  return [...parJour.values()];
}

/** Schemes whose identifier begins with a SIREN: 0002 SIREN, 0009 SIRET, 0225 French directory, and 1 (Chorus, SIRET). */
const SCHEMAS_FRANCAIS = new Set(["0002", "0009", "0225", "1", "SIREN", "SIRET"]);

/** SIREN of a party: its legal identifier (a SIRET is met under the scheme of a SIREN), else its French VAT number. */
export function findSirenPartie(identifiants: readonly { readonly schema?: string | undefined; readonly valeur: string }[], tva: string | undefined): string | undefined {
  for (const { schema, valeur } of identifiants) {
    const nu = valeur.replace(/[\s\u00A0\u202F.]/g, "");
    const siren = (schema === undefined || SCHEMAS_FRANCAIS.has(schema.toUpperCase())) && /^\d{9}(?:\d{5}|_.*)?$/.test(nu) ? parseSiren(nu.slice(0, 9)) : undefined;
    if (siren !== undefined) return siren;
  }
  const nue = tva?.replace(/[\s\u00A0\u202F.]/g, "").toUpperCase() ?? "";
  return /^FR[0-9A-Z]{2}\d{9}$/.test(nue) ? parseSiren(nue.slice(4)) : undefined;
}

/** What is odd about an identifier; never a reason to refuse the document. */
export function warnIdentifiant(quoi: string, { identifiant, siren }: PartieFacture, avertir: Avertir): void {
  if (identifiant?.schema === undefined || !SCHEMAS_FRANCAIS.has(identifiant.schema.toUpperCase())) return;
  const { kind, valid } = parseIdentifiant(identifiant.valeur);
  if (valid || kind === undefined || identifiant.schema === "0225") return;
  const reste = siren === undefined ? "" : `${INSECABLE}; celle de son SIREN est juste`;
  avertir(`La clé du ${kind.toUpperCase()} ${formatCitation(identifiant.valeur)} ${quoi} est fausse${reste}.`);
}

/** Sums that an invoice must keep: total excluding tax and tax make the total, less the advance it makes what is due. */
export function warnTotaux({ baseHorsTaxe, taxe, total, acompte, montantDu }: Pick<Facture, "baseHorsTaxe" | "taxe" | "total" | "acompte" | "montantDu">, arrondi: Montant | undefined, avertir: Avertir): void {
  if (baseHorsTaxe !== undefined && taxe !== undefined && total !== undefined && baseHorsTaxe + taxe !== total) {
    avertir(`Le total ${formatMontant(total)} n’est pas la somme de la base ${formatMontant(baseHorsTaxe)} et de la taxe ${formatMontant(taxe)}${INSECABLE}: c’est le total du document qui est gardé.`);
  }
  if (total !== undefined && acompte !== undefined && montantDu !== undefined && total - acompte + (arrondi ?? 0) !== montantDu) {
    avertir(`Le montant dû ${formatMontant(montantDu)} n’est pas le total ${formatMontant(total)} moins l’acompte ${formatMontant(acompte)}${INSECABLE}: c’est le montant dû du document qui est gardé.`);
  }
}

/** Every non-empty text at the end of a path, damaged letters repaired. */
export function listTextes(depuis: ElementXml | undefined, ...chemin: readonly string[]): readonly string[] {
  return listElements(depuis, ...chemin).flatMap(({ texte }) => (texte === "" ? [] : [repairTexte(texte)]));
}

/** Leaves out what is not known. */
export function definis<T extends object>(champs: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(champs).filter(([, valeur]) => valeur !== undefined)) as { readonly [K in keyof T]?: Exclude<T[K], undefined> };
}
