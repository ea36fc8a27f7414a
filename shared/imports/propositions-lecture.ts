import type { LectureAgenda } from "./lecture-agenda.ts";
import type { LectureAnnonces } from "./lecture-annonces.ts";
import type { LectureCycleDeVie } from "./lecture-cycle-de-vie.ts";
import type { LectureEntreprises } from "./lecture-entreprises.ts";
import type { LectureFactures } from "./lecture-factures.ts";
import type { LectureRetour } from "./lecture-retour.ts";
import type { Lecture } from "./lecture.ts";
import type { Connaissances, Proposition } from "./propositions.ts";
import { formatAnnoncesEtrangeres, listPropositionsAnnonces } from "./propositions-annonce.ts";
import { formatSansAudience, listPropositionsAgenda } from "./propositions-audience.ts";
import { listPropositionsCycle } from "./propositions-cycle.ts";
import { listPropositionsEntreprises } from "./propositions-entreprise.ts";
import { listPropositionsFacture } from "./propositions-facture.ts";
import { formatFicheVide, listPropositionsRetour } from "./propositions-retour.ts";
import { listPropositionsSansAnnonce } from "./propositions-verification.ts";

/** Readings whose review is a list of changes, each ticked or not. */
export type LectureAPropositions = LectureFactures | LectureCycleDeVie | LectureAnnonces | LectureEntreprises | LectureAgenda | LectureRetour;

export function isAPropositions(lecture: Lecture): lecture is LectureAPropositions {
  return lecture.kind === "factures" || lecture.kind === "cycle-de-vie" || lecture.kind === "annonces" || lecture.kind === "entreprises" || lecture.kind === "agenda" || lecture.kind === "retour";
}

export interface Revue {
  readonly propositions: readonly Proposition[];
  /** What is worth saying of the file besides: what it could not tell, what concerns nobody here. */
  readonly phrases: readonly string[];
}

/** What a file suggests, compared with what is known. */
export function createRevue(lecture: LectureAPropositions, connaissances: Connaissances): Revue {
  const etrangeres = lecture.kind === "annonces" ? formatAnnoncesEtrangeres(lecture.annonces, connaissances) : lecture.kind === "agenda" ? formatSansAudience(lecture) : lecture.kind === "retour" ? formatFicheVide(lecture) : undefined;
  return { propositions: listPropositions(lecture, connaissances), phrases: [...lecture.avertissements, ...(etrangeres === undefined ? [] : [etrangeres])] };
}

function listPropositions(lecture: LectureAPropositions, connaissances: Connaissances): readonly Proposition[] {
  switch (lecture.kind) {
    case "factures": return lecture.factures.flatMap((facture) => listPropositionsFacture(facture, connaissances));
    case "cycle-de-vie": return listPropositionsCycle(lecture.message, connaissances);
    case "annonces": return lecture.annonces.length === 0 ? listPropositionsSansAnnonce(lecture.nomFichier, connaissances) : listPropositionsAnnonces(lecture.annonces, connaissances);
    case "entreprises": return listPropositionsEntreprises(lecture.entreprises, connaissances);
    case "agenda": return listPropositionsAgenda(lecture, connaissances);
    case "retour": return listPropositionsRetour(lecture, connaissances);
  }
}
