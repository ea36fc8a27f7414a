import { formatJour } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import { foldTexte } from "../kernel/texte.ts";
import type { Piece } from "../model/dossier.ts";
import { findDateDite } from "./date-piece.ts";
import { parseNomFichier } from "./nature-piece.ts";
import { cutPassage, foldParallele } from "./passage.ts";
import { findMention, findTitre } from "./titre-piece.ts";

/** What a document lets one believe, each thing with the passage that shows it: a person accepts or corrects. */
export interface PropositionPiece {
  readonly nature: Piece["nature"];
  readonly passageNature?: string;
  readonly datePiece?: Jour;
  readonly passageDate?: string;
  /** Claims whose number it bears, in its text or in its name. */
  readonly creanceIds: readonly string[];
  readonly passageCreances?: string;
  /** Dossiers that the document speaks of, best first. */
  readonly dossiers: readonly DossierCite[];
}

export interface DossierCite {
  readonly dossierId: string;
  readonly passage: string;
  /** How it was found: `reference` is exact, `nom` may be someone else. */
  readonly motif: "reference" | "siren" | "courriel" | "nom";
}

/** What is known of a dossier to find it in a document. */
export interface DossierCherche {
  readonly id: string;
  readonly reference: string;
  readonly debiteur: string;
  readonly siren?: string | undefined;
  /** Addresses that the debtor writes from. */
  readonly courriels?: readonly string[] | undefined;
}

export interface DocumentLu {
  readonly nom: string;
  /** Empty: nothing is read of it but its name. */
  readonly texte: string;
  /** An e-mail stays one whatever it speaks of, unless its words make it evidence of their own. */
  readonly isMessage?: boolean;
}

export interface ConnuPiece {
  readonly dossiers: readonly DossierCherche[];
  readonly creances?: readonly { readonly creanceId: string; readonly numero: string }[];
}

/** Characters of a first page: what comes later speaks of other documents. */
const DEBUT = 6000;
/** A short name, a short number are found everywhere. */
const NOM_MIN = 5;
const NUMERO_MIN = 4;

/** The nature, the date, the claims and the dossiers that a document lets one believe: from its text first, from its name for want of it. */
export function readPiece({ nom, texte: ecrit, isMessage = false }: DocumentLu, { dossiers, creances = [] }: ConnuPiece): PropositionPiece {
  const texte = ecrit.normalize("NFC");
  const debut = texte.slice(0, DEBUT);
  const supposee = parseNomFichier(nom, creances);
  const nature = findNature(debut, isMessage) ?? (supposee.nature === "autre" ? undefined : { nature: supposee.nature, passage: nom }) ?? findMention(debut, isMessage) ?? { nature: isMessage ? "courriel" as const : "autre" as const, passage: undefined };
  const date = findDateDite(debut) ?? (supposee.datePiece === undefined ? undefined : { jour: supposee.datePiece, passage: nom });
  const citees = listCreancesCitees(texte, creances);
  return {
    nature: nature.nature, ...(nature.passage === undefined ? {} : { passageNature: nature.passage }),
    creanceIds: [...new Set([...citees.map(({ creanceId }) => creanceId), ...supposee.creanceIds])],
    dossiers: listDossiersCites(`${nom}\n${texte}`, dossiers),
    ...(date === undefined ? {} : { datePiece: date.jour, passageDate: date.passage }),
    ...(citees[0] === undefined ? {} : { passageCreances: citees[0].passage }),
  };
}

/** A message is evidence of its own kind only by its words: it has no title but its subject. */
function findNature(debut: string, isMessage: boolean): ReturnType<typeof findTitre> {
  return isMessage ? findMention(debut, true) : findTitre(debut);
}

/** Numbers of invoices, compared without their punctuation: « F-25-0412 » is « F25 0412 ». */
function listCreancesCitees(texte: string, creances: NonNullable<ConnuPiece["creances"]>): readonly { readonly creanceId: string; readonly passage: string }[] {
  if (texte === "") return [];
  return creances.flatMap(({ creanceId, numero }) => {
    const signes = foldTexte(numero).replace(/[^a-z0-9]/g, "");
    if (signes.length < NUMERO_MIN) return [];
    const lu = new RegExp(`(?<![a-z0-9])${[...signes].join("[ ._/\\u00A0-]?")}(?![a-z0-9])`, "i").exec(texte);
    return lu === null ? [] : [{ creanceId, passage: cutPassage(texte, lu.index, lu[0].length) }];
  });
}

const RANGS: Readonly<Record<DossierCite["motif"], number>> = { reference: 0, siren: 1, courriel: 2, nom: 3 };

function listDossiersCites(texte: string, dossiers: readonly DossierCherche[]): readonly DossierCite[] {
  const plie = foldParallele(texte);
  const chiffres = texte.replace(/(?<=\d)[ \u00A0\u202F.](?=\d)/g, "");
  const cites = dossiers.flatMap(({ id, reference, debiteur, siren, courriels = [] }): readonly DossierCite[] => {
    const parReference = new RegExp(`(?<![\\w-])${escape(reference)}(?![\\w-])`).exec(texte);
    if (parReference !== null) return [{ dossierId: id, motif: "reference", passage: cutPassage(texte, parReference.index, reference.length) }];
    if (siren !== undefined && new RegExp(`(?<!\\d)${siren}(?:\\d{5})?(?!\\d)`).test(chiffres)) return [{ dossierId: id, motif: "siren", passage: siren }];
    const courriel = courriels.find((adresse) => isAdresseCitee(plie, adresse));
    if (courriel !== undefined) return [{ dossierId: id, motif: "courriel", passage: courriel }];
    const nom = foldTexte(debiteur);
    const rang = nom.length < NOM_MIN ? -1 : plie.indexOf(nom);
    return rang < 0 ? [] : [{ dossierId: id, motif: "nom", passage: cutPassage(texte, rang, nom.length) }];
  });
  return cites.toSorted((premier, second) => RANGS[premier.motif] - RANGS[second.motif]);
}

function isAdresseCitee(plie: string, adresse: string): boolean {
  const nue = adresse.trim().toLowerCase();
  return nue.includes("@") && new RegExp(`(?<![\\w.+-])${escape(nue)}(?![\\w-]|\\.\\w)`).test(plie);
}

function escape(texte: string): string {
  return texte.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** « mise en demeure, datée du 2 février 2026 ». */
export function formatProposition({ nature, datePiece }: PropositionPiece, libelles: Readonly<Record<Piece["nature"], string>>): string {
  return datePiece === undefined ? libelles[nature] : `${libelles[nature]}, ${formatJour(datePiece)}`;
}
