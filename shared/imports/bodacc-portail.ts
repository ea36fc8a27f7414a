import { parseJourLu } from "../formats/jour-lu.ts";
import { parseJsonBorne } from "../formats/json.ts";
import { repairTexte } from "../formats/repair-texte.ts";
import type { Jour } from "../kernel/jour.ts";
import { INSECABLE } from "../kernel/texte.ts";
import { formatCitation } from "./anomalie.ts";
import { type Annonce, createIdAnnonce, FAMILLE_COLLECTIVE, type JugementAnnonce, parseSirenAnnonce, parseTypeAvis, type VenteAnnonce } from "./bodacc.ts";
import { definis } from "./facture-lecture.ts";

/** A record of the portal, in any of its forms: fields by name, some of them holding JSON as text. */
export type EnregistrementPortail = Readonly<Record<string, unknown>>;

/** The first BODACC of 2008 online tells judgments of the years before; an earlier year is a mistake of typing (« 0009 »). */
const ANNEE_MIN = "1950-01-01" as Jour;

/** Reads one record; `undefined` when it is no notice. `avertir` is told what was set aside. */
export function readAnnoncePortail(champs: EnregistrementPortail, avertir: (phrase: string) => void): Annonce | undefined {
  const texte = (nom: string): string | undefined => findTexte(champs[nom]);
  const parution = texte("parution");
  const numero = texte("numeroannonce");
  const id = texte("id") ?? createIdAnnonce(texte("publicationavis"), parution, numero);
  const famille = texte("familleavis");
  if (id === undefined || famille === undefined) return undefined;
  const dateParution = parseJourLu(texte("dateparution") ?? "");
  const personnes = listPersonnes(champs["listepersonnes"]);
  const registre = listRegistre(champs["registre"]);
  const sirens = [...new Set([...registre, ...listVendeurs(champs), ...personnes.flatMap(listSirensPersonne)])];
  return {
    id, famille, sirens,
    typeAvis: parseTypeAvis(texte("typeavis")),
    nom: texte("commercant") ?? findNom(personnes[0]) ?? "sans nom",
    ...definis({
      parution, numero, dateParution,
      juridiction: texte("tribunal"), ville: texte("ville"), codePostal: texte("cp"), lien: texte("url_complete"),
      jugement: famille === FAMILLE_COLLECTIVE || champs["jugement"] !== undefined ? readJugement(champs["jugement"], id, dateParution, avertir) : undefined,
      precedenteId: readPrecedente(champs["parutionavisprecedent"]),
      vente: famille === "vente" ? readVente(champs, registre, personnes) : undefined,
    }),
  };
}

/** A day that a judgment may bear; absurd years are said and left aside. */
export function parseDateJugement(texte: string | undefined, id: string, parution: Jour | undefined, avertir: (phrase: string) => void): Jour | undefined {
  if (texte === undefined) return undefined;
  const lu = parseJourLu(texte);
  if (lu !== undefined && lu >= ANNEE_MIN && (parution === undefined || lu <= parution)) return lu;
  avertir(`Annonce ${id}${INSECABLE}: la date de jugement ${formatCitation(texte)} est impossible${INSECABLE}; c’est la date de parution qui compte.`);
  return undefined;
}

function readJugement(lu: unknown, id: string, parution: Jour | undefined, avertir: (phrase: string) => void): JugementAnnonce | undefined {
  if (lu === undefined || lu === null || lu === "") return undefined;
  const jugement = parseObjet(lu);
  if (jugement === undefined) {
    avertir(`Annonce ${id}${INSECABLE}: son jugement n’est pas lisible${INSECABLE}; l’annonce est à lire par une personne.`);
    return { complement: repairTexte(String(lu)).slice(0, 2000) };
  }
  const date = parseDateJugement(findTexte(jugement["date"]), id, parution, avertir);
  return definis({ date, famille: findTexte(jugement["famille"]), nature: findTexte(jugement["nature"]), complement: findTexte(jugement["complementJugement"]) });
}

