// The same records in Yjs, one document for each dossier, its facts by their id: written once, then loaded as a start would.
import { performance } from "node:perf_hooks";
import { applyUpdateV2, Doc, encodeStateAsUpdateV2 } from "yjs";
import type { Fait } from "#shared/model/fait.ts";

export interface DocumentsYjs {
  readonly add: (fait: Fait) => void;
  /** Loads every document, one after the other; each is forgotten at once, so that memory stays what one of them takes. */
  readonly measure: () => { readonly cpu: number; readonly ms: number; readonly octets: number; readonly documents: number; readonly faits: number };
}

export function createDocumentsYjs(): DocumentsYjs {
  const parSujet = new Map<string, Map<string, string>>();
  return {
    add: ({ id, sujet, ...reste }) => {
      const siens = parSujet.get(sujet) ?? new Map<string, string>();
      siens.set(id, JSON.stringify(reste));
      parSujet.set(sujet, siens);
    },
    measure: () => {
      const ecrits = [...parSujet.values()].map(writeDocument);
      parSujet.clear();
      const [cpu, debut] = [process.cpuUsage(), performance.now()];
      let faits = 0;
      for (const octets of ecrits) {
        const document = new Doc();
        applyUpdateV2(document, octets);
        faits += document.getMap("faits").size;
        document.destroy();
      }
      const { user, system } = process.cpuUsage(cpu);
      return { cpu: (user + system) / 1e6, ms: performance.now() - debut, octets: ecrits.reduce((somme, { byteLength }) => somme + byteLength, 0), documents: ecrits.length, faits };
    },
  };
}

function writeDocument(faits: ReadonlyMap<string, string>): Uint8Array {
  const document = new Doc();
  document.transact(() => {
    const carte = document.getMap("faits");
    for (const [id, contenu] of faits) carte.set(id, contenu);
  });
  const octets = encodeStateAsUpdateV2(document);
  document.destroy();
  return octets;
}
