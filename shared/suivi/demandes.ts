import { formatJour, formatJourLong } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import type { Jour } from "../kernel/jour.ts";
import { formatListe, INSECABLE, uncapitalize } from "../kernel/texte.ts";
import type { FaitBrouillon } from "../model/fait.ts";
import { LIBELLES_ELEMENT } from "../regles/qualification/preuve.ts";
import type { Contexte } from "./contexte.ts";
import { findJourPropose } from "./jour-utile.ts";
import type { Lacune } from "./matrice-preuve.ts";
import { createTache } from "./taches.ts";
import type { VueDossier } from "./vue-dossier.ts";

/** To whom what is missing is asked, and for when. */
export interface SaisieDemande {
  /** « Sandrine Carlier », « Logistique ». */
  readonly attenduDe: string;
  readonly courriel?: string | undefined;
  readonly pourLe: Jour;
}

/** Days left by default to find a pièce: a habit of the department, which binds nobody. */
const JOURS_PROPOSES = 7;

/** The open day proposed for the answer. */
export function findPourLePropose({ aujourdhui, territoire }: Pick<Contexte, "aujourdhui" | "territoire">): Jour {
  return findJourPropose(aujourdhui, JOURS_PROPOSES, territoire);
}

/** One task a gap, so that each is closed by its own pièce. */
export function createDemandes(dossierId: string, lacunes: readonly Lacune[], { attenduDe, courriel, pourLe }: SaisieDemande, au: Jour, createId: () => string): readonly FaitBrouillon[] {
  return lacunes.map(({ cle, libelle }) => createTache(dossierId, createId(), { objet: `Obtenir${INSECABLE}: ${uncapitalize(libelle)}`, attenduDe, courriel, avantLe: pourLe, cle }, au));
}

/** A message ready to be sent: nobody is written to by the application. */
export interface CourrielDemande {
  readonly a: readonly string[];
  readonly sujet: string;
  readonly texte: string;
}

/** What is asked, of which invoices, for which day, and why it matters. */
export function createCourrielDemande({ dossier, debiteur }: Pick<VueDossier, "dossier" | "debiteur">, lacunes: readonly Lacune[], { attenduDe, courriel, pourLe }: SaisieDemande, signature: string | undefined): CourrielDemande {
  const nom = debiteur?.nom ?? "débiteur";
  const pluriel = lacunes.length > 1;
  const lignes = [
    `Bonjour ${attenduDe},`, "",
    `Le dossier ${dossier.reference} (${nom}) est en cours de qualification au service contentieux. Il y manque${INSECABLE}:`, "",
    ...lacunes.map(({ libelle, creance: { dateFacture, montantTtc } }) => `– ${uncapitalize(libelle)}${dateFacture === undefined ? "" : ` du ${formatJour(dateFacture)}`}, ${formatMontant(montantTtc)}`), "",
    `Merci de ${pluriel ? "transmettre ces documents" : "transmettre ce document"} pour le ${formatJourLong(pourLe)} au plus tard${INSECABLE}: ce qui n’est pas prouvé peut être refusé par le juge (C. civ., art. 1353).`,
    `Si ${pluriel ? "l’un d’eux n’existe pas" : "il n’existe pas"}, un mot de votre part suffit.`, "",
    ...(signature === undefined ? [] : [signature]),
  ];
  return { a: courriel === undefined ? [] : [courriel], sujet: `Dossier ${dossier.reference}, ${nom}${INSECABLE}: ${pluriel ? "pièces demandées" : "pièce demandée"} pour le ${formatJour(pourLe)}`, texte: lignes.join("\n") };
}

/** « Demandé : livraison ou exécution, mise en demeure ». */
export function formatElementsDemandes(lacunes: readonly Lacune[]): string {
  return formatListe([...new Set(lacunes.map(({ element }) => uncapitalize(LIBELLES_ELEMENT[element])))]);
}
