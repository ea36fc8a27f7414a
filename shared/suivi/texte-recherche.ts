import { foldTexte } from "../kernel/texte.ts";
import type { Debiteur } from "../model/dossier.ts";
import type { Fait } from "../model/fait.ts";
import { listVivants } from "../model/vivants.ts";

/** Kinds of results, in the order in which they are shown; each opens the fiche at its tab. */
export const KINDS_TEXTE = ["dossier", "facture", "procedure", "piece", "mouvement", "note"] as const;
export type KindTexte = (typeof KINDS_TEXTE)[number];

/** One thing of a dossier that can be found, as it reads. */
export interface TexteTrouvable {
  readonly kind: KindTexte;
  readonly texte: string;
  /** Centimes. */
  readonly montant?: number | undefined;
  /** Hash of the file, for a pièce whose own text may be read. */
  readonly empreinte?: string | undefined;
}

/** What the index holds of one dossier: words, codes written without spaces nor signs, amounts. */
export interface FicheIndex {
  readonly id: string;
  readonly noms: string;
  readonly codes: string;
  /** Centimes. */
  readonly montants: readonly number[];
  readonly textes: string;
}

/** Everything of a dossier that one may look for: names, numbers, amounts, words; `faits` are those of the dossier. */
export function listTextes(faits: readonly Fait[], debiteur: Debiteur | undefined): readonly TexteTrouvable[] {
  return [...listTextesDebiteur(debiteur), ...listVivants(faits).flatMap(listTextesFait)];
}

function listTextesDebiteur(debiteur: Debiteur | undefined): readonly TexteTrouvable[] {
  if (debiteur === undefined) return [];
  const { nom, siren, ville, codePostal, dirigeant, email, telephone, codeComptable, ibans = [] } = debiteur;
  return [nom, siren === undefined ? undefined : `SIREN ${siren}`, [codePostal, ville].filter((mot) => mot !== undefined).join(" "), dirigeant, email, telephone, codeComptable, ...ibans.map((iban) => `IBAN ${iban}`)]
    .flatMap((texte) => (texte === undefined || texte === "" ? [] : [{ kind: "dossier", texte } as const]));
}

function listTextesFait(fait: Fait): readonly TexteTrouvable[] {
  switch (fait.type) {
    case "ouverture": return [{ kind: "dossier", texte: fait.contenu.reference }];
    case "creance": return [{ kind: "facture", texte: join("Facture", fait.contenu.numero, fait.contenu.libelle), montant: fait.contenu.montantTtc }];
    case "avoir": return [{ kind: "facture", texte: join("Avoir", fait.contenu.numero), montant: fait.contenu.montant }];
    case "reglement": return [{ kind: "mouvement", texte: join("Règlement", fait.contenu.libelle), montant: fait.contenu.montant }];
    case "piece": return [{ kind: "piece", texte: join(fait.contenu.intitule, fait.contenu.nom), empreinte: fait.contenu.empreinte }];
    case "audience": return [{ kind: "procedure", texte: join(fait.contenu.juridiction, fait.contenu.chambre, fait.contenu.numeroRg === undefined ? undefined : `RG ${fait.contenu.numeroRg}`, fait.contenu.avocat, fait.contenu.objet) }];
    case "poursuite": return [{ kind: "procedure", texte: join(fait.contenu.juridiction, fait.contenu.chambre, fait.contenu.numeroRg === undefined ? undefined : `RG ${fait.contenu.numeroRg}`, fait.contenu.avocat) }];
    case "note": return [{ kind: "note", texte: fait.contenu.texte }];
    case "tache": return [{ kind: "note", texte: join(fait.contenu.objet, fait.contenu.detail, fait.contenu.attenduDe) }];
    case "evenement": return fait.contenu.detail === undefined ? [] : [{ kind: "note", texte: fait.contenu.detail }];
    case "acte": return [{ kind: "note", texte: fait.contenu.titre }];
    case "champ": return typeof fait.contenu.valeur === "string" && !/^\d{4}-\d{2}-\d{2}$/.test(fait.contenu.valeur) ? [{ kind: findKindChamp(fait.contenu.champ), texte: fait.contenu.valeur }] : [];
    default: return [];
  }
}

const CHAMPS_PROCEDURE: ReadonlySet<string> = new Set(["numeroRg", "juridiction", "chambre", "avocat"]);

function findKindChamp(champ: string): KindTexte {
  if (champ === "gestionnaire" || champ === "reference" || champ === "resume") return "dossier";
  return CHAMPS_PROCEDURE.has(champ) ? "procedure" : champ === "numero" ? "facture" : "note";
}

function join(...mots: readonly (string | undefined)[]): string {
  return mots.filter((mot) => mot !== undefined && mot !== "").join(" ");
}

/** The same, ready for the index. */
export function composeFiche(id: string, faits: readonly Fait[], debiteur: Debiteur | undefined): FicheIndex {
  const textes = listTextes(faits, debiteur);
  const nommes = textes.filter(({ kind }) => kind === "dossier" || kind === "procedure").map(({ texte }) => texte);
  const autres = textes.filter(({ kind }) => kind !== "dossier" && kind !== "procedure").map(({ texte }) => texte);
  return {
    id,
    noms: [...new Set(nommes.flatMap(splitMots))].join(" "),
    codes: [...new Set(textes.filter(({ kind }) => kind !== "note").flatMap(({ texte }) => listCodes(texte)))].join(" "),
    montants: [...new Set(textes.flatMap(({ montant }) => montant ?? []))],
    textes: [...new Set(autres.flatMap(splitMots))].join(" "),
  };
}

/** A fiche with the words read in the files of its dossier. */
export function addTextes(fiche: FicheIndex, textes: readonly string[]): FicheIndex {
  return textes.length === 0 ? fiche : { ...fiche, textes: [...new Set([...fiche.textes.split(" "), ...textes.flatMap(splitMots)])].join(" ") };
}

/** Words of a text, folded; signs separate, two letters are the least, figures alone are codes. */
export function splitMots(texte: string): readonly string[] {
  return foldTexte(texte).split(/[^\p{L}\p{N}]+/u).filter((mot) => mot.length >= 2 && mot.length <= 40 && /\p{L}/u.test(mot));
}

/** Numbers and references without spaces nor signs: « 732 829 320 », « FA-2025-014 », « 25/01234 », an IBAN. */
export function listCodes(texte: string): readonly string[] {
  const pli = foldTexte(texte);
  const coupes = pli.split(/\s+/).map(compact).filter(isCode);
  const entier = /^(?:siren|iban|rg|facture|avoir)\s+(.*)$/.exec(pli)?.[1];
  return entier === undefined ? coupes : [...coupes, compact(entier)].filter(isCode);
}

export function compact(texte: string): string {
  return foldTexte(texte).replace(/[^\p{L}\p{N}]/gu, "");
}

function isCode(code: string): boolean {
  return code.length >= 3 && code.length <= 40 && /\d/.test(code);
}
