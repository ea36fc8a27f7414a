import { toHeureParis } from "../formats/fuseau.ts";
import { type Jour, parseJour } from "../kernel/jour.ts";
import { foldTexte } from "../kernel/texte.ts";
import type { RendezVousLu } from "./lecture-agenda.ts";

/** A hearing as an appointment tells it: what was found in its words, nothing guessed. */
export interface AudienceLue {
  readonly jour: Jour;
  /** Paris time. */
  readonly heure?: string;
  readonly juridiction?: string;
  readonly chambre?: string;
  readonly numeroRg?: string;
  readonly salle?: string;
  readonly avocat?: string;
  readonly objet: string;
  readonly detail?: string;
}

const AUDIENCE = /\baudiences?\b|\brefere\b|\bmise en etat\b|\bplaidoiries?\b|\bdelibere\b|\bbureau de conciliation\b|\borientation\b|\bjuge de l'execution\b|\bjex\b|\bappel des causes\b|\bcomparution\b|\bprononce du jugement\b/;
const NOM_PROPRE = "[\\p{Lu}][\\p{L}’'-]*(?:[ -](?:sur|en|la|le|les|de|du|lès|sous|[\\p{Lu}][\\p{L}’'-]*))*";
const JURIDICTION = new RegExp(
  `(?:[Tt]ribunal (?:judiciaire|de commerce|des activités économiques|de proximité|administratif|paritaire des baux ruraux)|[Cc]our d[’']appel|[Cc]onseil de prud[’']hommes|[Jj]uge de l[’']exécution|\\bTJ|\\bT\\. ?com\\.?|\\bTC|\\bTAE|\\bCPH|\\bCA|\\bJEX)(?: (?:de |d[’'])?${NOM_PROPRE})`, "u",
);
const RG = /\bR\.?\s?G\.?\s*(?:n[°ºo]?\s*)?:?\s*(\d{2}\/\d{3,6})\b/i;
const CHAMBRE = /\b(\d{1,2}\s?(?:re|er|e|ère|ème|eme) chambre(?: (?:civile|commerciale|sociale))?|chambre (?:civile|commerciale|des référés|des procédures collectives|\d{1,2}(?:-\d{1,2})?))(?![\p{L}])/iu;
const SALLE = /\bsalle\s+(?:n[°º]\s*)?([\p{L}\d][\p{L}\d’'.-]{0,20})/iu;
const AVOCAT = /\b(?:Me|M[eᵉ]|Ma[iî]tre)\s+([\p{Lu}][\p{L}’'-]+(?:\s[\p{Lu}][\p{L}’'-]+)?)/u;

/** The hearing that an appointment announces; `undefined` when its words announce none. Judged on the words: a person accepts it or not. */
export function findAudience({ titre, lieu, description, debut, genre }: RendezVousLu): AudienceLue | undefined {
  const quand = debut === undefined || genre === "tache" ? undefined : parseQuand(debut);
  if (quand === undefined || !AUDIENCE.test(foldTexte(titre))) return undefined;
  const texte = [titre, lieu ?? "", description ?? ""].join("\n");
  const find = (motif: RegExp, rang = 1): string | undefined => motif.exec(texte)?.[rang]?.trim().slice(0, 400);
  return {
    ...quand,
    objet: titre.slice(0, 400),
    ...definis({
      juridiction: (JURIDICTION.exec(lieu ?? "")?.[0] ?? find(JURIDICTION, 0))?.slice(0, 400),
      chambre: find(CHAMBRE), numeroRg: find(RG), salle: find(SALLE), avocat: find(AVOCAT),
      detail: description === undefined || description === "" ? undefined : description.slice(0, 20_000),
    }),
  };
}

function parseQuand(debut: string): Pick<AudienceLue, "jour" | "heure"> | undefined {
  const jour = parseJour(debut);
  return jour === undefined ? toHeureParis(debut) : { jour };
}

function definis<T extends Readonly<Record<string, string | undefined>>>(champs: T): { readonly [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(champs).filter(([, valeur]) => valeur !== undefined)) as { readonly [K in keyof T]?: string };
}
