import type { z } from "zod";
import { createRefus, type LigneDeCommande, type Poste } from "./commande.ts";
import { formatAnomalie } from "./anomalie-entree.ts";
import { findCleDouble } from "./cle-double.ts";

/** Options shared by the commands that read facts. */
export const OPTIONS_ENTREE = { entree: "valeur", lot: "drapeau" } as const;

/** Reads the one entry named by `--entree`, whole and checked. */
export async function readUneEntree<T>({ options: { entree } }: LigneDeCommande, poste: Poste, schema: z.ZodType<T>): Promise<T> {
  const [nom, texte] = await readTexte(entree, poste);
  return parseFaits(parseJson(texte, nom), schema, "");
}

/** Reads the facts named by `--entree`, checks each entry, answers each one; an array in, an array out with `--lot`. */
export async function answerEntree<T>(ligne: LigneDeCommande, poste: Poste, schema: z.ZodType<T>, answer: (faits: T) => unknown): Promise<unknown> {
  const { entree, lot } = ligne.options;
  const [nom, texte] = await readTexte(entree, poste);
  const lu = parseJson(texte, nom);
  if (lot !== true) return answerFaits(parseFaits(lu, schema, ""), "", answer);
  if (!Array.isArray(lu)) throw createRefus(`${nom} doit contenir un tableau avec --lot.`);
  // Every entry is checked before the first is answered: a bad one leaves no half answer.
  const valides = lu.map((fait: unknown, rang) => parseFaits(fait, schema, `Entrée n° ${rang + 1}\u00A0: `));
  return valides.map((faits, rang) => answerFaits(faits, `Entrée n° ${rang + 1}\u00A0: `, answer));
}

/** The name of the entry, as a sentence begins with it, and its text. */
async function readTexte(entree: LigneDeCommande["options"][string], poste: Poste): Promise<readonly [nom: string, texte: string]> {
  if (entree === undefined || entree === true) throw createRefus("Indiquez les faits avec --entree FICHIER, ou --entree - pour l’entrée standard.");
  return [entree === "-" ? "L’entrée standard" : `Le fichier «\u00A0${entree}\u00A0»`, await readEntree(entree, poste)];
}

async function readEntree(entree: string, poste: Poste): Promise<string> {
  const octets = entree === "-" ? await poste.readStdin() : await poste.readFile(entree);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(octets);
  } catch (erreur) {
    throw createRefus(`${entree === "-" ? "L’entrée standard" : `Le fichier «\u00A0${entree}\u00A0»`} n’est pas un texte en UTF-8 (${erreur instanceof Error ? erreur.name : "illisible"}).`);
  }
}

function parseJson(texte: string, nom: string): unknown {
  const lu = readJson(texte, nom);
  const double = findCleDouble(texte);
  if (double !== undefined) throw createRefus(`Le champ «\u00A0${double}\u00A0» est écrit deux fois dans le même objet.`);
  return lu;
}

function readJson(texte: string, nom: string): unknown {
  try {
    return JSON.parse(texte);
  } catch (erreur) {
    const position = erreur instanceof Error ? /position (\d+)/.exec(erreur.message)?.[1] : undefined;
    const avant = texte.slice(0, position === undefined ? texte.length : Number(position));
    throw createRefus(`${nom} n’est pas du JSON correct\u00A0: erreur à la ligne ${avant.split("\n").length}.`);
  }
}

function parseFaits<T>(lu: unknown, schema: z.ZodType<T>, prefixe: string): T {
  const resultat = schema.safeParse(lu);
  if (resultat.success) return resultat.data;
  const [anomalie] = resultat.error.issues;
  throw createRefus(`${prefixe}${anomalie === undefined ? "entrée non conforme." : formatAnomalie(anomalie)}`);
}

/** What a rule cannot count is a bad entry, never a stack trace. */
function answerFaits<T>(faits: T, prefixe: string, answer: (faits: T) => unknown): unknown {
  try {
    return answer(faits);
  } catch (erreur) {
    throw createRefus(`${prefixe}${erreur instanceof Error ? erreur.message : "calcul impossible"}.`);
  }
}
