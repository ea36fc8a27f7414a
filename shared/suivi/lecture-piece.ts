import { formatJour } from "../kernel/format-jour.ts";
import { findJour, type Jour } from "../kernel/jour.ts";
import { foldTexte } from "../kernel/texte.ts";
import type { Piece } from "../model/dossier.ts";
import { parseNomFichier } from "./nature-piece.ts";

/** What a document lets one believe, each thing with the passage that shows it: a person accepts or corrects. */
export interface PropositionPiece {
  readonly nature: Piece["nature"];
  readonly passageNature?: string;
  readonly datePiece?: Jour;
  readonly passageDate?: string;
  /** Dossiers that the document speaks of, best first. */
  readonly dossiers: readonly DossierCite[];
}

export interface DossierCite {
  readonly dossierId: string;
  readonly passage: string;
  /** How it was found: `reference` is exact, `nom` may be someone else. */
  readonly motif: "reference" | "siren" | "nom";
}

/** What is known of a dossier to find it in a document. */
export interface DossierCherche {
  readonly id: string;
  readonly reference: string;
  readonly debiteur: string;
  readonly siren?: string | undefined;
}

/** Words that a title or a first page bears; the precise ones come first. */
const INDICES: readonly (readonly [RegExp, Piece["nature"]])[] = [
  [/mises? en demeure/, "mise-en-demeure"],
  [/proces[- ]verbal de signification|signification d|exploit d/, "signification"],
  [/ordonnance (?:portant |d')?injonction|jugement|au nom du peuple francais|arret de la cour/, "decision"],
  [/reconnaissance de dette|je reconnais devoir|nous reconnaissons devoir/, "reconnaissance-de-dette"],
  [/avis de reception|accuse de reception/, "accuse-de-reception"],
  [/\bcontest(?:e|ons|ez|ation)|\blitige|\breclamation/, "contestation"],
  [/bon de livraison|bordereau de livraison|lettre de voiture/, "bon-de-livraison"],
  [/bon de commande|devis/, "bon-de-commande"],
  [/conditions generales/, "conditions-generales"],
  [/facture d'avoir|note de credit|\bavoir n/, "avoir"],
  [/\bfacture\b|\binvoice\b/, "facture"],
  [/relance|rappel de paiement/, "relance"],
  [/extrait kbis|registre du commerce/, "kbis"],
];

const MOIS = ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"];
/** Characters of a first page: what comes later speaks of other documents. */
const DEBUT = 6000;
/** A short name is found everywhere. */
const NOM_MIN = 5;

/** The nature, the date and the dossiers that a document lets one believe, from its name then from its text. */
export function readPiece(nom: string, texte: string, dossiers: readonly DossierCherche[]): PropositionPiece {
  const debut = texte.slice(0, DEBUT);
  const { nature, datePiece } = parseNomFichier(nom, []);
  const indice = nature === "autre" || nature === "courriel" ? findIndice(debut) : undefined;
  const date = datePiece === undefined ? findDateEcrite(debut) : { jour: datePiece, passage: nom };
  return {
    nature: indice?.nature ?? nature,
    passageNature: indice?.passage ?? nom,
    dossiers: listDossiersCites(`${nom}\n${texte}`, dossiers),
    ...(date === undefined ? {} : { datePiece: date.jour, passageDate: date.passage }),
  };
}

function findIndice(texte: string): { readonly nature: Piece["nature"]; readonly passage: string } | undefined {
  const plie = foldParallele(texte);
  for (const [motif, nature] of INDICES) {
    const lu = motif.exec(plie);
    if (lu !== null) return { nature, passage: cutPassage(texte, lu.index, lu[0].length) };
  }
  return undefined;
}

/** First date that the text writes: « le 2 février 2026 », « 02/02/2026 ». */
function findDateEcrite(texte: string): { readonly jour: Jour; readonly passage: string } | undefined {
  const plie = foldParallele(texte);
  for (const lu of plie.matchAll(/(?<!\d)(\d{1,2})(?:er)?(?: |\/|\.|-)(\d{1,2}|[a-z]{3,9})(?: |\/|\.|-)((?:19|20)\d{2})(?!\d)/g)) {
    const [, quantieme = "", mot = "", annee = ""] = lu;
    const mois = /^\d/.test(mot) ? Number(mot) : MOIS.indexOf(mot) + 1;
    const jour = mois < 1 || mois > 12 ? undefined : findJour({ annee: Number(annee), mois, quantieme: Number(quantieme) });
    if (jour !== undefined) return { jour, passage: cutPassage(texte, lu.index, lu[0].length) };
  }
  return undefined;
}

const RANGS = { reference: 0, siren: 1, nom: 2 } as const;

function listDossiersCites(texte: string, dossiers: readonly DossierCherche[]): readonly DossierCite[] {
  const plie = foldParallele(texte);
  const chiffres = texte.replace(/(?<=\d)[ \u00A0\u202F.](?=\d)/g, "");
  const cites = dossiers.flatMap(({ id, reference, debiteur, siren }): readonly DossierCite[] => {
    const parReference = new RegExp(`(?<![\\w-])${escape(reference)}(?![\\w-])`).exec(texte);
    if (parReference !== null) return [{ dossierId: id, motif: "reference", passage: cutPassage(texte, parReference.index, reference.length) }];
    if (siren !== undefined && new RegExp(`(?<!\\d)${siren}(?:\\d{5})?(?!\\d)`).test(chiffres)) return [{ dossierId: id, motif: "siren", passage: siren }];
    const nom = foldTexte(debiteur);
    const rang = nom.length < NOM_MIN ? -1 : plie.indexOf(nom);
    return rang < 0 ? [] : [{ dossierId: id, motif: "nom", passage: cutPassage(texte, rang, nom.length) }];
  });
  return cites.toSorted((premier, second) => RANGS[premier.motif] - RANGS[second.motif]);
}

/** Lower case without accents, **one character for one**, so that a place in it is a place in the text. */
function foldParallele(texte: string): string {
  return [...texte.normalize("NFC")].map((signe) => (signe.length > 1 ? " " : (signe.normalize("NFD")[0] ?? " ").toLowerCase().charAt(0) || " ")).join("").replace(/[\u00A0\u202F\n\r\t]/g, " ").replaceAll("’", "'");
}

/** The sentence around what was found, on one line. */
function cutPassage(texte: string, rang: number, longueur: number): string {
  const debut = Math.max(0, rang - 40);
  const fin = Math.min(texte.length, rang + longueur + 40);
  return `${debut > 0 ? "…" : ""}${texte.slice(debut, fin).replace(/\s+/g, " ").trim()}${fin < texte.length ? "…" : ""}`;
}

function escape(texte: string): string {
  return texte.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** « mise en demeure, datée du 2 février 2026 ». */
export function formatProposition({ nature, datePiece }: PropositionPiece, libelles: Readonly<Record<Piece["nature"], string>>): string {
  return datePiece === undefined ? libelles[nature] : `${libelles[nature]}, ${formatJour(datePiece)}`;
}
