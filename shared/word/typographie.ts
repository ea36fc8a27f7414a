import { FINE, INSECABLE } from "../kernel/texte.ts";
import type { Bloc, DocumentRedige, Fragment } from "./bloc.ts";

/** The same document with the characters and spaces of French typography; twice is the same as once. */
export function formatDocument(document: DocumentRedige): DocumentRedige {
  return {
    ...document,
    titre: formatTypographie(document.titre),
    sujet: formatTypographie(document.sujet),
    auteur: cleanTexte(document.auteur),
    reference: formatTypographie(document.reference),
    ...(document.pied === undefined ? {} : { pied: formatTypographie(document.pied) }),
    blocs: document.blocs.map(formatBloc),
  };
}

/**
 * No-break space before « ; : ! ? € % », inside « » and after « n° » or « art. », thin space between thousands, curly apostrophe,
 * ellipsis. E-mail addresses, web addresses, file names and identifiers are left as they are.
 */
export function formatTypographie(texte: string): string {
  const proteges: string[] = [];
  const masque = cleanTexte(texte).replace(PROTEGE, (protege) => {
    proteges.push(protege);
    return MASQUE;
  });
  const compose = REGLES.reduce((reste, [motif, remplacement]) => reste.replace(motif, remplacement), masque);
  const corrige = MILLIERS.reduce((reste, motif) => reste.replace(motif, formatMilliers), compose);
  return corrige.replaceAll(MASQUE, () => proteges.shift() ?? "");
}

/** Without what XML refuses (control characters, halves of a pair) and without what reverses the reading order; composed (NFC). */
export function cleanTexte(texte: string): string {
  return texte
    .normalize("NFC")
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(INTERDITS, "")
    .replace(DEMI_PAIRE, "\uFFFD");
}

function formatBloc(bloc: Bloc): Bloc {
  switch (bloc.kind) {
    case "titre":
      return { ...bloc, texte: formatTypographie(bloc.texte) };
    case "paragraphe":
    case "encadre":
      return { ...bloc, texte: formatFragmentsTypographies(bloc.texte) };
    case "liste":
      return { ...bloc, points: bloc.points.map(formatFragmentsTypographies) };
    case "tableau":
      return {
        ...bloc,
        legende: formatTypographie(bloc.legende),
        colonnes: bloc.colonnes.map((colonne) => ({ ...colonne, titre: formatTypographie(colonne.titre) })),
        lignes: bloc.lignes.map((ligne) => ({ ...ligne, cellules: ligne.cellules.map(formatFragmentsTypographies) })),
      };
    case "saut-de-page":
    case "image":
      return bloc;
  }
}

/** Each run by itself, then the space that two runs share: « n° » then a reference, a bold word then a colon. */
function formatFragmentsTypographies(fragments: readonly Fragment[]): readonly Fragment[] {
  const composes = fragments.map((partie) => ({
    ...partie,
    texte: formatTypographie(partie.texte),
    ...(partie.note === undefined ? {} : { note: formatTypographie(partie.note) }),
  }));
  return composes.map((partie, rang) => {
    const suite = composes[rang + 1]?.texte ?? "";
    const isLiee = / $/.test(partie.texte) && (/^[;:!?€%»]/.test(suite) || (FIN_LIANTE.test(partie.texte) && /^[\p{L}\d]/u.test(suite)));
    return isLiee ? { ...partie, texte: `${partie.texte.slice(0, -1)}${INSECABLE}` } : partie;
  });
}

function formatMilliers(nombre: string): string {
  return nombre.replace(ESPACES, "").replace(/\B(?=(\d{3})+(?!\d))/g, FINE);
}

/** A private character holds the place of what must not change: it is removed from any text first. */
const MASQUE = "\uE000";
/** C0 and C1 controls but the line feed, non-characters, byte order mark, and the controls that reverse the reading order. */
const INTERDITS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uE000\uFEFF\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/g;
const DEMI_PAIRE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const PROTEGE = /(?:https?:\/\/|www\.|mailto:)\S+|[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|&#?\w{1,10};|[A-Za-z]:\\\S+|[\w-]+\.(?:pdf|docx|xlsx|eml|msg|png|jpe?g|zip)\b/giu;

const ESPACES = /[ \u00A0\u202F]/g;
const MOIS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
const ABREVIATION = "(?:[Aa]rt\\.|[Aa]l\\.|p\\.|MM?\\.|M(?:me|lle|e|r)s?|§|[LRDA]\\.)";
/** Where a word stays with what follows it. */
const FIN_LIANTE = new RegExp(`(?<![\\p{L}\\d])(?:[nN]°|${ABREVIATION}) $`, "u");

type Regle = readonly [motif: RegExp, remplacement: string];

const REGLES: readonly Regle[] = [
  [/(?<!\.)\.{3}(?!\.)/g, "…"],
  [/(?<=\p{L})'(?=[\p{L}«])/gu, "’"],
  [/(?<![\p{L}\p{N}_./-])1[èe]re(?![\p{L}\p{N}_/-])/gu, "1re"],
  [/(?<![\p{L}\p{N}_./-])(\d{1,3})[èe]me(?![\p{L}\p{N}_/-])/gu, "$1e"],
  [/«[ \u00A0\u202F]*/g, `«${INSECABLE}`],
  [/[ \u00A0\u202F]*»/g, `${INSECABLE}»`],
  [/[ \u00A0\u202F]+(?=[;:!?])/g, INSECABLE],
  [/(?<=[\p{L}\d)»%’€\]])(?=[;:!?]+(?:\s|$))/gu, INSECABLE],
  [/(?<=\d)[ \u00A0\u202F]*(?=[€%](?![\p{L}\d]))/gu, INSECABLE],
  [/(?<![\p{L}\d])([nN]°)[ \u00A0\u202F]*(?=[\p{L}\d])/gu, `$1${INSECABLE}`],
  [new RegExp(`(?<![\\p{L}\\d])(${ABREVIATION}) (?=[\\p{Lu}\\d])`, "gu"), `$1${INSECABLE}`],
  [/(?<![\p{L}\d])C\. (?=(?:civ|com|conso|mon|pén|rur|trav)(?!\p{L}))/gu, `C.${INSECABLE}`],
  [new RegExp(`(?<![\\p{L}\\d])(\\d{1,2}(?:er)?) (?=(?:${MOIS})(?!\\p{L}))`, "gu"), `$1${INSECABLE}`],
  [new RegExp(`(?<!\\p{L})(${MOIS}) (?=\\d{4}(?!\\d))`, "gu"), `$1${INSECABLE}`],
  [/(?<![\p{L}\d])(\d{1,2})[ \u00A0]h(?=[ \u00A0]\d{2}(?!\d))[ \u00A0]/gu, `$1${INSECABLE}h${INSECABLE}`],
  [/(?<![\d.,])(0\d) (\d\d) (\d\d) (\d\d) (\d\d)(?![\d.,])/g, ["$1", "$2", "$3", "$4", "$5"].join(INSECABLE)],
];

/** Only what an amount or a percentage follows: any other number may be an identifier. */
const MILLIERS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}.,/_\u202F-])\d{4,15}(?=(?:,\d+)?\u00A0[€%])/gu,
  /(?<![\p{L}\p{N}.,/_-])\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?=(?:,\d+)?\u00A0[€%])/gu,
];
