import type { Anomalie } from "./anomalie.ts";
import type { BodaccLu } from "./bodacc.ts";
import { parseBodaccCsv } from "./bodacc-csv.ts";
import { parseBodaccJson } from "./bodacc-json.ts";
import { parseBodaccXml } from "./bodacc-xml.ts";
import { parseCycleDeVie } from "./cycle-de-vie.ts";
import type { FichierEntier } from "./format.ts";
import type { LectureAnnonces } from "./lecture-annonces.ts";
import type { LectureCycleDeVie } from "./lecture-cycle-de-vie.ts";
import type { LectureEntreprises } from "./lecture-entreprises.ts";
import type { LectureRefus } from "./lecture.ts";
import { parseSirene } from "./sirene.ts";

/** Beyond this many sentences, the first ones are enough. */
const PHRASES_MAX = 1000;

export function readCycle({ octets, nomFichier }: FichierEntier): LectureCycleDeVie | LectureRefus {
  const lu = parseCycleDeVie(octets);
  if (!lu.ok) return { kind: "refus", nomFichier, format: "cdar", motif: lu.motif };
  return { kind: "cycle-de-vie", format: "cdar", nomFichier, encodage: lu.encodage, message: lu.message, lignes: { lues: lu.message.factures.length, ecartees: 0 }, ...listPhrases(lu.message.avertissements) };
}

export function readBodacc({ octets, nomFichier, debut: { texte = "" } }: FichierEntier): LectureAnnonces | LectureRefus {
  const lu: BodaccLu = /^\s*</.test(texte) ? parseBodaccXml(octets) : /^\s*[{[]/.test(texte) ? parseBodaccJson(octets) : parseBodaccCsv(octets);
  if (!lu.ok) return { kind: "refus", nomFichier, format: "bodacc", motif: lu.motif };
  return { kind: "annonces", format: "bodacc", nomFichier, annonces: lu.annonces, lignes: { lues: lu.annonces.length, ecartees: countEcartees(lu.avertissements) }, ...listPhrases(lu.avertissements) };
}

export function readSirene({ octets, nomFichier }: FichierEntier): LectureEntreprises | LectureRefus {
  const lu = parseSirene(octets);
  if (!lu.ok) return { kind: "refus", nomFichier, format: "sirene", motif: lu.motif };
  return { kind: "entreprises", format: "sirene", nomFichier, entreprises: lu.entreprises, lignes: { lues: lu.entreprises.length, ecartees: lu.inconnus.length }, ...listPhrases(lu.avertissements) };
}

/** What was said while reading, as the other readers say it: about the file as a whole. */
export function listPhrases(phrases: readonly string[]): { readonly anomalies: readonly Anomalie[]; readonly anomaliesTotal: number; readonly avertissements: readonly string[] } {
  return { anomalies: [], anomaliesTotal: phrases.length, avertissements: phrases.slice(0, PHRASES_MAX) };
}

function countEcartees(phrases: readonly string[]): number {
  return phrases.filter((phrase) => /(?:laissé de côté|mise de côté)/.test(phrase)).length;
}
