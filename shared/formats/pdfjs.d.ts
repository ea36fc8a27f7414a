// The one object that we use of pdf.js: its engine, driven by messages through a port, without any screen.
declare module "pdfjs-dist/legacy/build/pdf.worker.min.mjs" {
  export interface PortPdf {
    readonly postMessage: (message: MessagePdf) => void;
    readonly addEventListener: (nom: "message", ecoute: (evenement: { readonly data: MessagePdf }) => void) => void;
    readonly removeEventListener: () => void;
  }
  export interface MessagePdf {
    readonly sourceName: string;
    readonly targetName: string;
    readonly action?: string;
    readonly callback?: number;
    readonly callbackId?: number;
    readonly data?: unknown;
    readonly reason?: unknown;
    /** Answers that come in several parts. */
    readonly stream?: number;
    readonly streamId?: number;
    readonly desiredSize?: number;
    readonly chunk?: unknown;
  }
  export const WorkerMessageHandler: { readonly initializeFromPort: (port: PortPdf) => void };
}
