import type { z } from "zod";

/** One question the window may ask, checked on both sides. */
export interface Channel<Request extends z.ZodType, Response extends z.ZodType> {
  readonly request: Request;
  readonly response: Response;
}

/** Why a request failed: a stable code for the program, a French sentence for the person. No path, no stack. */
export interface Echec {
  readonly ok: false;
  readonly code: CodeEchec;
  readonly detail: string;
}

export const CODES_ECHEC = ["refuse", "invalide", "disque-plein", "fichier-verrouille", "introuvable", "endommage", "annule", "verrouille", "interne"] as const;
export type CodeEchec = (typeof CODES_ECHEC)[number];

export type Reply<T> = { readonly ok: true; readonly value: T } | Echec;

export function channel<Request extends z.ZodType, Response extends z.ZodType>(request: Request, response: Response): Channel<Request, Response> {
  return { request, response };
}
