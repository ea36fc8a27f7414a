import type { Curseur } from "#shared/ipc/journal-channels.ts";
import { computeEmpreinte } from "../empreinte.ts";
import { type Contexte, listBranches } from "./contexte.ts";
import { countNonPartages } from "./publication.ts";
import { formatFrontiere } from "./tete.ts";
import { computeFrontiere } from "./tetes.ts";

/** What a window shows: how far it has read each journal, and the hash of all of it. */
export interface EtatVu {
  readonly curseur: Curseur;
  readonly racine: string;
  /** Erasures that the facts it shows order, by id. */
  readonly effacements: readonly string[];
}

/** What the vault holds: its journals, and the erasures that it has carried out, by id. */
export interface CoffreVu {
  readonly curseur: Curseur;
  readonly effaces: readonly string[];
}

/** Everything in this vault is shared, and nobody has said what the window shows of it. */
export function isRacineAttendue(contexte: Contexte): boolean {
  return countNonPartages(contexte) === 0 && contexte.racine?.frontiere !== formatFrontiere(computeFrontiere(contexte));
}

/**
 * Keeps the root of a window that has read the whole journal, when the journal is exactly what the frontier tells. A post that knows of an erasure
 * which it has not carried out says nothing: it still shows what colleagues no longer do. Answers whether that is new.
 */
export function keepRacine(contexte: Contexte, { curseur: journal, effaces }: CoffreVu, { curseur, racine, effacements }: EtatVu): boolean {
  const frontiere = formatFrontiere(computeFrontiere(contexte));
  if (!isSameCurseur(journal, curseur) || !isSameCurseur(journal, listFins(contexte)) || !effacements.every((id) => effaces.includes(id))) return false;
  const vue = { frontiere, racine, ...(effaces.length === 0 ? {} : { effaces: computeEmpreinte(Buffer.from(effaces.toSorted().join("\n"), "utf8")) }) };
  if (contexte.racine?.frontiere === frontiere && contexte.racine.racine === racine && contexte.racine.effaces === vue.effaces) return false;
  contexte.racine = vue;
  return true;
}

function listFins(contexte: Contexte): Curseur {
  return Object.fromEntries([...contexte.branches.keys()].flatMap((poste) => listBranches(contexte, poste).map(({ nom, fin }) => [nom, fin.sequence])));
}

/** A journal in which nothing was written says nothing. */
function isSameCurseur(un: Curseur, autre: Curseur): boolean {
  return [...new Set([...Object.keys(un), ...Object.keys(autre)])].every((nom) => (un[nom] ?? 0) === (autre[nom] ?? 0));
}
