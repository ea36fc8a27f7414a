import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Moteur, Nouvelle } from "../../../renderer/db/moteur.ts";
import { createCle } from "../../support/copie.ts";
import { type Appel, answerAppel, createMoteurDistant, listOctets } from "../../../renderer/db/moteur-distant.ts";

const AU = jour("2026-11-21");

test("a call crosses, its answer comes back to the right caller", async () => {
  const { worker, recus } = createWorkerInvente({ open: async () => Promise.resolve({ curseur: {}, isPerimee: false }), readFaits: async (sujets) => Promise.resolve(sujets.map(() => [])) });
  const moteur = createMoteurDistant(worker, () => undefined);
  const [faits, ouverture] = await Promise.all([moteur.readFaits([]), moteur.open({ aujourdhui: AU, cle: createCle() })]);
  expect([faits, ouverture]).toEqual([[], { curseur: {}, isPerimee: false }]);
  expect(recus.map(({ methode }) => methode)).toEqual(["readFaits", "open"]);
});

test("the bytes of the key are handed over: none stay in the window", async () => {
  const { worker, transferts } = createWorkerInvente({ open: async () => Promise.resolve({ curseur: {}, isPerimee: false }) });
  const cle = createCle();
  await createMoteurDistant(worker, () => undefined).open({ aujourdhui: AU, cle });
  expect(transferts).toEqual([cle.buffer]);
});

test("a failure in the worker is a failure of the call", async () => {
  const { worker } = createWorkerInvente({ rebuild: async () => Promise.reject(new Error("disque plein")) });
  await expect(createMoteurDistant(worker, () => undefined).rebuild()).rejects.toThrow("disque plein");
});

test("a worker that dies fails the calls that wait", async () => {
  const { worker, emit } = createWorkerInvente({ rebuild: async () => new Promise(() => undefined) });
  const attente = createMoteurDistant(worker, () => undefined).rebuild();
  emit("error", new ErrorEvent("error", { message: "mémoire épuisée" }));
  await expect(attente).rejects.toThrow("mémoire épuisée");
});

test("what the engine tells reaches the screen", () => {
  const nouvelles: Nouvelle[] = [];
  const { worker, emit } = createWorkerInvente({});
  createMoteurDistant(worker, (nouvelle) => nouvelles.push(nouvelle));
  emit("message", new MessageEvent("message", { data: { kind: "nouvelle", nouvelle: { kind: "vide" } } }));
  expect(nouvelles).toEqual([{ kind: "vide" }]);
});

test("stored blocks are handed over, what is told otherwise is copied", () => {
  const octets = new Uint8Array([91, 93]);
  expect(listOctets({ kind: "nouvelle", nouvelle: { kind: "blocs", blocs: [{ famille: "dossier", octets }] } })).toEqual([octets.buffer]);
  expect(listOctets({ kind: "nouvelle", nouvelle: { kind: "vide" } })).toEqual([]);
  expect(listOctets({ kind: "valeur", numero: 1, valeur: octets })).toEqual([]);
});

function createWorkerInvente(methodes: Partial<Moteur>) {
  const cible = new EventTarget();
  const recus: Appel[] = [];
  const transferts: Transferable[] = [];
  const emit = (nom: string, event: Event) => void (nom === event.type && cible.dispatchEvent(event));
  const worker = Object.assign(cible, {
    postMessage: (appel: Appel, remis: readonly Transferable[]) => {
      recus.push(appel);
      transferts.push(...remis);
      void answerAppel(methodes as Moteur, appel).then((reponse) => emit("message", new MessageEvent("message", { data: reponse })));
    },
  }) as unknown as Worker;
  return { worker, recus, transferts, emit };
}
