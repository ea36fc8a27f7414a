import { formatIban } from "../../kernel/format-iban.ts";
import { formatJourLong } from "../../kernel/format-jour.ts";
import { parseIban } from "../../kernel/iban.ts";
import type { FaitsActe } from "../faits-acte.ts";
import type { ActeRedige } from "../redaction.ts";
import { create, type Verification } from "./verification.ts";

const SOCIETE = "Réglages, société créancière";

/** The account on which one asks to be paid: that of the company, the same as in the act before, and no other in the text. */
export function listCompte({ valeurs }: Pick<ActeRedige, "valeurs">, texte: string, { creancier, debiteur, dossier }: FaitsActe): readonly Verification[] {
  const iban = creancier?.iban;
  const isImprime = valeurs.some(({ champ }) => champ === "creancier.iban");
  const etrangers = listIbans(texte).filter((lu) => lu !== iban && debiteur?.ibans?.includes(lu) !== true);
  const precedent = dossier.actes.findLast((acte) => acte.iban !== undefined);
  const change = isImprime && precedent?.iban !== undefined && iban !== undefined && precedent.iban !== iban
    ? [`l’IBAN n’est plus celui de l’acte du ${formatJourLong(precedent.dateFait)} (${formatIban(precedent.iban)})\u00A0: s’assurer du changement auprès de la trésorerie, et le dire au débiteur`]
    : [];
  if (!isImprime && etrangers.length === 0) return [];
  return [create("socle/compte", "bloquant", "Compte de la société, inchangé", [...change, ...etrangers.map((lu) => `le texte imprime l’IBAN ${formatIban(lu)}, qui n’est pas celui de la société`)], { origine: SOCIETE })];
}

/** Accounts whose key is right, whatever their spaces. */
function listIbans(texte: string): readonly string[] {
  const lus = [...texte.matchAll(/\b[A-Z]{2}\d{2}(?:[ \u00A0\u202F]?[A-Z0-9]){11,30}\b/g)].flatMap(([brut]) => findIban(brut));
  return [...new Set(lus)];
}

/** Capital letters may follow an account: the longest beginning whose key is right. */
function findIban(brut: string): readonly string[] {
  for (let fin = brut.length; fin >= 15; fin--) {
    const lu = parseIban(brut.slice(0, fin));
    if (lu !== undefined) return [lu];
  }
  return [];
}
