import type { IncomingMessage } from "node:http";
import { type Sleep, sleep } from "../../../adapters/atomic-file.ts";
import { findErrno } from "../../../adapters/refus.ts";
import { isHotePermis } from "./adresse.ts";
import { createErreurDistante, createErreurReseau, findErreurHttp } from "./erreurs-distantes.ts";

/** One server, and never another: what the vault may ask of the network. */
export interface Hote {
  /** Asked again after a passing failure, but for a move: done once without an answer, the second would find nothing to move. The answer, whatever it says of what is absent or already there; a refusal, a redirection or a silence is an error with its sentence. */
  readonly ask: (demande: DemandeHote) => Promise<ReponseHote>;
  /** What is under way stops; nothing is asked any more. */
  readonly close: () => void;
}

export interface DemandeHote {
  readonly methode: string;
  readonly adresse: string;
  readonly entetes: Readonly<Record<string, string>>;
  readonly corps?: Uint8Array | undefined;
  /** Bytes past which an answer is refused (`EFBIG`). */
  readonly maximum: number;
  /** Refusals that whoever asks reads by itself. */
  readonly isAttendu?: (reponse: ReponseHote) => boolean;
}

export interface ReponseHote {
  readonly statut: number;
  readonly entetes: Readonly<Record<string, string>>;
  readonly corps: Buffer;
}

export interface PlanHote {
  readonly racine: URL;
  readonly pause?: Sleep | undefined;
  /** Longest silence of the server (milliseconds). */
  readonly silence?: number | undefined;
}

const SILENCE = 30_000;
/** Connections open at once: a server of an office has few. */
const CONNEXIONS = 8;
/** Pauses before asking again what a passing failure stopped (milliseconds). */
const REPRISES: readonly number[] = [500, 2000, 6000];
const REPRISE_MAX = 15_000;
/** What a server writes to explain a refusal (bytes). */
const REFUS_MAX = 1024 * 1024;
const PASSAGERES: ReadonlySet<string> = new Set(["ECONNRESET", "ETIMEDOUT", "EPIPE", "EAI_AGAIN", "ECONNREFUSED"]);
const SURCHARGES: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Node's own client is loaded here, with the first server: who shares through a folder, or not at all, never loads it. */
export async function openHote({ racine, pause = sleep, silence = SILENCE }: PlanHote): Promise<Hote> {
  const { request, Agent, autorites } = await loadClient(racine.protocol);
  const agent = new Agent({ keepAlive: true, maxSockets: CONNEXIONS, ...(autorites === undefined ? {} : { ca: autorites }) });
  const arret = new AbortController();
  const askOnce = ({ methode, adresse, entetes, corps, maximum }: DemandeHote): Promise<ReponseHote> =>
    new Promise((resolve, reject) => {
      const fail = (error: unknown): void => reject(toErreur(error));
      const longueur = corps === undefined ? {} : { "content-length": String(corps.byteLength) };
      const demande = request(adresse, { method: methode, headers: { ...entetes, ...longueur }, agent, signal: arret.signal, timeout: silence }, (reponse) => void readReponse(reponse, maximum).then(resolve, fail));
      demande.on("timeout", () => demande.destroy(createErreurReseau("ETIMEDOUT")));
      demande.on("error", fail);
      demande.end(corps);
    });
  return {
    ask: async (demande) => {
      if (!isHotePermis(demande.adresse, racine)) throw createErreurDistante("EHOTE", "Cette adresse n’est pas celle du serveur choisi\u00A0: rien ne lui est demandé.");
      const reponse = demande.methode === "MOVE" ? await askOnce(demande) : await retry(() => askOnce(demande), pause, arret.signal);
      const erreur = demande.isAttendu?.(reponse) === true ? undefined : findErreurHttp(reponse.statut);
      if (erreur !== undefined) throw erreur;
      return reponse;
    },
    close: () => {
      arret.abort();
      agent.destroy();
    },
  };
}

/** Authorities of the system too, where this version of Node knows them: a company often has its own. */
async function loadClient(protocole: string) {
  if (protocole === "http:") return { ...(await import("node:http")), autorites: undefined };
  const tls = await import("node:tls");
  const readAutorites: unknown = Reflect.get(tls, "getCACertificates");
  const systeme: unknown = typeof readAutorites === "function" ? Reflect.apply(readAutorites, tls, ["system"]) : [];
  const siennes = Array.isArray(systeme) ? systeme.filter((certificat) => typeof certificat === "string") : [];
  return { ...(await import("node:https")), autorites: siennes.length === 0 ? undefined : [...tls.rootCertificates, ...siennes] };
}

async function retry(ask: () => Promise<ReponseHote>, pause: Sleep, signal: AbortSignal): Promise<ReponseHote> {
  for (const attente of REPRISES) {
    const essai = await ask().then((reponse) => ({ reponse, error: undefined }), (error: unknown) => ({ reponse: undefined, error }));
    const isPassager = essai.reponse === undefined ? PASSAGERES.has(findErrno(essai.error)) : SURCHARGES.has(essai.reponse.statut);
    if (signal.aborted || !isPassager) {
      if (essai.reponse === undefined) throw essai.error;
      return essai.reponse;
    }
    await pause(findAttente(essai.reponse, attente));
  }
  return ask();
}

/** What an overloaded server asks for, within reason. */
function findAttente(reponse: ReponseHote | undefined, attente: number): number {
  const secondes = Number(reponse?.entetes["retry-after"]);
  return Number.isFinite(secondes) && secondes > 0 ? Math.min(REPRISE_MAX, secondes * 1000) : attente;
}

async function readReponse(reponse: IncomingMessage, maximum: number): Promise<ReponseHote> {
  const statut = reponse.statusCode ?? 0;
  const borne = statut < 300 ? maximum : REFUS_MAX;
  const morceaux: Buffer[] = [];
  let taille = 0;
  // An answer without encoding gives bytes, which the types of Node leave open.
  for await (const morceau of reponse as AsyncIterable<Buffer>) {
    taille += morceau.byteLength;
    if (taille > borne) {
      reponse.destroy();
      throw createErreurDistante("EFBIG", "Le serveur a répondu plus long que prévu\u00A0: sa réponse est laissée.");
    }
    morceaux.push(morceau);
  }
  const entetes = Object.fromEntries(Object.entries(reponse.headers).map(([nom, valeur]) => [nom, Array.isArray(valeur) ? valeur.join(", ") : (valeur ?? "")]));
  return { statut, entetes, corps: Buffer.concat(morceaux) };
}

function toErreur(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined && findErrno(error) !== "ABORT_ERR" ? error : createErreurReseau(findErrno(error));
}
