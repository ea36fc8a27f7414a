import type { ActeDeKind, Entree } from "../model/entree-membre.ts";
import { can, LIBELLES_ACTE } from "../model/membres-roles.ts";
import { isActif, type Membre, type VueMembres } from "./membres-vue.ts";

/** Checks an Ed25519 signature (hexadecimal) of a text by a public key (hexadecimal): the room that calls brings its own. */
export type Verificateur = (publique: string, texte: string, signature: string) => boolean;

export interface Jugement {
  /** Fingerprint of the team. */
  readonly racine: string;
  readonly isSigne: Verificateur;
}

/** What a newcomer signs with the key of the invitation: its own keys, in its own name, for this team alone. */
export function formatPreuve(equipe: string, { invitation, personne, cles }: Pick<ActeDeKind<"demande">, "invitation" | "personne" | "cles">): string {
  return `exigible demande|${equipe}|${invitation}|${cles.poste}|${cles.signature}|${cles.echange}|${personne}`;
}

/** Why an entry does not count, from what its author had seen; `undefined` when it does. A French sentence. */
export function findMotifRefus(entree: Entree, vue: VueMembres, { racine, isSigne }: Jugement): string | undefined {
  const { acte, auteur, id, equipe, texte, signature } = entree;
  if (acte.kind === "creation") return findRefusCreation(entree, acte, { racine, isSigne });
  if (equipe !== racine) return `L’écriture ${formatCourt(id)} est d’une autre équipe.`;
  if (acte.kind === "demande") return findRefusDemande(entree, acte, vue, { racine, isSigne });
  const membre = vue.membres.get(auteur);
  if (membre === undefined) return `Écrit par un poste inconnu de l’équipe (${formatCourt(auteur)}).`;
  if (!isSigne(membre.cles.signature, texte, signature)) return `La signature n’est pas celle du poste de ${membre.personne}.`;
  if (!isActif(membre)) return `${membre.personne} n’était plus de l’équipe à ce poste.`;
  const isSien = acte.kind === "releve" || (acte.kind === "retrait" && acte.poste === auteur);
  if (!isSien && !can(membre.role, "administrer")) return `${membre.personne} n’est pas administrateur\u00A0: ${LIBELLES_ACTE[acte.kind]} lui est refusé.`;
  return findRefusActe(entree, vue);
}

function findRefusCreation({ id, auteur, equipe, parents, texte, signature }: Entree, { cles }: ActeDeKind<"creation">, { racine, isSigne }: Jugement): string | undefined {
  if (id !== racine || equipe !== undefined || parents.length > 0) return "Une autre équipe a été créée dans ce dossier\u00A0: elle n’est pas mêlée à la vôtre.";
  return cles.poste === auteur && isSigne(cles.signature, texte, signature) ? undefined : "La signature de la création n’est pas celle du poste qui l’a écrite.";
}

function findRefusDemande({ auteur, texte, signature }: Entree, acte: ActeDeKind<"demande">, { membres, invitations }: VueMembres, { racine, isSigne }: Jugement): string | undefined {
  const invitation = invitations.get(acte.invitation);
  if (invitation === undefined) return `La demande de ${acte.personne} ne répond à aucune invitation connue.`;
  if (invitation.etat === "annulee") return `La demande de ${acte.personne} répond à une invitation annulée.`;
  if (acte.cles.poste !== auteur || !isSigne(acte.cles.signature, texte, signature)) return `La demande de ${acte.personne} n’est pas signée par son poste.`;
  if (!isSigne(invitation.publique, formatPreuve(racine, acte), acte.preuve)) return `La demande de ${acte.personne} ne prouve pas qu’elle a reçu les mots de l’invitation.`;
  return membres.has(auteur) ? `Le poste qui demande l’entrée pour ${acte.personne} est déjà connu.` : undefined;
}

function findRefusActe({ acte, instant, auteur }: Entree, vue: VueMembres): string | undefined {
  switch (acte.kind) {
    case "ajout": return findRefusAjout(acte, instant, vue);
    case "retrait": return findRefusRetrait(acte, vue);
    case "role": return findRefusRole(acte, vue);
    case "epoque": return acte.numero === 1 + Math.max(...[...vue.epoques.values()].map(({ numero }) => numero)) ? undefined : "Cette clé d’équipe ne suit pas celles que son auteur connaissait.";
    case "remise": return vue.epoques.has(acte.epoque) ? undefined : "La clé remise n’est pas une clé de l’équipe.";
    case "annulation": return vue.invitations.has(acte.invitation) ? undefined : "L’invitation annulée est inconnue.";
    case "releve": return vue.membres.has(acte.cles.poste) || acte.cles.poste === auteur ? "Le nouveau poste est déjà connu." : undefined;
    case "invitation":
    case "creation":
    case "demande": return undefined;
  }
}

function findRefusAjout({ demande, remplace }: ActeDeKind<"ajout">, instant: number, { demandes, invitations, membres }: VueMembres): string | undefined {
  const demandee = demandes.get(demande);
  const invitation = invitations.get(demandee?.invitation ?? "");
  if (demandee === undefined || invitation === undefined) return "Aucune demande d’entrée ne correspond.";
  if (membres.has(demandee.cles.poste)) return `Le poste de ${demandee.personne} est déjà de l’équipe.`;
  if (invitation.etat !== "ouverte") return `L’invitation de ${invitation.pour} avait déjà servi ou était annulée.`;
  if (instant > invitation.expire) return `L’invitation de ${invitation.pour} était périmée.`;
  return remplace === undefined || membres.has(remplace.poste) ? undefined : "Le poste remplacé est inconnu.";
}

function findRefusRetrait({ poste, borne }: ActeDeKind<"retrait">, vue: VueMembres): string | undefined {
  const membre = vue.membres.get(poste);
  if (membre === undefined) return "Le poste retiré est inconnu de l’équipe.";
  // Said again with a further limit: an administrator lets in what had been held.
  if (membre.sortie !== undefined) return borne.sequence > membre.sortie.borne.sequence ? undefined : `${membre.personne} était déjà retiré.`;
  return isSeulAdministrateur(membre, vue) ? "L’équipe n’aurait plus d’administrateur." : undefined;
}

function findRefusRole({ poste, role }: ActeDeKind<"role">, vue: VueMembres): string | undefined {
  const membre = vue.membres.get(poste);
  if (membre === undefined || !isActif(membre)) return "Le poste dont le rôle change n’est pas de l’équipe.";
  return role !== "administrateur" && isSeulAdministrateur(membre, vue) ? "L’équipe n’aurait plus d’administrateur." : undefined;
}

/** A team always keeps someone who may let people in. */
export function isSeulAdministrateur(membre: Membre, { membres }: VueMembres): boolean {
  return can(membre.role, "administrer") && ![...membres.values()].some((autre) => autre.poste !== membre.poste && isActif(autre) && can(autre.role, "administrer"));
}

function formatCourt(id: string): string {
  return id.slice(0, 8);
}
