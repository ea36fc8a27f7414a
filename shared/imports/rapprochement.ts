import { type Montant, montant } from "../kernel/montant.ts";
import { foldTexte } from "../kernel/texte.ts";
import type { Creance, Debiteur, Dossier } from "../model/dossier.ts";

/** How a company named by a file is known. Only a SIREN settles it; a name and a town propose, a person decides. */
export type Rapprochement =
  | { readonly kind: "siren"; readonly debiteur: Debiteur }
  | { readonly kind: "nom"; readonly debiteurs: readonly Debiteur[] }
  | { readonly kind: "aucun" };

export interface IdentiteLue {
  readonly siren?: string | undefined;
  readonly nom?: string | undefined;
  readonly codePostal?: string | undefined;
  readonly ville?: string | undefined;
}

export function findDebiteur({ siren, nom, codePostal, ville }: IdentiteLue, debiteurs: readonly Debiteur[]): Rapprochement {
  const parSiren = siren === undefined ? undefined : debiteurs.find((debiteur) => debiteur.siren === siren);
  if (parSiren !== undefined) return { kind: "siren", debiteur: parSiren };
  const cle = createCleNom(nom ?? "");
  // A debtor who has another SIREN is another company, whatever his name.
  const memes = cle === "" ? [] : debiteurs.filter((debiteur) => (debiteur.siren === undefined || siren === undefined) && createCleNom(debiteur.nom) === cle && isMemeLieu(debiteur, codePostal, ville));
  return memes.length === 0 ? { kind: "aucun" } : { kind: "nom", debiteurs: memes };
}

/** A place that is not known on one side contradicts nothing. */
function isMemeLieu(debiteur: Debiteur, codePostal: string | undefined, ville: string | undefined): boolean {
  if (debiteur.codePostal !== undefined && codePostal !== undefined) return debiteur.codePostal.slice(0, 2) === codePostal.slice(0, 2);
  return debiteur.ville === undefined || ville === undefined || foldTexte(debiteur.ville) === foldTexte(ville);
}

const FORMES = /\b(?:sarl|sasu?|sa|eurl|sci|snc|scop|selarl|ei|eirl|earl|gaec|societe|ste|ets|etablissements?|monsieur|madame|mr?|mme)\b/g;

/** A name without its legal form nor its punctuation. */
export function createCleNom(nom: string): string {
  const nu = foldTexte(nom).replace(/\b([a-z])\.(?=[a-z]\b)/g, "$1").replace(/[^a-z0-9]+/g, " ");
  return nu.replace(FORMES, " ").replace(/\s+/g, " ").trim();
}

/** Letters and digits only: « FA 2025-014 » is « FA2025014 ». */
export function createCleNumero(numero: string): string {
  return foldTexte(numero).toUpperCase().replace(/[^A-Z0-9]/g, "");
}

export interface CreanceTrouvee {
  readonly dossier: Dossier;
  readonly creance: Creance;
}

/** Claims that bear this number, in the dossiers of these debtors. */
export function listCreancesDeNumero(numero: string, dossiers: readonly Dossier[], debiteurIds?: readonly string[]): readonly CreanceTrouvee[] {
  const cle = createCleNumero(numero);
  if (cle === "") return [];
  return dossiers
    .filter(({ debiteurId }) => debiteurIds === undefined || debiteurIds.includes(debiteurId))
    .flatMap((dossier) => dossier.creances.filter((creance) => createCleNumero(creance.numero) === cle).map((creance) => ({ dossier, creance })));
}

/** What the dossier says that remains of a claim: its amount less what names it. */
export function computeReste({ dossier, creance }: CreanceTrouvee): Montant {
  const deduit = [...dossier.avoirs, ...dossier.reglements].reduce((total, part) => (part.creanceId === creance.creanceId ? total + part.montant : total), 0);
  return montant(creance.montantTtc - deduit);
}
