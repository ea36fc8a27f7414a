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
  if (acte.kind === "anterieurs" && !can(membre.role, "ecrire")) return `${membre.personne} est en lecture seule\u00A0: ${LIBELLES_ACTE[acte.kind]} lui est refusé.`;
  const isSien = acte.kind === "releve" || acte.kind === "jumeau" || acte.kind === "anterieurs" || (acte.kind === "retrait" && acte.poste === auteur);
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
    case "jumeau": return findRefusJumeau(acte, auteur, vue);
    case "anterieurs": return findRefusAnterieurs(acte, vue);
    case "invitation":
    case "creation":
    case "demande": return undefined;
  }
}

/** A copy holds the keys of its post and no others: nobody else comes in by that door. */
function findRefusJumeau({ cles }: ActeDeKind<"jumeau">, auteur: string, { membres }: VueMembres): string | undefined {
  if (membres.has(cles.poste)) return "Le nouveau poste est déjà connu.";
  const modele = membres.get(auteur)?.cles;
  return cles.signature === modele?.signature && cles.echange === modele.echange ? undefined : "Ce poste n’est pas une copie du sien\u00A0: il n’en a pas les clés.";
}

/** Nobody answers for a post of the team, present or past, nor for what another has named: what is named once is named for good. */
function findRefusAnterieurs({ postes }: ActeDeKind<"anterieurs">, { membres, anterieurs }: VueMembres): string | undefined {
  const pris = postes.find(({ poste }) => membres.has(poste) || anterieurs.has(poste));
  if (pris === undefined) return undefined;
  const repondant = membres.get(pris.poste) ?? membres.get(anterieurs.get(pris.poste)?.par ?? "");
  return `Ces enregistrements sont ceux du poste de ${repondant?.personne ?? formatCourt(pris.poste)}\u00A0: personne d’autre ne les signe.`;
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
