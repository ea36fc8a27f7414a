import type { Curseur } from "#shared/ipc/journal-channels.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Contexte } from "./contexte.ts";

/**
 * Journals of this vault that nobody of the team may sign: of a post that it was before it was restored, when there was no team yet, or of an export
 * that was read back. They stay here, and it is said rather than taken for shared.
 */
export function noteAnterieurs({ alarmes, branches, trousse }: Contexte, curseur: Curseur): void {
  const connus = new Set([...branches.values()].flatMap((siennes) => siennes.map(({ nom }) => nom)));
  const anterieurs = Object.entries(curseur).filter(([nom, derniere]) => derniere > 0 && !connus.has(nom) && trousse.findPoste(nom) === undefined);
  const faits = anterieurs.reduce((somme, [, derniere]) => somme + derniere, 0);
  if (faits === 0) alarmes.delete("anterieurs");
  else alarmes.set("anterieurs", `${formatNombreDe(faits, "saisie", "saisies")} d’avant l’équipe (coffre restauré ou export repris sur ce poste) ne passe${faits > 1 ? "nt" : ""} pas par le dossier partagé et reste${faits > 1 ? "nt" : ""} ici. Pour que vos collègues les aient, faites un export de ce coffre et reprenez-le sur leurs postes.`);
}
