import { isNonEmpty, type NonEmpty } from "../kernel/brand.ts";
import type { Bloc, DocumentRedige, Feuille } from "../word/bloc.ts";
import type { VueDossier } from "../suivi/vue-dossier.ts";
import type { ModeleActe } from "./acte.ts";
import { createFaitsActe, type FaitsActe, type Reponses } from "./faits-acte.ts";
import { createFeuilleRetourLot, renderFicheRetour } from "./fiche-retour.ts";
import type { MandatConfie } from "./mandat-acte.ts";
import { type ActeSociete, type ContenusModele, isModeleSociete, renderActeSociete } from "./modele-societe.ts";
import { type ActeRedige, renderActe } from "./redaction.ts";
import { listReponsesConnues } from "./reponses.ts";
import { listObstacles, listVerifications } from "./verifications/liste.ts";
import { listBlocages, type Verification } from "./verifications/verification.ts";
import { createPortee } from "./vocabulaire/vocabulaire.ts";

/** A dossier of a batch, with the mandate that its act speaks of. */
export interface EntreeLot extends MandatConfie {
  readonly vue: VueDossier;
}

/** What is the same for every act of a batch; `reponses` were given once for all, `propres` for one dossier, by its id. */
export interface CommunLot extends Pick<FaitsActe, "aujourdhui" | "utilisateur" | "logo" | "baremes" | "territoire" | "reponses" | "annuaire"> {
  readonly propres?: Readonly<Record<string, Reponses>> | undefined;
  /** A template of the company filled, as blocks. */
  readonly listBlocs?: ((contenus: ContenusModele) => readonly Bloc[]) | undefined;
}

/** One act of a batch, about one dossier or about several. */
export interface ActeDuLot {
  /** The act that was written: that of one dossier when a mandataire has only one. */
  readonly modele: ModeleActe;
  readonly entrees: NonEmpty<EntreeLot>;
  readonly redige: ActeRedige | ActeSociete;
  readonly verifications: readonly Verification[];
  /** What each dossier keeps of the answers, in the order of the dossiers. */
  readonly reponses: readonly Reponses[];
  /** The form that leaves with it, and comes back filled. */
  readonly fiche?: FicheDuLot | undefined;
}

/** Of one dossier, a document; of several, a workbook with a line for each. */
export type FicheDuLot = { readonly kind: "document"; readonly document: DocumentRedige } | { readonly kind: "classeur"; readonly feuilles: readonly Feuille[] };

/** What stops an act of a batch, and what is to be read again: French phrases. */
export interface EtatActe {
  readonly motifs: readonly string[];
  readonly remarques: readonly string[];
  /** Fields that an answer would fill. */
  readonly champs: readonly string[];
}

/** An act whose text goes through several dossiers. */
export function isActeGroupe({ texte }: ModeleActe): boolean {
  return /\[\[pour chaque (?:affaire|appel|mandat)\]\]/.test(texte);
}

/** Dossiers that share one act: those of one mandataire, those of one roll; otherwise each has its own. */
export function splitLot(modele: ModeleActe, entrees: readonly EntreeLot[]): readonly NonEmpty<EntreeLot>[] {
  if (!isActeGroupe(modele)) return entrees.map((entree) => [entree]);
  if (modele.destinataire === "interne") return isNonEmpty(entrees) ? [entrees] : [];
  const groupes = new Map<string, EntreeLot[]>();
  for (const entree of entrees) {
    const cle = entree.mandataire?.id ?? `sans/${entree.vue.dossier.id}`;
    groupes.set(cle, [...(groupes.get(cle) ?? []), entree]);
  }
  return [...groupes.values()].flatMap((groupe) => (isNonEmpty(groupe) ? [groupe] : []));
}

/**
 * The acts of a batch as far as it was examined: `etats` of each dossier of a letter for several (`createCleDossier`), then of each act (`createCleActe`). Of such
 * a letter: each dossier alone until all were held to the act of one; then one letter by mandataire for those that can go, and the others, each with its reasons.
 */
export function listActesLot(modele: ModeleActe, entrees: readonly EntreeLot[], etats: ReadonlyMap<string, EtatActe>, produits: readonly string[] = []): readonly NonEmpty<EntreeLot>[] {
  if (modele.groupement === undefined) return splitLot(modele, entrees);
  if (entrees.some((entree) => !etats.has(createCleDossier(entree)))) return entrees.map((entree) => [entree]);
  const isProduit = ({ vue }: EntreeLot): boolean => produits.includes(vue.dossier.id);
  const isEcarte = (entree: EntreeLot): boolean => !isProduit(entree) && isRefuse(entree, etats);
  return [
    ...splitLot(modele, entrees.filter((entree) => !isEcarte(entree) && !isProduit(entree))), ...splitLot(modele, entrees.filter(isProduit)),
    ...entrees.filter(isEcarte).map((entree): NonEmpty<EntreeLot> => [entree]),
  ];
}

/** Whether a dossier cannot stand in a letter for several. */
export function isRefuse(entree: EntreeLot, etats: ReadonlyMap<string, EtatActe>): boolean {
  return (etats.get(createCleDossier(entree))?.motifs.length ?? 0) > 0;
}

/** Names an act of a batch by its dossiers. */
export function createCleActe(entrees: NonEmpty<EntreeLot>): string {
  return entrees.map(({ vue }) => vue.dossier.id).join("+");
}

/** Names a dossier of a letter for several, before it is known with which others. */
export function createCleDossier({ vue }: EntreeLot): string {
  return `dossier/${vue.dossier.id}`;
}

