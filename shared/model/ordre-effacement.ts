import type { DemandeEffacement } from "./effacement.ts";
import { createSujetId, FAIT_ID, type Fait, type FaitDeType, type FaitId, SUJETS, type SujetId } from "./fait.ts";
import { listVivants } from "./vivants.ts";

/** An order that may be carried out, or why it may not, in French. */
export type OrdreLu = { readonly ok: true; readonly demande: DemandeEffacement } | { readonly ok: false; readonly motif: string };

/** What an order erases, as its fact says it; identifiers of another shape are left out. */
export function toDemande({ contenu: { sujets, faits, frontiere } }: FaitDeType<"effacement">, id: string): DemandeEffacement {
  return { id, sujets: sujets.filter(isSujetId), faits: faits.filter(isFaitId), frontiere };
}

/**
 * The order of an erasure as the team wrote it, from the facts of its subject; or why a post may not carry it out by itself, in French: it takes the
 * living approval of somebody else than who proposed it. What one person confirmed twice, alone, is for somebody to read on each post.
 */
export function readOrdre(faits: readonly Fait[], id: string): OrdreLu {
  const vivants = listVivants(faits.filter(({ sujet }) => sujet === createSujetId("effacement", id)));
  const ordre = vivants.find((fait) => fait.type === "effacement");
  const proposition = vivants.find((fait) => fait.type === "demande-effacement");
  const visa = vivants.findLast((fait) => fait.type === "visa-effacement");
  if (ordre === undefined || proposition === undefined) return { ok: false, motif: "L’ordre d’effacer n’est pas encore arrivé en entier sur ce poste\u00A0: il s’appliquera après un prochain échange. Rien n’a été effacé." };
  if (visa === undefined) return { ok: false, motif: "L’approbation de cet effacement n’est pas encore arrivée sur ce poste\u00A0: il s’appliquera après un prochain échange. Rien n’a été effacé." };
  if (visa.contenu.decision !== "accorde") return { ok: false, motif: "Cet effacement a été refusé\u00A0: ce poste ne l’applique pas. Rien n’a été effacé." };
  if (visa.contenu.approbateur === proposition.contenu.demandeur) return { ok: false, motif: "Cet effacement n’a été approuvé par personne d’autre que celle qui l’a proposé\u00A0: ce poste ne l’applique pas de lui-même. Lisez l’essai, puis confirmez. Rien n’a été effacé." };
  return { ok: true, demande: toDemande(ordre, id) };
}

function isSujetId(texte: string): texte is SujetId {
  return SUJETS.some((sujet) => texte.startsWith(`${sujet}/`));
}

function isFaitId(texte: string): texte is FaitId {
  return FAIT_ID.test(texte);
}
