import { formatFragments, type Bloc } from "../word/bloc.ts";
import type { Famille, ModeleActe, NatureActe } from "./acte.ts";
import { BLOCS_COMMUNS, CHAMPS_IMAGES } from "./communs/blocs.ts";
import { TEXTES_COMMUNS } from "./communs/textes.ts";
import type { FaitsActe } from "./faits-acte.ts";
import { type Evaluation, evaluateModele, type Sources } from "./langue/evaluation.ts";
import { parseModele } from "./langue/lecture-modele.ts";
import { renderLignes } from "./langue/mise-en-blocs.ts";
import { createTexteModele } from "./langue/modele.ts";
import { listAnomaliesModele } from "./langue/verification-modele.ts";
import { type ActeRedige, createSources, NOMS_BLOCS } from "./redaction.ts";
import { createVocabulaire, findChamp } from "./vocabulaire/vocabulaire.ts";

/** A part of the company's document as a wording, each piece of its XML a private sign. */
export interface PartieModele {
  readonly nom: string;
  readonly texte: string;
}

/** A template of the company: an act whose wording is its own Word document. */
export interface ModeleSociete extends ModeleActe {
  readonly parties: readonly PartieModele[];
}

export function isModeleSociete(modele: ModeleActe): modele is ModeleSociete {
  return "parties" in modele;
}

export interface IdentiteModele {
  readonly modeleId: string;
  readonly titre: string;
  readonly nature: NatureActe;
  readonly destinataire: ModeleActe["destinataire"];
}

const FAMILLES_NATURE: Readonly<Record<NatureActe, Famille>> = { lettre: "amiable", acte: "saisine", projet: "saisine", contrat: "accord", annexe: "annexe", interne: "suivi" };

/** What a produced act keeps as the name of its model when it is one of the company's. */
export function createIdModele(modeleId: string): string {
  return `societe-${modeleId}`;
}

/** The template as an act; with a `socle`, an act of the library, it is held to the same conditions, refusals and mentions. */
export function createModeleSociete({ modeleId, titre, nature, destinataire }: IdentiteModele, parties: readonly PartieModele[], socle: ModeleActe | undefined): ModeleSociete {
  const propre = { id: createIdModele(modeleId), titre, objet: createTexteModele(titre), texte: createTexteModele(parties.map(({ texte }) => texte).join("\n")), parties };
  const usage = "Modèle Word de la société.";
  if (socle !== undefined) return { ...socle, ...propre, usage };
  return { ...propre, numero: "", famille: FAMILLES_NATURE[nature], nature, destinataire, usage, conditions: [], refus: [], mentions: [] };
}