function readPrecedente(lu: unknown): string | undefined {
  const avis = parseObjet(lu);
  return avis === undefined ? undefined : createIdAnnonce(findTexte(avis["nomPublication"]), findTexte(avis["numeroParution"]), findTexte(avis["numeroAnnonce"]));
}

/** The persons of a sale are its buyers; the register names the seller first. */
function readVente(champs: EnregistrementPortail, registre: readonly string[], personnes: readonly EnregistrementPortail[]): VenteAnnonce {
  const acheteurs = [...new Set(personnes.flatMap(listSirensPersonne))];
  const dits = listVendeurs(champs);
  const vendeurs = dits.length > 0 ? dits : registre.filter((siren) => !acheteurs.includes(siren));
  const acte = parseObjet(champs["acte"]);
  const vente = acte === undefined ? undefined : parseObjet(acte["vente"]);
  return { vendeurs, acheteurs, ...definis({ opposition: findTexte(vente?.["opposition"]) }) };
}

function listVendeurs(champs: EnregistrementPortail): readonly string[] {
  return [...listPersonnes(champs["listeprecedentproprietaire"]), ...listPersonnes(champs["listeprecedentexploitant"])].flatMap(listSirensPersonne);
}

/** An array (v2.1), or a text with commas (v1, CSV): each number twice, with and without spaces. */
function listRegistre(lu: unknown): readonly string[] {
  const numeros = Array.isArray(lu) ? lu.map(String) : typeof lu === "string" ? lu.replace(/^\[|\]$|"/g, "").split(",") : [];
  return [...new Set(numeros.flatMap((numero) => parseSirenAnnonce(numero.trim()) ?? []))];
}

/** `personne` is an object, or a list when several debtors share a notice. */
function listPersonnes(lu: unknown): readonly EnregistrementPortail[] {
  const objet = parseObjet(lu);
  if (objet === undefined) return [];
  const contenu: unknown = Array.isArray(objet) ? objet : (objet["personne"] ?? objet["precedentProprietaire"] ?? objet["precedentExploitant"] ?? Object.values(objet).find((valeur) => valeur instanceof Object));
  return (Array.isArray(contenu) ? contenu : [contenu]).flatMap((personne: unknown) => (personne instanceof Object ? [personne as EnregistrementPortail] : []));
}

/** In the register of commerce, or of craftsmen. */
function listSirensPersonne(personne: EnregistrementPortail): readonly string[] {
  const numeros = [parseObjet(personne["numeroImmatriculation"])?.["numeroIdentification"], parseObjet(personne["inscriptionRM"])?.["numeroIdentificationRM"], personne["numeroIdentification"]];
  return numeros.flatMap((numero) => parseSirenAnnonce(findTexte(numero) ?? "") ?? []);
}

function findNom(personne: EnregistrementPortail | undefined): string | undefined {
  const parts = [personne?.["nom"], personne?.["prenom"]].flatMap((part) => findTexte(part) ?? []);
  return findTexte(personne?.["denomination"]) ?? (parts.length === 0 ? undefined : parts.join(" "));
}

/** A field as text, damaged letters repaired; empty is absent. */
function findTexte(lu: unknown): string | undefined {
  if (typeof lu === "number") return String(lu);
  if (typeof lu !== "string") return undefined;
  const texte = repairTexte(lu).trim();
  return texte === "" ? undefined : texte;
}

/** An object, or the JSON text of one. */
function parseObjet(lu: unknown): EnregistrementPortail | undefined {
  if (lu instanceof Object) return lu as EnregistrementPortail;
  if (typeof lu !== "string" || !/^\s*[{[]/.test(lu)) return undefined;
  const objet = parseJsonBorne(lu);
  return objet instanceof Object ? (objet as EnregistrementPortail) : undefined;
}
