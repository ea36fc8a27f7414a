import type { MessagePdf, PortPdf } from "pdfjs-dist/legacy/build/pdf.worker.min.mjs";

/** Version of the engine: it refuses to talk with another one. */
const VERSION = "4.10.38";

/** A PDF opened in the engine. */
export interface DocumentPdf {
  /** One question of the engine's own vocabulary, answered once. */
  readonly demande: (action: string) => Promise<unknown>;
  readonly pages: number;
  /** The parts of the text of a page, from 0. */
  readonly readPage: (page: number) => Promise<readonly unknown[]>;
  readonly close: () => void;
}

export type OuverturePdf =
  | { readonly kind: "ouvert"; readonly document: DocumentPdf }
  | { readonly kind: "mot-de-passe"; /** One was given and it is wrong. */ readonly isFaux: boolean }
  | { readonly kind: "illisible" };

/**
 * Opens a PDF in the engine of pdf.js, in this very thread: no page is drawn, no script of the document is run, nothing is fetched.
 * The engine is loaded at the first PDF only.
 */
export async function openPdf(octets: Uint8Array, motDePasse: string | undefined): Promise<OuverturePdf> {
  const moteur = await loadMoteur();
  const dialogue = createDialogue();
  moteur.initializeFromPort(dialogue.port);
  dialogue.send("worker", "configure", { verbosity: 0 });
  // The engine keeps the bytes: it is given its own.
  const demande = { docId: "d", apiVersion: VERSION, data: octets.slice(), password: motDePasse ?? null, disableAutoFetch: true, rangeChunkSize: 65_536, length: octets.length, docBaseUrl: null, enableXfa: false, evaluatorOptions: OPTIONS };
  const adresse = String(await dialogue.demande("worker", "GetDocRequest", demande, "main"));
  const issue = dialogue.waitFor(["GetDoc", "DocException", "PasswordRequest"]);
  dialogue.send(adresse, "Ready", null, "d");
  const { action, data: contenu } = await issue;
  if (action === "PasswordRequest") return { kind: "mot-de-passe", isFaux: Reflect.get(Object(contenu), "code") === MOT_DE_PASSE_FAUX };
  if (action !== "GetDoc") return { kind: "illisible" };
  const pages = Number(Reflect.get(Object(Reflect.get(Object(contenu), "pdfInfo")), "numPages"));
  // A page that cannot be opened is refused here: asked for its text at once, the engine would never answer.
  const readPage = (pageIndex: number) => dialogue.demande(adresse, "GetPage", { pageIndex }, "d").then(() => dialogue.collect(adresse, "GetTextContent", { pageIndex, includeMarkedContent: false, disableNormalization: false }, "d"));
  return { kind: "ouvert", document: { pages: Number.isSafeInteger(pages) ? pages : 0, readPage, demande: (question) => dialogue.demande(adresse, question, null, "d"), close: () => void dialogue.demande(adresse, "Terminate", null, "d") } };
}

const MOT_DE_PASSE_FAUX = 2;
const OPTIONS = { isEvalSupported: false, maxImageSize: -1, disableFontFace: true, ignoreErrors: true, isOffscreenCanvasSupported: false, isImageDecoderSupported: false, canvasMaxAreaInBytes: -1, fontExtraProperties: false, useSystemFonts: false, cMapUrl: null, standardFontDataUrl: null };

/** Loaded in a worker, the engine would take the port of that worker for its own: it must believe itself in a window meanwhile. */
async function loadMoteur() {
  const isSansFenetre = !("window" in globalThis);
  if (isSansFenetre) Object.defineProperty(globalThis, "window", { value: globalThis, configurable: true });
  try {
    const { WorkerMessageHandler } = await import("pdfjs-dist/legacy/build/pdf.worker.min.mjs");
    return WorkerMessageHandler;
  } finally {
    if (isSansFenetre) Reflect.deleteProperty(globalThis, "window");
  }
}

/** Kinds of messages of an answer in parts, in the engine's own numbers. */
const FLUX = { fin: 3, part: 4, erreur: 5 } as const;

interface Collecte {
  readonly parts: unknown[];
  readonly resolve: (parts: readonly unknown[]) => void;
  readonly reject: (raison: unknown) => void;
}

interface Dialogue {
  readonly port: PortPdf;
  readonly send: (vers: string, action: string, contenu: unknown, de?: string) => void;
  readonly demande: (vers: string, action: string, contenu: unknown, de: string) => Promise<unknown>;
  /** An answer in several parts. */
  readonly collect: (vers: string, action: string, contenu: unknown, de: string) => Promise<readonly unknown[]>;
  readonly waitFor: (actions: readonly string[]) => Promise<MessagePdf>;
}

/** Both ends of the port, without copy: what one posts the other hears at the next turn. */
function createDialogue(): Dialogue {
  const ecoutes: Parameters<PortPdf["addEventListener"]>[1][] = [];
  const reponses = new Map<number, { readonly resolve: (valeur: unknown) => void; readonly reject: (raison: unknown) => void }>();
  const collectes = new Map<number, Collecte>();
  const attentes: { readonly actions: readonly string[]; readonly resolve: (message: MessagePdf) => void }[] = [];
  let rang = 0;
  const post = (message: MessagePdf): void => void Promise.resolve().then(() => ecoutes.forEach((ecoute) => ecoute({ data: message })));
  const receive = (message: MessagePdf): void => {
    const { action, callback, callbackId, stream, streamId = -1 } = message;
    if (stream !== undefined) return receivePart(collectes, streamId, message);
    // Fonts and tables of characters that the engine asks for are not shipped: it does without.
    if (callbackId !== undefined && callback === undefined && /^Fetch|^commonobj$/.test(action ?? "")) return post({ sourceName: message.targetName, targetName: message.sourceName, callback: 2, callbackId, reason: new Error("absent") });
    if (callback === undefined) return attentes.filter(({ actions }) => actions.includes(action ?? "")).forEach(({ resolve }) => resolve(message));
    const reponse = reponses.get(callbackId ?? -1);
    reponses.delete(callbackId ?? -1);
    if (callback === 1) reponse?.resolve(message.data);
    else reponse?.reject(message.reason);
  };
  return {
    port: { postMessage: receive, addEventListener: (_nom, ecoute) => ecoutes.push(ecoute), removeEventListener: () => undefined },
    send: (targetName, action, contenu, sourceName = "main") => post({ sourceName, targetName, action, data: contenu }),
    demande: (targetName, action, contenu, sourceName) => new Promise((resolve, reject) => {
      const callbackId = ++rang;
      reponses.set(callbackId, { resolve, reject });
      post({ sourceName, targetName, action, callbackId, data: contenu });
    }),
    collect: (targetName, action, contenu, sourceName) => new Promise((resolve, reject) => {
      const streamId = ++rang;
      collectes.set(streamId, { parts: [], resolve, reject });
      post({ sourceName, targetName, action, streamId, data: contenu, desiredSize: Number.POSITIVE_INFINITY });
    }),
    waitFor: (actions) => new Promise((resolve) => attentes.push({ actions, resolve })),
  };
}

function receivePart(collectes: Map<number, Collecte>, streamId: number, { stream, chunk, reason }: MessagePdf): void {
  const collecte = collectes.get(streamId);
  // The engine empties this object for the next part: a real port would have copied it.
  if (stream === FLUX.part) collecte?.parts.push({ ...Object(chunk) });
  if (stream === FLUX.fin) collecte?.resolve(collecte.parts);
  if (stream === FLUX.erreur) collecte?.reject(reason);
  if (stream === FLUX.fin || stream === FLUX.erreur) collectes.delete(streamId);
}