/** What a mark does in a document: it opens, goes on, closes, stands for blocks, or gives a value. */
export function findRoleMarque(marque: string): "ouvre" | "branche" | "ferme" | "bloc" | "valeur" {
  const [, verbe] = /^\[\[\s*(si|sinon si|sinon|fin|pour chaque|bloc|à vérifier)(?![\p{L}-])/u.exec(marque.normalize("NFC")) ?? [];
  if (verbe === "fin") return "ferme";
  if (verbe === "bloc") return "bloc";
  if (verbe === "si" || verbe === "pour chaque" || verbe === "à vérifier") return "ouvre";
  return verbe === undefined ? "valeur" : "branche";
}

const VOCABULAIRE = createVocabulaire(NOMS_BLOCS);

/** Why a mark cannot be understood, in French; `undefined` when it can. */
export function findAnomalieMarque(marque: string): string | undefined {
  const role = findRoleMarque(marque);
  if (role === "ferme" || /^\[\[\s*sinon\s*\]\]$/.test(marque)) return undefined;
  const texte = role === "branche" ? marque.replace(/sinon si/, "si") : marque;
  return listAnomaliesModele(createTexteModele(role === "ouvre" || role === "branche" ? `${texte}[[fin]]` : texte), VOCABULAIRE)[0]?.motif;
}

/** A piece of a filled part: words of the template, a value, blocks. */
export type MorceauRempli = { readonly kind: "texte"; readonly texte: string } | { readonly kind: "valeur"; readonly texte: string; readonly isManque?: boolean } | { readonly kind: "blocs"; readonly blocs: readonly Bloc[] };

export type ContenusModele = ReadonlyMap<string, readonly MorceauRempli[]>;

export interface ActeSociete extends ActeRedige {
  readonly contenus: ContenusModele;
}

/** The template written for one dossier. `listBlocs` reads the filled document as blocks, for the screen and for the checks. */
export function renderActeSociete(modele: ModeleSociete, faits: FaitsActe, listBlocs: (contenus: ContenusModele) => readonly Bloc[]): ActeSociete {
  const evaluations: Evaluation[] = [];
  const images = new Set<string>();
  const sources = createSourcesModele(modele, faits, evaluations, images);
  const contenus = new Map(modele.parties.map(({ nom, texte }) => [nom, renderPartie(texte, sources, evaluations)]));
  const { creancier, debiteur, dossier, aujourdhui } = faits;
  const manquantes = [...images].filter((champ) => sources.find(champ) === undefined);
  return {
    document: {
      titre: `${modele.titre}${debiteur === undefined ? "" : ` – ${debiteur.nom}`}`,
      sujet: modele.titre,
      auteur: creancier?.denomination ?? "Service contentieux",
      reference: dossier.reference,
      date: aujourdhui,
      blocs: listBlocs(contenus),
    },
    contenus,
    trous: [...new Set([...evaluations.flatMap(({ trous }) => trous.map((champ) => findChamp(champ)?.depend ?? champ)), ...manquantes])],
    valeurs: evaluations.flatMap(({ valeurs }) => valeurs),
    aVerifier: [...new Set(evaluations.flatMap(({ aVerifier }) => aVerifier))],
    notes: [...new Set(evaluations.flatMap(({ notes }) => notes))],
    find: sources.find,
  };
}

/** A shared wording stands as blocks in a document: its own lines, its own lists. */
function createSourcesModele(modele: ModeleSociete, faits: FaitsActe, evaluations: Evaluation[], images: Set<string>): Sources {
  const communes = createSources(modele, faits);
  const hasBordereau = modele.texte.includes("[[bloc bordereau]]");
  return {
    ...communes,
    readBloc: () => undefined,
    renderBloc: (nom) => {
      if (CHAMPS_IMAGES[nom] !== undefined) images.add(CHAMPS_IMAGES[nom]);
      const noeuds = nom in TEXTES_COMMUNS ? communes.readBloc(nom) : undefined;
      if (noeuds === undefined) return BLOCS_COMMUNS[nom]?.(faits, hasBordereau) ?? [];
      const evaluation = evaluateModele(noeuds, communes);
      evaluations.push(evaluation);
      return renderLignes(evaluation.lignes);
    },
    // A template has no living reference of its own: the numbers are those of the day.
    citePieces: (numeros) => communes.citePieces(numeros).map(({ renvoi: _renvoi, ...partie }) => partie),
  };
}

function renderPartie(texte: string, sources: Sources, evaluations: Evaluation[]): readonly MorceauRempli[] {
  const evaluation = evaluateModele(parseModele(createTexteModele(texte)).noeuds, sources);
  evaluations.push(evaluation);
  return evaluation.lignes.flatMap((ligne): readonly MorceauRempli[] => {
    if (ligne.kind === "blocs") return [{ kind: "blocs", blocs: ligne.blocs }];
    return ligne.morceaux.map((morceau) => (morceau.isValeur === true ? { kind: "valeur", texte: formatFragments([morceau]), ...(morceau.isManque === true ? { isManque: true } : {}) } : { kind: "texte", texte: morceau.texte }));
  });
}
