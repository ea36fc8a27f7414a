import type { Moteur, Nouvelle } from "./moteur.ts";

type Methode = keyof Moteur;

/** A call to the engine across the worker's frontier. */
export interface Appel {
  readonly numero: number;
  readonly methode: Methode;
  readonly arguments: readonly unknown[];
}

export type Reponse =
  | { readonly kind: "nouvelle"; readonly nouvelle: Nouvelle }
  | { readonly kind: "valeur"; readonly numero: number; readonly valeur: unknown }
  | { readonly kind: "erreur"; readonly numero: number; readonly motif: string };

/** The engine as the window sees it, when it runs in a worker. */
export function createMoteurDistant(worker: Worker, emit: (nouvelle: Nouvelle) => void): Moteur {
  const attentes = new Map<number, { readonly resolve: (valeur: unknown) => void; readonly reject: (erreur: Error) => void }>();
  let dernier = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Reponse>) => {
    if (data.kind === "nouvelle") return emit(data.nouvelle);
    const attente = attentes.get(data.numero);
    attentes.delete(data.numero);
    if (data.kind === "valeur") attente?.resolve(data.valeur);
    else attente?.reject(new Error(data.motif));
  });
  worker.addEventListener("error", (event) => {
    for (const { reject } of attentes.values()) reject(new Error(event.message));
    attentes.clear();
  });
  const call = (methode: Methode, ...args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      dernier += 1;
      attentes.set(dernier, { resolve, reject });
      worker.postMessage({ numero: dernier, methode, arguments: args } satisfies Appel, listCles(args));
    });
  return toMoteur(call);
}

/** Answers the calls of `createMoteurDistant` in the worker. */
export async function answerAppel(moteur: Moteur, { numero, methode, arguments: args }: Appel): Promise<Reponse> {
  try {
    return { kind: "valeur", numero, valeur: await Reflect.apply(moteur[methode], moteur, [...args]) };
  } catch (erreur) {
    return { kind: "erreur", numero, motif: erreur instanceof Error ? erreur.message : String(erreur) };
  }
}

const METHODES: readonly Methode[] = ["open", "appendLots", "flush", "rebuild", "recompute", "computeRadar", "takePhoto", "forgetPhotos", "computeFigures", "listDerriere", "computeCloture", "verify", "readEtat", "readFaits", "readFiches", "readBrouillon", "writeBrouillon", "forgetBrouillons"];

/** The bytes of stored blocks are handed over: the engine has read them. */
export function listOctets(reponse: Reponse): Transferable[] {
  return reponse.kind === "nouvelle" && reponse.nouvelle.kind === "blocs" ? reponse.nouvelle.blocs.map(({ octets }) => octets.buffer) : [];
}

/** The bytes of keys are handed over, not copied: the window keeps none. */
function listCles(args: readonly unknown[]): Transferable[] {
  const valeurs: readonly unknown[] = args.flatMap((arg) => (typeof arg === "object" && arg !== null ? ["cle" in arg ? arg.cle : undefined, "ancienne" in arg ? arg.ancienne : undefined] : []));
  return valeurs.flatMap((valeur) => (valeur instanceof Uint8Array && valeur.buffer instanceof ArrayBuffer ? [valeur.buffer] : []));
}

/** An engine whose methods pass their arguments on; both ends are this application, so the types of `Moteur` hold on both. */
export function toMoteur(call: (methode: Methode, ...args: readonly unknown[]) => Promise<unknown>): Moteur {
  const distant: object = Object.fromEntries(METHODES.map((methode) => [methode, (...args: readonly unknown[]) => call(methode, ...args)]));
  return distant as Moteur;
}
