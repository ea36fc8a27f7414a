import { formatJour } from "../kernel/format-jour.ts";
import { formatNombreDe, INSECABLE } from "../kernel/texte.ts";
import type { Dossier } from "../model/dossier.ts";
import { type CandidatAudience, createFaitsAudiences, type DossierAgenda, listPropositionsAudiences, type PropositionAudience } from "./audiences-apercu.ts";
import { findAudience } from "./audience.ts";
import type { LectureAgenda } from "./lecture-agenda.ts";
import type { Connaissances, Proposition } from "./propositions.ts";

/** The hearings of an agenda, each for the dossier that its words name. Appointments that announce none are counted, not listed. */
export function listPropositionsAgenda(lecture: LectureAgenda, connaissances: Connaissances): readonly Proposition[] {
  const noms = new Map(connaissances.debiteurs.map(({ id, nom }) => [id, nom]));
  const connus = connaissances.dossiers.map((dossier) => createDossierAgenda(dossier, noms.get(dossier.debiteurId) ?? ""));
  return listPropositionsAudiences(lecture, connus).flatMap((proposition) => proposeAudience(proposition, connus));
}

/** « 4 rendez-vous n’annoncent aucune audience. » */
export function formatSansAudience({ rendezVous }: LectureAgenda): string | undefined {
  const autres = rendezVous.filter((lu) => findAudience(lu) === undefined).length;
  return autres === 0 ? undefined : `${formatNombreDe(autres, "rendez-vous n’annonce", "rendez-vous n’annoncent")} aucune audience.`;
}

function createDossierAgenda({ id, reference, audiences }: Dossier, debiteur: string): DossierAgenda {
  return { dossierId: id, reference, debiteur, audiences: audiences.map(({ faitId, dateFait, ...contenu }) => ({ faitId, dateFait, contenu })) };
}

/** One line by dossier that may be meant: the surest reason alone, and none ticked when it names several. */
function proposeAudience(proposition: PropositionAudience, connus: readonly DossierAgenda[]): readonly Proposition[] {
  const { cle, candidats } = proposition;
  const surs = candidats.filter(({ motif }) => motif === candidats[0]?.motif);
  if (surs.length > 0) return surs.map((candidat) => proposeDossier(proposition, candidat, connus.find(({ dossierId }) => dossierId === candidat.dossierId)?.debiteur ?? "", surs.length));
  return [{ cle: `ics|${cle}`, nom: proposition.audience.objet, titre: formatTitre(proposition), detail: formatDetail(proposition, false), reserve: "Ce rendez-vous ne nomme aucun dossier\u00A0: ajoutez le numéro de rôle ou la référence du dossier à son titre, puis relisez l’agenda.", etat: "impossible", isRetenue: false, hasPiece: false }];
}

function proposeDossier(proposition: PropositionAudience, { dossierId, reference, motif }: CandidatAudience, nom: string, nombre: number): Proposition {
  const commun = { cle: `ics|${proposition.cle}|${dossierId}`, nom, dossierId, titre: `${formatTitre(proposition)}, dossier ${reference}`, detail: formatDetail(proposition, true), hasPiece: false };
  if (proposition.statut === "connue") return { ...commun, etat: "deja", isRetenue: false };
  const reserve = nombre > 1 ? `${formatNombreDe(nombre, "dossier peut", "dossiers peuvent")} être concernés\u00A0: cochez le bon.` : motif === "debiteur" ? "Le dossier est trouvé par le nom du débiteur\u00A0: vérifiez que c’est bien cette affaire." : undefined;
  return { ...commun, ...(reserve === undefined ? {} : { reserve }), etat: reserve === undefined ? "proposee" : "a-verifier", isRetenue: reserve === undefined, createFaits: ({ createId }) => createFaitsAudiences([{ proposition, dossierId }], createId) };
}

/** « Audience du 27/03/2026 à 09:00 à ajouter ». */
function formatTitre({ audience: { jour, heure }, statut }: PropositionAudience): string {
  const quand = `${formatJour(jour)}${heure === undefined ? "" : ` à${INSECABLE}${heure}`}`;
  switch (statut) {
    case "nouvelle": return `Audience du ${quand} à ajouter`;
    case "modifiee": return `Audience à mettre à jour, le ${quand}`;
    case "annulee": return `Audience du ${quand} annulée`;
    case "connue": return `Audience du ${quand}`;
  }
}

function formatDetail({ audience: { juridiction, chambre, numeroRg, salle, objet } }: PropositionAudience, hasObjet: boolean): string {
  return [juridiction, chambre, numeroRg === undefined ? undefined : `RG n°${INSECABLE}${numeroRg}`, salle === undefined ? undefined : `salle ${salle}`, hasObjet ? `«\u00A0${objet}\u00A0»` : undefined].filter((part) => part !== undefined).join(", ");
}
