import { foldTexte } from "../kernel/texte.ts";
import type { Jour } from "../kernel/jour.ts";
import { createSujetId, type FaitBrouillon, type FaitId } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import { type AudienceLue, findAudience } from "./audience.ts";
import type { LectureAgenda, RendezVousLu } from "./lecture-agenda.ts";

/** What is known of a dossier, to find which one a hearing is about. */
export interface DossierAgenda {
  readonly dossierId: string;
  readonly reference: string;
  readonly debiteur: string;
  readonly audiences: readonly AudienceConnue[];
}

export interface AudienceConnue {
  readonly faitId: FaitId;
  readonly dateFait: Jour;
  readonly contenu: ContenuPar["audience"];
}

/** A hearing found in an agenda, beside what is known. Proposed: nothing is written without a person. */
export interface PropositionAudience {
  /** Appointment it comes from, unique in its agenda. */
  readonly cle: string;
  readonly audience: AudienceLue;
  readonly sequence: number;
  readonly statut: "nouvelle" | "connue" | "modifiee" | "annulee";
  /** Dossiers that its words name, the surest first. */
  readonly candidats: readonly CandidatAudience[];
}

export interface CandidatAudience {
  readonly dossierId: string;
  readonly reference: string;
  readonly motif: "agenda" | "rg" | "reference" | "debiteur";
  /** The hearing already recorded from the same appointment. */
  readonly connue?: AudienceConnue;
}

const ORDRE: readonly CandidatAudience["motif"][] = ["agenda", "rg", "reference", "debiteur"];
const FORMES = /\b(?:sarl|sas|sasu|sa|sci|snc|eurl|scop|selarl|ei|eirl|societe|ste|ets|etablissements|monsieur|madame|m|mme)\b/g;

/** The hearings of an agenda, each with the dossiers it may be about. One that was called off is shown only when it was recorded. */
export function listPropositionsAudiences({ rendezVous }: LectureAgenda, dossiers: readonly DossierAgenda[]): readonly PropositionAudience[] {
  const repetes = new Set(rendezVous.map(({ uid }) => uid).filter((uid, rang, tous) => tous.indexOf(uid) !== rang));
  return rendezVous.flatMap((lu): readonly PropositionAudience[] => {
    const audience = findAudience(lu);
    if (audience === undefined) return [];
    const cle = createCleRendezVous(lu, repetes);
    const candidats = listCandidats(cle, lu, audience, dossiers);
    const connue = candidats[0]?.connue;
    if (lu.isAnnule && (connue === undefined || connue.contenu.isAnnulee === true)) return [];
    const statut = connue === undefined ? "nouvelle" : lu.isAnnule ? "annulee" : isPareille(audience, connue) ? "connue" : "modifiee";
    return [{ cle, audience, sequence: Math.max(0, lu.sequence), statut, candidats }];
  });
}

export interface DecisionAudience {
  readonly proposition: PropositionAudience;
  readonly dossierId: string;
}

/** The facts that record the hearings that a person accepted, in the dossiers chosen; one already recorded is replaced by its new day or hour. */
export function createFaitsAudiences(decisions: readonly DecisionAudience[], createId: () => string): readonly FaitBrouillon[] {
  return decisions.filter(({ proposition }) => proposition.statut !== "connue").map(({ proposition: { cle, audience, sequence, statut, candidats }, dossierId }) => {
    const connue = candidats.find((candidat) => candidat.dossierId === dossierId)?.connue;
    const { jour, ...contenu } = audience;
    return {
      sujet: createSujetId("dossier", dossierId), type: "audience", dateFait: jour, remplace: connue === undefined ? [] : [connue.faitId],
      contenu: { audienceId: connue?.contenu.audienceId ?? createId(), ...contenu, uid: cle, sequence, ...(statut === "annulee" ? { isAnnulee: true } : {}) },
    };
  });
}

function listCandidats(cle: string, { titre, lieu, description }: RendezVousLu, { numeroRg }: AudienceLue, dossiers: readonly DossierAgenda[]): readonly CandidatAudience[] {
  const texte = ` ${foldMots([titre, lieu ?? "", description ?? ""].join(" "))} `;
  return dossiers.flatMap((dossier): readonly CandidatAudience[] => {
    const connue = dossier.audiences.find(({ contenu }) => contenu.uid === cle);
    const motif = connue !== undefined ? "agenda"
      : numeroRg !== undefined && dossier.audiences.some(({ contenu }) => contenu.numeroRg === numeroRg) ? "rg"
      : isNomme(texte, dossier.reference, 4) ? "reference"
      : isNomme(texte, foldTexte(dossier.debiteur).replace(FORMES, " "), 4) ? "debiteur" : undefined;
    return motif === undefined ? [] : [{ dossierId: dossier.dossierId, reference: dossier.reference, motif, ...(connue === undefined ? {} : { connue }) }];
  }).toSorted((premier, second) => ORDRE.indexOf(premier.motif) - ORDRE.indexOf(second.motif));
}

function isNomme(texte: string, nom: string, longueur: number): boolean {
  const nu = foldMots(nom);
  return nu.length >= longueur && texte.includes(` ${nu} `);
}

function foldMots(texte: string): string {
  return foldTexte(texte).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function createCleRendezVous({ uid, titre, debut, occurrence }: RendezVousLu, repetes: ReadonlySet<string | undefined>): string {
  const cle = uid === undefined ? `${debut ?? ""} ${titre}` : repetes.has(uid) ? `${uid}#${occurrence ?? debut ?? ""}` : uid;
  return cle.slice(0, 400);
}

function isPareille({ jour, heure, juridiction, salle, numeroRg }: AudienceLue, { dateFait, contenu }: AudienceConnue): boolean {
  return jour === dateFait && heure === contenu.heure && juridiction === contenu.juridiction && salle === contenu.salle && numeroRg === contenu.numeroRg;
}
