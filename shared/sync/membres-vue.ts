import type { ActeDeKind, Borne, ClesPoste, Entree, Role } from "../model/entree-membre.ts";
import type { Graphe } from "./membres-graphe.ts";
import { can, compareRoles } from "../model/membres-roles.ts";

/** One post of the team: a person at two posts is two members. */
export interface Membre {
  readonly poste: string;
  readonly personne: string;
  readonly role: Role;
  readonly cles: ClesPoste;
  /** Entry that made it a member: the first in the order of the register is the most senior. */
  readonly entree: string;
  readonly rang: number;
  readonly instant: number;
  /** Who let it in; its own id for the founder. */
  readonly par: string;
  /** Why, by whom and up to where it no longer counts; a post that left never comes back under the same id. */
  readonly sortie?: Sortie | undefined;
  /** Post of which its vault is a copy, that goes on beside it: both hold the same keys. */
  readonly jumeauDe?: string | undefined;
  /** Last sequence that counts of a post that may only read. */
  readonly borneLecture?: Borne | undefined;
  /** Last sequence that counts of what it wrote for the whole company, of a post that once could and no longer may. */
  readonly borneReglage?: Borne | undefined;
}

export interface Sortie {
  readonly kind: "retrait" | "remplacement" | "releve";
  readonly par: string;
  readonly instant: number;
  readonly borne: Borne;
  readonly motif?: string | undefined;
  /** Post that goes on in its place. */
  readonly suivant?: string | undefined;
}

export interface Invitation extends Omit<ActeDeKind<"invitation">, "kind"> {
  readonly id: string;
  readonly par: string;
  readonly instant: number;
  readonly etat: "ouverte" | "utilisee" | "annulee";
}

export interface Demande extends Omit<ActeDeKind<"demande">, "kind"> {
  readonly id: string;
  readonly instant: number;
  readonly isTraitee: boolean;
}

/** A key of the team, and who was handed it. */
export interface Epoque {
  readonly id: string;
  readonly numero: number;
  readonly instant: number;
  readonly auteur: string;
  readonly destinataires: ReadonlySet<string>;
}

/**
 * A journal from before the team: of a post that a member was before it was restored, or of an export that it had read back. It is no member and writes
 * nothing more; the member that named it signs its files and answers for them.
 */
export interface Anterieur {
  readonly poste: string;
  readonly par: string;
  readonly borne: Borne;
}

/** What a list of entries says, whoever may have had the right to say it. */
export interface VueMembres {
  readonly nom: string;
  readonly membres: ReadonlyMap<string, Membre>;
  readonly invitations: ReadonlyMap<string, Invitation>;
  readonly demandes: ReadonlyMap<string, Demande>;
  readonly epoques: ReadonlyMap<string, Epoque>;
  readonly anterieurs: ReadonlyMap<string, Anterieur>;
}

interface Chantier {
  nom: string;
  readonly membres: Map<string, Membre>;
  readonly invitations: Map<string, Invitation>;
  readonly demandes: Map<string, Demande>;
  readonly epoques: Map<string, Epoque>;
  readonly anterieurs: Map<string, Anterieur>;
  readonly ancetres: Graphe["ancetres"];
}

type Pliage<K extends Entree["acte"]["kind"]> = (chantier: Chantier, entree: Entree, acte: ActeDeKind<K>) => void;

/** Entries folded in the order given, which is that of the graph. */
export function createVue(entrees: readonly Entree[], ancetres: Graphe["ancetres"]): VueMembres {
  const chantier: Chantier = { nom: "", membres: new Map(), invitations: new Map(), demandes: new Map(), epoques: new Map(), anterieurs: new Map(), ancetres };
  for (const entree of entrees) foldEntree(chantier, entree, entree.acte);
  return { ...chantier, membres: keepAdministrateur(chantier.membres) };
}

function foldEntree<K extends Entree["acte"]["kind"]>(chantier: Chantier, entree: Entree, acte: ActeDeKind<K>): void {
  // The kind of an act is that of its own entry: the compiler does not tie both through the union.
  const plie: Pliage<K> = PLIAGES[acte.kind as K];
  plie(chantier, entree, acte);
}

/** When everybody who could administer left at the same moment, the most senior of the highest role goes on. */
function keepAdministrateur(membres: ReadonlyMap<string, Membre>): ReadonlyMap<string, Membre> {
  const actifs = [...membres.values()].filter(isActif);
  const [suivant] = actifs.toSorted((a, b) => compareRoles(a.role, b.role) || a.rang - b.rang);
  if (suivant === undefined || actifs.some(({ role }) => can(role, "administrer"))) return membres;
  return new Map(membres).set(suivant.poste, { ...suivant, role: "administrateur" });
}

export function isActif({ sortie }: Membre): boolean {
  return sortie === undefined;
}

