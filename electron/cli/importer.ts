import type { Anomalie } from "#shared/imports/anomalie.ts";
import { NOMS_FORMATS } from "#shared/imports/format.ts";
import { createLecteur, readPortions } from "#shared/imports/lecture-fichier.ts";
import type { Lecture, LectureRefus } from "#shared/imports/lecture.ts";
import { createPublication, findNomFormat, isUtile, type LectureUtile } from "#shared/imports/publication.ts";
import { type Jour, parseJour } from "#shared/kernel/jour.ts";
import { type Commande, createRefus, type LigneDeCommande, type Poste } from "./commande.ts";

export const importer: Commande = {
  nom: "importer",
  resume: "lit des exports comptables et dit ce qui reste dû",
  usage: "exigible importer FICHIER… [--au AAAA-MM-JJ] [--format FORMAT]",
  options: { au: "valeur", format: "valeur" },
  positions: 1000,
  run: answerImporter,
};

async function answerImporter({ positions, options: { au, format } }: LigneDeCommande, poste: Poste): Promise<unknown> {
  if (positions.length === 0) throw createRefus(`Indiquez au moins un fichier. Usage\u00A0: ${importer.usage}`);
  if (typeof au === "string" && parseJour(au) === undefined) throw createRefus(`L’option --au attend un jour (AAAA-MM-JJ), pas «\u00A0${au}\u00A0».`);
  if (typeof format === "string" && !NOMS_FORMATS.some((nom) => nom === format)) throw createRefus(`Le format «\u00A0${format}\u00A0» n’existe pas\u00A0: ${NOMS_FORMATS.join(", ")}.`);
  const reponses: object[] = [];
  const demande: Demande = { format: typeof format === "string" ? format : undefined, au: typeof au === "string" ? parseJour(au) : undefined };
  for (const chemin of positions) reponses.push(...(await readNomme(chemin, demande, poste)));
  return reponses;
}

interface Demande {
  readonly format: string | undefined;
  readonly au: Jour | undefined;
}

/** One answer per file; an archive answers for each of the files that it holds. */
async function readNomme(chemin: string, demande: Demande, poste: Poste): Promise<readonly object[]> {
  const nomFichier = chemin.replace(/^.*[\\/]/, "");
  const lecture = await readFlux(nomFichier, poste.readPortions?.(chemin) ?? listPortions(await poste.readFile(chemin)));
  if (lecture.kind !== "archive") return [formatReponse(lecture, demande)];
  const { entrees, anomalies } = lecture;
  const lues: object[] = [];
  for (const { nom, octets } of entrees) {
    // An archive of one file is that file.
    const nomEntree = entrees.length === 1 ? nomFichier : `${nomFichier}/${nom}`;
    lues.push(formatReponse(await readFlux(nomEntree, listPortions(octets)), demande));
  }
  return [...lues, ...anomalies.map(({ motif }) => formatRefus({ kind: "refus", nomFichier, motif }))];
}

async function readFlux(nomFichier: string, portions: AsyncIterable<Uint8Array>): Promise<Lecture> {
  const lecture = await readPortions(portions, createLecteur(nomFichier), { isInterrompu: () => false, onProgression: () => undefined });
  if (lecture === undefined) throw createRefus(`Le fichier «\u00A0${nomFichier}\u00A0» n’a pas été lu jusqu’au bout.`);
  return lecture;
}

async function* listPortions(octets: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(octets);
}

function formatReponse(lecture: Lecture, { format, au }: Demande): object {
  if (lecture.kind === "refus") return formatRefus(lecture);
  const { nomFichier } = lecture;
  if (!isUtile(lecture)) return formatRefus({ kind: "refus", nomFichier, motif: "Ce fichier est un document\u00A0: il ne contient rien à importer. L’application le garde comme pièce.", avertissements: lecture.avertissements });
  const lu = findNomFormat(lecture);
  if (format === undefined || lu === format) return formatLecture(lecture, au);
  return formatRefus({ kind: "refus", nomFichier, motif: `Ce fichier n’est pas au format ${format}\u00A0: c’est ${lu}. Rien n’est importé.` });
}

function formatRefus({ nomFichier, motif, avertissements = [] }: LectureRefus & { readonly avertissements?: readonly string[] }): object {
  return { fichier: nomFichier, format: "refuse", anomalies: [{ motif }, ...avertissements.map((avertissement) => ({ motif: avertissement }))] };
}

function formatLecture(lecture: LectureUtile, au: Jour | undefined): object {
  const { nomFichier, encodage, lignes, anomalies, avertissements } = lecture;
  const { controle, ...listes } = createPublication(lecture, au);
  return {
    fichier: nomFichier,
    format: findNomFormat(lecture),
    ...(encodage === undefined ? {} : { encodage }),
    ...(lignes === undefined ? {} : { lignes: lignes.lues + lignes.ecartees }),
    anomalies: [...anomalies.map(formatAnomalie), ...avertissements.map((motif) => ({ motif }))],
    ...listes,
    controle,
  };
}

function formatAnomalie({ ligne, colonne, motif }: Anomalie): object {
  return { ...(ligne === undefined ? {} : { ligne }), ...(colonne === undefined ? {} : { colonne }), motif };
}
