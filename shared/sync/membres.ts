import type { Entree } from "../model/entree-membre.ts";
import { findMotifRefus, type Jugement, type Verificateur } from "./membres-droit.ts";
import { createGraphe, type Graphe, listFeuilles } from "./membres-graphe.ts";
import { can } from "../model/membres-roles.ts";
import type { BorneReglage } from "../model/reglages-equipe.ts";
import { type Anterieur, createVue, type Demande, type Epoque, type Invitation, isActif, type Membre, type VueMembres } from "./membres-vue.ts";

/** The team that a register of entries describes: the same on every post that holds the same entries, whatever their order. */
export interface Equipe {
  /** Fingerprint of the team: hash of its creation. */
  readonly racine: string;
  readonly nom: string;
  /** The most senior first, those who left included. */
  readonly membres: readonly Membre[];
  readonly invitations: readonly Invitation[];
  /** Those that wait for an administrator. */
  readonly demandes: readonly Demande[];
  /** Every key under which something may have been written, the oldest first. */
  readonly epoques: readonly Epoque[];
  /** The key to write under. */
  readonly epoque: Epoque | undefined;
  /** Someone who left was handed the key that everybody writes under. */
  readonly isRotationDue: boolean;
  /** Journals from before the team, each with the member that answers for it; one whose post has joined since answers for itself. */
  readonly anterieurs: readonly Anterieur[];
  /** Keys that members lack, because they came while the key was changing. */
  readonly remisesDues: readonly { readonly epoque: Epoque; readonly postes: readonly string[] }[];
  /** Entries that do not count, each with a French sentence. */
  readonly rejets: readonly { readonly entree: Entree; readonly motif: string }[];
  /** Entries that wait for others. */
  readonly attente: readonly Entree[];
  /** What the next entry names as seen. */
  readonly feuilles: readonly string[];
}

interface Tri {
  readonly acceptees: readonly Entree[];
  readonly rejets: ReadonlyMap<string, string>;
}

/**
 * Folds the register. An entry counts when its author had the right to it, from what the author had seen; then a removal
 * beats what the removed post wrote without having seen it; of two who remove each other the more senior stays; an
 * invitation lets one post in.
 */
export function foldEquipe(entrees: readonly Entree[], racine: string, isSigne: Verificateur): Equipe {
  const graphe = createGraphe(entrees);
  const ecartees = new Map<string, string>();
  const premier = sortEntrees(graphe, ecartees, { racine, isSigne });
  let tri = premier;
  for (;;) {
    const vaincues = listVaincues(tri.acceptees, graphe);
    if (vaincues.size === 0) break;
    for (const [id, motif] of vaincues) ecartees.set(id, motif);
    tri = sortEntrees(graphe, ecartees, { racine, isSigne });
  }
  return composeEquipe(racine, graphe, tri, createVue(premier.acceptees, graphe.ancetres));
}

/** Judges each entry on its own past, those that a removal beat left out. */
function sortEntrees({ ordre, ancetres }: Graphe, ecartees: ReadonlyMap<string, string>, jugement: Jugement): Tri {
  const acceptees: Entree[] = [];
  const rejets = new Map<string, string>();
  for (const entree of ordre) {
    const vues = ancetres.get(entree.id);
    const motif = ecartees.get(entree.id) ?? findMotifRefus(entree, createVue(acceptees.filter(({ id }) => vues?.has(id)), ancetres), jugement);
    if (motif === undefined) acceptees.push(entree);
    else rejets.set(entree.id, motif);
  }
  return { acceptees, rejets };
}

/** Entries beaten by the first removal, or the first arrival, that beats any: one at a time, so that what follows from it is judged again. */
function listVaincues(acceptees: readonly Entree[], { ancetres }: Graphe): ReadonlyMap<string, string> {
  const { membres } = createVue(acceptees, ancetres);
  const rang = (poste: string): number => membres.get(poste)?.rang ?? Infinity;
  const departs = acceptees.flatMap((entree) => {
    const poste = findPosteRetire(entree);
    return poste === undefined || poste === entree.auteur ? [] : [{ entree, poste }];
  });
  for (const { entree, poste } of departs.toSorted((a, b) => rang(a.entree.auteur) - rang(b.entree.auteur))) {
    const isPlusAncien = rang(poste) < rang(entree.auteur);
    const vaincues = acceptees.filter((autre) => autre.auteur === poste && isConcurrente(autre, entree, ancetres) && !isGardee(autre, isPlusAncien));
    if (vaincues.length > 0) return new Map(vaincues.map(({ id }) => [id, `Écrit par le poste de ${membres.get(poste)?.personne ?? poste} sans avoir vu qu’il était retiré.`]));
  }
  return listDoublesAjouts(acceptees, createVue(acceptees, ancetres));
}

/** What stands all the same: keys that others may have written under stay readable apart; a removal by a more senior post. */
function isGardee({ acte }: Entree, isPlusAncien: boolean): boolean {
  return isPlusAncien && (acte.kind === "retrait" || (acte.kind === "ajout" && acte.remplace !== undefined));
}