const PLIAGES: { readonly [K in Entree["acte"]["kind"]]: Pliage<K> } = {
  creation: (chantier, entree, { nom, personne, cles }) => {
    chantier.nom = nom;
    addMembre(chantier, entree, { personne, cles, role: "administrateur", par: cles.poste });
    chantier.epoques.set(entree.id, { id: entree.id, numero: 1, instant: entree.instant, auteur: entree.auteur, destinataires: new Set([cles.poste]) });
  },
  invitation: ({ invitations }, { id, auteur, instant }, { publique, role, pour, expire }) => {
    invitations.set(id, { id, par: auteur, instant, publique, role, pour, expire, etat: "ouverte" });
  },
  annulation: ({ invitations }, _entree, { invitation }) => changeInvitation(invitations, invitation, "annulee"),
  demande: ({ demandes }, { id, instant }, { invitation, personne, cles, preuve, remplace }) => {
    demandes.set(id, { id, instant, invitation, personne, cles, preuve, remplace, isTraitee: false });
  },
  ajout: (chantier, entree, { demande, remplace }) => {
    const demandee = chantier.demandes.get(demande);
    const invitation = chantier.invitations.get(demandee?.invitation ?? "");
    if (demandee === undefined || invitation === undefined) return;
    const { personne, cles } = demandee;
    chantier.demandes.set(demande, { ...demandee, isTraitee: true });
    changeInvitation(chantier.invitations, invitation.id, "utilisee");
    addMembre(chantier, entree, { personne, cles, role: invitation.role, par: entree.auteur });
    handEpoques(chantier, entree, cles.poste);
    if (remplace !== undefined) leave(chantier, remplace.poste, { kind: "remplacement", par: entree.auteur, instant: entree.instant, borne: remplace.borne, suivant: cles.poste });
  },
  retrait: (chantier, { auteur, instant }, { poste, borne, motif }) => leave(chantier, poste, { kind: "retrait", par: auteur, instant, borne, motif }),
  role: ({ membres }, _entree, { poste, role, borne }) => {
    const membre = membres.get(poste);
    if (membre !== undefined) membres.set(poste, { ...membre, role, borneLecture: role === "lecteur" ? borne : undefined, borneReglage: findBorneReglage(membre, role, borne) });
  },
  epoque: ({ epoques }, { id, auteur, instant }, { numero, boites }) => {
    epoques.set(id, { id, numero, instant, auteur, destinataires: new Set([auteur, ...boites.map(({ poste }) => poste)]) });
  },
  remise: ({ epoques }, _entree, { epoque, boites }) => {
    const remise = epoques.get(epoque);
    if (remise !== undefined) epoques.set(epoque, { ...remise, destinataires: new Set([...remise.destinataires, ...boites.map(({ poste }) => poste)]) });
  },
  releve: (chantier, entree, { cles, borne }) => {
    const ancien = chantier.membres.get(entree.auteur);
    if (ancien === undefined) return;
    addMembre(chantier, entree, { personne: ancien.personne, cles, role: ancien.role, par: entree.auteur });
    handEpoques(chantier, entree, cles.poste);
    leave(chantier, entree.auteur, { kind: "releve", par: entree.auteur, instant: entree.instant, borne, suivant: cles.poste });
  },
  jumeau: (chantier, entree, { cles }) => {
    const modele = chantier.membres.get(entree.auteur);
    if (modele === undefined) return;
    addMembre(chantier, entree, { personne: modele.personne, cles, role: modele.role, par: entree.auteur, jumeauDe: entree.auteur });
    handEpoques(chantier, entree, cles.poste);
  },
  anterieurs: ({ anterieurs, membres }, { auteur }, { postes }) => {
    const rang = (poste: string): number => membres.get(poste)?.rang ?? Infinity;
    for (const { poste, borne } of postes) {
      const connu = anterieurs.get(poste);
      // Two that did not know of each other, who had both read the same export: the more senior answers.
      if (connu === undefined || rang(auteur) < rang(connu.par)) anterieurs.set(poste, { poste, par: auteur, borne });
    }
  },
};

/** Whoever may write for the company answers for all that it wrote; whoever no longer may, for what it had written by then. */
function findBorneReglage(avant: Membre, role: Role, borne: Borne | undefined): Borne | undefined {
  if (can(role, "regler")) return undefined;
  return can(avant.role, "regler") ? borne : avant.borneReglage;
}

function addMembre({ membres }: Chantier, { id, instant }: Entree, membre: Pick<Membre, "personne" | "cles" | "role" | "par" | "jumeauDe">): void {
  if (!membres.has(membre.cles.poste)) membres.set(membre.cles.poste, { ...membre, poste: membre.cles.poste, entree: id, rang: membres.size, instant });
}

/** A newcomer is given every key that whoever lets it in had. */
function handEpoques({ epoques, ancetres }: Chantier, { id }: Entree, poste: string): void {
  const vues = ancetres.get(id);
  for (const epoque of [...epoques.values()]) if (vues?.has(epoque.id) === true) epoques.set(epoque.id, { ...epoque, destinataires: new Set([...epoque.destinataires, poste]) });
}

/** The first departure says why; what counts of the post is what the best informed of those who ended it had seen. */
function leave({ membres }: Chantier, poste: string, sortie: Sortie): void {
  const membre = membres.get(poste);
  if (membre === undefined) return;
  const premiere = membre.sortie ?? sortie;
  const borne = sortie.borne.sequence > premiere.borne.sequence ? sortie.borne : premiere.borne;
  membres.set(poste, { ...membre, sortie: { ...premiere, borne } });
}

function changeInvitation(invitations: Map<string, Invitation>, id: string, etat: Invitation["etat"]): void {
  const invitation = invitations.get(id);
  if (invitation?.etat === "ouverte") invitations.set(id, { ...invitation, etat });
}
