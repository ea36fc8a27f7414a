import type { Reply } from "#shared/ipc/channel.ts";
import type { ResponseOf } from "#shared/ipc/contract.ts";
import { INSECABLE } from "#shared/kernel/texte.ts";
import { changePhrase, changeTrousseau, confirmSecours, lockCoffre, printPage, renewSecours, writeVeille } from "../bridge/bridge.ts";

/** What became of a change of the ways in: made, with the new code if there is one, or refused with a sentence. */
export type Issue = { readonly kind: "fait"; readonly code: string | undefined } | { readonly kind: "refus"; readonly detail: string };

/** Changes of the ways in; `phrase` is the present passphrase, which the vault asks for when it has one. */
export interface Serrure {
  readonly changePhrase: (phrase: string | undefined, nouvelle: string) => Promise<Issue>;
  readonly renewSecours: (phrase: string | undefined) => Promise<Issue>;
  readonly changeTrousseau: (phrase: string | undefined, isActif: boolean) => Promise<Issue>;
  readonly printCode: () => void;
  readonly confirmSecours: () => Promise<void>;
  /** The window is then loaded again, on the lock. */
  readonly lock: () => void;
  readonly writeVeille: (minutes: number) => Promise<void>;
}

const SERRURE: Serrure = {
  changePhrase: async (phrase, nouvelle) => toIssue(await changePhrase({ ...formatPreuve(phrase), phrase: nouvelle })),
  renewSecours: async (phrase) => toIssue(await renewSecours(formatPreuve(phrase))),
  changeTrousseau: async (phrase, isActif) => toIssue(await changeTrousseau({ ...formatPreuve(phrase), isActif })),
  printCode: () => void printPage(),
  confirmSecours: () => confirmSecours().then(() => undefined),
  lock: () => void lockCoffre(),
  writeVeille: (minutes) => writeVeille(minutes).then(() => undefined),
};

export function useSerrure(): Serrure {
  return SERRURE;
}

function formatPreuve(phrase: string | undefined): { readonly preuve?: { readonly moyen: "phrase"; readonly phrase: string } } {
  return phrase === undefined ? {} : { preuve: { moyen: "phrase", phrase } };
}

function toIssue(reponse: Reply<ResponseOf<"coffre:renewSecours">>): Issue {
  if (!reponse.ok) return { kind: "refus", detail: reponse.detail };
  const { isAccepte, attente, code } = reponse.value;
  if (isAccepte) return { kind: "fait", code };
  const suite = attente > 0 ? ` Nouvel essai dans ${Math.ceil(attente / 1000)}${INSECABLE}s.` : "";
  return { kind: "refus", detail: `Cette phrase n’ouvre pas le coffre.${suite}` };
}
