import type { Echec, Reply } from "#shared/ipc/channel.ts";
import type { ChannelName, Handlers } from "#shared/ipc/contract.ts";
import { findRefus } from "../adapters/refus.ts";
import { findSchemas } from "./schemas.ts";
import type { Sender } from "./sender.ts";
import { isWithinBounds } from "./size.ts";

export interface GatePorts {
  readonly handlers: Handlers;
  readonly isOurs: (sender: Sender) => boolean;
  /** Told of failures that are ours: a trace for whoever develops, never shown. */
  readonly report: (canal: ChannelName, error: unknown) => void;
}

/** Known sender, bounded and right request, handler, right answer; whatever fails becomes a sentence. */
export type Gate = (canal: ChannelName, sender: Sender, request: unknown) => Promise<Reply<unknown>>;

export function createGate({ handlers, isOurs, report }: GatePorts): Gate {
  return async (canal, sender, request) => {
    if (!isOurs(sender)) return refuse("refuse", "Cette demande ne vient pas de la fenêtre d’Exigible : elle est ignorée.");
    if (!isWithinBounds(request)) return refuse("invalide", "La demande est trop volumineuse : elle est ignorée.");
    try {
      const schemas = await findSchemas(canal);
      const lue = schemas.request.safeParse(request);
      if (!lue.success) return refuse("invalide", formatIssue(lue.error));
      const reponse = schemas.response.safeParse(await findRun(handlers, canal)(lue.data));
      if (reponse.success) return { ok: true, value: reponse.data };
      report(canal, reponse.error);
      return refuse("interne", "La réponse n’a pas la forme attendue : rien n’est affiché.");
    } catch (error) {
      const refus = findRefus(error);
      if (refus.code === "interne") report(canal, error);
      return { ok: false, ...refus };
    }
  };
}

type Run = (request: unknown) => Promise<unknown>;

/** The schema of the channel has just proved the type of the request. */
function findRun(handlers: Handlers, canal: ChannelName): Run {
  return handlers[canal] as Run;
}

function refuse(code: Echec["code"], detail: string): Echec {
  return { ok: false, code, detail };
}

/** What a schema says of a wrong value. */
interface Refusal {
  readonly issues: readonly { readonly code?: string; readonly path: readonly PropertyKey[]; readonly message: string }[];
}

/** Where the first fault is; the words of our own checks, never the value received. */
function formatIssue(error: Refusal): string {
  const issue = error.issues[0];
  const champ = (issue?.path ?? []).map(String).filter((part) => /^\w{1,40}$/.test(part)).join(".");
  const lieu = champ === "" ? "" : ` (${champ})`;
  return issue?.code === "custom" ? `La demande est refusée${lieu} : ${issue.message}.` : `La demande n’est pas conforme${lieu} : elle est ignorée.`;
}
