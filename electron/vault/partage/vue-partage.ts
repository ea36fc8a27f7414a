import type { EtatPartage, PostePartage } from "#shared/ipc/partage-channels.ts";
import { type Contexte, listBranches } from "./contexte.ts";
import { countNonPartages } from "./publication.ts";
import { formatFrontiere } from "./tete.ts";
import { compareRacines, computeFrontiere } from "./tetes.ts";

/** A clock that is ahead of ours by more than this when its words reach us is wrong (milliseconds). */
const DECALAGE_DIT = 5 * 60 * 1000;

/** What an exchange knows of colleagues and of the folder, for a person. */
export function formatPartage(contexte: Contexte): Pick<EtatPartage, "postes" | "quarantaine" | "alarmes" | "racine" | "fichiers" | "octets"> {
  const { miroir, rejets, alarmes, trousse, racine } = contexte;
  return {
    postes: trousse.listPostes().filter(({ poste, repondant }) => poste !== trousse.poste && repondant === undefined).map(({ poste, nom, isActif }) => formatPoste(contexte, poste, nom, isActif)),
    quarantaine: [...rejets].map(([chemin, { motif, octets }]) => ({ nom: chemin.slice(chemin.lastIndexOf("/") + 1), motif, octets })),
    alarmes: [...alarmes].map(([nature, phrase]) => ({ nature, phrase })),
    ...(racine === undefined || racine.frontiere !== formatFrontiere(computeFrontiere(contexte)) ? {} : { racine: racine.racine }),
    ...miroir.count(),
  };
}

function formatPoste(contexte: Contexte, poste: string, nom: string, isActif: boolean): PostePartage {
  const recue = contexte.tetes.get(poste);
  const attentes = [...contexte.enAttente.values()].filter((attente) => attente.poste === poste);
  const accord = compareRacines(contexte, poste);
  const avance = recue === undefined ? 0 : recue.tete.mur - recue.vue;
  return {
    poste,
    nom,
    isActif,
    ...(recue === undefined ? {} : { dernier: Math.max(0, recue.tete.mur) }),
    ...(avance > DECALAGE_DIT ? { decalage: avance } : {}),
    ...(accord === undefined ? {} : { accord }),
    faits: Math.max(0, ...listBranches(contexte, poste).map(({ fin }) => fin.sequence)),
    attente: attentes.length,
    isPlusRecent: attentes.some(({ motif }) => motif !== undefined),
  };
}

/** Facts saved here that nobody else may have: not sealed yet, or sealed and not written in the folder. */
export function countRestants(contexte: Contexte): number {
  const { miroir, trousse, manquants } = contexte;
  const scelles = miroir.list(trousse.poste).filter(({ chemin, nature }) => nature === "segment" && manquants.has(chemin));
  return countNonPartages(contexte) + scelles.reduce((somme, { entete }) => somme + Number(entete["a"]) - Number(entete["de"]) + 1, 0);
}
