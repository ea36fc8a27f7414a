// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createRecueil, type DemandeRecueil, type PieceDemandee, type ReponseRecueil } from "../../../renderer/workers/recueil-client.ts";
import { OPTIONS } from "../../support/recueil-builder.ts";

/** A worker that answers at once, as the test decides. */
class FauxWorker extends EventTarget {
  static demandes: DemandeRecueil[] = [];
  static answer: (demande: DemandeRecueil) => ReponseRecueil | "erreur" = () => "erreur";
  static arrets = 0;
  postMessage(demande: DemandeRecueil): void {
    FauxWorker.demandes.push(demande);
    const reponse = FauxWorker.answer(demande);
    queueMicrotask(() => this.dispatchEvent(reponse === "erreur" ? new Event("error") : new MessageEvent("message", { data: reponse })));
  }
  terminate(): void {
    FauxWorker.arrets += 1;
  }
}

beforeEach(() => {
  Object.assign(FauxWorker, { demandes: [], arrets: 0 });
  vi.stubGlobal("Worker", FauxWorker);
});
afterEach(() => vi.unstubAllGlobals());

const PIECES: readonly PieceDemandee[] = [1, 2].map((numero) => ({ numero, intitule: `Pièce ${numero}`, nomFichier: `Piece-0${numero}.pdf`, empreinte: String(numero).repeat(64), nom: `${numero}.pdf`, mime: "application/pdf" }));
const read = (empreinte: string) => Promise.resolve(empreinte.startsWith("2") ? ({ ok: false, code: "endommage", detail: "La pièce est abîmée dans le coffre." } as const) : ({ ok: true, value: new Blob(["%PDF-"]) } as const));
const VOLUMES = [{ octets: new Uint8Array(3), pages: 4, numeros: [1, 2], isTropGrand: false }];

test("chaque pièce passe à son tour, celle que le coffre ne rend pas garde sa place avec sa raison", async () => {
  FauxWorker.answer = (demande) => (demande.kind === "piece" ? { kind: "piece", motif: demande.piece.motif } : { kind: "volumes", volumes: VOLUMES });
  const phrases: string[] = [];
  const issue = await createRecueil(PIECES, OPTIONS, { signal: new AbortController().signal, onProgression: (phrase) => phrases.push(phrase), read });
  expect(issue).toEqual({ kind: "fait", volumes: VOLUMES, jointes: [{ ...PIECES[1], motif: "La pièce est abîmée dans le coffre." }] });
  expect(FauxWorker.demandes.map((demande) => (demande.kind === "piece" ? demande.fichier?.nom : demande.kind))).toEqual(["1.pdf", undefined, "assemble"]);
  expect(phrases).toEqual(["Pièce 1, 1.pdf", "Pièce 2, 2.pdf"]);
  expect(FauxWorker.arrets).toBe(1);
});

test("« Interrompre » ends the worker, and nothing is given", async () => {
  const arret = new AbortController();
  FauxWorker.answer = () => {
    arret.abort();
    return { kind: "piece", motif: undefined };
  };
  expect(await createRecueil(PIECES, OPTIONS, { signal: arret.signal, onProgression: () => undefined, read })).toEqual({ kind: "interrompu" });
  expect(FauxWorker.demandes).toHaveLength(1);
  expect(FauxWorker.arrets).toBe(1);
});

test("a worker that dies is said in a sentence", async () => {
  FauxWorker.answer = () => "erreur";
  expect(await createRecueil(PIECES, OPTIONS, { signal: new AbortController().signal, onProgression: () => undefined, read })).toMatchObject({ kind: "echec", motif: expect.stringContaining("Rien n’a été écrit.") });
});
