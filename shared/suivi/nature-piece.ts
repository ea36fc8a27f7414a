import { findJour, type Jour } from "../kernel/jour.ts";
import { foldTexte } from "../kernel/texte.ts";
import type { Creance, Piece } from "../model/dossier.ts";

/** What a file name lets one believe; a person may change all of it. */
export interface PieceSupposee {
  readonly nature: Piece["nature"];
  readonly datePiece?: Jour | undefined;
  readonly creanceIds: readonly string[];
}

/** In order: the first pattern found wins, so the precise ones come before the general ones. */
const MOTIFS: readonly (readonly [RegExp, Piece["nature"]])[] = [
  [/\b(mise en demeure|med|mdem)\b/, "mise-en-demeure"],
  [/\b(accuse( de)? reception|avis( de)? reception|ar lrar|ar)\b/, "accuse-de-reception"],
  [/\b(reconnaissance|protocole|echeancier signe)\b/, "reconnaissance-de-dette"],
  [/\b(contestation|litige|reclamation)\b/, "contestation"],
  [/\b(signification|exploit|pv de signification)\b/, "signification"],
  [/\b(jugement|ordonnance|arret|titre executoire)\b/, "decision"],
  [/\b(kbis|k bis|extrait rcs|extrait d'immatriculation|sirene|avis de situation)\b/, "kbis"],
  [/\b(releve( de compte)?|extrait( de)? compte|grand livre|balance)\b/, "releve-de-compte"],
  [/\b(avoir|av|note de credit)\b/, "avoir"],
  [/\b(bon( de)? livraison|bl|livraison|emargement|cmr|pv de reception|proces verbal de reception)\b/, "bon-de-livraison"],
  [/\b(bon( de)? commande|bdc|bc|commande|devis( signe)?)\b/, "bon-de-commande"],
  [/\b(cgv|cga|conditions generales|conditions)\b/, "conditions-generales"],
  [/\b(contrat|convention|bail|avenant)\b/, "contrat"],
  [/\b(relance|rappel)\b/, "relance"],
  [/\b(facture|fact|fac|fa|invoice)\b/, "facture"],
  [/\b(mail|courriel|email|eml|msg)\b/, "courriel"],
];

/** Reads the nature, the date and the invoices in a file name such as « 2025-10-14 BL F-25-1391.pdf ». */
export function parseNomFichier(nom: string, creances: readonly Pick<Creance, "creanceId" | "numero">[]): PieceSupposee {
  const mots = foldTexte(nom).replace(/[._\-()[\],;]+/g, " ").replace(/\s+/g, " ");
  const creanceIds = creances.filter(({ numero }) => isCite(nom, numero)).map(({ creanceId }) => creanceId);
  const nature = MOTIFS.find(([motif]) => motif.test(mots))?.[1] ?? (creanceIds.length > 0 ? "facture" : "autre");
  return { nature, datePiece: findDate(nom), creanceIds };
}

/** The number of an invoice, compared without its punctuation: « F-25-0412 » is in « f25_0412.pdf ». */
function isCite(nom: string, numero: string): boolean {
  const cherche = foldTexte(numero).replace(/[^a-z0-9]/g, "");
  return cherche.length >= 4 && foldTexte(nom).replace(/[^a-z0-9]/g, "").includes(cherche);
}

function findDate(nom: string): Jour | undefined {
  const iso = /(?<!\d)(\d{4})[-_. ]?(\d{2})[-_. ]?(\d{2})(?!\d)/.exec(nom);
  const francaise = /(?<!\d)(\d{2})[-_. ](\d{2})[-_. ](\d{4})(?!\d)/.exec(nom);
  if (francaise !== null) return findJourPlausible(Number(francaise[3]), Number(francaise[2]), Number(francaise[1]));
  return iso === null ? undefined : findJourPlausible(Number(iso[1]), Number(iso[2]), Number(iso[3]));
}

function findJourPlausible(annee: number, mois: number, quantieme: number): Jour | undefined {
  return annee >= 1990 && annee <= 2100 ? findJour({ annee, mois, quantieme }) : undefined;
}