/** Writes one act of a batch: what a dossier had answered before holds, what was answered for the batch comes over it, then what was answered for this dossier. */
export function renderActeDuLot(demande: ModeleActe, entrees: NonEmpty<EntreeLot>, commun: CommunLot): ActeDuLot {
  const modele = chooseModele(demande, entrees);
  const faits = createFaits(modele, entrees, commun);
  const redige = isModeleSociete(modele) && commun.listBlocs !== undefined ? renderActeSociete(modele, faits, commun.listBlocs) : renderActe(modele, faits);
  return { modele, entrees, redige, verifications: listVerifications(modele, redige, faits), reponses: entrees.map((entree) => listReponses(entree, commun)), fiche: findFiche(modele, faits) };
}

/** Whether an act of a batch can go out; an act that makes no sense now is not written. */
export function examineActeDuLot(demande: ModeleActe, entrees: NonEmpty<EntreeLot>, commun: CommunLot): EtatActe {
  const modele = chooseModele(demande, entrees);
  const obstacles = listObstacles(modele, createFaits(modele, entrees, commun));
  if (obstacles.length > 0) return { motifs: obstacles, remarques: [], champs: [] };
  return listEtat(renderActeDuLot(modele, entrees, commun).verifications);
}

/** Whether a dossier can stand in a letter for several: it is held to the act of one, but for what only that act would print; what the letter prints of it must be known. */
export function examineDossierDuLot(modele: ModeleActe, entree: EntreeLot, commun: CommunLot): EtatActe {
  const unitaire = modele.groupement?.unitaire ?? modele;
  const faits = createFaitsDossier(unitaire, entree, commun);
  const obstacles = listObstacles(unitaire, faits);
  if (obstacles.length > 0) return { motifs: obstacles, remarques: [], champs: [] };
  const seul = createFaitsDossier(modele, entree, commun);
  const trous = listVerifications(modele, renderActe(modele, { ...seul, groupe: [seul] }), seul).filter(isTrou);
  return listEtat([...trous, ...listVerifications(unitaire, renderActe(unitaire, faits), faits).filter((verification) => !isTrou(verification))]);
}

function isTrou({ id }: Verification): boolean {
  return id.startsWith("champ/");
}

/** A batch waives nothing: what a person may waive is waived dossier by dossier. */
export function listEtat(verifications: readonly Verification[]): EtatActe {
  const bloquantes = listBlocages(verifications);
  return {
    motifs: bloquantes.map(({ motif, libelle }) => motif ?? libelle),
    remarques: verifications.filter(({ isAcquise, niveau }) => !isAcquise && niveau === "avertissement").map(({ motif, libelle }) => motif ?? libelle),
    champs: bloquantes.flatMap(({ champ }) => (champ === undefined ? [] : [champ])),
  };
}

/** A mandataire that has one dossier of the batch receives the letter of one dossier. */
function chooseModele(modele: ModeleActe, entrees: NonEmpty<EntreeLot>): ModeleActe {
  return modele.groupement !== undefined && entrees.length === 1 ? modele.groupement.unitaire : modele;
}

function createFaits(modele: ModeleActe, entrees: NonEmpty<EntreeLot>, commun: CommunLot): FaitsActe {
  const [premiere, ...suite] = entrees;
  const faits = createFaitsDossier(modele, premiere, commun);
  if (!isActeGroupe(modele)) return faits;
  const groupe = sortFaits([faits, ...suite.map((entree) => createFaitsDossier(modele, entree, commun))], modele.groupement?.tri);
  return { ...(groupe[0] ?? faits), groupe };
}

function createFaitsDossier(modele: ModeleActe, entree: EntreeLot, commun: CommunLot): FaitsActe {
  const { vue, mandat, mandataire } = entree;
  const { aujourdhui, utilisateur, logo, baremes, territoire, annuaire } = commun;
  return { ...createFaitsActe(vue, modele, { aujourdhui, utilisateur, logo, baremes, territoire, mandat, mandataire, reponses: listReponses(entree, commun) }), annuaire };
}

/** The nearest first; what is not known comes last. */
function sortFaits(faits: readonly FaitsActe[], tri: string | undefined): readonly FaitsActe[] {
  if (tri === undefined) return faits;
  const dates = faits.map((confie) => {
    const lue = createPortee(confie).find(tri);
    return { confie, jour: lue?.kind === "date" ? lue.jour : undefined };
  });
  return dates.toSorted((a, b) => ((a.jour ?? "9999") < (b.jour ?? "9999") ? -1 : 1)).map(({ confie }) => confie);
}

function listReponses({ vue: { dossier } }: EntreeLot, { reponses, propres = {} }: CommunLot): Reponses {
  return { ...listReponsesConnues(dossier), ...removeVides(reponses), ...removeVides(propres[dossier.id] ?? {}) };
}

function removeVides(reponses: Reponses): Reponses {
  return Object.fromEntries(Object.entries(reponses).filter(([, reponse]) => reponse.trim() !== ""));
}

/** Every letter to a mandataire announces the form; the form alone is a workbook. */
function findFiche(modele: ModeleActe, faits: FaitsActe): FicheDuLot | undefined {
  if (modele.fichier !== "classeur" && !modele.texte.includes("[[bloc renvoi-fiche-retour]]")) return undefined;
  const confies = faits.groupe ?? [faits];
  if (modele.fichier === "classeur" || confies.length > 1) return { kind: "classeur", feuilles: [createFeuilleRetourLot(confies)] };
  return faits.mandat === undefined ? undefined : { kind: "document", document: renderFicheRetour(faits, faits.mandat) };
}
