import type { Curseur } from "#shared/ipc/journal-channels.ts";
import { type Contexte, listBranches } from "./contexte.ts";
import { countNonPartages } from "./publication.ts";
import { formatFrontiere } from "./tete.ts";
import { computeFrontiere } from "./tetes.ts";

/** What a window shows: how far it has read each journal, and the hash of all of it. */
export interface EtatVu {
  readonly curseur: Curseur;
  readonly racine: string;
}

/** Everything in this vault is shared, and nobody has said what the window shows of it. */
export function isRacineAttendue(contexte: Contexte): boolean {
  return countNonPartages(contexte) === 0 && contexte.racine?.frontiere !== formatFrontiere(computeFrontiere(contexte));
}

/** Keeps the root of a window that has read the whole journal, when the journal is exactly what the frontier tells. Answers whether that is new. */
export function keepRacine(contexte: Contexte, journal: Curseur, { curseur, racine }: EtatVu): boolean {
  const frontiere = formatFrontiere(computeFrontiere(contexte));
  if (!isSameCurseur(journal, curseur) || !isSameCurseur(journal, listFins(contexte))) return false;
  if (contexte.racine?.frontiere === frontiere && contexte.racine.racine === racine) return false;
  contexte.racine = { frontiere, racine };
  return true;
}

function listFins(contexte: Contexte): Curseur {
  return Object.fromEntries([...contexte.branches.keys()].flatMap((poste) => listBranches(contexte, poste).map(({ nom, fin }) => [nom, fin.sequence])));
}

/** A journal in which nothing was written says nothing. */
function isSameCurseur(un: Curseur, autre: Curseur): boolean {
  return [...new Set([...Object.keys(un), ...Object.keys(autre)])].every((nom) => (un[nom] ?? 0) === (autre[nom] ?? 0));
}
