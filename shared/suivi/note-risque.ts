import { formatNombreDe, INSECABLE } from "../kernel/texte.ts";
import type { Debiteur } from "../model/dossier.ts";
import type { LigneDossier } from "../model/ligne-dossier.ts";
import { formatProcedure, LIBELLES_SIGNALEMENT } from "./libelles.ts";
import { LIBELLES_APPRECIATION } from "./libelles-qualification.ts";

/** From 0 to 100, by facts that each open; none for a natural person. */
export type NoteRisque =
  | { readonly kind: "note"; readonly note: number; readonly niveau: "faible" | "moyen" | "eleve"; readonly raisons: readonly RaisonRisque[] }
  /** The CNIL's referential on unpaid debts excludes scoring the risk of a person (délibération 2021-130). */
  | { readonly kind: "sans-note"; readonly motif: string };

export interface RaisonRisque {
  readonly phrase: string;
  readonly points: number;
  /** The dossier on which it is read; absent: the file of the debtor. */
  readonly dossierId?: string | undefined;
}

export interface FaitsRisque {
  readonly debiteur: Debiteur;
  /** Those that are open. */
  readonly dossiers: readonly LigneDossier[];
  /** Days since the oldest due date. */
  readonly retard: number;
  readonly isCompteCommun: boolean;
  readonly isDemenage: boolean;
}

// A scale of the department, to sort its work: not a rule of law, and it decides nothing by itself.
const POINTS_SIGNALEMENT: Readonly<Partial<Record<NonNullable<Debiteur["signalements"]>[number]["kind"], number>>> = { refus: 10, "mauvaise-foi": 15, "promesse-rompue": 10, litige: 5, "justification-incoherente": 8, silence: 5 };
const POINTS_SOLVABILITE = { solvable: -10, "payeur-tardif": 8, fragile: 20, insolvable: 35, inconnue: 0 } as const;
const PALIERS_RETARD: readonly (readonly [jours: number, points: number])[] = [[365, 25], [180, 20], [90, 12], [30, 6]];
const PAR_DOSSIER = 5;
const DOSSIERS_MAX = 3;
const MOYEN = 20;
const ELEVE = 50;

const SANS_NOTE: NoteRisque = { kind: "sans-note", motif: "Une personne physique n’est pas notée\u00A0: le référentiel de la CNIL sur les impayés exclut l’évaluation du risque (délibération 2021-130)." };

/** Only a company is scored; the reasons add up to the note, the heaviest first. */
export function computeNoteRisque(faits: FaitsRisque): NoteRisque {
  if (faits.debiteur.qualite !== "professionnel") return SANS_NOTE;
  const raisons = [...listSituation(faits.debiteur), ...listRetards(faits), ...listConduites(faits)].toSorted((a, b) => b.points - a.points);
  const note = Math.max(0, Math.min(100, raisons.reduce((somme, { points }) => somme + points, 0)));
  return { kind: "note", note, niveau: note >= ELEVE ? "eleve" : note >= MOYEN ? "moyen" : "faible", raisons };
}

function listSituation({ procedure, etatAdministratif, solvabilite }: Debiteur): readonly RaisonRisque[] {
  return [
    ...(procedure !== undefined && procedure.etat !== "close" ? [{ phrase: formatProcedure(procedure), points: 40 }] : []),
    ...(etatAdministratif === "cessee" ? [{ phrase: "Activité cessée", points: 30 }] : []),
    ...(solvabilite !== undefined && solvabilite.appreciation !== "inconnue" ? [{ phrase: `Solvabilité${INSECABLE}: ${LIBELLES_APPRECIATION[solvabilite.appreciation].toLowerCase()} (${solvabilite.source})`, points: POINTS_SOLVABILITE[solvabilite.appreciation] }] : []),
  ];
}

function listRetards({ dossiers, retard }: FaitsRisque): readonly RaisonRisque[] {
  const palier = PALIERS_RETARD.find(([jours]) => retard > jours);
  const ancien = dossiers.reduce<LigneDossier | undefined>((plus, ligne) => (plus === undefined || (ligne.premiereEcheance ?? "9") < (plus.premiereEcheance ?? "9") ? ligne : plus), undefined);
  const autres = Math.min(DOSSIERS_MAX, dossiers.length - 1);
  return [
    ...(palier === undefined ? [] : [{ phrase: `${formatNombreDe(retard, "jour", "jours")} de retard au plus`, points: palier[1], dossierId: ancien?.id }]),
    ...(autres > 0 ? [{ phrase: `${formatNombreDe(dossiers.length, "dossier ouvert", "dossiers ouverts")}`, points: autres * PAR_DOSSIER, dossierId: dossiers[0]?.id }] : []),
  ];
}

function listConduites({ debiteur, isCompteCommun, isDemenage, dossiers }: FaitsRisque): readonly RaisonRisque[] {
  const kinds = [...new Set(debiteur.signalements?.map(({ kind }) => kind))];
  const contestee = dossiers.find(({ verdict }) => verdict === "contestee");
  return [
    ...kinds.flatMap((kind): readonly RaisonRisque[] => {
      const points = POINTS_SIGNALEMENT[kind];
      return points === undefined ? [] : [{ phrase: LIBELLES_SIGNALEMENT[kind], points }];
    }),
    ...(contestee === undefined ? [] : [{ phrase: "Créance contestée", points: 5, dossierId: contestee.id }]),
    ...(isCompteCommun ? [{ phrase: "Compte bancaire partagé avec un autre débiteur", points: 5 }] : []),
    ...(isDemenage ? [{ phrase: "Adresse changée", points: 5 }] : []),
  ];
}
