import { type EvenementIcs, formatMoment, type LectureIcs, type MomentIcs } from "../formats/ics.ts";
import { listOccurrences, parseRecurrence } from "../formats/recurrence.ts";
import { addJours, countJours, type Jour, parseJour } from "../kernel/jour.ts";
import { formatListe } from "../kernel/texte.ts";
import { createReleveAnomalies, formatCitation, type ReleveAnomalies } from "./anomalie.ts";
import type { LectureAgenda, RendezVousLu } from "./lecture-agenda.ts";
import type { LectureRefus } from "./lecture.ts";

/** Occurrences of all the events together: an agenda of hearings holds a few hundred of them. */
const RENDEZ_VOUS_MAX = 20_000;

/** The appointments of a calendar, recurring ones spelt out within bounds; what is wrong in one of them is told, the others are read. */
export function createLectureAgenda(nomFichier: string, { encodage, isAgenda, evenements, zonesInconnues }: LectureIcs): LectureAgenda | LectureRefus {
  if (!isAgenda) return { kind: "refus", nomFichier, format: "ics", motif: "Ce fichier n’est pas un agenda (ICS)\u00A0: rien n’est importé." };
  const anomalies = createReleveAnomalies();
  for (const evenement of evenements) addAnomalies(evenement, anomalies);
  const remplacees = new Set(evenements.flatMap((evenement) => (evenement.occurrence === undefined ? [] : [createCleOccurrence(evenement, evenement.occurrence)])));
  const rendezVous = evenements.flatMap((evenement) => listRendezVous(evenement, remplacees, anomalies));
  return {
    kind: "agenda", format: "ics", nomFichier, encodage,
    rendezVous: rendezVous.slice(0, RENDEZ_VOUS_MAX),
    composants: { evenements: evenements.filter(({ kind }) => kind === "VEVENT").length, taches: evenements.filter(({ kind }) => kind === "VTODO").length },
    lignes: { lues: evenements.length - anomalies.countEcartees(), ecartees: anomalies.countEcartees() },
    anomalies: anomalies.list(), anomaliesTotal: anomalies.countTotal(),
    avertissements: [
      ...(evenements.length === 0 ? ["Cet agenda ne contient aucun rendez-vous."] : []),
      ...(zonesInconnues.length === 0 ? [] : [`Fuseau horaire inconnu (${formatListe(zonesInconnues.slice(0, 5).map((zone) => zone.slice(0, 60)))})\u00A0: ses heures sont lues comme celles de Paris.`]),
      ...(rendezVous.length > RENDEZ_VOUS_MAX ? ["Cet agenda contient plus de vingt mille rendez-vous\u00A0: les premiers seuls sont lus."] : []),
    ],
  };
}

function addAnomalies({ ligne, fautes, isClos, debut, kind }: EvenementIcs, anomalies: ReleveAnomalies): void {
  for (const faute of fautes) anomalies.add({ ligne: faute.ligne, texte: faute.texte, motif: `La ligne ${formatCitation(faute.texte)} n’est pas lisible\u00A0; le reste du rendez-vous est lu.`, isEcartee: false });
  if (!isClos) anomalies.add({ ligne, motif: "La fin de ce rendez-vous manque (END)\u00A0: il est lu jusqu’où il va.", isEcartee: false });
  if (debut === undefined && kind === "VEVENT") anomalies.add({ ligne, motif: "Ce rendez-vous n’a pas de date lisible\u00A0; il est mis de côté.", isEcartee: true });
}

function listRendezVous(evenement: EvenementIcs, remplacees: ReadonlySet<string>, anomalies: ReleveAnomalies): readonly RendezVousLu[] {
  const { debut, fin, kind } = evenement;
  if (debut === undefined) return kind === "VTODO" ? [createRendezVous(evenement, undefined, fin)] : [];
  if (evenement.regle === undefined || evenement.occurrence !== undefined) return [createRendezVous(evenement, debut, findFin(evenement, debut))];
  const regle = parseRecurrence(evenement.regle, parseJusqua);
  if (regle === undefined) {
    anomalies.add({ ligne: evenement.ligne, motif: `La répétition ${formatCitation(evenement.regle)} n’est pas lue\u00A0: seul le premier rendez-vous l’est.`, isEcartee: false });
    return [createRendezVous(evenement, debut, findFin(evenement, debut))];
  }
  const exclues = new Set(evenement.exceptions.map(findJourMoment));
  return listOccurrences(findJourMoment(debut), regle).flatMap((le) => {
    const moment = moveMoment(debut, le);
    if (exclues.has(le) || remplacees.has(createCleOccurrence(evenement, moment))) return [];
    return [createRendezVous(evenement, moment, findFin(evenement, moment))];
  });
}

function createRendezVous({ kind, uid, titre, lieu, description, statut, sequence, occurrence }: EvenementIcs, debut: MomentIcs | undefined, fin: MomentIcs | undefined): RendezVousLu {
  const debutLu = debut === undefined ? undefined : formatMoment(debut);
  const finLue = fin === undefined ? undefined : formatMoment(fin);
  const occurrenceLue = occurrence === undefined ? undefined : formatMoment(occurrence);
  return {
    genre: kind === "VTODO" ? "tache" : "rendez-vous",
    titre: titre ?? "(sans titre)",
    isAnnule: statut?.toUpperCase() === "CANCELLED",
    sequence,
    ...(uid === undefined ? {} : { uid }),
    ...(debutLu === undefined ? {} : { debut: debutLu }),
    ...(finLue === undefined ? {} : { fin: finLue }),
    ...(lieu === undefined ? {} : { lieu }),
    ...(description === undefined ? {} : { description }),
    ...(occurrenceLue === undefined ? {} : { occurrence: occurrenceLue }),
  };
}

/** End of the occurrence that begins at `debut`: as long as the first one. The end of a whole day is excluded in the file: the last day is given. */
function findFin(evenement: EvenementIcs, debut: MomentIcs): MomentIcs | undefined {
  const { debut: premier, fin, duree } = evenement;
  if (fin !== undefined && premier !== undefined) {
    const decalee = moveMoment(fin, addJours(findJourMoment(debut), Math.max(0, countJours(findJourMoment(premier), findJourMoment(fin)))));
    return decalee.kind === "jour" && decalee.jour > findJourMoment(debut) ? { kind: "jour", jour: addJours(decalee.jour, -1) } : decalee;
  }
  if (duree === undefined || debut.kind === "jour") return undefined;
  const minutes = debut.locale.minutes + duree;
  return { ...debut, locale: { ...debut.locale, jour: addJours(debut.locale.jour, Math.floor(minutes / 1440)), minutes: minutes % 1440 } };
}

/** The occurrence is named by the day on which it would have been. */
function createCleOccurrence({ uid }: EvenementIcs, moment: MomentIcs): string {
  return `${uid ?? ""}\n${formatMoment(moment) ?? ""}`;
}

function moveMoment(moment: MomentIcs, le: Jour): MomentIcs {
  return moment.kind === "jour" ? { kind: "jour", jour: le } : { ...moment, locale: { ...moment.locale, jour: le } };
}

function findJourMoment(moment: MomentIcs): Jour {
  return moment.kind === "jour" ? moment.jour : moment.locale.jour;
}

/** `UNTIL=20260629T120000Z`, or as the library writes it again: its day. */
function parseJusqua(valeur: string): Jour | undefined {
  const lu = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(valeur);
  return lu === null ? undefined : parseJour(`${lu[1]}-${lu[2]}-${lu[3]}`);
}
