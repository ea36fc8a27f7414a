import { formatHeure } from "../kernel/format-heure.ts";
import { formatJour, formatJourLong } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { formatNombreDe } from "../kernel/texte.ts";
import { findAgirAuPlusTard } from "../suivi/prescriptions.ts";
import { findUidAudience, listAudiencesDites } from "../suivi/rendez-vous.ts";
import type { VueDossier } from "../suivi/vue-dossier.ts";
import type { DocumentRedige, Feuille } from "../word/bloc.ts";
import type { ModeleActe } from "./acte.ts";
import { createFeuillesDecompte } from "./classeur-decompte.ts";
import { createFaitsActe, type FaitsActe } from "./faits-acte.ts";
import { createFaitsTransmission, type FaitsTransmission } from "./faits-transmission.ts";
import { createFeuilleRetour, renderFicheRetour } from "./fiche-retour.ts";
import { BORDEREAU_PIECES } from "./modeles/bordereau-pieces.ts";
import { CHRONOLOGIE } from "./modeles/chronologie.ts";
import { DECOMPTE } from "./modeles/decompte.ts";
import { SYNTHESE_AVOCAT } from "./modeles/syntheses.ts";
import { renderActe } from "./redaction.ts";
import { listReponsesConnues } from "./reponses.ts";
import { listEtat } from "./lot-actes.ts";
import { listObstacles, listVerifications } from "./verifications/liste.ts";

/** Everything that goes with the dossier to the mandataire, before it is written. */
export interface Envoi {
  readonly documents: readonly DocumentEnvoi[];
  readonly classeurs: readonly { readonly nom: string; readonly feuilles: readonly Feuille[] }[];
  readonly rendezVous: readonly RendezVous[];
  /** What could not go, and why: « synthèse\u00A0: il manque … ». */
  readonly absents: readonly string[];
}

export interface DocumentEnvoi {
  readonly nom: string;
  readonly document: DocumentRedige;
  /** A form to fill: never poured into the letterhead. */
  readonly isFormulaire?: boolean;
}

/** A day to keep, as a calendar writes it. */
export interface RendezVous {
  readonly uid: string;
  readonly jour: FaitsTransmission["aujourdhui"];
  readonly titre: string;
  readonly detail?: string | undefined;
  /** Of a hearing: how many times it was written; it no longer takes place. */
  readonly version?: number | undefined;
  readonly isAnnule?: boolean | undefined;
}

export type CommunEnvoi = Pick<FaitsActe, "mandat" | "mandataire" | "aujourdhui" | "utilisateur" | "logo" | "baremes" | "territoire">;

const ANNEXES: readonly (readonly [nom: string, modele: ModeleActe])[] = [["synthese.docx", SYNTHESE_AVOCAT], ["decompte.docx", DECOMPTE], ["bordereau.docx", BORDEREAU_PIECES], ["chronologie.docx", CHRONOLOGIE]];

/** The letter is written by the screen that checks it; here is what comes with it: an act that lacks something does not go. */
export function createEnvoi(vue: VueDossier, commun: CommunEnvoi): Envoi {
  const { baremes: _baremes, territoire: _territoire, ...reste } = commun;
  const faits = createFaitsTransmission(vue, reste);
  const reponses = listReponsesConnues(vue.dossier);
  const annexes = ANNEXES.map(([nom, modele]) => {
    const faitsActe = createFaitsActe(vue, modele, { ...commun, reponses });
    const redige = renderActe(modele, faitsActe);
    const motifs = [...listObstacles(modele, faitsActe), ...listEtat(listVerifications(modele, redige, faitsActe)).motifs];
    return { nom, document: redige.document, titre: modele.titre, motif: motifs[0] };
  });
  const decompte = createFeuillesDecompte(faits);
  return {
    documents: [...annexes.filter(({ motif }) => motif === undefined).map(({ nom, document }) => ({ nom, document })), ...(commun.mandat === undefined ? [] : [{ nom: "fiche-de-retour.docx", document: renderFicheRetour(faits, commun.mandat), isFormulaire: true }])],
    classeurs: [...(decompte.length === 0 ? [] : [{ nom: "decompte.xlsx", feuilles: decompte }]), ...(commun.mandat === undefined ? [] : [{ nom: "fiche-de-retour.xlsx", feuilles: [createFeuilleRetour(vue.dossier, commun.mandat)] }])],
    rendezVous: listRendezVous(faits),
    absents: annexes.flatMap(({ titre, motif }) => (motif === undefined ? [] : [`${titre}\u00A0: ${motif}`])),
  };
}

