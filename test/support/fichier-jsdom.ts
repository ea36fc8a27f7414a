// jsdom knows files but not how to read their bytes: the missing method, by its own FileReader.
export function stubFichiers(): void {
  if ("arrayBuffer" in Blob.prototype) return;
  Object.defineProperty(Blob.prototype, "arrayBuffer", { configurable: true, value: readBlob });
}

function readBlob(this: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const lecteur = new FileReader();
    lecteur.addEventListener("load", () => (lecteur.result instanceof ArrayBuffer ? resolve(lecteur.result) : reject(new Error("Lecture sans octets"))));
    lecteur.addEventListener("error", () => reject(lecteur.error ?? new Error("Fichier illisible")));
    lecteur.readAsArrayBuffer(this);
  });
}