function isConcurrente(autre: Entree, retrait: Entree, ancetres: Graphe["ancetres"]): boolean {
  return ancetres.get(retrait.id)?.has(autre.id) !== true && ancetres.get(autre.id)?.has(retrait.id) !== true;
}

function findPosteRetire({ acte }: Entree): string | undefined {
  if (acte.kind === "retrait") return acte.poste;
  return acte.kind === "ajout" ? acte.remplace?.poste : undefined;
}

/** Two administrators, unknown to each other, each let another post in with the same words: the first in the order stays. */
function listDoublesAjouts(acceptees: readonly Entree[], { demandes, invitations }: VueMembres): ReadonlyMap<string, string> {
  const servies = new Map<string, string>();
  for (const { id, acte } of acceptees) {
    const demande = acte.kind === "ajout" ? demandes.get(acte.demande) : undefined;
    if (demande === undefined) continue;
    const deja = servies.get(demande.invitation);
    if (deja !== undefined && deja !== demande.cles.poste) return new Map([[id, `L’invitation de ${invitations.get(demande.invitation)?.pour ?? demande.personne} avait déjà fait entrer un autre poste.`]]);
    servies.set(demande.invitation, demande.cles.poste);
  }
  return new Map();
}

function composeEquipe(racine: string, { ordre, ancetres, attente }: Graphe, { acceptees, rejets }: Tri, premiere: VueMembres): Equipe {
  const vue = createVue(acceptees, ancetres);
  const membres = [...vue.membres.values()];
  const actifs = membres.filter(isActif);
  const retires = new Set(membres.filter((membre) => !isActif(membre)).map(({ poste }) => poste));
  const epoques = [...premiere.epoques.values()].map((epoque) => vue.epoques.get(epoque.id) ?? epoque).toSorted(compareEpoques);
  const ecrites = epoques.filter(({ id }) => vue.epoques.has(id));
  const sures = ecrites.filter(({ destinataires }) => ![...destinataires].some((poste) => retires.has(poste) || !vue.membres.has(poste)));
  const remises = epoques.map((epoque) => ({ epoque, postes: actifs.filter(({ poste }) => !epoque.destinataires.has(poste)).map(({ poste }) => poste) }));
  return {
    racine, nom: vue.nom, membres, invitations: [...vue.invitations.values()], demandes: [...vue.demandes.values()].filter(({ isTraitee, cles }) => !isTraitee && !vue.membres.has(cles.poste)),
    epoques, epoque: sures.at(-1) ?? ecrites.at(-1), isRotationDue: sures.length === 0 && ecrites.length > 0,
    anterieurs: [...vue.anterieurs.values()],
    remisesDues: remises.filter(({ postes }) => postes.length > 0),
    rejets: ordre.flatMap((entree) => {
      const motif = rejets.get(entree.id);
      return motif === undefined ? [] : [{ entree, motif }];
    }),
    attente, feuilles: listFeuilles(acceptees),
  };
}

function compareEpoques(premiere: Epoque, seconde: Epoque): number {
  return premiere.numero - seconde.numero || (premiere.id < seconde.id ? -1 : 1);
}

/** Why what a post wrote at that sequence is set aside; `undefined` when it counts. */
export function findMotifQuarantaine({ membres, anterieurs }: Pick<Equipe, "membres" | "anterieurs">, poste: string, sequence: number): string | undefined {
  const membre = membres.find((candidat) => candidat.poste === poste);
  const anterieur = anterieurs.find((candidat) => candidat.poste === poste);
  if (membre === undefined && anterieur !== undefined) return sequence > anterieur.borne.sequence ? "Écrit au nom d’un poste d’avant l’équipe, après ce qui en avait été nommé." : undefined;
  if (membre === undefined) return "Écrit par un poste inconnu de l’équipe.";
  const { sortie, role, borneLecture, personne } = membre;
  if (sortie !== undefined && sequence > sortie.borne.sequence) return `Écrit par le poste de ${personne} après ce qui était connu de lui à son retrait\u00A0: un administrateur décide.`;
  if (!can(role, "ecrire") && sequence > (borneLecture?.sequence ?? 0)) return `Le poste de ${personne} est en lecture seule.`;
  return undefined;
}

/** Posts whose member does not answer for the company, and up to where what they wrote for it counts all the same. */
export function listBornesReglage({ membres, anterieurs }: Pick<Equipe, "membres" | "anterieurs">): readonly BorneReglage[] {
  const parPoste = new Map(membres.map((membre) => [membre.poste, membre]));
  const siens = membres.filter(({ role }) => !can(role, "regler")).map(({ poste, personne, borneReglage }) => ({ poste, personne, sequence: borneReglage?.sequence ?? 0 }));
  const avant = anterieurs.flatMap(({ poste, par }): readonly BorneReglage[] => {
    const repondant = parPoste.get(par);
    if (repondant === undefined || parPoste.has(poste) || can(repondant.role, "regler") || repondant.borneReglage !== undefined) return [];
    return [{ poste, personne: repondant.personne, sequence: 0 }];
  });
  return [...siens, ...avant];
}
