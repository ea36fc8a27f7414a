import { isNonEmpty, type NonEmpty } from "../kernel/brand.ts";
import type { Mandat, Mandataire } from "../model/dossier.ts";
import type { VueDossier } from "../suivi/vue-dossier.ts";
import type { ModeleActe } from "./acte.ts";
import { createFaitsActe, type FaitsActe, type Reponses } from "./faits-acte.ts";
import { createFaitsTransmission } from "./faits-transmission.ts";
import { type ActeRedige, renderActe } from "./redaction.ts";
import { listReponsesConnues } from "./reponses.ts";
import { listObstacles, listVerifications } from "./verifications/liste.ts";
import { listBlocages, type Verification } from "./verifications/verification.ts";

/** A dossier of a batch, with its last mandate. */
export interface EntreeLot {
  readonly vue: VueDossier;
  readonly mandat: Mandat | undefined;
  readonly mandataire: Mandataire | undefined;
}

/** What is the same for every act of a batch; `reponses` were given once for all. */
export type CommunLot = Pick<FaitsActe, "aujourdhui" | "utilisateur" | "logo" | "baremes" | "territoire" | "reponses">;

/** One act of a batch, about one dossier or about several. */
export interface ActeDuLot {
  readonly entrees: NonEmpty<EntreeLot>;
  readonly redige: ActeRedige;
  readonly verifications: readonly Verification[];
  readonly reponses: Reponses;
}

/** What stops an act of a batch, and what is to be read again: French phrases. */
export interface EtatActe {
  readonly motifs: readonly string[];
  readonly remarques: readonly string[];
  /** Fields that an answer would fill. */
  readonly champs: readonly string[];
}

/** An act whose text goes through several dossiers. */
export function isActeGroupe({ texte }: ModeleActe): boolean {
  return /\[\[pour chaque (?:affaire|appel)\]\]/.test(texte);
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

/** Writes one act of a batch: what a dossier had answered before holds, what was answered for the batch comes over it. */
export function renderActeDuLot(modele: ModeleActe, entrees: NonEmpty<EntreeLot>, commun: CommunLot): ActeDuLot {
  const { faits, reponses } = createFaits(modele, entrees, commun);
  const redige = renderActe(modele, faits);
  return { entrees, redige, verifications: listVerifications(modele, redige, faits), reponses };
}

/** Whether an act of a batch can go out; an act that makes no sense now is not written. */
export function examineActeDuLot(modele: ModeleActe, entrees: NonEmpty<EntreeLot>, commun: CommunLot): EtatActe {
  const obstacles = listObstacles(modele, createFaits(modele, entrees, commun).faits);
  if (obstacles.length > 0) return { motifs: obstacles, remarques: [], champs: [] };
  return listEtat(renderActeDuLot(modele, entrees, commun).verifications);
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

function createFaits(modele: ModeleActe, entrees: NonEmpty<EntreeLot>, { reponses: communes, ...commun }: CommunLot) {
  const [{ vue, mandat, mandataire }] = entrees;
  const { aujourdhui, utilisateur, logo } = commun;
  const donnees = Object.fromEntries(Object.entries(communes).filter(([, reponse]) => reponse.trim() !== ""));
  const reponses = { ...listReponsesConnues(vue.dossier), ...donnees };
  const faits: FaitsActe = createFaitsActe(vue, modele, { ...commun, mandat, mandataire, reponses });
  if (!isActeGroupe(modele)) return { faits, reponses };
  const groupe = entrees.map((entree) => createFaitsTransmission(entree.vue, { mandat: entree.mandat, mandataire: entree.mandataire, aujourdhui, utilisateur, logo }));
  return { faits: { ...faits, groupe }, reponses };
}
