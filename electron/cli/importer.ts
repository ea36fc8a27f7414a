import { listControleEcheancier, listControleFec } from "#shared/imports/controle-publie.ts";
import type { Anomalie } from "#shared/imports/anomalie.ts";
import { createLecteur, readPortions } from "#shared/imports/lecture-fichier.ts";
import type { CompteClient, Lecture, LectureComptes, LectureRefus, Poste as PosteOuvert } from "#shared/imports/lecture.ts";
import { parseJour } from "#shared/kernel/jour.ts";
import { type Commande, createRefus, type LigneDeCommande, type Poste } from "./commande.ts";

export const importer: Commande = {
  nom: "importer",
  resume: "lit des exports comptables et dit ce qui reste dû",
  usage: "exigible importer FICHIER… [--au AAAA-MM-JJ] [--format FORMAT]",
  options: { au: "valeur", format: "valeur" },
  positions: 1000,
  run: answerImporter,
};

const FORMATS = ["fec", "balance-agee", "facturx", "cii", "ubl", "cdar", "camt053", "cfonb120", "ofx", "releve-csv", "bodacc", "sirene", "ics", "eml", "msg"];

async function answerImporter({ positions, options: { au, format } }: LigneDeCommande, poste: Poste): Promise<unknown> {
  if (positions.length === 0) throw createRefus(`Indiquez au moins un fichier. Usage\u00A0: ${importer.usage}`);
  if (typeof au === "string" && parseJour(au) === undefined) throw createRefus(`L’option --au attend un jour (AAAA-MM-JJ), pas «\u00A0${au}\u00A0».`);
  if (typeof format === "string" && !FORMATS.includes(format)) throw createRefus(`Le format «\u00A0${format}\u00A0» n’existe pas\u00A0: ${FORMATS.join(", ")}.`);
  const reponses: unknown[] = [];
  for (const chemin of positions) reponses.push(await readNomme(chemin, typeof format === "string" ? format : undefined, poste));
  return reponses;
}

async function readNomme(chemin: string, format: string | undefined, poste: Poste): Promise<object> {
  const nomFichier = chemin.replace(/^.*[\\/]/, "");
  const lecture = await readPortions(poste.readPortions?.(chemin) ?? listPortions(await poste.readFile(chemin)), createLecteur(nomFichier), {
    isInterrompu: () => false,
    onProgression: () => undefined,
  });
  if (lecture === undefined) throw createRefus(`Le fichier «\u00A0${chemin}\u00A0» n’a pas été lu jusqu’au bout.`);
  const lu = findFormatLu(lecture);
  if (format !== undefined && lu !== undefined && lu !== format) {
    return formatRefus({ kind: "refus", nomFichier, motif: `Ce fichier n’est pas au format ${format}\u00A0: c’est ${lu}. Rien n’est importé.` });
  }
  return lecture.kind === "refus" ? formatRefus(lecture) : formatLecture(lecture);
}

async function* listPortions(octets: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(octets);
}

function findFormatLu(lecture: Lecture): string | undefined {
  return lecture.kind === "fec" ? "fec" : lecture.kind === "echeancier" ? "balance-agee" : undefined;
}

function formatRefus({ nomFichier, motif }: LectureRefus): object {
  return { fichier: nomFichier, format: "refuse", anomalies: [{ motif }] };
}

function formatLecture(lecture: LectureComptes): object {
  return {
    fichier: lecture.nomFichier,
    format: findFormatLu(lecture),
    encodage: lecture.encodage,
    lignes: lecture.lignes.lues + lecture.lignes.ecartees,
    anomalies: [...lecture.anomalies.map(formatAnomalie), ...lecture.avertissements.map((motif) => ({ motif }))],
    debiteurs: lecture.comptes.filter(({ solde }) => solde !== 0).map(formatDebiteur),
    creances: lecture.comptes.flatMap(({ code, postes }) => postes.map((item) => formatCreance(code, item))),
    controle: lecture.kind === "fec" ? listControleFec(lecture.controle) : listControleEcheancier(lecture.controle),
  };
}

function formatAnomalie({ ligne, colonne, motif }: Anomalie): object {
  return { ...(ligne === undefined ? {} : { ligne }), ...(colonne === undefined ? {} : { colonne }), motif };
}

function formatDebiteur({ code, nom, siren, nature, solde, avances, plafond }: CompteClient): object {
  return { code, nom, ...(siren === undefined ? {} : { siren }), nature, solde, avances, plafond };
}

/** Everything open, credits included (negative): the sum by customer is his balance. */
function formatCreance(debiteur: string, { piece, numero, dateFacture, echeance, montantInitial, reste }: PosteOuvert): object {
  return { debiteur, reference: piece ?? numero, date: dateFacture, ...(echeance === undefined ? {} : { echeance }), montant: montantInitial, solde: reste };
}
