// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type DemandeImport, readFichier, type ReponseImport } from "../../../renderer/workers/import-client.ts";

/** A worker whose answers the test decides. */
class FauxWorker extends EventTarget {
  static dernier: FauxWorker | undefined;
  readonly demandes: DemandeImport[] = [];
  isTermine = false;
  constructor() {
    super();
    FauxWorker.dernier = this;
  }
  postMessage(demande: DemandeImport): void {
    this.demandes.push(demande);
  }
  terminate(): void {
    this.isTermine = true;
  }
  answer(reponse: ReponseImport): void {
    this.dispatchEvent(new MessageEvent("message", { data: reponse }));
  }
}

const worker = (): FauxWorker => FauxWorker.dernier!;
const fichier = new File(["x"], "x.txt");

beforeEach(() => {
  FauxWorker.dernier = undefined;
  vi.stubGlobal("Worker", FauxWorker);
});
afterEach(() => vi.unstubAllGlobals());

test("the file goes to a worker of its own, which ends with the reading", async () => {
  const progressions: number[] = [];
  const lue = readFichier(fichier, {}, { onProgression: ({ lignes }) => progressions.push(lignes) });
  expect(worker().demandes).toEqual([{ kind: "lire", fichier, options: {} }]);
  worker().answer({ kind: "progression", progression: { octets: 1, lignes: 5, total: 1 } });
  worker().answer({ kind: "issue", issue: { kind: "echec", motif: "Non." } });
  expect(await lue).toEqual({ kind: "echec", motif: "Non." });
  expect({ progressions, isTermine: worker().isTermine }).toEqual({ progressions: [5], isTermine: true });
});

test("« Interrompre » is asked of the worker, whose answer is awaited", async () => {
  const arret = new AbortController();
  const lue = readFichier(fichier, {}, { signal: arret.signal });
  arret.abort();
  expect(worker().demandes.at(-1)).toEqual({ kind: "interrompre" });
  worker().answer({ kind: "issue", issue: { kind: "interrompu" } });
  expect(await lue).toEqual({ kind: "interrompu" });
});

test("interrupted before it begins: no worker is started", async () => {
  expect(await readFichier(fichier, {}, { signal: AbortSignal.abort() })).toEqual({ kind: "interrompu" });
  expect(FauxWorker.dernier).toBeUndefined();
});

test("a worker that dies is one French sentence", async () => {
  const lue = readFichier(fichier);
  worker().dispatchEvent(new Event("error"));
  expect(await lue).toMatchObject({ kind: "echec", motif: expect.stringContaining("Rien n’est importé") });
});
