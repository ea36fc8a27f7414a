import type { DemandeVue, EquipeVue, EtatEquipe } from "#shared/ipc/equipe-channels.ts";
import { can, LIBELLES_ACTE } from "#shared/model/membres-roles.ts";
import { listBornesReglage } from "#shared/sync/membres.ts";
import { isActif, type Membre } from "#shared/sync/membres-vue.ts";
import { createRefus } from "../../../adapters/refus.ts";
import type { EngineCalls } from "../../calls.ts";
import type { EtatMembres, Membres } from "./membres.ts";

export interface PortsEquipe {
  readonly membres: Membres;
  /** Files of members of the chosen folder. */
  readonly readFichiers: () => Promise<readonly Uint8Array[]>;
  /** What was just written goes to the folder; nobody waits for it. */
  readonly onChange: () => void;
  readonly now: () => number;
}

type AppelsEquipe = Pick<EngineCalls, Extract<keyof EngineCalls, `equipe:${string}`>>;

/** What the window asks of the team. */
export function createEquipeCalls({ membres, readFichiers, onChange, now }: PortsEquipe): AppelsEquipe {
  const chiffrer = createMemoire(membres.computeChiffres);
  const change = async (operation: Promise<unknown>): Promise<Record<string, never>> => {
    await operation;
    onChange();
    return {};
  };
  return {
    "equipe:etat": () => formatEtat(membres.findEtat(), chiffrer, now()),
    "equipe:create": async (demande) => {
      if ((await readFichiers()).length > 0) throw createRefus("refuse", "Une équipe est déjà dans ce dossier\u00A0: rejoignez-la avec les mots d’une invitation, ou choisissez un dossier vide.");
      return change(membres.create(demande));
    },
    "equipe:invite": async (demande) => {
      const invitation = await membres.invite(demande);
      onChange();
      return invitation;
    },
    "equipe:cancel": ({ invitation }) => change(membres.cancel(invitation)),
    "equipe:join": async (demande) => {
      const jonction = await membres.join({ ...demande, fichiers: await readFichiers() });
      onChange();
      return jonction;
    },
    "equipe:accept": (demande) => change(membres.accept(demande)),
    "equipe:remove": (demande) => change(membres.remove(demande)),
    "equipe:setRole": (demande) => change(membres.changeRole(demande)),
  };
}

/** Digits are slow on purpose: those of a demand are computed once. */
function createMemoire(compute: (demande: string) => Promise<string>): (demande: string) => Promise<string> {
  const connus = new Map<string, Promise<string>>();
  return (demande) => {
    const chiffres = connus.get(demande) ?? compute(demande);
    connus.set(demande, chiffres);
    return chiffres;
  };
}

async function formatEtat(etat: EtatMembres | undefined, chiffrer: (demande: string) => Promise<string>, maintenant: number): Promise<EtatEquipe> {
  if (etat === undefined) return { kind: "seule" };
  const { equipe, moi, demande } = etat;
  if (moi !== undefined) return { kind: "membre", equipe: await formatEquipe(etat, moi, chiffrer, maintenant) };
  return demande === undefined || equipe.membres.some(({ cles, sortie }) => sortie !== undefined && cles.poste === etat.poste) ? { kind: "partie", nom: equipe.nom, reglages: [...listBornesReglage(equipe)] } : { kind: "attente", chiffres: await chiffrer(demande) };
}

async function formatEquipe({ equipe }: EtatMembres, moi: Membre, chiffrer: (demande: string) => Promise<string>, maintenant: number): Promise<EquipeVue> {
  const { nom, racine, membres, invitations, rejets } = equipe;
  const nommer = (poste: string): string => membres.find((membre) => membre.poste === poste)?.personne ?? "un poste inconnu";
  const isAdministrateur = can(moi.role, "administrer");
  const demandes = isAdministrateur ? await Promise.all(equipe.demandes.map((demande) => formatDemande(equipe, demande.id, chiffrer))) : [];
  return {
    nom, empreinte: (racine.slice(0, 16).match(/.{4}/g) ?? []).join(" "), isAdministrateur,
    membres: membres.map(({ poste, personne, role, instant, sortie, cles }) => ({
      poste, personne, role, depuis: instant, isMoi: poste === moi.poste,
      hasJumeau: membres.some((autre) => autre.poste !== poste && isActif(autre) && autre.cles.signature === cles.signature),
      ...(sortie === undefined ? {} : { sortie: { kind: sortie.kind, le: sortie.instant, par: nommer(sortie.par), ...(sortie.motif === undefined ? {} : { motif: sortie.motif }) } }),
    })),
    invitations: invitations.filter(({ etat, expire }) => etat === "ouverte" && expire >= maintenant).map(({ id, pour, role, expire, par }) => ({ id, pour, role, expire, par: nommer(par) })),
    demandes: demandes.flatMap((demande) => demande ?? []),
    rejets: rejets.map(({ entree: { id, auteur, instant, acte }, motif }) => ({ id, par: nommer(auteur), le: instant, quoi: LIBELLES_ACTE[acte.kind], motif })),
    reglages: [...listBornesReglage(equipe)],
  };
}

async function formatDemande({ demandes, invitations }: EtatMembres["equipe"], id: string, chiffrer: (demande: string) => Promise<string>): Promise<DemandeVue | undefined> {
  const demande = demandes.find((candidate) => candidate.id === id);
  const invitation = invitations.find((candidate) => candidate.id === demande?.invitation);
  // One that can no longer be accepted waits for nothing.
  if (demande === undefined || invitation?.etat !== "ouverte") return undefined;
  return { id, personne: demande.personne, pour: invitation.pour, role: invitation.role, chiffres: await chiffrer(id), isMultiple: demandes.filter((autre) => autre.invitation === demande.invitation).length > 1 };
}
