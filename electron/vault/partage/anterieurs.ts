import type { Curseur } from "#shared/ipc/journal-channels.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { listFaitsEcrits } from "./chaine.ts";
import type { Contexte } from "./contexte.ts";

/**
 * Journals of this vault that nobody of the team signs yet: of a post that it was before it was restored, when there was no team, or of an export that
 * was read back.
 */
function listSansSignataire({ branches, trousse }: Contexte, curseur: Curseur): readonly (readonly [nom: string, derniere: number])[] {
  const connus = new Set([...branches.values()].flatMap((siennes) => siennes.map(({ nom }) => nom)));
  return Object.entries(curseur).filter(([nom, derniere]) => derniere > 0 && !connus.has(nom) && trousse.findPoste(nom) === undefined);
}

/** Those that can be shared as they are: whole from their first lot, in the name of their own post. */
export async function listAnterieurs(contexte: Contexte, curseur: Curseur): Promise<readonly string[]> {
  const noms: string[] = [];
  for (const [nom] of listSansSignataire(contexte, curseur)) {
    const [premier] = await contexte.journal.read(nom, 0);
    const [fait] = listFaitsEcrits(premier?.ligne ?? "");
    if (premier?.premiere === 1 && fait?.id.startsWith(`${nom}.`) === true) noms.push(nom);
  }
  return noms;
}

/** What stays here is said rather than taken for shared. */
export function noteAnterieurs(contexte: Contexte, curseur: Curseur): void {
  const { alarmes } = contexte;
  const faits = listSansSignataire(contexte, curseur).reduce((somme, [, derniere]) => somme + derniere, 0);
  if (faits === 0) alarmes.delete("anterieurs");
  else alarmes.set("anterieurs", `${formatNombreDe(faits, "saisie", "saisies")} d’avant l’équipe (coffre restauré ou export repris sur ce poste) ne passe${faits > 1 ? "nt" : ""} pas par le dossier partagé et reste${faits > 1 ? "nt" : ""} ici. Pour que vos collègues les aient, faites un export de ce coffre et reprenez-le sur leurs postes.`);
}
