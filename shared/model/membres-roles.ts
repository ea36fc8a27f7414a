import { formatListe, INSECABLE } from "../kernel/texte.ts";
import { type ActeMembre, ROLES, type Role } from "./entree-membre.ts";

/** What a member may ask of the team. */
export type ActionMembre = "lire" | "ecrire" | "departager" | "regler" | "administrer";

/**
 * Each role may do what those below it may. `lecteur` reads; `gestionnaire` writes and settles conflicts in dossiers;
 * `responsable` also writes what holds for the whole company; `administrateur` also says who is of the team.
 */
const ACTIONS: Readonly<Record<Role, readonly ActionMembre[]>> = {
  administrateur: ["lire", "ecrire", "departager", "regler", "administrer"],
  responsable: ["lire", "ecrire", "departager", "regler"],
  gestionnaire: ["lire", "ecrire", "departager"],
  lecteur: ["lire"],
};

export const LIBELLES_ROLE: Readonly<Record<Role, string>> = { administrateur: "administrateur", responsable: "responsable", gestionnaire: "gestionnaire", lecteur: "lecture seule" };

/** What an entry of the register does, as a person says it. */
export const LIBELLES_ACTE: Readonly<Record<ActeMembre["kind"], string>> = {
  creation: "créer l’équipe", invitation: "inviter", annulation: "annuler une invitation", demande: "entrer dans l’équipe", ajout: "faire entrer un poste", retrait: "retirer un poste", role: "changer un rôle",
  epoque: "changer la clé de l’équipe", remise: "remettre la clé de l’équipe", releve: "changer de poste", jumeau: "donner son identité à une copie", anterieurs: "partager ce qui précède l’équipe",
};

/** What a role may do, for whoever chooses one. */
export const PORTEE_ROLE: Readonly<Record<Role, string>> = {
  administrateur: "Tout, et décider de qui est de l’équipe.",
  responsable: "Dossiers et réglages de la société.",
  gestionnaire: "Dossiers\u00A0: écrire et départager.",
  lecteur: "Lire seulement\u00A0: ce que ce poste écrirait est refusé par les autres.",
};

export function can(role: Role, action: ActionMembre): boolean {
  return ACTIONS[role].includes(action);
}

/** Less than zero when the first may do more. */
export function compareRoles(premier: Role, second: Role): number {
  return ROLES.indexOf(premier) - ROLES.indexOf(second);
}

interface MembreConnu {
  readonly personne: string;
  readonly role: Role;
  readonly isMoi: boolean;
  /** It left the team. */
  readonly sortie?: unknown;
}

/** Why this post may not write what holds for the whole company, in French, with those who may; `undefined` when it may. `membres`: those of its team. */
export function findRefusReglage(membres: readonly MembreConnu[]): string | undefined {
  const moi = membres.find(({ isMoi }) => isMoi);
  if (moi === undefined || can(moi.role, "regler")) return undefined;
  const autres = [...new Set(membres.filter(({ sortie, role }) => sortie === undefined && can(role, "regler")).map(({ personne }) => personne))];
  return `Ce poste a le rôle «${INSECABLE}${LIBELLES_ROLE[moi.role]}${INSECABLE}» dans l’équipe${INSECABLE}: ce qui vaut pour toute la société se lit ici, et se change par ${autres.length === 0 ? "un responsable ou un administrateur" : formatListe(autres)}.`;
}