/** Days that command: the first prudent prescription, the act that is expected, the hearings to come; those that no longer take place are said to be so. */
export function listRendezVous({ dossier, debiteur, mandat, prescriptions, aujourdhui }: FaitsTransmission): readonly RendezVous[] {
  const nom = debiteur?.nom ?? dossier.reference;
  const create = (uid: string, jour: RendezVous["jour"] | undefined, titre: string, reste: Partial<RendezVous> = {}): readonly RendezVous[] =>
    jour === undefined || jour < aujourdhui ? [] : [{ ...reste, uid, jour, titre: `${titre} – ${nom}`, detail: [`Dossier ${dossier.reference}`, ...(reste.detail === undefined ? [] : [reste.detail])].join("\n") }];
  return [
    ...create(`prescription-${dossier.id}@exigible`, findAgirAuPlusTard(prescriptions), "Agir au plus tard (prescription, thèse prudente)"),
    ...create(`mandat-${dossier.id}@exigible`, mandat?.dateEcheance, "Projet d’acte attendu"),
    ...listAudiencesDites(dossier).flatMap(({ audience, version }) => {
      const { dateFait, heure, juridiction, numeroRg, isAnnulee } = audience;
      const detail = [juridiction, numeroRg === undefined ? undefined : `RG n° ${numeroRg}`].filter((mot) => mot !== undefined).join(", ") || undefined;
      return create(findUidAudience(audience), dateFait, `${isAnnulee === true ? "Annulée\u00A0: audience" : "Audience"}${heure === undefined ? "" : ` à ${formatHeure(heure)}`}`, { detail, version, isAnnule: isAnnulee });
    }),
  ];
}

export interface MessageEnvoi {
  readonly de?: string | undefined;
  readonly a: readonly string[];
  readonly sujet: string;
  readonly texte: string;
}

/** The message that carries the archive, or names it when it is too heavy for a mail. */
export function createMessageEnvoi(faits: FaitsTransmission, archive: { readonly nom: string; readonly isJointe: boolean }): MessageEnvoi {
  const { dossier, creancier, debiteur, mandataire, mandat, decompte, prescriptions, utilisateur } = faits;
  const agir = findAgirAuPlusTard(prescriptions);
  const lignes = [
    mandataire?.kind === "avocat" ? "Maître," : "Madame, Monsieur,", "",
    `Nous vous confions le dossier ${dossier.reference}${debiteur === undefined ? "" : `, contre ${debiteur.nom}`}${decompte.kind === "calcule" ? `\u00A0: ${formatMontant(decompte.valeur.total)} au ${formatJour(decompte.valeur.arreteAu)}` : ""}.`,
    ...(agir === undefined ? [] : [`Prescription, thèse prudente\u00A0: agir au plus tard le ${formatJourLong(agir)}.`]),
    ...(mandat?.dateEcheance === undefined ? [] : [`Votre retour est attendu pour le ${formatJourLong(mandat.dateEcheance)}.`]), "",
    archive.isJointe ? `Vous trouverez ci-joint l’archive ${archive.nom}\u00A0: lettre de mission et dossier, décompte (Word et classeur), bordereau et ${formatNombreDe(dossier.pieces.length, "pièce", "pièces")}, chronologie, agenda des échéances.` : `L’archive ${archive.nom} est trop lourde pour ce message\u00A0: elle vous parvient séparément.`,
    "La fiche de retour qu’elle contient, remplie en tout ou partie et renvoyée en réponse, nous évite de vous poser les mêmes questions. Une réponse libre convient aussi.", "",
    "Bien à vous,", ...[utilisateur?.nom, creancier?.denomination].filter((nom) => nom !== undefined),
  ];
  return { de: creancier?.email, a: mandataire?.email === undefined ? [] : [mandataire.email], sujet: `${creancier?.denomination ?? "Dossier"} c/ ${debiteur?.nom ?? "débiteur"} – réf. ${dossier.reference}`, texte: lignes.join("\n") };
}
