// jsdom knows files but neither how to read their bytes nor a worker to read them in.
import type { DemandeImport, ReponseImport } from "../../renderer/workers/import-client.ts";
import { readFichierParPortions } from "../../renderer/workers/import-lecture.ts";

/** Files that give their bytes; a worker that reads them on the test's own thread. */
export function stubFichiers(): void {
  Object.defineProperty(globalThis, "Worker", { configurable: true, writable: true, value: LecteurSurPlace });
  if ("arrayBuffer" in Blob.prototype) return;
  Object.defineProperty(Blob.prototype, "arrayBuffer", { configurable: true, value: readBlob });
}

/** `renderer/workers/import-worker.ts`, without a thread of its own. */
class LecteurSurPlace extends EventTarget {
  private isInterrompu = false;

  postMessage(demande: DemandeImport): void {
    if (demande.kind === "interrompre") this.isInterrompu = true;
    else void this.read(demande);
  }

  terminate(): void {
    this.isInterrompu = true;
  }

  private async read({ fichier, options }: Extract<DemandeImport, { kind: "lire" }>): Promise<void> {
    const issue = await readFichierParPortions(fichier, options, {
      isInterrompu: () => this.isInterrompu,
      onProgression: (progression) => this.answer({ kind: "progression", progression }),
    });
    this.answer({ kind: "issue", issue });
  }

  private answer(reponse: ReponseImport): void {
    this.dispatchEvent(new MessageEvent("message", { data: reponse }));
  }
}

function readBlob(this: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const lecteur = new FileReader();
    lecteur.addEventListener("load", () => (lecteur.result instanceof ArrayBuffer ? resolve(lecteur.result) : reject(new Error("Lecture sans octets"))));
    lecteur.addEventListener("error", () => reject(lecteur.error ?? new Error("Fichier illisible")));
    lecteur.readAsArrayBuffer(this);
  });
}
