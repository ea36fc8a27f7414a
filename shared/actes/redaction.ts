import { formatJourLong } from "../kernel/format-jour.ts";
import { capitalize } from "../kernel/texte.ts";
import { type Bloc, type DocumentRedige, formatFragments, type Fragment } from "../word/bloc.ts";
import type { ModeleActe } from "./acte.ts";
import { formatCitation } from "./citation.ts";
import { BLOCS_COMMUNS } from "./communs/blocs.ts";
import { TEXTES_COMMUNS } from "./communs/textes.ts";
import type { FaitsActe } from "./faits-acte.ts";
import { type Evaluation, evaluateModele, type Sources } from "./langue/evaluation.ts";
import { parseModele } from "./langue/lecture-modele.ts";
import { renderLignes } from "./langue/mise-en-blocs.ts";
import { createTexteModele, type Noeud, type TexteModele } from "./langue/modele.ts";
import type { Valeur } from "./langue/valeur.ts";
import { ELEMENT_DOSSIER } from "./vocabulaire/groupe.ts";
import { createPortee, findChamp, findListe, formatLibelleChamp } from "./vocabulaire/vocabulaire.ts";

/** An act written for one dossier, and what its writing met. */
export interface ActeRedige {
  readonly document: DocumentRedige;
  /** Fields that it prints and that nobody knows. */
  readonly trous: readonly string[];
  readonly valeurs: Evaluation["valeurs"];
  /** Passages left out until a person confirms them. */
  readonly aVerifier: readonly string[];
  readonly notes: readonly string[];
  readonly find: (champ: string) => Valeur | undefined;
}

/** Answer that confirms a passage « à vérifier »: who, when, on which source. */
export function createCleVerification(motif: string): string {
  return `verification.${motif}`;
}

/** Names of the shared blocks, for the check of the wordings. */
export const NOMS_BLOCS: readonly string[] = [...Object.keys(TEXTES_COMMUNS), ...Object.keys(BLOCS_COMMUNS), "objet"];

/** Writes an act: its wording, filled by the dossier and the answers, becomes blocks. A field that is missing leaves a visible gap. */
export function renderActe(acte: ModeleActe, faits: FaitsActe): ActeRedige {
  const sources = createSources(acte, faits);
  const corps = evaluateTexte(acte.texte, sources);
  const objet = evaluateTexte(acte.objet, sources);
  const pied = acte.nature === "lettre" ? evaluateTexte(TEXTES_COMMUNS["pied-societe"] ?? createTexteModele(""), sources) : undefined;
  const evaluations = [corps, objet, ...(pied === undefined ? [] : [pied])];
  const { creancier, debiteur, aujourdhui, logo } = faits;
  const isGroupe = (faits.groupe?.length ?? 0) > 1;
  const partie = isGroupe ? faits.mandataire : debiteur;
  return {
    document: {
      titre: `${acte.titre}${partie === undefined ? "" : ` – ${partie.nom}`}`,
      sujet: capitalize(formatLigne(objet)),
      auteur: creancier?.denomination ?? "Service contentieux",
      reference: formatReference(acte, faits),
      date: aujourdhui,
      ...(pied === undefined ? {} : { pied: formatLigne(pied) }),
      logo,
      blocs: removeRenvoisPerdus(renderLignes(corps.lignes)),
    },
    trous: [...new Set(evaluations.flatMap(({ trous }) => trous.map((champ) => findChamp(champ)?.depend ?? champ)))],
    valeurs: evaluations.flatMap(({ valeurs }) => valeurs),
    aVerifier: corps.aVerifier,
    notes: corps.notes,
    find: sources.find,
  };
}

/** What the foot of each page says. */
function formatReference({ nature }: ModeleActe, { groupe = [], dossier, aujourdhui }: FaitsActe): string {
  const reference = groupe.length > 1 ? `${groupe.length} dossiers, dont ${dossier.reference}` : dossier.reference;
  return nature === "interne" ? `${reference} – interne, état au ${formatJourLong(aujourdhui)}` : reference;
}

/** What the wording of an act draws from. */
export function createSources(acte: ModeleActe, faits: FaitsActe): Sources {
  const hasBordereau = acte.texte.includes("[[bloc bordereau]]");
  const readTexte = (nom: string): readonly Noeud[] | undefined => {
    const texte = nom === "objet" ? acte.objet : TEXTES_COMMUNS[nom];
    return texte === undefined ? undefined : parseModele(texte).noeuds;
  };
  return {
    ...createPortee(faits),
    findListe,
    formatLibelle: formatLibelleChamp,
    readBloc: readTexte,
    renderBloc: (nom) => BLOCS_COMMUNS[nom]?.(faits, hasBordereau) ?? [],
    isVerifie: (motif) => (faits.reponses[createCleVerification(motif)] ?? "").trim() !== "",
    citePieces: (numeros) => (hasBordereau ? formatCitation(numeros, faits.dossier) : []),
    openDossiers: (element) => (element === ELEMENT_DOSSIER ? (faits.groupe ?? [faits]).map((confie) => createSources(acte, { ...confie, groupe: undefined })) : undefined),
  };
}

function evaluateTexte(texte: TexteModele, sources: Sources): Evaluation {
  return evaluateModele(parseModele(texte).noeuds, sources);
}

function formatLigne({ lignes }: Evaluation): string {
  return lignes.flatMap((ligne) => (ligne.kind === "texte" ? [formatFragments(ligne.morceaux)] : [])).join(" ").trim();
}

/** A reference whose target is not in this act becomes plain words: a table may be printed without the bordereau that it cites. */
function removeRenvoisPerdus(blocs: readonly Bloc[]): readonly Bloc[] {
  const ancres = new Set(blocs.flatMap((bloc) => (bloc.kind === "titre" ? [bloc.ancre] : bloc.kind === "tableau" ? bloc.lignes.map(({ ancre }) => ancre) : [])));
  const clean = (fragments: readonly Fragment[]): readonly Fragment[] => fragments.map(({ renvoi, ...partie }) => (renvoi !== undefined && ancres.has(renvoi) ? { ...partie, renvoi } : partie));
  return blocs.map((bloc): Bloc => {
    if (bloc.kind === "paragraphe" || bloc.kind === "encadre") return { ...bloc, texte: clean(bloc.texte) };
    if (bloc.kind === "liste") return { ...bloc, points: bloc.points.map(clean) };
    return bloc.kind === "tableau" ? { ...bloc, lignes: bloc.lignes.map((ligne) => ({ ...ligne, cellules: ligne.cellules.map(clean) })) } : bloc;
  });
}
