import type { Jour } from "../../kernel/jour.ts";
import { createSujetId, type Fait, type FaitBrouillon, parseFaitId, type SujetId, splitSujetId } from "../../model/fait.ts";
import type { DemandeEffacement } from "../../model/effacement.ts";
import { readOrdre, toDemande } from "../../model/ordre-effacement.ts";
import type { Debiteur } from "../../model/dossier.ts";
import type { LigneDossier } from "../../model/ligne-dossier.ts";
import type { ContenuPar } from "../../model/faits/registre.ts";
import type { Statistique } from "../../model/faits/rgpd-faits.ts";
import { listDeType, listVivants } from "../../model/vivants.ts";

/** An erasure, from the proposal to the order, as its facts say it. */
export interface EffacementConnu {
  readonly id: string;
  readonly demande: ContenuPar["demande-effacement"];
  readonly dateFait: Jour;
  /** Who wrote the proposal, and when. */
  readonly par: string;
  readonly instant: number;
  readonly visa?: (ContenuPar["visa-effacement"] & { readonly dateFait: Jour }) | undefined;
  /** Ordered: each post erases it from its own vault. */
  readonly ordre?: DemandeEffacement | undefined;
  readonly ordonneLe?: Jour | undefined;
  /** Ordered with the approval of another person: each post carries it out by itself. */
  readonly isApprouve: boolean;
  /** Posts that have carried it out, and when, by their own word. */
  readonly appliques: readonly { readonly poste: string; readonly le: Jour }[];
  readonly statistiques: readonly Statistique[];
}

export function projectEffacement(faits: readonly Fait[]): EffacementConnu | undefined {
  const vivants = listVivants(faits);
  const [demande] = listDeType(vivants, "demande-effacement");
  if (demande === undefined) return undefined;
  const { id } = splitSujetId(demande.sujet);
  const visa = listDeType(vivants, "visa-effacement").at(-1);
  const [ordre] = listDeType(vivants, "effacement");
  return {
    id, demande: demande.contenu, dateFait: demande.dateFait, par: demande.par, instant: demande.horloge[0],
    ...(visa === undefined ? {} : { visa: { ...visa.contenu, dateFait: visa.dateFait } }),
    ...(ordre === undefined ? {} : { ordre: toDemande(ordre, id), ordonneLe: ordre.dateFait }),
    isApprouve: readOrdre(faits, id).ok,
    appliques: listDeType(vivants, "effacement-applique").map((fait) => ({ poste: parseFaitId(fait.id)?.poste ?? "", le: fait.dateFait })),
    statistiques: listDeType(vivants, "statistiques").flatMap(({ contenu }) => contenu.dossiers),
  };
}

/** Why this person may not approve, in French; `undefined` when she may. `membres`: people of the team, by name. */
export function findRefusApprobation({ demande, visa }: Pick<EffacementConnu, "demande" | "visa">, personne: string | undefined, membres: readonly string[]): string | undefined {
  if (visa !== undefined) return "Cet effacement a déjà reçu sa réponse.";
  if (personne === undefined) return "Dites d’abord qui vous êtes, dans Réglages\u00A0: une approbation porte un nom.";
  if (personne !== demande.demandeur) return undefined;
  return isSeul(personne, membres) ? undefined : `Vous avez proposé cet effacement\u00A0: l’approbation est celle d’une autre personne (${membres.filter((nom) => nom !== personne).join(", ")}).`;
}

/** Nobody else could approve: the same person confirms twice, and it is said. */
export function isSeul(personne: string, membres: readonly string[]): boolean {
  return membres.every((nom) => nom === personne);
}

export function createDemandeEffacement(id: string, contenu: ContenuPar["demande-effacement"], au: Jour): FaitBrouillon {
  return { sujet: createSujetId("effacement", id), type: "demande-effacement", dateFait: au, remplace: [], contenu };
}

export function createVisaEffacement(id: string, contenu: ContenuPar["visa-effacement"], au: Jour): FaitBrouillon {
  return { sujet: createSujetId("effacement", id), type: "visa-effacement", dateFait: au, remplace: [], contenu };
}

/** The order and the figures that stay, in one save. Throws on an erasure that nobody approved. */
export function createOrdre({ id, demande, visa }: EffacementConnu, { sujets, faits, frontiere }: Omit<DemandeEffacement, "id">, statistiques: readonly Statistique[], au: Jour): readonly FaitBrouillon[] {
  if (visa?.decision !== "accorde") throw new Error("Un effacement sans approbation ne s’ordonne pas");
  const sujet = createSujetId("effacement", id);
  return [
    { sujet, type: "statistiques", dateFait: au, remplace: [], contenu: { dossiers: [...statistiques] } },
    { sujet, type: "effacement", dateFait: au, remplace: [], contenu: { sujets: [...sujets], faits: [...faits], frontiere: { ...frontiere }, demandeur: demande.demandeur, approbateur: visa.approbateur } },
  ];
}

/** This post has carried out what the team had decided: written once by each, so that the others know where it stands. */
export function createApplication(id: string, au: Jour): FaitBrouillon {
  return { sujet: createSujetId("effacement", id), type: "effacement-applique", dateFait: au, remplace: [], contenu: {} };
}

/** Dossiers and debtors of an erasure, as subjects. */
export function listSujetsVises({ dossiers, debiteurs }: ContenuPar["demande-effacement"]): SujetId[] {
  return [...dossiers.map((id) => createSujetId("dossier", id)), ...debiteurs.map((id) => createSujetId("debiteur", id))];
}

/** What would still say who the persons were, looked for in everything that stays. */
export function listMarques({ demande }: Pick<EffacementConnu, "demande">, lignes: readonly LigneDossier[], debiteurs: ReadonlyMap<string, Debiteur>): readonly string[] {
  const dossiers = new Set(demande.dossiers);
  const vises = lignes.filter(({ id }) => dossiers.has(id));
  const personnes = demande.debiteurs.flatMap((id) => debiteurs.get(id) ?? []);
  const mots = [...vises.map(({ reference }) => reference), ...personnes.flatMap(({ nom, email, telephone, siren, ibans = [] }) => [nom, email, telephone, siren, ...ibans])];
  return [...new Set(mots.flatMap((mot) => (mot === undefined || mot.trim().length < MARQUE_MIN ? [] : [mot.trim()])))];
}

/** A shorter word is in too many others. */
const MARQUE_MIN = 5;

/** How far a post says that it has gone. */
export interface OrdreDuPoste {
  readonly id: string;
  readonly etape: "coffre" | "sauvegardes" | "fait";
}

/** Erasures that the team ordered with the approval of another person and that this post has not begun: it carries them out by itself. */
export function listDus(effacements: readonly EffacementConnu[], ordres: readonly OrdreDuPoste[]): readonly EffacementConnu[] {
  return effacements.filter(({ id, isApprouve }) => isApprouve && !ordres.some((ordre) => ordre.id === id));
}

/** Those that this post has carried out and has not told the others. */
export function listAAnnoncer(effacements: readonly EffacementConnu[], ordres: readonly OrdreDuPoste[], poste: string): readonly EffacementConnu[] {
  return effacements.filter(({ id, ordre, appliques }) => ordre !== undefined && !appliques.some((applique) => applique.poste === poste) && ordres.some((connu) => connu.id === id && connu.etape !== "coffre"));
}
